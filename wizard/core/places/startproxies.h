#pragma once

#include "core/finding.h"

namespace keywright {

struct Facts;
struct FileText;

/// The proxies that a file of variables sets where no key stands beside them: in a shell's start file they
/// count for every program. PlaceProxy, one for each line; empty for other formats and for files that no
/// tool is known to read.
QList<Finding> proxiesWithoutKey(const FileText &file, const Facts &facts);

} // namespace keywright
