#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

/// Command lines as their shells read them, by the shells' own quoting rules.
namespace keywright::request {

/// Quotes round a word that its shell takes for ordinary characters. They are read as quotes all the same, so
/// that the rest of the request can be judged.
enum class ForeignQuotes { None, Typographic, Single };

struct ShellWord
{
    QByteArray text; ///< unquoted, with variables marked (marked.h)
    ForeignQuotes foreign = ForeignQuotes::None;
    bool unclosed = false; ///< a quote that is never closed
};

struct ShellCommand
{
    QList<ShellWord> words;
    std::optional<QByteArray> input; ///< its standard input: a here-document, or the echo before the pipe
};

/// bash and zsh: '…', "…", $'…', backslashes, continued lines, variables, comments, here-documents.
QList<ShellCommand> bashCommands(const QByteArray &text);
/// cmd.exe, then the C runtime's rules for arguments: carets, %NAME%, "…", "" and \".
QList<ShellCommand> cmdCommands(const QByteArray &text);
/// PowerShell: backticks, '…', "…", here-strings, $env:NAME. Typographic quotes are quotes there.
QList<ShellCommand> powerShellCommands(const QByteArray &text);

/// The text of `echo` and its like before a pipe; nothing for other commands.
std::optional<QByteArray> echoedText(const ShellCommand &command);

} // namespace keywright::request
