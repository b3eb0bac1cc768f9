#pragma once

#include "core/listen/wiremessage.h"
#include "core/request/requestcheck.h"

namespace keywright {

struct PlaceReport;

/// What a request is judged against.
struct HeardAgainst
{
    const Facts &facts;
    const Secret *key = nullptr; ///< the tested key, or null
    const PlaceReport *places =
        nullptr; ///< where keys were found, or null: says where another key comes from
};

/// Judges what a program sent to this computer in the service's place, as if it had gone there: its path,
/// method, headers and body. Host and scheme are not judged, for they were given to it for this one try.
///
/// `corrected` holds nothing of the body. A RequestOldKey finding has path, line and tool of the first place
/// that holds the key that was sent, and in `count` how many do; a RequestWrongScheme one has `why` "netrc"
/// where a ~/.netrc is known from which programs take such a header.
RequestCheck checkHeard(const WireMessage &message, const HeardAgainst &against);

/// The name under which the program introduces itself: "OpenAI/Python 1.99", shortened; empty for none.
QString heardClient(const WireMessage &message);

} // namespace keywright
