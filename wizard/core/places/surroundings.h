#pragma once

#include "core/places/place.h"
#include "core/places/sourcetext.h"

#include <QByteArrayView>

#include <optional>

namespace keywright {

struct Facts;

/// Where a whole key stands alone in the text; nothing where there is none.
std::optional<Span> wholeKeyIn(QByteArrayView text, const Facts &facts);

/// True where a damaged value holds a whole key and words beside it that are no dirt: a command, another
/// setting, another key. They would be lost with the value. A comment, quotes, "Bearer" and a name before an
/// equals sign are dirt.
bool holdsMoreThanAKey(const Place &place, const Facts &facts);

} // namespace keywright
