#include "app/common/locations.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace keywright::locations {

std::filesystem::path changesFolder()
{
    // Local data is not synchronised between computers, unlike the roaming folder on Windows.
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return std::filesystem::path((data + u"/changes"_s).toStdU16String());
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
}

} // namespace keywright::locations
