#include "cli/commandline.h"

#include "cli/commandoptions.h"
#include "cli/repairkinds.h"
#include "core/report/scrubber.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineWords)
};

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
});

/// A key that was given as an argument is not repeated.
Failure<UsageError> wrong(const QString &sentence)
{
    return Failure { UsageError { Scrubber({}).text(sentence) } };
}

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

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

/// Https to anywhere; plain HTTP to this computer only, where the key stays with its owner.
bool isAllowed(const QUrl &url)
{
    const bool isSafe = url.scheme() == "https"_L1;
    const bool isPractice = url.scheme() == "http"_L1 && isLoopback(url.host());
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && (isSafe || isPractice);
}

class LineReader
{
public:
    LineReader(const QCommandLineParser &parser, CommandLine line) : m_parser(parser), m_line(std::move(line))
    { }

    Result<CommandLine, UsageError> read(const QUrl &serviceUrl)
    {
        m_line.json = m_parser.isSet(u"json"_s);
        m_line.help = m_parser.isSet(u"help"_s);
        m_line.baseUrl = serviceUrl;
        if (m_line.help)
            return m_line;
        switch (m_line.command) {
        case CommandId::Inspect:
            m_line.compare = m_parser.isSet(u"compare"_s);
            return withoutPositionals();
        case CommandId::Find:
            return find();
        case CommandId::Replace:
            return replace();
        case CommandId::Undo:
            return undo();
        case CommandId::Test:
            return test();
        case CommandId::Request:
            return request();
        case CommandId::Listen:
            return listen();
        case CommandId::Key:
            return key();
        case CommandId::Explain:
        case CommandId::Report:
            return withoutPositionals();
        }
        Q_UNREACHABLE();
    }

private:
    QStringList positionals() const { return m_parser.positionalArguments().sliced(1); }

    Result<CommandLine, UsageError> withoutPositionals()
    {
        if (!positionals().isEmpty())
            return wrong(
                CommandLineWords::tr("“%1” takes no argument “%2”. Keys come on standard input, never as "
                                     "an argument.")
                    .arg(m_line.commandName, positionals().constFirst()));
        return m_line;
    }

    Result<CommandLine, UsageError> find()
    {
        m_line.keyOnInput = m_parser.isSet(u"key-stdin"_s);
        m_line.home = m_parser.value(u"home"_s);
        m_line.deep = m_parser.isSet(u"deep"_s);
        m_line.paths = positionals();
        if (m_line.deep && !m_line.paths.isEmpty())
            return wrong(
                CommandLineWords::tr("--deep searches the home folder: give it or paths, not both."));
        return m_line;
    }

    Result<CommandLine, UsageError> replace()
    {
        m_line.dryRun = m_parser.isSet(u"dry-run"_s);
        m_line.oldOnInput = m_parser.isSet(u"old-stdin"_s);
        m_line.force = m_parser.isSet(u"force"_s);
        m_line.repairs = m_parser.value(u"repair"_s).split(u',', Qt::SkipEmptyParts);
        for (const QString &kind : std::as_const(m_line.repairs))
            if (!repairChoices().contains(kind))
                return wrong(CommandLineWords::tr("--repair knows %1, not “%2”.")
                                 .arg(repairChoices().join(u", "_s), kind));
        m_line.paths = positionals();
        if (m_line.paths.isEmpty())
            return wrong(CommandLineWords::tr("“replace” needs at least one file or folder."));
        return m_line;
    }

    Result<CommandLine, UsageError> undo()
    {
        m_line.list = m_parser.isSet(u"list"_s);
        m_line.forget = m_parser.isSet(u"forget"_s);
        m_line.change = positionals().value(0);
        if (positionals().size() > 1)
            return wrong(CommandLineWords::tr("“undo” takes one change at a time."));
        return m_line;
    }

    Result<CommandLine, UsageError> test()
    {
        if (const auto network = readNetwork(); !network)
            return Failure { network.error() };
        const QString real = m_parser.value(u"real"_s);
        if (real == "agent"_L1)
            m_line.real = RealRequest::Agent;
        else if (real == "guide"_L1)
            m_line.real = RealRequest::Guide;
        else if (!real.isEmpty())
            return wrong(CommandLineWords::tr("--real knows “agent” and “guide”, not “%1”.").arg(real));
        return withoutPositionals();
    }

    /// Where the service is asked.
    Result<void, UsageError> readNetwork()
    {
        if (m_parser.isSet(u"base-url"_s))
            m_line.baseUrl = QUrl(m_parser.value(u"base-url"_s), QUrl::StrictMode);
        m_line.caFile = m_parser.value(u"ca-file"_s);
        if (isAllowed(m_line.baseUrl))
            return {};
        return wrong(
            CommandLineWords::tr("--base-url needs an https address without user or password; http is "
                                 "taken for this computer only."));
    }

    Result<CommandLine, UsageError> listen()
    {
        constexpr int longest = 3600;
        m_line.keyOnInput = m_parser.isSet(u"key-stdin"_s);
        m_line.app = m_parser.value(u"app"_s);
        m_line.passOn = m_parser.isSet(u"pass-on"_s);
        if (const auto network = readNetwork(); !network)
            return Failure { network.error() };
        bool isPort = true;
        if (m_parser.isSet(u"port"_s))
            m_line.port = m_parser.value(u"port"_s).toUShort(&isPort);
        if (!isPort)
            return wrong(
                CommandLineWords::tr("--port wants a number from 1 to 65535, or 0 for any free port."));
        bool isNumber = true;
        if (m_parser.isSet(u"timeout"_s))
            m_line.timeout = m_parser.value(u"timeout"_s).toInt(&isNumber);
        if (!isNumber || m_line.timeout < 1 || m_line.timeout > longest)
            return wrong(
                CommandLineWords::tr("--timeout wants a number of seconds, from 1 to %1.").arg(longest));
        return withoutPositionals();
    }

    Result<CommandLine, UsageError> request()
    {
        m_line.keyOnInput = m_parser.isSet(u"key-stdin"_s);
        const QString shell = m_parser.value(u"shell"_s).toLower();
        if (shell == "bash"_L1)
            m_line.shell = Shell::Bash;
        else if (shell == "cmd"_L1)
            m_line.shell = Shell::Cmd;
        else if (shell == "powershell"_L1)
            m_line.shell = Shell::PowerShell;
        else if (!shell.isEmpty())
            return wrong(
                CommandLineWords::tr("--shell knows bash, cmd and powershell, not “%1”.").arg(shell));
        return withoutPositionals();
    }

    Result<CommandLine, UsageError> key()
    {
        const QString action = positionals().value(0);
        if (action == "save"_L1)
            m_line.keyAction = KeyAction::Save;
        else if (action == "show"_L1)
            m_line.keyAction = KeyAction::Show;
        else if (action == "forget"_L1)
            m_line.keyAction = KeyAction::Forget;
        else
            return wrong(CommandLineWords::tr("“key” wants one of: save, show, forget."));
        if (positionals().size() > 1)
            return wrong(CommandLineWords::tr("“key %1” takes nothing more. The key comes on standard input.")
                             .arg(action));
        return m_line;
    }

    const QCommandLineParser &m_parser;
    CommandLine m_line;
};

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
        return wrong(CommandLineWords::tr("Say what to do. “keywright-cli --help” lists the commands."));
    return wrong(
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
    const QStringList given = known->id == CommandId::Test ? withRealName(arguments) : arguments;
    if (!parser.parse(QStringList { u"keywright-cli"_s } + given))
        return wrong(CommandLineWords::tr("%1 “keywright-cli %2 --help” lists the options.")
                         .arg(parser.errorText(), line.commandName));
    return LineReader(parser, line).read(serviceUrl);
}

} // namespace keywright::cli
