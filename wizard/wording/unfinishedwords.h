#pragma once

#include "core/ports/filestore.h"
#include "wording/words.h"

namespace keywright::wording {

/// What was found of a change whose program ended in its middle, and what can be done.
Words unfinishedInWords(const UnfinishedChange &change, const std::filesystem::path &home);

} // namespace keywright::wording
