#pragma once

#include "core/ports/prober.h"

namespace keywright {

/// Where an exchange stands.
enum class ExchangeStep { Prepare, Name, Connection, Tls, Answer, Over };

/// What it means that the time is over in that step; `proxied` where a proxy stands between. None where all
/// is over already.
ProbeFailure failureAtDeadline(ExchangeStep step, bool proxied);

} // namespace keywright
