#pragma once

#include "core/key/glyph.h"

namespace keywright {

/// Decodes every escape of the text: percent ("%2D"), backslash ("\n", "\x2d", "\u002d", "\-"), HTML
/// entities ("&amp;", "&#45;"), quoted-printable next to a key ("=2D", "=" at a line's end), colour codes of
/// terminals and caret notation at a line's end ("^M"). Escapes within escapes are decoded up to three deep.
///
/// A decoded character covers what was written for it; a sequence that stands for none is noCharacter.
/// True where there were any.
bool decodeEscapes(Glyphs &glyphs);

} // namespace keywright
