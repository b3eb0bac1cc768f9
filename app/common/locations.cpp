#include "app/common/locations.h"

#include "platform/files/backuproot.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace keywright::locations {

namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
/// Where programs keep what is of this computer alone, which Qt 6.4 does not know.
QString stateFolder()
{
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(set) ? set : QDir::homePath() + u"/.local/state"_s) + u'/'
        + QCoreApplication::applicationName();
}
#endif

} // namespace

std::filesystem::path changesFolder()
{
    QList<std::filesystem::path> candidates;
    const auto add = [&candidates](const QString &folder) {
        const QString changes = folder + u"/changes"_s;
        candidates.append(changes.toStdU16String());
    };
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    add(stateFolder());
#endif
    // Local data is not synchronised between computers by the system, unlike the roaming folder on Windows.
    add(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    add(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    return chooseBackupRoot(candidates);
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
}

QString ownFactsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/perplexity.json"_s;
}

} // namespace keywright::locations
