#pragma once

#include "core/ports/prober.h"

namespace keywright {

/// The head of the request as it goes over the wire, with its empty line, and `keyText` in the key's place.
/// An empty `keyText` leaves the header out. What is sent and what is shown come from here alone.
QByteArray requestHead(const ProbeQuestion &question, QByteArrayView keyText);

} // namespace keywright
