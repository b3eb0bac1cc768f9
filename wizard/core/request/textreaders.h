#pragma once

#include "core/request/readrequest.h"

#include <optional>

namespace keywright::request {

struct JsonNode;

/// An HTTP message or what programs log of one: "POST /v1/agent HTTP/1.1" with headers, curl -v's ">" lines,
/// a browser's "Request URL:", HTTP/2 pseudo headers.
std::optional<ReadRequest> readHttp(const QByteArray &text);

/// A request that a tool keeps as JSON: a HAR entry, Postman, Insomnia, n8n, Make, or any object with an
/// address and a method or headers. `text` begins with JSON.
std::optional<ReadRequest> readRequestJson(const QByteArray &text, const JsonNode &root);

/// The text with "{{name}}", as request files and tools write variables, marked.
PlacedText withTemplates(const PlacedText &text);
/// The text with "${env:NAME}" and "${input:NAME}", as editors fill them in, marked.
PlacedText withReferences(const PlacedText &text);

/// Settings with an address or a key: dotenv, JSON, YAML, TOML; also a request as JSON (HAR, Postman).
std::optional<ReadRequest> readConfig(const QByteArray &text);

/// Plain words or an unknown language: the first address, method and header that stand in it.
std::optional<ReadRequest> readWords(const QByteArray &text);

/// True for "GET", "POST" and the other methods, in capital letters.
bool isMethodName(QByteArrayView text);

} // namespace keywright::request
