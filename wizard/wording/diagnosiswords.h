#pragma once

#include "core/diagnosis/diagnosis.h"
#include "wording/wording.h"

namespace keywright::wording {

/// The one answer: what happened, how we know, what to do.
Words wordsFor(const Diagnosis &diagnosis);

} // namespace keywright::wording
