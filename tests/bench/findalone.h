#pragma once

#include <filesystem>

namespace keywright::testing {

/// What bench-find does in a process of its own.

/// Looks at the known places of the home folder, or searches all of it. Says on the standard output how long
/// it took, which files it came to ("+"), and which hold a place ("*").
int searchAlone(const std::filesystem::path &home, bool known);

/// Cancels the search some milliseconds after its start, and says how long it takes from there.
int cancelAlone(const std::filesystem::path &home, int after);

} // namespace keywright::testing
