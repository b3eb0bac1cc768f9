#include "cli/linereader.h"

#include "cli/repairkinds.h"
#include "core/report/scrubber.h"
#include "core/vault/keyname.h"

#include <QCommandLineParser>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

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

} // namespace

Failure<UsageError> wrongUsage(const QString &sentence)
{
    return Failure { UsageError { Scrubber({}).text(sentence) } };
}

LineReader::LineReader(const QCommandLineParser &parser, CommandLine line)
    : m_parser(parser)
    , m_line(std::move(line))
{ }

Result<CommandLine, UsageError> LineReader::read(const QUrl &serviceUrl)
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
    case CommandId::Doctor:
        return doctor();
    case CommandId::Run:
        return run();
    case CommandId::Report:
        return report();
    case CommandId::Explain:
        return withoutPositionals();
    }
    Q_UNREACHABLE();
}

QStringList LineReader::positionals() const
{
    return m_parser.positionalArguments().sliced(1);
}

Result<CommandLine, UsageError> LineReader::withoutPositionals()
{
    if (!positionals().isEmpty())
        return wrongUsage(
            CommandLineWords::tr("“%1” takes no argument “%2”. Keys come on standard input, never as "
                                 "an argument.")
                .arg(m_line.commandName, positionals().constFirst()));
    return m_line;
}

Result<CommandLine, UsageError> LineReader::report()
{
    m_line.markdown = m_parser.isSet(u"markdown"_s);
    if (m_line.markdown && m_line.json)
        return wrongUsage(CommandLineWords::tr("A report is either --json or --markdown, not both."));
    return withoutPositionals();
}

Result<CommandLine, UsageError> LineReader::find()
{
    m_line.keyOnInput = m_parser.isSet(u"key-stdin"_s);
    m_line.home = m_parser.value(u"home"_s);
    m_line.deep = m_parser.isSet(u"deep"_s);
    m_line.paths = positionals();
    if (m_line.deep && !m_line.paths.isEmpty())
        return wrongUsage(
            CommandLineWords::tr("--deep searches the home folder: give it or paths, not both."));
    return m_line;
}

Result<CommandLine, UsageError> LineReader::replace()
{
    m_line.dryRun = m_parser.isSet(u"dry-run"_s);
    m_line.oldOnInput = m_parser.isSet(u"old-stdin"_s);
    m_line.force = m_parser.isSet(u"force"_s);
    m_line.repairs = m_parser.value(u"repair"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &kind : std::as_const(m_line.repairs))
        if (!repairChoices().contains(kind))
            return wrongUsage(CommandLineWords::tr("--repair knows %1, not “%2”.")
                                  .arg(repairChoices().join(u", "_s), kind));
    m_line.paths = positionals();
    if (m_line.paths.isEmpty())
        return wrongUsage(CommandLineWords::tr("“replace” needs at least one file or folder."));
    return m_line;
}

Result<CommandLine, UsageError> LineReader::undo()
{
    m_line.list = m_parser.isSet(u"list"_s);
    m_line.forget = m_parser.isSet(u"forget"_s);
    m_line.change = positionals().value(0);
    if (positionals().size() > 1)
        return wrongUsage(CommandLineWords::tr("“undo” takes one change at a time."));
    return m_line;
}

Result<CommandLine, UsageError> LineReader::test()
{
    if (const auto network = readNetwork(); !network)
        return Failure { network.error() };
    if (const auto name = readName(); !name)
        return Failure { name.error() };
    const QString real = m_parser.value(u"real"_s);
    if (real == "agent"_L1)
        m_line.real = RealRequest::Agent;
    else if (real == "guide"_L1)
        m_line.real = RealRequest::Guide;
    else if (!real.isEmpty())
        return wrongUsage(CommandLineWords::tr("--real knows “agent” and “guide”, not “%1”.").arg(real));
    return withoutPositionals();
}

Result<void, UsageError> LineReader::readNetwork()
{
    if (m_parser.isSet(u"base-url"_s))
        m_line.baseUrl = QUrl(m_parser.value(u"base-url"_s), QUrl::StrictMode);
    m_line.caFile = m_parser.value(u"ca-file"_s);
    if (isAllowed(m_line.baseUrl))
        return {};
    return wrongUsage(
        CommandLineWords::tr("--base-url needs an https address without user or password; http is "
                             "taken for this computer only."));
}

Result<CommandLine, UsageError> LineReader::listen()
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
        return wrongUsage(
            CommandLineWords::tr("--port wants a number from 1 to 65535, or 0 for any free port."));
    bool isNumber = true;
    if (m_parser.isSet(u"timeout"_s))
        m_line.timeout = m_parser.value(u"timeout"_s).toInt(&isNumber);
    if (!isNumber || m_line.timeout < 1 || m_line.timeout > longest)
        return wrongUsage(
            CommandLineWords::tr("--timeout wants a number of seconds, from 1 to %1.").arg(longest));
    return withoutPositionals();
}

Result<CommandLine, UsageError> LineReader::request()
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
        return wrongUsage(
            CommandLineWords::tr("--shell knows bash, cmd and powershell, not “%1”.").arg(shell));
    return withoutPositionals();
}

Result<CommandLine, UsageError> LineReader::key()
{
    const QString action = positionals().value(0);
    if (action == "save"_L1)
        m_line.keyAction = KeyAction::Save;
    else if (action == "show"_L1)
        m_line.keyAction = KeyAction::Show;
    else if (action == "forget"_L1)
        m_line.keyAction = KeyAction::Forget;
    else
        return wrongUsage(CommandLineWords::tr("“key” wants one of: save, show, forget."));
    if (const auto name = readName(); !name)
        return Failure { name.error() };
    if (positionals().size() > 1)
        return wrongUsage(
            CommandLineWords::tr("“key %1” takes nothing more. The key comes on standard input.")
                .arg(action));
    return m_line;
}

Result<CommandLine, UsageError> LineReader::doctor()
{
    m_line.keyOnInput = m_parser.isSet(u"key-stdin"_s);
    m_line.home = m_parser.value(u"home"_s);
    m_line.paths = positionals();
    if (const auto network = readNetwork(); !network)
        return Failure { network.error() };
    return m_line;
}

Result<CommandLine, UsageError> LineReader::run()
{
    if (const auto name = readName(); !name)
        return Failure { name.error() };
    m_line.variable = m_parser.value(u"variable"_s);
    if (m_parser.isSet(u"variable"_s) && !isVariableName(m_line.variable))
        return wrongUsage(
            CommandLineWords::tr("--variable wants a name of letters, digits and “_”, not “%1”.")
                .arg(m_line.variable));
    if (!positionals().isEmpty() || m_line.program.isEmpty())
        return wrongUsage(CommandLineWords::tr(
            "“run” wants two dashes and then the program: keywright-cli run -- PROGRAM ARGUMENT…"));
    return m_line;
}

Result<void, UsageError> LineReader::readName()
{
    if (!m_parser.isSet(u"name"_s))
        return {};
    const auto name = checkedKeyName(m_parser.value(u"name"_s));
    if (name) {
        m_line.keyName = *name;
        return {};
    }
    switch (name.error()) {
    case KeyNameError::Empty:
        return wrongUsage(CommandLineWords::tr("--name wants a name, for example “Work”."));
    case KeyNameError::TooLong:
        return wrongUsage(CommandLineWords::tr("That name is too long: 60 characters are the most."));
    case KeyNameError::Unprintable:
        return wrongUsage(
            CommandLineWords::tr("That name holds a character that can't be seen. Type it anew."));
    case KeyNameError::IsKey:
        return wrongUsage(CommandLineWords::tr(
            "That is a key, not a name. Keys come on standard input, never as an argument."));
    }
    Q_UNREACHABLE();
}

} // namespace keywright::cli
