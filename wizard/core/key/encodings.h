#pragma once

#include "core/key/glyph.h"

#include <QByteArray>
#include <QByteArrayView>

namespace keywright {

/// Pasted bytes as text.
struct Decoded
{
    QByteArray given; ///< as UTF-8; the caller wipes it or hands it to a Secret
    Glyphs glyphs; ///< one for each code point of `given`, fewer where UTF-8 was encoded twice
};

/// Reads UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-16 without one where it holds more than Latin
/// text, and Windows-1252 (which is Latin-1 with quotes and dashes) for every byte that is not UTF-8.
///
/// UTF-16 of plain Latin text without a mark stays what it is to most programs: text with a NUL after every
/// character.
Decoded decodeBytes(QByteArrayView bytes);

} // namespace keywright
