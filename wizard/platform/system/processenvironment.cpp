#include "platform/system/processenvironment.h"

#include <QByteArray>
#include <QDir>
#include <QProcessEnvironment>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <array>
#include <pwd.h>
#include <unistd.h>
#endif

namespace keywright {

QStringList ProcessEnvironment::names() const
{
    QStringList names;
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys()) {
        if (!name.isEmpty() && !name.contains(QChar::ReplacementCharacter))
            names.append(name);
    }
    std::ranges::sort(names);
    return names;
}

std::optional<Secret> ProcessEnvironment::value(const QString &name) const
{
#ifdef Q_OS_WIN
    if (!qEnvironmentVariableIsSet(name.toLocal8Bit().constData()))
        return std::nullopt;
    return Secret::taking(qEnvironmentVariable(name.toLocal8Bit().constData()).toUtf8());
#else
    const QByteArray raw = name.toUtf8();
    if (raw.isEmpty() || raw.contains('=') || !qEnvironmentVariableIsSet(raw.constData()))
        return std::nullopt;
    return Secret::taking(qgetenv(raw.constData()));
#endif
}

std::filesystem::path ProcessEnvironment::home() const
{
#ifdef Q_OS_UNIX
    // Not QDir::homePath(), whose text would lose a name that is not UTF-8.
    const QByteArray home = qgetenv("HOME");
    if (!home.isEmpty())
        return home.toStdString();
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return entry.pw_dir;
    return "/";
#else
    return QDir::homePath().toStdU16String();
#endif
}

} // namespace keywright
