#pragma once

#include "core/finding.h"

namespace keywright {

struct Facts;
struct PlaceReport;

/// What no single place shows, but all of them together do:
/// - PlaceWrongName for a key under a name that the programs beside it do not read: namesThatNobodyReads();
/// - PlaceNotExported for a key that a shell's start file keeps to the shell, where nothing else sets a
/// variable
///   of that name: no program gets it;
/// - PlaceCopy, a Problem of the kind "only-comment", for a key that stands in a comment and nowhere else;
/// - KeyOtherProvider for a place that is meant for this service's key and holds another company's.
QList<Finding> closerLook(const PlaceReport &places, const Facts &facts);

} // namespace keywright
