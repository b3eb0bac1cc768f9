#pragma once

#include "core/places/place.h"

#include <QList>

#include <vector>

namespace keywright {

struct Facts;

/// Adds a verdict for each app that takes its variables over into a database at its first start, and reads
/// them no more (PlaceFact::precedence "database"), where a key was found in both.
void addDatabaseWinners(const std::vector<Place> &places, const Facts &facts, QList<Winner> &winners);

} // namespace keywright
