#pragma once

#include "core/listen/wirereader.h"
#include "core/ports/listener.h"

#include <optional>

namespace keywright {

/// Why a request is refused by its head: a page of a browser, a name that is not this computer's, a tunnel.
/// Nothing where it may be the app's own.
std::optional<ListenIncident> refusalOf(const WireMessage &message);

/// What to tell of bytes that are no request.
ListenIncident incidentOf(WireTrouble trouble);

} // namespace keywright
