#include "core/key/folding.h"

#include <algorithm>

namespace keywright {

namespace {

void append(Folded &text, char character, std::size_t glyph)
{
    text.characters.push_back(character);
    text.glyphs.push_back(static_cast<std::uint32_t>(glyph));
}

char foldedSign(CharacterClass kind, char32_t code)
{
    switch (kind) {
    case CharacterClass::Alphanumeric:
    case CharacterClass::Ascii:
        return static_cast<char>(code < 0x80 ? code : code - fullwidthOffset);
    case CharacterClass::Dash:
        return '-';
    case CharacterClass::Space:
        return ' ';
    case CharacterClass::Break:
        return '\n';
    case CharacterClass::Quote:
        return folded::quote;
    case CharacterClass::Ellipsis:
        return folded::ellipsis;
    case CharacterClass::Mask:
        return folded::mask;
    case CharacterClass::Frame:
        return '|';
    case CharacterClass::Letter:
        return folded::letter;
    case CharacterClass::Twin:
    case CharacterClass::Invisible:
    case CharacterClass::Other:
        return folded::other;
    }
    Q_UNREACHABLE();
}

bool equalInAnyCase(char left, char lower)
{
    return toLower(left) == lower;
}

} // namespace

Folded fold(const Glyphs &glyphs, CharacterTable &table)
{
    Folded text;
    text.characters.reserve(glyphs.size());
    text.glyphs.reserve(glyphs.size());
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const char32_t code = glyphs[i].code;
        if (code < 0x80 && isAlphanumeric(static_cast<char>(code))) {
            append(text, static_cast<char>(code), i);
            continue;
        }
        const CharacterTraits &traits = table.traits(code);
        if (traits.kind == CharacterClass::Invisible)
            continue;
        if (traits.kind == CharacterClass::Twin) {
            for (const char twin : traits.twin.view())
                append(text, twin, i);
        } else {
            append(text, foldedSign(traits.kind, code), i);
        }
    }
    return text;
}

Folded foldedPart(const Folded &text, std::size_t begin, std::size_t end)
{
    Folded part;
    part.characters.assign(text.characters.begin() + static_cast<std::ptrdiff_t>(begin),
                           text.characters.begin() + static_cast<std::ptrdiff_t>(end));
    part.glyphs.assign(text.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
    return part;
}

std::size_t endOfWord(std::string_view text, std::size_t from)
{
    while (from < text.size() && isAlphanumeric(text[from]))
        ++from;
    return from;
}

std::string_view trimmedRight(std::string_view text)
{
    while (!text.empty() && isWhite(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view trimmedLeft(std::string_view text)
{
    while (!text.empty() && isWhite(text.front()))
        text.remove_prefix(1);
    return text;
}

std::string_view trimmed(std::string_view text)
{
    return trimmedLeft(trimmedRight(text));
}

bool startsWithWord(std::string_view text, std::string_view word)
{
    return text.size() >= word.size()
        && std::equal(word.begin(), word.end(), text.begin(),
                      [](char lower, char character) { return equalInAnyCase(character, lower); });
}

bool endsWithWord(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() && startsWithWord(text.substr(text.size() - word.size()), word);
}

std::size_t findWord(std::string_view text, std::string_view word, std::size_t from)
{
    if (from >= text.size())
        return std::string_view::npos;
    const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), word.begin(),
                                   word.end(), equalInAnyCase);
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

bool mayBeTold(std::string_view name)
{
    constexpr std::size_t longestWord = 24;
    constexpr std::size_t longestMixed = 11; // longer words have no digits among their letters
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        if (i < name.size() && isAlphanumeric(name[i]))
            continue;
        const std::string_view word = name.substr(begin, i - begin);
        const bool mixed = std::ranges::any_of(word, isDigit);
        if (word.size() > (mixed ? longestMixed : longestWord))
            return false;
        begin = i + 1;
    }
    return true;
}

WipedVector<char> lowered(std::string_view text)
{
    WipedVector<char> lower(text.begin(), text.end());
    std::ranges::transform(lower, lower.begin(), toLower);
    return lower;
}

} // namespace keywright
