#pragma once

#include "core/request/readrequest.h"
#include "core/request/shellwords.h"

#include <optional>

/// Command-line programs that send a request: curl, wget, HTTPie.
namespace keywright::request {

/// A program's words and what stands round it.
struct CalledProgram
{
    QByteArray name; ///< "curl", "wget", "http", "https", "xh"
    QList<ShellWord> arguments;
    std::optional<QByteArray> input;
    QList<QByteArray> assigned; ///< names set on the same line, "X=… curl …"
    QByteArray nextFirstWord; ///< what the following command begins with
    bool foreignAssignment = false; ///< a variable set before with quotes that the shell does not know
};

/// The first call of one of these programs in the text, read by that shell's rules; none where there is none.
std::optional<CalledProgram> findCall(const QByteArray &text, Shell shell);

/// True where a line of the text calls one of these programs, whatever the shell.
bool callsProgram(const QByteArray &text);

ReadRequest readCurl(const CalledProgram &call, Shell shell);
ReadRequest readWget(const CalledProgram &call, Shell shell);
ReadRequest readHttpie(const CalledProgram &call, Shell shell);

/// Splits "Name: value" at its colon; `request` learns of a header that is not sent because of how it is
/// written.
void addHeaderLine(ReadRequest &request, const QByteArray &line);

/// A finding for a word whose quotes its shell does not know or that are never closed.
void noteQuotes(ReadRequest &request, RequestPart part, const ShellWord &word);

} // namespace keywright::request
