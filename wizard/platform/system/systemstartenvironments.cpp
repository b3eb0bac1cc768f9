#include "platform/system/systemstartenvironments.h"

#include "platform/system/startsources.h"

#include <QTimer>

#include <memory>
#include <utility>

#ifdef Q_OS_UNIX
#include <array>
#include <pwd.h>
#include <unistd.h>
#endif

namespace keywright {

namespace {

/// $SHELL, else what the user's account says.
QString ownShell()
{
#ifdef Q_OS_UNIX
    QString shell = qEnvironmentVariable("SHELL");
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd *found = nullptr;
    if (shell.isEmpty() && getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0
        && found != nullptr)
        shell = QString::fromLocal8Bit(entry.pw_shell);
    return shell;
#else
    return {};
#endif
}

/// Puts together what the sources answer.
struct Collection
{
    StartVariables result;
    StartEnvironments::Done done;
    qsizetype waiting = 0;

    void take(StartVariables &&part)
    {
        for (StartVariable &variable : part.variables)
            result.variables.push_back(std::move(variable));
        if (!part.crontab.isEmpty())
            result.crontab = std::move(part.crontab);
        result.silent += part.silent;
        if (--waiting == 0)
            done(std::move(result));
    }
};

} // namespace

SystemStartEnvironments::SystemStartEnvironments() : m_shell(ownShell()) { }

SystemStartEnvironments::SystemStartEnvironments(QString shell) : m_shell(std::move(shell)) { }

void SystemStartEnvironments::read(const QStringList &names, QObject *context, Done done)
{
    const auto collection = std::make_shared<Collection>();
    collection->done = std::move(done);
    const QList<StartSource> sources = startSources({ m_shell, names });
    // One more that answers at once: where there is no source, too, the answer comes later.
    collection->waiting = sources.size() + 1;
    QTimer::singleShot(0, context, [collection] { collection->take({}); });
    for (const StartSource &source : sources)
        source(context, [collection](StartVariables &&part) { collection->take(std::move(part)); });
}

} // namespace keywright
