#pragma once

#include "core/places/place.h"

namespace keywright {

struct RunningProgram;

/// What a running program was started with, as a place, judged against the key in hand, which may be null.
/// Takes the program's value.
Place placeOf(RunningProgram &running, const Secret *key);

} // namespace keywright
