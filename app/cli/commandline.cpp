#include "cli/commandline.h"

#include "cli/commandoptions.h"
#include "cli/linereader.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

struct CommandName
{
    CommandId id;
    QLatin1StringView name;
};

constexpr auto commandNames = std::to_array<CommandName>({
    { CommandId::Inspect, "inspect"_L1 },
    { CommandId::Explain, "explain"_L1 },
    { CommandId::Find, "find"_L1 },
    { CommandId::Replace, "replace"_L1 },
    { CommandId::Undo, "undo"_L1 },
    { CommandId::Test, "test"_L1 },
    { CommandId::Request, "request"_L1 },
    { CommandId::Listen, "listen"_L1 },
    { CommandId::Key, "key"_L1 },
    { CommandId::Report, "report"_L1 },
    { CommandId::Doctor, "doctor"_L1 },
    { CommandId::Run, "run"_L1 },
});

/// "--real" alone asks for the current request.
QStringList withRealName(QStringList arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) != "--real"_L1)
            continue;
        const QString next = arguments.value(i + 1);
        const bool isNamed = !next.isEmpty() && !next.startsWith(u'-');
        arguments[i] = u"--real="_s + (isNamed ? next : u"agent"_s);
        if (isNamed)
            arguments.removeAt(i + 1);
    }
    return arguments;
}

/// What follows "--" belongs to the program that is to be run, whatever it looks like.
QStringList takeProgram(QStringList &arguments)
{
    const qsizetype dashes = arguments.indexOf("--"_L1);
    if (dashes < 0)
        return {};
    const QStringList program = arguments.sliced(dashes + 1);
    arguments.resize(dashes);
    return program;
}

/// The command's name stands first; options of all commands may only follow it.
Result<CommandLine, UsageError> withoutCommand(const QStringList &arguments)
{
    CommandLine line;
    const QString first = arguments.value(0);
    line.help = first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1;
    line.version = first == "--version"_L1 || first == "-v"_L1;
    if (line.help || line.version)
        return line;
    if (first.isEmpty())
        return wrongUsage(CommandLineWords::tr("Say what to do. “keywright-cli --help” lists the commands."));
    return wrongUsage(
        CommandLineWords::tr("There is no command “%1”. “keywright-cli --help” lists them.").arg(first));
}

} // namespace

QString commandId(CommandId command)
{
    return std::ranges::find(commandNames, command, &CommandName::id)->name;
}

Result<CommandLine, UsageError> parseCommandLine(const QStringList &arguments, const QUrl &serviceUrl)
{
    const auto known = std::ranges::find_if(
        commandNames, [&](const CommandName &command) { return arguments.value(0) == command.name; });
    if (known == commandNames.end())
        return withoutCommand(arguments);
    CommandLine line;
    line.command = known->id;
    line.commandName = known->name;
    QCommandLineParser parser;
    addOptions(parser, known->id);
    QStringList given = known->id == CommandId::Test ? withRealName(arguments) : arguments;
    if (known->id == CommandId::Run)
        line.program = takeProgram(given);
    if (!parser.parse(QStringList { u"keywright-cli"_s } + given))
        return wrongUsage(CommandLineWords::tr("%1 “keywright-cli %2 --help” lists the options.")
                              .arg(parser.errorText(), line.commandName));
    return LineReader(parser, line).read(serviceUrl);
}

} // namespace keywright::cli
