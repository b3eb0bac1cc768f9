#pragma once

#include "core/ports/prober.h"

namespace keywright {

/// True where the address may be asked at all: https, or http to this computer where `loopbackHttp` says so;
/// with a host and without user info.
bool isAllowedAddress(const QUrl &url, bool loopbackHttp);

/// True for "localhost" and for the addresses of this computer itself.
bool isLoopbackHost(const QString &host);

/// True where the key can stand in a header: not empty, and only bytes from 0x21 to 0x7E. Anything else could
/// end the header and begin another.
bool isSendable(const Secret &key);

/// The port of the address, or the one that its scheme has by default.
quint16 portOf(const QUrl &url);

/// The request as bytes. It asks for no compression and no cookie, and says whether another question may
/// follow on the connection.
/// Only for an address and a key that may be sent.
Secret wireRequest(const ProbeQuestion &question);

} // namespace keywright
