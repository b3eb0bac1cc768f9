#pragma once

#include "core/factschoice.h"

namespace keywright {

/// Reads the user's perplexity.json; a file that is none (a folder, a pipe) or far too large is a problem.
OwnFactsFile readOwnFacts(const QString &path);

} // namespace keywright
