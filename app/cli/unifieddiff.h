#pragma once

#include "core/places/editplan.h"

namespace keywright::cli {

/// The change as `diff -u` shows it, with three lines round it and all keys masked; nothing where no line
/// changes.
QString unifiedDiff(const FilePlan &plan);

} // namespace keywright::cli
