#pragma once

#include "core/places/occurrences.h"

namespace keywright {

struct PlaceStore;

/// What an app's own store tells: every key for the service that can be read in it, or else that one is kept
/// there. None of it can be changed here. `file.fact` is the app; `key` is the key in hand, or null.
std::vector<Place> storePlaces(const FileText &file, const PlaceStore &store, const Facts &facts,
                               const Secret *key);

/// Adds what a store told. That a key is kept there is said once, however many files the store has.
void addStore(std::vector<Place> &places, std::vector<Place> &&found);

} // namespace keywright
