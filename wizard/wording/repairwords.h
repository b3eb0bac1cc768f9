#pragma once

#include "core/places/repair/repair.h"

#include <QString>

namespace keywright::wording {

/// What the repair does, as a tick box says it: "Rename PERPEXITY_API_KEY to PERPLEXITY_API_KEY".
QString repairInWords(const Repair &repair);
/// When not to make a repair that is not ticked by itself; empty for a safe one.
QString repairDoubtInWords(const Repair &repair);

} // namespace keywright::wording
