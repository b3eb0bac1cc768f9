#include "core/places/oddcharacters.h"

#include <algorithm>
#include <array>
#include <unicode/utf8.h>
#include <utility>

namespace keywright {

namespace {

/// A range of characters that can't be seen: UAX #44 default-ignorable ones, and controls.
constexpr std::array<std::pair<char32_t, char32_t>, 18> invisibles { {
    { 0x00, 0x08 },
    { 0x0B, 0x0C },
    { 0x0E, 0x1F },
    { 0x7F, 0x84 },
    { 0x86, 0x9F },
    { 0xAD, 0xAD },
    { 0x34F, 0x34F },
    { 0x61C, 0x61C },
    { 0x115F, 0x1160 },
    { 0x17B4, 0x17B5 },
    { 0x180B, 0x180E },
    { 0x200B, 0x200F },
    { 0x202A, 0x202E },
    { 0x2060, 0x206F },
    { 0x3164, 0x3164 },
    { 0xFE00, 0xFE0F },
    { 0xFEFF, 0xFEFF },
    { 0xE0000, 0xE0FFF },
} };

/// Letters of other scripts that look like a key's characters.
constexpr std::array<std::pair<char32_t, char>, 40> lookalikes { {
    { 0x410, 'A' }, { 0x412, 'B' }, { 0x415, 'E' }, { 0x41A, 'K' }, { 0x41C, 'M' }, { 0x41D, 'H' },
    { 0x41E, 'O' }, { 0x420, 'P' }, { 0x421, 'C' }, { 0x422, 'T' }, { 0x425, 'X' }, { 0x430, 'a' },
    { 0x435, 'e' }, { 0x43E, 'o' }, { 0x440, 'p' }, { 0x441, 'c' }, { 0x443, 'y' }, { 0x445, 'x' },
    { 0x455, 's' }, { 0x456, 'i' }, { 0x458, 'j' }, { 0x406, 'I' }, { 0x405, 'S' }, { 0x391, 'A' },
    { 0x392, 'B' }, { 0x395, 'E' }, { 0x396, 'Z' }, { 0x397, 'H' }, { 0x399, 'I' }, { 0x39A, 'K' },
    { 0x39C, 'M' }, { 0x39D, 'N' }, { 0x39F, 'O' }, { 0x3A1, 'P' }, { 0x3A4, 'T' }, { 0x3A5, 'Y' },
    { 0x3A7, 'X' }, { 0x3BF, 'o' }, { 0x131, 'i' }, { 0x4BB, 'h' },
} };

/// How many bytes a character of UTF-8 has that begins like this; 0 for a byte that begins none.
qsizetype sequenceLength(unsigned char first)
{
    if (first < 0x80U)
        return 1;
    if (first < 0xC0U)
        return 0;
    if (first < 0xE0U)
        return 2;
    return first < 0xF0U ? 3 : 4;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

bool isInvisible(char32_t c)
{
    return std::ranges::any_of(invisibles,
                               [c](const auto &range) { return c >= range.first && c <= range.second; });
}

bool isUnicodeSpace(char32_t c)
{
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F
        || c == 0x205F || c == 0x3000;
}

bool isLineBreak(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isAnyQuote(char32_t c)
{
    return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB
        || c == 0x2039 || c == 0x203A || c == 0xB4 || c == 0xFF02 || c == 0xFF07
        || (c >= 0x300C && c <= 0x300F);
}

bool isDash(char32_t c)
{
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D
        || c == 0x2043;
}

char lookalikeOf(char32_t c)
{
    if (c > 0xFF00 && c < 0xFF5F) // fullwidth forms of ASCII
        return static_cast<char>(c - 0xFEE0);
    const auto found = std::ranges::find(lookalikes, c, [](const auto &pair) { return pair.first; });
    return found == lookalikes.end() ? '\0' : found->second;
}

std::u32string codePoints(QByteArrayView text)
{
    std::u32string result;
    for (qsizetype i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const qsizetype size = sequenceLength(first);
        const QByteArrayView rest = text.sliced(i + 1);
        const bool whole =
            size > 0 && rest.size() >= size - 1 && std::ranges::all_of(rest.first(size - 1), isContinuation);
        char32_t value = !whole || size == 1 ? first : first & (0xFFU >> static_cast<unsigned>(size + 1));
        for (const char byte : rest.first(whole ? size - 1 : 0))
            value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
        result.push_back(value);
        i += whole ? size : 1;
    }
    return result;
}

} // namespace keywright
