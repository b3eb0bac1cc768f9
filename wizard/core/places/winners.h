#pragma once

#include "core/places/place.h"

#include <QList>

#include <vector>

namespace keywright {

struct Facts;

/// For each app or reader that has more than one source for its key: the one that counts. Indices into
/// `places`.
QList<Winner> decideWinners(const std::vector<Place> &places, const Facts &facts);

/// What several places together show: PlaceConflict, PlaceShadowed.
QList<Finding> judgeTogether(const std::vector<Place> &places, const QList<Winner> &winners);

} // namespace keywright
