#pragma once

#include "core/request/jsontree.h"
#include "core/request/readrequest.h"

/// Which object of a JSON text is a request, and which tool it is from.
namespace keywright::request {

/// The names that tools give to a request's parts, in lower case.
const QByteArrayList &requestUrlNames();
const QByteArrayList &requestMethodNames();
const QByteArrayList &requestHeadersNames();

/// A value that is one text, also where a tool keeps it with more round it: Postman's {"raw": "…"}. Null for
/// another value.
const JsonNode *textOf(const JsonNode *node);

/// The tool that keeps requests in objects of that form.
Form requestForm(const JsonNode &node);

/// The object that is most likely the request that is meant; null where none has an address and a method or
/// headers.
const JsonNode *requestNode(const JsonNode &root);

} // namespace keywright::request
