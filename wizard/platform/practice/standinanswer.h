#pragma once

#include "platform/practice/requestreader.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace keywright {

struct ServiceFacts;

/// What the stand-in does with a key.
enum class StandInRole {
    Good, ///< accepted everywhere
    Bad, ///< 401 invalid_api_key
    NoCredit, ///< 401 insufficient_quota
    Blocked, ///< 403 forbidden
    RateLimited, ///< 429
    Trouble, ///< 502 with a page of HTML
    OldOne, ///< a key that was deleted: 401 invalid_api_key
};

struct StandInAnswer
{
    int status = 0;
    QByteArray contentType; ///< empty for no body
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< beside those that every answer has
};

/// The answer that the service would give, as recorded up to October 2026: first by path and method, then by
/// key, then by body. `role` is that of the key in the request; none for no key or an unknown one.
StandInAnswer standInAnswer(const ReceivedRequest &request, std::optional<StandInRole> role,
                            const ServiceFacts &facts);

/// The answer to what is not a request that can be read.
StandInAnswer malformedAnswer(RequestReader::State state);

} // namespace keywright
