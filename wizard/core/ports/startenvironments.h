#pragma once

#include "core/secret.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QObject;

namespace keywright {

/// Who gives programs the variables that they are started with.
enum class VariableSource {
    ThisProgram, ///< what this program itself was started with
    LoginShell, ///< what the start files of the user's shell set in every new terminal
    UserManager, ///< systemd's manager of the user's services, which also starts the desktop's programs
    Crontab, ///< the user's own table of cron
    Launchd, ///< macOS: what `launchctl setenv` set
    WindowsUser, ///< Windows: the environment variables of the user
    WindowsSystem, ///< Windows: those of the computer
};

/// One variable that programs get when they are started.
struct StartVariable
{
    VariableSource source {};
    QString name;
    Secret value; ///< as bytes, for it may hold a key
};

/// What the sources other than this program's own environment hold.
struct StartVariables
{
    std::vector<StartVariable> variables;
    Secret crontab; ///< the whole table; empty where there is none
    QList<VariableSource> silent; ///< those that did not answer in time
};

/// The environments that this computer starts programs with.
class StartEnvironments
{
public:
    using Done = std::function<void(StartVariables)>;

    StartEnvironments() = default;
    StartEnvironments(const StartEnvironments &) = delete;
    StartEnvironments &operator=(const StartEnvironments &) = delete;
    virtual ~StartEnvironments() = default;

    /// Asks every source that this system has; where one can only be asked by name, for `names`. The user's
    /// shell runs its start files for that, without a terminal and without variables that have to do with
    /// the service, so that what comes back was set by them. `done` is called exactly once, after this call
    /// has returned and within five seconds; not at all once `context` is gone, which ends what was started.
    virtual void read(const QStringList &names, QObject *context, Done done) = 0;
};

} // namespace keywright
