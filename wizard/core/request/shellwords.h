#pragma once

#include "core/request/placedtext.h"

#include <QByteArray>
#include <QList>

#include <optional>

/// Command lines as their shells read them, by the shells' own quoting rules.
namespace keywright::request {

/// Quotes round a word that its shell takes for ordinary characters. They are read as quotes all the same, so
/// that the rest of the request can be judged.
enum class ForeignQuotes { None, Typographic, Single };

struct ShellWord
{
    PlacedText text; ///< unquoted, with variables marked (marked.h)
    ForeignQuotes foreign = ForeignQuotes::None;
    bool unclosed = false; ///< a quote that is never closed
    bool quoted = false; ///< some of it stands in quotes
    Span at; ///< as written, with its quotes

    const QByteArray &bytes() const { return text.bytes(); }
};

struct ShellCommand
{
    QList<ShellWord> words;
    std::optional<PlacedText> input; ///< its standard input: a here-document, or the echo before the pipe
    bool inputElsewhere = false; ///< its standard input is a file's or another program's
    bool piped = false; ///< its standard input is the command's before it
    QByteArray outputFile; ///< where its output goes
    Span at; ///< from its first word to its last
};

/// bash and zsh: '…', "…", $'…', backslashes, continued lines, variables, arrays, comments, here-documents.
/// The commands of substitutions come last, behind one without words.
QList<ShellCommand> bashCommands(const QByteArray &text);
/// cmd.exe, then the C runtime's rules for arguments: carets, %NAME%, "…", "" and \".
QList<ShellCommand> cmdCommands(const QByteArray &text);
/// PowerShell: backticks, '…', "…", here-strings, $env:NAME. Typographic quotes are quotes there.
QList<ShellCommand> powerShellCommands(const QByteArray &text);

/// What `echo` and its like, or `cat` with a here-document, put out; nothing for other commands.
std::optional<PlacedText> outputOf(const ShellCommand &command);

} // namespace keywright::request
