#pragma once

#include "core/session.h"
#include "core/vault/savedkey.h"
#include "wording/wording.h"

#include <vector>

namespace keywright {

/// What the keychain holds, seen from the key in hand; null for none.
wording::Words savedInWords(const std::vector<SavedKey> &keys, const Secret *inHand);

/// That the new key is saved, and the old one is to be deleted.
wording::Words lastStepInWords(const Rotation &rotation);

/// The one that was saved first, of those whose day is known; null for none.
const SavedKey *oldestOf(const std::vector<SavedKey> &keys);

} // namespace keywright
