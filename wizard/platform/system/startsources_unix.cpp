#include "platform/system/boundedprocess.h"
#include "platform/system/loginshell.h"
#include "platform/system/startsources.h"
#include "platform/system/usermanager.h"

#include <QUuid>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

StartSource loginShell(const StartQuestion &question)
{
    return [question](QObject *context, const std::function<void(StartVariables &&)> &answer) {
        const QByteArray marker = "keywright-" + QUuid::createUuid().toByteArray(QUuid::Id128);
        const ShellQuestion asked = shellQuestion(question.shell, marker);
        BoundedCommand command { .program = asked.program, .arguments = asked.arguments };
        command.environment = withoutKeys(command.environment, question.names);
        runBounded(command, context, [answer, marker](const Result<QByteArray, CommandError> &output) {
            StartVariables part;
            if (output)
                part.variables = variablesAfter(marker, *output);
            else if (output.error() == CommandError::TimedOut)
                part.silent.append(VariableSource::LoginShell);
            answer(std::move(part));
        });
    };
}

StartSource crontab()
{
    return [](QObject *context, const std::function<void(StartVariables &&)> &answer) {
        // Fails where there is no table, no crontab, or no permission: nothing to tell of either.
        runBounded({ .program = u"crontab"_s, .arguments = { u"-l"_s } }, context,
                   [answer](Result<QByteArray, CommandError> output) {
                       StartVariables part;
                       if (output)
                           part.crontab = Secret::taking(std::move(*output));
                       answer(std::move(part));
                   });
    };
}

#ifdef Q_OS_MACOS
/// One name after the other: launchctl tells a variable only by its name.
StartSource launchd(const QString &name)
{
    return [name](QObject *context, const std::function<void(StartVariables &&)> &answer) {
        runBounded({ .program = u"/bin/launchctl"_s, .arguments = { u"getenv"_s, name } }, context,
                   [answer, name](Result<QByteArray, CommandError> output) {
                       StartVariables part;
                       if (output && output->endsWith('\n'))
                           output->chop(1);
                       if (output && !output->isEmpty())
                           part.variables.push_back(
                               { VariableSource::Launchd, name, Secret::taking(std::move(*output)) });
                       answer(std::move(part));
                   });
    };
}
#else
StartSource userManager()
{
    return [](QObject *context, const std::function<void(StartVariables &&)> &answer) {
        readUserManager(context, [answer](std::vector<StartVariable> variables) {
            StartVariables part;
            part.variables = std::move(variables);
            answer(std::move(part));
        });
    };
}
#endif

} // namespace

QList<StartSource> startSources(const StartQuestion &question)
{
    QList<StartSource> sources;
    if (!shellQuestion(question.shell, {}).program.isEmpty())
        sources.append(loginShell(question));
    sources.append(crontab());
#ifdef Q_OS_MACOS
    for (const QString &name : question.names)
        sources.append(launchd(name));
#else
    sources.append(userManager());
#endif
    return sources;
}

} // namespace keywright
