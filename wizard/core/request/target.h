#pragma once

#include "core/facts.h"
#include "core/request/readrequest.h"

#include <QByteArray>

namespace keywright::request {

/// An address taken apart, and the endpoint that its writer means.
struct Target
{
    bool known = false; ///< false where the host is filled in by a variable, or there is no address
    QByteArray scheme; ///< in lower case
    bool schemeAssumed = false;
    QByteArray user; ///< before "@"
    QByteArray host; ///< in lower case, without port
    QByteArray port;
    QByteArray path; ///< as written, from its "/"; may be empty
    QByteArray query; ///< without "?"

    bool pathKnown = false; ///< false where a variable fills it in
    const Endpoint *written = nullptr; ///< the endpoint of the path as written; null for a path not known
    const Endpoint *meant = nullptr; ///< the live endpoint to ask instead, or the one written
    bool isItem = false; ///< the path goes on behind the endpoint: "/v1/responses/resp_1"
};

Target targetOf(const ReadRequest &request, const Facts &facts);

/// True for this computer: "localhost", 127.…, "[::1]".
bool isLoopback(QByteArrayView host);

} // namespace keywright::request
