#include "platform/net/exchangestep.h"

namespace keywright {

ProbeFailure failureAtDeadline(ExchangeStep step, bool proxied)
{
    switch (step) {
    case ExchangeStep::Prepare: // the proxy's automatic configuration does not answer
        return ProbeFailure::ProxyUnreachable;
    case ExchangeStep::Name:
        return ProbeFailure::NameNotFound;
    case ExchangeStep::Connection:
        return proxied ? ProbeFailure::ProxyUnreachable : ProbeFailure::ConnectionTimeout;
    case ExchangeStep::Tls: // a server without TLS waits for a request that it can read
        return ProbeFailure::TlsFailed;
    case ExchangeStep::Answer:
        return ProbeFailure::AnswerTimeout;
    case ExchangeStep::Over:
        return ProbeFailure::None;
    }
    Q_UNREACHABLE();
}

} // namespace keywright
