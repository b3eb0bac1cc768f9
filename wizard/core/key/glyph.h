#pragma once

#include "core/key/wiped.h"

#include <cstdint>

namespace keywright {

/// How a character came to stand in the text.
enum class Source : std::uint8_t {
    Plain, ///< as it was given
    Escape, ///< written as "%20", "\n", "&amp;", …
    Base64, ///< came out of base64
};

/// A sequence that stands for no character, such as a colour code of a terminal.
inline constexpr char32_t noCharacter = 0x110000;

/// One character of the decoded text and where it stands in what was given.
struct Glyph
{
    char32_t code = 0;
    std::uint32_t position = 0; ///< code points from 0 in what was given
    std::uint32_t span = 1; ///< how many code points were written for it
    Source source = Source::Plain;
};

using Glyphs = WipedVector<Glyph>;

} // namespace keywright
