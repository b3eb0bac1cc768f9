#pragma once

#include "core/places/place.h"

#include <QByteArray>
#include <QByteArrayView>

namespace keywright {

struct Facts;

/// True for a key that any format takes as it is: letters, digits, '-' and '_'.
bool isWritable(const Secret &key);

/// The new key as it is written at the place, in the notation of the `old` bytes there (UTF-8).
QByteArray writtenKey(const Place &place, QByteArrayView old, const Secret &newKey, const Facts &facts);

} // namespace keywright
