#pragma once

#include "core/key/glyph.h"

#include <optional>

namespace keywright {

/// Reads escapes of one text; every function looks at one place and takes nothing away.
class EscapeReader
{
public:
    /// What stands at a place: a character, and how many glyphs were written for it.
    struct Escape
    {
        char32_t code = 0;
        std::size_t length = 0;
    };
    using Found = std::optional<Escape>;

    explicit EscapeReader(const Glyphs &glyphs) : m_glyphs(glyphs) { }

    /// What is written at `i`; nothing where it is no escape.
    Found at(std::size_t i) const;

private:
    static constexpr char32_t escape = 0x1B;

    char32_t code(std::size_t i) const { return i < m_glyphs.size() ? m_glyphs[i].code : noCharacter; }
    std::optional<unsigned> digit(std::size_t i, unsigned base) const;
    /// A number of at least `fewest` and at most `most` digits; its length is the count of digits.
    Found number(std::size_t i, unsigned base, std::size_t fewest, std::size_t most) const;
    static Found after(std::size_t before, const Found &found, std::size_t behind = 0);
    /// Bytes written as `mark` and two hexadecimal digits each, read as UTF-8; a byte that is not UTF-8 is
    /// its own code point.
    Found encodedBytes(std::size_t i, char32_t mark) const;
    Found percent(std::size_t i) const;
    Found unicodeEscape(std::size_t i) const;
    Found bracedEscape(std::size_t i) const;
    Found backslash(std::size_t i) const;
    /// A backslash before a sign stands for the sign, before a line's end for nothing.
    static Found backslashBeforeSign(char32_t next);
    Found entity(std::size_t i) const;
    /// ECMA-48: a control sequence, a string such as a hyperlink, or a single code.
    Found terminal(std::size_t i) const;
    bool isInsideWord(std::size_t i) const;
    Found eightBitColour(std::size_t i) const;
    Found controlSequence(std::size_t i, std::size_t from) const;
    Found controlString(std::size_t i) const;
    /// "[31m" and the marks of a bracketed paste, which have lost their first character on the way.
    Found terminalRemnant(std::size_t i) const;
    /// Only where it can be nothing else: "=" also ends names and base64.
    Found quotedPrintable(std::size_t i) const;
    Found caret(std::size_t i) const;

    const Glyphs &m_glyphs;
};

} // namespace keywright
