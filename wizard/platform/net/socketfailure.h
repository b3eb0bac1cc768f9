#pragma once

#include "core/ports/prober.h"

#include <QAbstractSocket>

namespace keywright {

/// What an error of a socket means before an answer has begun; `proxied` where a proxy stands between.
ProbeFailure failureOfSocket(QAbstractSocket::SocketError error, bool proxied);

} // namespace keywright
