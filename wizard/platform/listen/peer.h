#pragma once

#include "core/ports/listener.h"

#include <QtGlobal>

#include <optional>

namespace keywright {

/// The other end of a connection within this computer.
struct Peer
{
    bool isOtherUser = false; ///< it belongs to another user of this computer
    quint64 socket = 0; ///< the system's number for it; 0 where it is not known
};

/// Who is connected from `peerPort` to `ownPort`, both on 127.0.0.1; nothing where the system does not tell.
std::optional<Peer> peerOf(quint16 peerPort, quint16 ownPort);

/// The program that holds that end. Looks through all programs of this user: a few milliseconds.
HeardFrom programOf(const Peer &peer);

} // namespace keywright
