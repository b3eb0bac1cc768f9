#pragma once

#include "core/request/codetokens.h"
#include "core/request/codevalue.h"
#include "core/request/readrequest.h"

#include <optional>

namespace keywright::request {

/// The request that a program sends, through an HTTP library or an SDK. None where it sends none.
std::optional<ReadRequest> readCode(const QByteArray &text, Flavour flavour);

/// The request that Invoke-RestMethod or Invoke-WebRequest sends.
std::optional<ReadRequest> readInvoke(const QByteArray &text);

/// The request made through an SDK's client object; none where the program has none.
std::optional<ReadRequest> readSdk(const CodeFacts &program, Flavour flavour, const QByteArray &text);

/// The request that a program builds step by step, as most languages do: an address, a method, headers and a
/// body given to calls or set one after the other. None where it has no address.
std::optional<ReadRequest> readBuilt(const CodeFacts &program, Flavour flavour, const QByteArray &text);
/// The same made through an SDK; none where the program has none.
std::optional<ReadRequest> readBuiltSdk(const CodeFacts &program, Flavour flavour, const QByteArray &text);
/// True where headers are set by calls of a request object: XMLHttpRequest, superagent, urllib's add_header.
bool setsHeadersByCall(const CodeFacts &program);

/// The language that the flavour is for.
Language languageOf(Flavour flavour);

/// The headers in an object, a list of pairs or a `new Headers(…)`.
void addHeaders(ReadRequest &request, const CodeValue &headers);

} // namespace keywright::request
