#pragma once

#include "core/facts.h"

namespace keywright::testing {

/// The facts files as they stand in the repository.
FactsSources testFactsSources();
/// The same, parsed; ends the test program where they are not right.
const Facts &testFacts();

} // namespace keywright::testing
