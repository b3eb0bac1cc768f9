#pragma once

#include <QString>

#include <array>
#include <string_view>
#include <unordered_map>

namespace keywright {

/// What a character can be to a key.
enum class CharacterClass {
    Alphanumeric, ///< ASCII letter or digit
    Ascii, ///< any other visible ASCII character, also in its fullwidth form
    Dash, ///< a Unicode dash or minus
    Twin, ///< looks like one or more ASCII letters or digits
    Space, ///< a space of any kind, tab included
    Break, ///< CR, LF, NEL, LS, PS
    Invisible, ///< zero-width, joiners, bidi marks, fillers, controls, …
    Quote, ///< a quote or bracket outside ASCII
    Ellipsis,
    Mask, ///< a bullet or block that stands for a hidden character
    Frame, ///< a line that a terminal draws round a text
    Letter, ///< of a word in another script
    Other,
};

/// The ASCII characters that a look-alike stands for: one, or up to three for a ligature.
struct Twin
{
    std::array<char, 3> characters {};
    std::size_t size = 0;

    std::string_view view() const { return { characters.data(), size }; }
};

/// From an ASCII character to its fullwidth form.
inline constexpr char32_t fullwidthOffset = 0xFEE0;

/// A character's class, and its twin where it has one.
struct CharacterTraits
{
    CharacterClass kind = CharacterClass::Other;
    Twin twin;
};

/// Classes of characters by Unicode's own properties. Remembers what it has looked up, so that a long text
/// costs one look-up for each different character.
class CharacterTable
{
public:
    const CharacterTraits &traits(char32_t code)
    {
        Recent &recent = m_recent[code % std::tuple_size_v<decltype(m_recent)>];
        return recent.traits != nullptr && recent.code == code ? *recent.traits : learned(code, recent);
    }

private:
    struct Recent
    {
        char32_t code = 0;
        const CharacterTraits *traits = nullptr;
    };
    const CharacterTraits &learned(char32_t code, Recent &recent);

    std::unordered_map<char32_t, CharacterTraits> m_known;
    std::array<Recent, 256> m_recent; ///< of the characters that share a last byte, the one seen last
};

/// "ZERO WIDTH SPACE"; controls have names, too ("LINE FEED").
QString characterName(char32_t code);

/// What stands in the character's place in the key view, "ZWSP"; empty where the character can be seen.
QString characterChip(char32_t code);

} // namespace keywright
