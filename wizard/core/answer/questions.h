#pragma once

#include "core/answer/keycheck.h"
#include "core/ports/prober.h"

namespace keywright {

/// One request of the test, without a key.
struct TestRequest
{
    QByteArray method;
    QUrl url;
    QByteArray body; ///< JSON; empty for none
};

/// The free check: which models the key may use.
TestRequest freeRequest(const QUrl &baseUrl, const Facts &facts);

/// The real request; the free one for RealRequest::None.
TestRequest realRequest(const QUrl &baseUrl, RealRequest real, const Facts &facts);

/// A key of the right shape that nobody has.
Secret makeControlKey(const Facts &facts);

} // namespace keywright
