#pragma once

#include "core/finding.h"
#include "core/ports/prober.h"

#include <QDateTime>

namespace keywright {

struct Facts;

/// An exchange without an answer, as a finding. `now` may be invalid. Internal to judgeOutcome().
Finding judgeFailure(const ProbeOutcome &outcome, const Facts &facts, const QDateTime &now);

} // namespace keywright
