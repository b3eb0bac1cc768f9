#pragma once

#include "core/ports/secretstore.h"
#include "wording/wording.h"

namespace keywright::wording {

/// What will happen when a key is saved now, before anything is asked: in `what` alone where it will work,
/// else with how we know and what to do here.
Words vaultInWords(const VaultOutlook &outlook);

} // namespace keywright::wording
