#include "app/common/languages.h"
#include "app/common/locations.h"
#include "app/common/loghandler.h"
#include "app/common/networkconfig.h"
#include "app/common/program.h"
#include "cli/command.h"
#include "cli/jsonrendering.h"
#include "platform/facts/builtinfacts.h"
#include "platform/facts/ownfacts.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/diskfoldersearch.h"
#include "platform/files/variablefiles.h"
#include "platform/keychain/keychainstore.h"
#include "platform/listen/loopbacklistener.h"
#include "platform/net/networkprober.h"
#include "platform/system/bashsyntax.h"
#include "platform/system/memoryguard.h"
#include "platform/system/processenvironment.h"
#include "platform/system/systemclock.h"
#include "platform/system/systemprocesstable.h"
#include "platform/system/systemprogramrunner.h"
#include "platform/system/systemstartenvironments.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QNetworkProxyFactory>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

using namespace keywright;
using namespace keywright::cli;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isTerminal(std::FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

int terminalWidth()
{
    constexpr int usual = 80;
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info;
    const bool known = GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) != 0;
    return known ? info.srWindow.Right - info.srWindow.Left + 1 : usual;
#else
    winsize size {};
    const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual;
#endif
}

/// https://no-color.org: set and not empty means no colour.
Terminal terminal()
{
    const bool wanted = isTerminal(stdout) && qEnvironmentVariableIsEmpty("NO_COLOR");
    return { wanted, isTerminal(stdout) ? terminalWidth() : Terminal {}.width };
}

/// Help, version and complaints need no adapters.
std::optional<ExitStatus> answeredAtOnce(const CommandLine &line, Output &output)
{
    if (line.help)
        output.raw(helpText(line));
    else if (line.version)
        output.raw(programName());
    else
        return std::nullopt;
    return ExitStatus::Fine;
}

int runCommand(const CommandLine &line, const Facts &facts, ProgramRunner &runner, Input &input,
               Output &output)
{
    DiskFileStore files(locations::changesFolder(), withVariables(systemFiles()));
    DiskFolderSearch folders;
    NetworkProber::Options options;
    options.extraCaFile = line.caFile;
    // Plain HTTP goes to this computer only, and only where the user wrote such an address.
    options.allowLoopbackHttp = line.wantsLoopbackHttp();
    NetworkProber prober(options);
    KeychainStore store(program::id());
    ProcessEnvironment environment;
    SystemStartEnvironments startEnvironments;
    SystemProcessTable processes;
    const BashSyntax shell;
    const SystemClock clock;
    LoopbackListener listener({ line.caFile, line.wantsLoopbackHttp() });
    const Services services { files,     folders, prober, store, environment, startEnvironments,
                              processes, shell,   clock,  facts, listener,    runner };
    const std::unique_ptr<Command> command = makeCommand({ line, services, input, output });
    command->start([](ExitStatus status) { QCoreApplication::exit(static_cast<int>(status)); });
    return QCoreApplication::exec();
}

int complain(Output &output, const QString &sentence, ExitStatus status)
{
    output.complain(sentence);
    return static_cast<int>(status);
}

} // namespace

int main(int argc, char **argv)
{
    SystemProgramRunner runner(argc, argv);
    memoryguard::forbidDumps();
    QCoreApplication application(argc, argv);
    installTranslations(application, QLocale());
    installLogHandler();
    // The window's name: both programs share settings, backups and the keychain.
    QCoreApplication::setApplicationName(program::folderName());
    QCoreApplication::setApplicationVersion(program::version());
    QNetworkProxyFactory::setUseSystemConfiguration(true);
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    QFile in;
    QFile out;
    QFile error;
    const bool opened = in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
        && out.open(stdout, QIODevice::WriteOnly) && error.open(stderr, QIODevice::WriteOnly);
    if (!opened)
        return static_cast<int>(ExitStatus::CouldNotCheck);
    Output output(out, error, terminal());
    const Result<FactsChoice, FactsError> choice =
        chooseFacts(builtinFactsSources(), readOwnFacts(locations::ownFactsFile()));
    if (!choice)
        return complain(output, u"The facts of this program are damaged: "_s + choice.error().file,
                        ExitStatus::CouldNotCheck);
    const Facts &facts = choice->facts;
    const NetworkConfig network = loadNetworkConfig(locations::settingsFile());
    Result<CommandLine, UsageError> line =
        parseCommandLine(QCoreApplication::arguments().sliced(1),
                         network.baseUrl.isEmpty() ? facts.service.baseUrl : network.baseUrl);
    if (!line)
        return complain(output, line.error().sentence, ExitStatus::WrongUsage);
    if (const std::optional<ExitStatus> status = answeredAtOnce(*line, output))
        return static_cast<int>(*status);
    if (choice->own != OwnFacts::None)
        output.complain(wording::ownFactsInWords(*choice));
    if (line->caFile.isEmpty())
        line->caFile = network.caFile;
    if (!line->caFile.isEmpty()) {
        const auto authorities = NetworkProber::readCaFile(line->caFile);
        if (!authorities)
            return complain(output, line->caFile + u": "_s + authorities.error(), ExitStatus::CouldNotCheck);
    }
    Input input(in, isTerminal(stdin));
    return runCommand(*line, facts, runner, input, output);
}
