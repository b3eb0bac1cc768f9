#pragma once

#include "core/places/place.h"
#include "core/ports/foldersearch.h"
#include "core/secret.h"

#include <functional>
#include <memory>
#include <vector>

namespace keywright {

struct Facts;

/// Finds the places in each hit of a search and brings those of a file that has any to `take`. Uses nothing
/// that changes, so that it can be called in any thread. The facts outlive the search; `key` may be null.
FolderSearch::Judge
judgeHits(const Facts &facts, std::shared_ptr<const Secret> key,
          std::function<void(const std::filesystem::path &path, std::vector<Place> &&places)> take);

} // namespace keywright
