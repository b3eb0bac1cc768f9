#pragma once

#include "core/leftsteps.h"
#include "wording/wording.h"

namespace keywright::wording {

/// A step that is left: `what` says what to do, fit for a list; `how` why; `todo` how, where that is more
/// than going to a page. Paths are shown with `home` as ~.
Words leftInWords(const LeftStep &step, const std::filesystem::path &home = {});

} // namespace keywright::wording
