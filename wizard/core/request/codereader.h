#pragma once

#include "core/request/codetokens.h"
#include "core/request/codevalue.h"
#include "core/request/readrequest.h"

#include <optional>

namespace keywright::request {

/// The request that a Python or JavaScript program sends: requests, httpx, aiohttp, urllib, http.client,
/// fetch, axios and its like, the openai and perplexity SDKs. None where it sends none.
std::optional<ReadRequest> readCode(const QByteArray &text, Flavour flavour);

/// The request that Invoke-RestMethod or Invoke-WebRequest sends.
std::optional<ReadRequest> readInvoke(const QByteArray &text);

/// The request made through an SDK's client object; none where the program has none.
std::optional<ReadRequest> readSdk(const CodeFacts &program, Flavour flavour, const QByteArray &text);

/// The headers in an object, a list of pairs or a `new Headers(…)`.
void addHeaders(ReadRequest &request, const CodeValue &headers);

} // namespace keywright::request
