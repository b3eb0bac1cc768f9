#pragma once

#include "core/places/plannedlines.h"
#include "core/places/repair/repair.h"

#include <optional>
#include <vector>

namespace keywright {

struct FileContext;

/// The bytes of the file that the repair changes, in order. Nothing where the file does not hold what the
/// repair is about, or holds it in a way that can't be changed line by line. Not for RewriteAsUtf8 and
/// MakePrivate, which are about the file as a whole.
std::optional<std::vector<Edit>> editsFor(const Repair &repair, const FileContext &context);

} // namespace keywright
