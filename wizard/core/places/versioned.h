#pragma once

#include "core/places/place.h"

#include <vector>

namespace keywright {

class FileStore;

/// A key in a project's history leaves this computer with the project: PlaceExposed for files that Git keeps
/// or would take along next.
void judgeVersioning(std::vector<Place> &places, const FileStore &files);

} // namespace keywright
