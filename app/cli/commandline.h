#pragma once

#include "core/answer/curl.h"
#include "core/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace keywright::cli {

/// What the program tells its caller; the numbers are public.
enum class ExitStatus {
    Fine = 0,
    ProblemFound = 1,
    WrongUsage = 2,
    CouldNotCheck = 3,
    Refused = 4, ///< something was not changed; nothing is lost
    NotExecutable = 126, ///< run: as shells have it
    NotFound = 127, ///< run: as shells have it
};

enum class CommandId {
    Inspect,
    Explain,
    Find,
    Replace,
    Undo,
    Test,
    Request,
    Key,
    Report,
    Listen,
    Doctor,
    Run
};

enum class KeyAction { Save, Show, Forget };

/// The arguments of one call, checked.
struct CommandLine
{
    CommandId command = CommandId::Inspect;
    bool help = false; ///< nothing but help is wanted, of the program where `commandName` is empty
    bool version = false;
    QString commandName;
    bool json = false;
    bool markdown = false; ///< report

    bool compare = false; ///< inspect
    bool keyOnInput = false; ///< find, request, listen, doctor
    QString home; ///< find, doctor
    bool deep = false; ///< find
    QStringList paths; ///< find, replace, doctor
    bool dryRun = false; ///< replace
    bool oldOnInput = false; ///< replace
    bool force = false; ///< replace
    QStringList repairs; ///< replace: kinds of repairs
    bool list = false; ///< undo
    bool forget = false; ///< undo
    QString change; ///< undo
    QUrl baseUrl; ///< test, listen, doctor; the service's own where none was given
    QString caFile; ///< test, listen, doctor
    RealRequest real = RealRequest::None; ///< test
    std::optional<Shell> shell; ///< request
    quint16 port = 0; ///< listen; 0 for any
    int timeout = 120; ///< listen: seconds
    QString app; ///< listen: a PlaceFact::id
    bool passOn = false; ///< listen
    KeyAction keyAction = KeyAction::Show; ///< key
    QStringList program; ///< run: the program and its arguments
    QString variable; ///< run: which gets the key; empty for the usual one
    QString keyName; ///< key, test, run: of a saved key; empty for the one without a name

    /// True where the address is this computer over plain HTTP: only for practice, and only as asked for.
    bool wantsLoopbackHttp() const { return baseUrl.scheme() == QLatin1StringView("http"); }
};

/// Why the arguments can't be followed, as a sentence for standard error.
struct UsageError
{
    QString sentence;
};

/// Reads the arguments without the program's own name. `serviceUrl` is the service's address.
Result<CommandLine, UsageError> parseCommandLine(const QStringList &arguments, const QUrl &serviceUrl);

/// The help text: of all commands, or of one.
QString helpText(const CommandLine &line);

/// "inspect", as the JSON names it.
QString commandId(CommandId command);

} // namespace keywright::cli
