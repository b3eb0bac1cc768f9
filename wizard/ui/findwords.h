#pragma once

#include "core/places/placegroups.h"
#include "ui/widgets/placecard.h"

namespace keywright {

/// "Another key: pplx-…1b0b"
QString groupHeading(const PlaceGroup &group);
/// What the search came to, in one or two sentences.
QString answerInWords(const PlaceReport &report, bool keyInHand);
/// What the row of a place says.
PlaceShown shownPlace(qsizetype index, const PlaceReport &report, const std::filesystem::path &home);

} // namespace keywright
