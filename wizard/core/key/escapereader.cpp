#include "core/key/escapereader.h"

#include "core/key/entities.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace keywright {

namespace {

constexpr std::size_t longestEntity = 32; // "&CounterClockwiseContourIntegral;" is no key's neighbour

} // namespace

EscapeReader::Found EscapeReader::at(std::size_t i) const
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

std::optional<unsigned> EscapeReader::digit(std::size_t i, unsigned base) const
{
    const char32_t c = code(i);
    unsigned value = base;
    if (c >= U'0' && c <= U'9')
        value = c - U'0';
    else if (c >= U'a' && c <= U'z')
        value = c - U'a' + 10;
    else if (c >= U'A' && c <= U'Z')
        value = c - U'A' + 10;
    return value < base ? std::optional(value) : std::nullopt;
}

EscapeReader::Found EscapeReader::number(std::size_t i, unsigned base, std::size_t fewest,
                                         std::size_t most) const
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

EscapeReader::Found EscapeReader::after(std::size_t before, const Found &found, std::size_t behind)
{
    return found ? Found({ found->code, before + found->length + behind }) : std::nullopt;
}

/// How many bytes the UTF-8 has that begins so; 1 for what begins none.
static std::size_t utf8Length(char32_t first)
{
    if (first < 0xC2 || first > 0xF4)
        return 1;
    if (first < 0xE0)
        return 2;
    return first < 0xF0 ? 3 : 4;
}

EscapeReader::Found EscapeReader::encodedBytes(std::size_t i, char32_t mark) const
{
    const auto byteAt = [&](std::size_t j) {
        return code(i + 3 * j) == mark ? number(i + 3 * j + 1, 16, 2, 2) : std::nullopt;
    };
    const Found first = byteAt(0);
    if (!first)
        return std::nullopt;
    const std::size_t length = utf8Length(first->code);
    char32_t value = length == 1 ? first->code : first->code & (0x7FU >> length);
    for (std::size_t j = 1; j < length; ++j) {
        const Found next = byteAt(j);
        if (!next || (next->code & 0xC0U) != 0x80)
            return Escape { first->code, 3 };
        value = (value << 6U) | (next->code & 0x3FU);
    }
    return value < noCharacter ? Found({ value, 3 * length }) : std::nullopt;
}

EscapeReader::Found EscapeReader::percent(std::size_t i) const
{
    if (code(i + 1) == U'u')
        return after(2, number(i + 2, 16, 4, 4));
    return encodedBytes(i, U'%');
}

EscapeReader::Found EscapeReader::unicodeEscape(std::size_t i) const
{
    const Found high = number(i + 2, 16, 4, 4);
    const bool pair =
        high && high->code >= 0xD800 && high->code <= 0xDBFF && code(i + 6) == U'\\' && code(i + 7) == U'u';
    const Found low = pair ? number(i + 8, 16, 4, 4) : std::nullopt;
    if (low && low->code >= 0xDC00 && low->code <= 0xDFFF)
        return Escape { 0x10000 + ((high->code - 0xD800) << 10U) + (low->code - 0xDC00), 12 };
    return after(2, high);
}

EscapeReader::Found EscapeReader::bracedEscape(std::size_t i) const
{
    const Found value = number(i + 3, 16, 1, 6);
    return value && code(i + 3 + value->length) == U'}' ? after(3, value, 1) : std::nullopt;
}

EscapeReader::Found EscapeReader::backslash(std::size_t i) const
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

EscapeReader::Found EscapeReader::backslashBeforeSign(char32_t next)
{
    if (next == U'\n' || next == U'\r')
        return Escape { noCharacter, 1 };
    const bool sign = (next > U' ' && next < U'0') || (next > U'9' && next < U'A')
        || (next > U'Z' && next < U'a') || (next > U'z' && next < 0x7F);
    return sign ? Found({ next, 2 }) : std::nullopt;
}

EscapeReader::Found EscapeReader::entity(std::size_t i) const
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
    while (name.size() < longestEntity && digit(i + 1 + name.size(), 36))
        name.push_back(static_cast<char>(code(i + 1 + name.size())));
    const auto named = code(i + 1 + name.size()) == U';' ? entityCharacter(name) : std::nullopt;
    return named ? Found({ *named, name.size() + 2 }) : std::nullopt;
}

EscapeReader::Found EscapeReader::quotedPrintable(std::size_t i) const
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
} // namespace keywright
