#pragma once

#include "core/key/wiped.h"

#include <QtGlobal>

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

/// One character of the decoded text and where it stands in what was given. Eight bytes, as a text has up to
/// a million of them.
struct Glyph
{
    constexpr Glyph() = default;
    constexpr Glyph(char32_t character, std::size_t at, std::size_t length = 1, Source how = Source::Plain)
        : code(character & 0x1FFFFFU)
        , position(at & 0x1FFFFFU)
        , span(length & 0xFFFFFU)
        , source(how)
    { }

    constexpr qsizetype place() const { return static_cast<qsizetype>(position); }
    constexpr qsizetype length() const { return static_cast<qsizetype>(span); }

    std::uint64_t code : 21 = 0;
    std::uint64_t position : 21 = 0; ///< code points from 0 in what was given
    std::uint64_t span : 20 = 1; ///< how many code points were written for it
    Source source : 2 = Source::Plain;
};

using Glyphs = WipedVector<Glyph>;

} // namespace keywright
