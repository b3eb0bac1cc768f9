#pragma once

#include "core/diagnosis/diagnosis.h"
#include "core/diagnosis/sighting.h"

namespace keywright {

/// What the leading finding means together with the rest.
Story storyOf(const Sighting &leading, const Situation &situation, const CaseEvidence &evidence);
/// The same where nothing is wrong.
Story storyOfNothing(const Situation &situation);

} // namespace keywright
