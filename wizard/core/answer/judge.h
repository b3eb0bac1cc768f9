#pragma once

#include "core/finding.h"
#include "core/ports/prober.h"

namespace keywright {

struct Facts;

/// What was asked, so that an answer can be judged.
enum class Asked {
    Control, ///< with a made-up key: a refusal is the right answer
    Key, ///< the free check with the user's key
    Agent, ///< the current interface, for real
    Chat, ///< the guide's own request
};

/// One answer, or its absence, as a finding. For Asked::Control a refused key is AnswerAccepted ("the control
/// was refused, as it should be") and an accepted one AnswerNotPerplexity.
Finding judgeOutcome(const ProbeOutcome &outcome, Asked asked, const Facts &facts);

} // namespace keywright
