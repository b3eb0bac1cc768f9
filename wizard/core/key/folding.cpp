#include "core/key/folding.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

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

/// What stands in Folded for the characters up to U+00FF, each of which gives one or, as NUL here, none.
using LowSigns = std::array<char, 0x100>;

LowSigns makeLowSigns()
{
    CharacterTable table;
    LowSigns signs {};
    for (std::size_t code = 0; code < signs.size(); ++code) {
        const CharacterTraits &traits = table.traits(static_cast<char32_t>(code));
        if (traits.kind == CharacterClass::Twin)
            signs.at(code) = traits.twin.characters.front();
        else if (traits.kind != CharacterClass::Invisible)
            signs.at(code) = foldedSign(traits.kind, static_cast<char32_t>(code));
    }
    return signs;
}

/// Writes into memory that is there already: a text of random bytes is folded without a branch for each.
class Folder
{
public:
    explicit Folder(std::size_t atLeast) { grow(atLeast + longestTwin); }

    /// Nothing for NUL.
    void add(char sign, std::size_t glyph)
    {
        m_text.characters[m_size] = sign;
        m_text.glyphs[m_size] = static_cast<std::uint32_t>(glyph);
        m_size += sign != '\0' ? 1 : 0;
    }
    void addTwin(Twin twin, std::size_t glyph)
    {
        if (twin.size > 1)
            grow(m_text.characters.size() + twin.size);
        for (const char sign : twin.view())
            add(sign, glyph);
    }
    Folded take()
    {
        m_text.characters.resize(m_size);
        m_text.glyphs.resize(m_size);
        return std::move(m_text);
    }

private:
    static constexpr std::size_t longestTwin = 3;

    void grow(std::size_t size)
    {
        m_text.characters.resize(size);
        m_text.glyphs.resize(size);
    }

    Folded m_text;
    std::size_t m_size = 0;
};

bool equalInAnyCase(char left, char lower)
{
    return toLower(left) == lower;
}

} // namespace

Folded fold(const Glyphs &glyphs, CharacterTable &table)
{
    static const LowSigns lowSigns = makeLowSigns();
    Folder folder(glyphs.size());
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const char32_t code = glyphs[i].code;
        if (code < lowSigns.size()) {
            folder.add(lowSigns[code], i);
            continue;
        }
        const CharacterTraits &traits = table.traits(code);
        if (traits.kind == CharacterClass::Twin)
            folder.addTwin(traits.twin, i);
        else if (traits.kind != CharacterClass::Invisible)
            folder.add(foldedSign(traits.kind, code), i);
    }
    return folder.take();
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

WordSearch::WordSearch(std::string_view text, std::string_view word)
    : m_text(text)
    , m_word(word)
    , m_small { word.front() }
    , m_capital { isLower(word.front()) ? static_cast<char>(word.front() - 'a' + 'A') : word.front() }
{ }

std::size_t WordSearch::Sign::from(std::string_view text, std::size_t at)
{
    if (known && next >= at)
        return next;
    next = at < text.size() && text[at] == sign ? at : std::min(text.find(sign, at), text.size());
    known = true;
    return next;
}

std::size_t WordSearch::next(std::size_t from)
{
    for (std::size_t at = from; at + m_word.size() <= m_text.size(); ++at) {
        at = std::min(m_small.from(m_text, at), m_capital.from(m_text, at));
        if (startsWithWord(m_text.substr(at), m_word))
            return at;
    }
    return std::string_view::npos;
}

std::size_t findWord(std::string_view text, std::string_view word, std::size_t from)
{
    return WordSearch(text, word).next(from);
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
