#pragma once

#include "platform/listen/peer.h"

#include <QByteArray>

namespace keywright {

/// The line about one end of a connection in a table of proc_net_tcp(5): who is connected from `peerPort` on
/// loopback to `ownPort`; nothing where there is no such line. `user` is the own one.
std::optional<Peer> peerInTable(const QByteArray &table, quint16 peerPort, quint16 ownPort, uint user);

} // namespace keywright
