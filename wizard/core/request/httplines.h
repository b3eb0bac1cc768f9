#pragma once

#include "core/request/placedtext.h"

#include <QList>

#include <optional>

/// How programs log a request in one line.
namespace keywright::request {

struct LoggedRequest
{
    PlacedText method;
    PlacedText target; ///< a path, or an address
    QByteArray origin; ///< "https://api.perplexity.ai:443", where it stands apart from the path
    bool hasVersion = false; ///< it is the first line of a message, and its headers follow
    bool isMessage = false; ///< a request line rather than a log's
};

/// "POST /v1/agent HTTP/1.1", "POST https://api.perplexity.ai/v1/agent"; none for another line.
std::optional<LoggedRequest> requestLine(const PlacedText &line);

/// What httpx, urllib3, OkHttp, mitmproxy or a web server log.
std::optional<LoggedRequest> logLine(const PlacedText &line);

/// What a browser lists beside the headers: "status code". `name` is in lower case.
bool isBrowserDetail(const QByteArray &name);

/// What Python's http.client logs as sent ("send: b'POST …'"), without its escapes; empty where there is
/// none.
PlacedText sentBytes(const QByteArray &text);

/// The lines of a text with "{{name}}" marked. curl --trace-ascii writes "0040: " before each and breaks it
/// behind 64 bytes: those are put together, and `isTraced` becomes true.
QList<PlacedText> messageLines(const PlacedText &text, bool &isTraced);

/// The words of a line, by its blanks.
QList<PlacedText> wordsOf(const PlacedText &line);

} // namespace keywright::request
