#pragma once

#include "core/places/place.h"

#include <vector>

namespace keywright {

struct Facts;

/// "this-program", "login-shell", "user-manager", … as the command line prints it.
QLatin1StringView variableSourceId(VariableSource source);

/// What programs are started with, as places; findings that stand for no place go to `findings`.
std::vector<Place> placesOf(const StartVariables &start, const Facts &facts, const Secret *key,
                            QList<Finding> &findings);

/// Drops what a start file that was found explains: new terminals get the very value that stands there. Where
/// such a place won or lost, the file does.
void dropExplained(PlaceReport &report);

} // namespace keywright
