#include "platform/system/startsources.h"

#include <QSettings>
#include <QTimer>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The registry keeps what every new program gets.
StartSource registry(VariableSource source, const QString &key)
{
    return [source, key](QObject *context, const std::function<void(StartVariables &&)> &answer) {
        QTimer::singleShot(0, context, [source, key, answer] {
            const QSettings settings(key, QSettings::NativeFormat);
            StartVariables part;
            for (const QString &name : settings.childKeys())
                part.variables.push_back(
                    { source, name, Secret::taking(settings.value(name).toString().toUtf8()) });
            answer(std::move(part));
        });
    };
}

} // namespace

QList<StartSource> startSources(const StartQuestion & /*question*/)
{
    return { registry(VariableSource::WindowsUser, u"HKEY_CURRENT_USER\\Environment"_s),
             registry(
                 VariableSource::WindowsSystem,
                 u"HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment"_s) };
}

} // namespace keywright
