#pragma once

#include "core/ports/filestore.h"

#include <filesystem>

namespace keywright {

/// What Git thinks of a file. Reads the repository's own data through libgit2, which runs none of the
/// programs that a repository's settings can name.
Versioning versioningOf(const std::filesystem::path &path);

} // namespace keywright
