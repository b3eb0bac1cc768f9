#pragma once

#include "core/ports/processtable.h"

#include <vector>

namespace keywright {

/// Reads what /proc tells about this user's programs; blocks, so it is for a worker thread. This program
/// itself is left out.
std::vector<RunningProgram> programsStartedWith(const ProgramQuestion &question);

} // namespace keywright
