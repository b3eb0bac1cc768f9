#include "app/common/networkconfig.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

const auto baseUrlKey = "network/base_url"_L1;
const auto caFileKey = "network/ca_file"_L1;

void store(QSettings &settings, QAnyStringView key, const QString &value)
{
    const QString name = key.toString();
    if (value.isEmpty())
        settings.remove(name);
    else
        settings.setValue(name, value);
}

} // namespace

NetworkConfig loadNetworkConfig(const QString &settingsFile)
{
    const QSettings settings(settingsFile, QSettings::IniFormat);
    return { QUrl(settings.value(QString(baseUrlKey)).toString()),
             settings.value(QString(caFileKey)).toString() };
}

void saveNetworkConfig(const QString &settingsFile, const NetworkConfig &config)
{
    QSettings settings(settingsFile, QSettings::IniFormat);
    store(settings, baseUrlKey, config.baseUrl.toString());
    store(settings, caFileKey, config.caFile);
}

} // namespace keywright
