#pragma once

#include "core/facts.h"

namespace keywright {

/// The facts files that are compiled into the program.
FactsSources builtinFactsSources();

} // namespace keywright
