#pragma once

#include "wording/values.h"
#include "wording/wording.h"

namespace keywright::wording {

// One function per cause, by its name: wordsKeyEmpty(), wordsAnswerNoCredit(), … A forgotten one does not
// link.
#define KEYWRIGHT_CAUSE(name, id, severity, fixable) Words words##name(Values values);
#include "core/causes.def"
#undef KEYWRIGHT_CAUSE

} // namespace keywright::wording
