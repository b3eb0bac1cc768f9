#pragma once

#include "core/ports/foldersearch.h"

namespace keywright {

class Secret;
struct Facts;

/// What a search has to look for so that it comes to every file that holds a key or a key's name: as it is,
/// in UTF-16, in base64 wherever it begins there, with its dash escaped or replaced by another one; and the
/// key in hand without its prefix. `key` may be null.
QList<SearchLiteral> searchLiterals(const Facts &facts, const Secret *key);

} // namespace keywright
