#pragma once

#include "core/places/place.h"
#include "core/ports/foldersearch.h"
#include "core/secret.h"

#include <functional>
#include <memory>
#include <vector>

namespace keywright {

struct Facts;

/// What a file holds.
struct JudgedFile
{
    std::vector<Place> places;
    ProgramFile program;
};

/// Finds the places in each hit of a search, reads it where it is a program, and brings a file in which is
/// something to `take`. Uses nothing
/// that changes, so that it can be called in any thread. The facts outlive the search; `key` may be null.
FolderSearch::Judge judgeHits(const Facts &facts, std::shared_ptr<const Secret> key,
                              std::function<void(const std::filesystem::path &path, JudgedFile &&file)> take);

} // namespace keywright
