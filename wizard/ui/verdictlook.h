#pragma once

#include "core/answer/verdict.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"

#include <QString>

namespace keywright {

/// The colour of a verdict: good only where the key was accepted, a problem only where it was refused.
theme::Role verdictRole(Cause cause);
/// The same for an answer box.
AnswerBox::Tone verdictTone(Cause cause);
/// "Accepted by Perplexity, 14:02"
QString verdictLine(const Verdict &verdict);
/// The finding that the verdict is about.
Finding verdictFinding(const Verdict &verdict);

} // namespace keywright
