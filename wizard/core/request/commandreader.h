#pragma once

#include "core/request/readrequest.h"
#include "core/request/shellwords.h"

#include <QHash>

#include <optional>

/// Command-line programs that send a request: curl, wget, HTTPie.
namespace keywright::request {

/// A program's words and what stands round it.
struct CalledProgram
{
    QByteArray name; ///< "curl", "wget", "http", "https", "xh"
    ShellWord program;
    QList<ShellWord> arguments;
    std::optional<PlacedText> input;
    bool inputElsewhere = false; ///< its input is a file's or another program's
    QHash<QByteArray, PlacedText> files; ///< that the text itself writes before
    QList<QByteArray> assigned; ///< names set on the same line, "X=… curl …"
    QByteArray nextFirstWord; ///< what the following command begins with
    bool foreignAssignment = false; ///< a variable set before with quotes that the shell does not know
};

/// The call of one of these programs in the text, read by that shell's rules; none where there is none. Of
/// several the first that is about Perplexity, else the first.
std::optional<CalledProgram> findCall(const QByteArray &text, Shell shell);

ReadRequest readCurl(const CalledProgram &call, Shell shell);
ReadRequest readWget(const CalledProgram &call, Shell shell);
ReadRequest readHttpie(const CalledProgram &call, Shell shell);

/// The arguments that a configuration file of curl stands for, one option in each line.
QList<ShellWord> curlConfigWords(const PlacedText &text);

/// A configuration file of curl alone, with an address and a header; none for other texts.
std::optional<ReadRequest> readCurlConfig(const QByteArray &text);

/// Splits "Name: value" at its colon; `request` learns of a header that is not sent because of how it is
/// written.
void addHeaderLine(ReadRequest &request, const PlacedText &line);

/// Notes the address, method or body together with its place.
void setUrl(ReadRequest &request, const PlacedText &url);
void setMethod(ReadRequest &request, const PlacedText &method);
void setBody(ReadRequest &request, const PlacedText &body);

/// A finding for a word whose quotes its shell does not know or that are never closed.
void noteQuotes(ReadRequest &request, RequestPart part, const ShellWord &word);

/// The role of a header by its name, for the corrected command.
CommandRole headerRole(QByteArrayView headerLine);

} // namespace keywright::request
