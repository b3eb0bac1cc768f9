#pragma once

#include "platform/files/literalmatcher.h"

namespace keywright {

/// A matcher that compares many bytes at once (Vectorscan). Null where this processor can't run it, where the
/// library misses one of the literals, and where there is none.
std::unique_ptr<LiteralMatcher> makeVectorMatcher(const QList<SearchLiteral> &literals);

} // namespace keywright
