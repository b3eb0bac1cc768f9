#include "platform/net/socketfailure.h"

namespace keywright {

ProbeFailure failureOfSocket(QAbstractSocket::SocketError error, bool proxied)
{
    // Foreign enum: what is not listed has no better name than a connection that ended.
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return ProbeFailure::ConnectionRefused;
    case QAbstractSocket::HostNotFoundError:
        return ProbeFailure::NameNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return ProbeFailure::ConnectionTimeout;
    case QAbstractSocket::NetworkError: // no route leads there
        return ProbeFailure::Offline;
    case QAbstractSocket::SocketAccessError: // a firewall of this computer, or a proxy, says no
        return proxied ? ProbeFailure::ProxyUnreachable : ProbeFailure::ConnectionRefused;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return ProbeFailure::ProxyLogin;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return ProbeFailure::ProxyUnreachable;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ProbeFailure::TlsFailed;
    default:
        return ProbeFailure::ConnectionReset;
    }
}

} // namespace keywright
