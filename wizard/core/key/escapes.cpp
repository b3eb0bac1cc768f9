#include "core/key/escapes.h"

#include "core/key/entities.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace keywright {

namespace {

constexpr char32_t escape = 0x1B;
constexpr std::size_t longestEntity = 32; // "&CounterClockwiseContourIntegral;" is no key's neighbour
constexpr std::size_t longestSequence = 4096; // a hyperlink code carries an address

/// What stands at a place: a character, and how many glyphs were written for it.
struct Escape
{
    char32_t code = 0;
    std::size_t length = 0;
};

using Found = std::optional<Escape>;

/// Reads escapes of one text; every function looks at one place and takes nothing away.
class Reader
{
public:
    explicit Reader(const Glyphs &glyphs) : m_glyphs(glyphs) { }

    Found at(std::size_t i) const
    {
        switch (code(i)) {
        case U'%':
            return percent(i);
        case U'\\':
            return backslash(i);
        case U'&':
            return entity(i);
        case escape:
        case 0x9B:
            return terminal(i);
        case U'[':
            return terminalRemnant(i);
        case U'=':
            return quotedPrintable(i);
        case U'^':
            return caret(i);
        default:
            return std::nullopt;
        }
    }

private:
    char32_t code(std::size_t i) const { return i < m_glyphs.size() ? m_glyphs[i].code : noCharacter; }

    std::optional<unsigned> digit(std::size_t i, unsigned base) const
    {
        const char32_t c = code(i);
        unsigned value = base;
        if (c >= U'0' && c <= U'9')
            value = c - U'0';
        else if (c >= U'a' && c <= U'f')
            value = c - U'a' + 10;
        else if (c >= U'A' && c <= U'F')
            value = c - U'A' + 10;
        return value < base ? std::optional(value) : std::nullopt;
    }

    /// A number of at least `fewest` and at most `most` digits; its length is the count of digits.
    Found number(std::size_t i, unsigned base, std::size_t fewest, std::size_t most) const
    {
        Escape result;
        while (result.length < most) {
            const auto next = digit(i + result.length, base);
            if (!next)
                break;
            result.code = std::min<char32_t>(result.code * base + *next, noCharacter);
            ++result.length;
        }
        return result.length >= fewest && result.code < noCharacter ? Found(result) : std::nullopt;
    }

    static Found after(std::size_t before, const Found &found, std::size_t behind = 0)
    {
        return found ? Found({ found->code, before + found->length + behind }) : std::nullopt;
    }

    /// Bytes written as `mark` and two hexadecimal digits each, read as UTF-8; a byte that is not UTF-8 is
    /// its own code point.
    Found encodedBytes(std::size_t i, char32_t mark) const
    {
        const auto byteAt = [&](std::size_t j) {
            return code(i + 3 * j) == mark ? number(i + 3 * j + 1, 16, 2, 2) : std::nullopt;
        };
        const Found first = byteAt(0);
        if (!first)
            return std::nullopt;
        std::size_t length = 1;
        if (first->code >= 0xC2 && first->code <= 0xF4)
            length = first->code < 0xE0 ? 2 : first->code < 0xF0 ? 3 : 4;
        char32_t value = length == 1 ? first->code : first->code & (0x7FU >> length);
        for (std::size_t j = 1; j < length; ++j) {
            const Found next = byteAt(j);
            if (!next || (next->code & 0xC0U) != 0x80)
                return Escape { first->code, 3 };
            value = (value << 6U) | (next->code & 0x3FU);
        }
        return value < noCharacter ? Found({ value, 3 * length }) : std::nullopt;
    }

    Found percent(std::size_t i) const
    {
        if (code(i + 1) == U'u')
            return after(2, number(i + 2, 16, 4, 4));
        return encodedBytes(i, U'%');
    }

    Found unicodeEscape(std::size_t i) const
    {
        const Found high = number(i + 2, 16, 4, 4);
        const bool pair = high && high->code >= 0xD800 && high->code <= 0xDBFF && code(i + 6) == U'\\'
            && code(i + 7) == U'u';
        const Found low = pair ? number(i + 8, 16, 4, 4) : std::nullopt;
        if (low && low->code >= 0xDC00 && low->code <= 0xDFFF)
            return Escape { 0x10000 + ((high->code - 0xD800) << 10U) + (low->code - 0xDC00), 12 };
        return after(2, high);
    }

    Found bracedEscape(std::size_t i) const
    {
        const Found value = number(i + 3, 16, 1, 6);
        return value && code(i + 3 + value->length) == U'}' ? after(3, value, 1) : std::nullopt;
    }

    Found backslash(std::size_t i) const
    {
        static constexpr std::array<std::pair<char32_t, char32_t>, 9> letters { {
            { U'n', U'\n' },
            { U'r', U'\r' },
            { U't', U'\t' },
            { U'f', U'\f' },
            { U'v', U'\v' },
            { U'b', U'\b' },
            { U'a', U'\a' },
            { U'e', escape },
            { U'E', escape },
        } };
        const char32_t next = code(i + 1);
        const auto *const letter = std::ranges::find(letters, next, &std::pair<char32_t, char32_t>::first);
        if (letter != letters.end())
            return Escape { letter->second, 2 };
        if ((next == U'u' || next == U'x') && code(i + 2) == U'{')
            return bracedEscape(i);
        if (next == U'u')
            return unicodeEscape(i);
        if (next == U'x')
            return after(2, number(i + 2, 16, 1, 2));
        if (next == U'U')
            return after(2, number(i + 2, 16, 8, 8));
        if (next >= U'0' && next <= U'7')
            return after(1, number(i + 1, 8, next == U'0' ? 1 : 3, 3));
        return backslashBeforeSign(next);
    }

    /// A backslash before a sign stands for the sign, before a line's end for nothing.
    static Found backslashBeforeSign(char32_t next)
    {
        if (next == U'\n' || next == U'\r')
            return Escape { noCharacter, 1 };
        const bool sign = (next > U' ' && next < U'0') || (next > U'9' && next < U'A')
            || (next > U'Z' && next < U'a') || (next > U'z' && next < 0x7F);
        return sign ? Found({ next, 2 }) : std::nullopt;
    }

    Found entity(std::size_t i) const
    {
        if (code(i + 1) == U'#') {
            const bool hexadecimal = code(i + 2) == U'x' || code(i + 2) == U'X';
            const std::size_t begin = i + (hexadecimal ? 3 : 2);
            const Found value = number(begin, hexadecimal ? 16 : 10, 1, 7);
            if (value && code(begin + value->length) == U';')
                return Escape { value->code, begin - i + value->length + 1 };
            return std::nullopt;
        }
        std::string name;
        while (name.size() < longestEntity && code(i + 1 + name.size()) < 0x80
               && code(i + 1 + name.size()) != U';')
            name.push_back(static_cast<char>(code(i + 1 + name.size())));
        const auto named = code(i + 1 + name.size()) == U';' ? entityCharacter(name) : std::nullopt;
        return named ? Found({ *named, name.size() + 2 }) : std::nullopt;
    }

    /// ECMA-48: a control sequence, a string such as a hyperlink, or a single code.
    Found terminal(std::size_t i) const
    {
        if (code(i) == 0x9B)
            return controlSequence(i, i + 1);
        const char32_t next = code(i + 1);
        if (next == U'[')
            return controlSequence(i, i + 2);
        if (next == U']' || next == U'P' || next == U'_' || next == U'^')
            return controlString(i);
        if (next == U'(' || next == U')' || next == U'#')
            return Escape { noCharacter, 3 };
        const bool single = (next >= U'7' && next <= U'9') || next == U'=' || next == U'>' || next == U'c'
            || (next >= U'D' && next <= U'O');
        return single ? Found({ noCharacter, 2 }) : std::nullopt;
    }

    Found controlSequence(std::size_t i, std::size_t from) const
    {
        std::size_t end = from;
        while (code(end) >= 0x20 && code(end) <= 0x3F && end - from < longestEntity)
            ++end;
        const bool ends = code(end) >= 0x40 && code(end) <= 0x7E;
        return ends ? Found({ noCharacter, end + 1 - i }) : std::nullopt;
    }

    Found controlString(std::size_t i) const
    {
        for (std::size_t end = i + 2; end < m_glyphs.size() && end - i < longestSequence; ++end) {
            if (code(end) == 0x07)
                return Escape { noCharacter, end + 1 - i };
            if (code(end) == escape)
                return code(end + 1) == U'\\' ? Found({ noCharacter, end + 2 - i }) : std::nullopt;
        }
        return std::nullopt;
    }

    /// "[31m" and the marks of a bracketed paste, which have lost their first character on the way.
    Found terminalRemnant(std::size_t i) const
    {
        std::size_t end = i + 1;
        while ((code(end) == U';' || digit(end, 10)) && end - i < longestEntity)
            ++end;
        const bool colour = code(end) == U'm';
        const bool paste = code(end) == U'~' && end == i + 4 && code(i + 1) == U'2' && code(i + 2) == U'0';
        return colour || paste ? Found({ noCharacter, end + 1 - i }) : std::nullopt;
    }

    /// Only where it can be nothing else: "=" also ends names and base64.
    Found quotedPrintable(std::size_t i) const
    {
        const Found byte = encodedBytes(i, U'=');
        if (!byte)
            return std::nullopt;
        const bool dash = byte->code == U'-' && i > 0 && (code(i - 1) | 0x20U) == U'x';
        const char32_t next = code(i + byte->length);
        const bool equals = byte->code == U'=' && (next == U'p' || next == U'P' || next == U'"');
        const bool ends = next == noCharacter || next == U'\n' || next == U'\r' || next == U'=';
        const bool blank = byte->code <= U' ' || byte->code == 0xA0 || byte->code == 0x200B;
        return dash || equals || (blank && ends) ? byte : std::nullopt;
    }

    Found caret(std::size_t i) const
    {
        const char32_t next = code(i + 1);
        if (next == U'[' && code(i + 2) == U'[')
            return Escape { escape, 2 };
        const char32_t behind = code(i + 2);
        const bool ends = behind == noCharacter || behind == U'\n' || behind == U'\r' || behind == U'^';
        const bool control = next == U'M' || next == U'J' || next == U'@' || next == U'I';
        return control && ends ? Found({ next - U'@', 2 }) : std::nullopt;
    }

    const Glyphs &m_glyphs;
};

/// One glyph for several that were written for it.
Glyph merged(const Glyphs &glyphs, std::size_t begin, const Escape &found)
{
    const Glyph &first = glyphs[begin];
    const Glyph &last = glyphs[std::min(begin + found.length, glyphs.size()) - 1];
    return { found.code, first.position, last.position + last.span - first.position, Source::Escape };
}

/// Decodes once; true where something was decoded.
bool decodeOnce(Glyphs &glyphs)
{
    constexpr std::u32string_view starters = U"%\\&[=^\u001B\u009B";
    const auto mayStart = [&](const Glyph &glyph) {
        return glyph.code < 0xA0 && starters.find(glyph.code) != std::u32string_view::npos;
    };
    if (std::ranges::none_of(glyphs, mayStart))
        return false;
    const Reader reader(glyphs);
    Glyphs decoded;
    decoded.reserve(glyphs.size());
    bool any = false;
    for (std::size_t i = 0; i < glyphs.size();) {
        const Found found = mayStart(glyphs[i]) ? reader.at(i) : std::nullopt;
        decoded.push_back(found ? merged(glyphs, i, *found) : glyphs[i]);
        i += found ? found->length : 1;
        any = any || found;
    }
    glyphs = std::move(decoded);
    return any;
}

} // namespace

Glyphs decodeEscapes(const Glyphs &glyphs)
{
    constexpr int deepest = 3;
    Glyphs decoded = glyphs;
    for (int depth = 0; depth < deepest && decodeOnce(decoded); ++depth) { }
    return decoded;
}

} // namespace keywright
