#pragma once

#include "core/key/characters.h"
#include "core/key/glyph.h"

namespace keywright {

/// The visible text in the shape in which keys are looked for: look-alikes and dashes as the ASCII character
/// that they stand for, every space as ' ', every line break as '\n', invisible characters left out.
struct Folded
{
    WipedVector<char> characters;
    WipedVector<std::uint32_t> glyphs; ///< for each character, the index of its glyph

    std::string_view view() const { return viewOf(characters); }
    std::size_t size() const { return characters.size(); }
};

/// What stands in Folded for characters outside ASCII.
namespace folded {
inline constexpr char quote = '\x11'; ///< a typographic quote or bracket
inline constexpr char ellipsis = '\x12';
inline constexpr char mask = '\x13'; ///< a bullet or block
inline constexpr char other = '\x14';
inline constexpr char letter = '\x15'; ///< of another script, without a twin
} // namespace folded

Folded fold(const Glyphs &glyphs, CharacterTable &table);

/// The part from `begin` up to `end`.
Folded foldedPart(const Folded &text, std::size_t begin, std::size_t end);

// Questions about one folded character.
inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
inline bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
inline bool isAlphanumeric(char c)
{
    return isDigit(c) || isUpper(c) || isLower(c);
}
/// Also the letters of other scripts.
inline bool isWordCharacter(char c)
{
    return isAlphanumeric(c) || c == folded::letter;
}
inline bool isWhite(char c)
{
    return c == ' ' || c == '\n';
}
inline char toLower(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
inline bool isAsciiQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}
inline bool isAnyQuote(char c)
{
    return isAsciiQuote(c) || c == folded::quote;
}

/// Where the letters and digits end that begin at `from`.
std::size_t endOfWord(std::string_view text, std::size_t from);

/// Without white space at its ends.
std::string_view trimmed(std::string_view text);
std::string_view trimmedRight(std::string_view text);
std::string_view trimmedLeft(std::string_view text);
/// True where `text` begins or ends with `word`, which is in lower case, in any case.
bool startsWithWord(std::string_view text, std::string_view word);
bool endsWithWord(std::string_view text, std::string_view word);
/// Position of `word` (in lower case) in `text` in any case, from `from` on; npos where it is not.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0);
/// All places of a word in a text, which is read once however many there are.
class WordSearch
{
public:
    /// `word` is in lower case and not empty. Both must outlive this.
    WordSearch(std::string_view text, std::string_view word);

    /// Its first place from `from` on; npos where it is not. `from` never goes back.
    std::size_t next(std::size_t from);

private:
    struct Sign
    {
        std::size_t from(std::string_view text, std::size_t at);

        char sign;
        std::size_t next = 0;
        bool known = false;
    };

    std::string_view m_text;
    std::string_view m_word;
    Sign m_small;
    Sign m_capital;
};

/// True for a name that a person or program gave, false for what may be a secret: long and of letters and
/// digits mixed. Findings tell no other names.
bool mayBeTold(std::string_view name);
/// In lower case, for small texts.
WipedVector<char> lowered(std::string_view text);

} // namespace keywright
