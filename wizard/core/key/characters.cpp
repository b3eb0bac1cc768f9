#include "core/key/characters.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>

namespace keywright {

namespace {

constexpr std::u32string_view breaks = U"\n\r\u0085\u2028\u2029";
// Dashes by their looks, beside those with the Dash property.
constexpr std::u32string_view otherDashes = U"\u02D7\u2043\u2500\u2501\u30FC\uFF70";
constexpr std::u32string_view otherQuotes =
    U"\u00B4\u02B9\u02BA\u02BC\u02C8\u2032\u2033\u2035\u2036\u275B\u275C\u275D"
    U"\u275E\uFF40";
constexpr std::u32string_view ellipses = U"\u2025\u2026\u22EF";
constexpr std::u32string_view masks =
    U"\u00B7\u2022\u2217\u2219\u2588\u2589\u25A0\u25AA\u25CB\u25CF\u25E6\u26AA\u26AB"
    U"\u2731\u2B24\uFF0A";
// Blank though Unicode calls them symbols: braille without dots, and the place of an embedded object.
constexpr std::u32string_view otherInvisible = U"\u2800\uFFFC";

bool isOneOf(char32_t code, std::u32string_view set)
{
    return set.find(code) != std::u32string_view::npos;
}

bool isAsciiAlphanumeric(char32_t code)
{
    return code < 0x80 && u_isalnum(static_cast<UChar32>(code)) != 0;
}

bool has(char32_t code, UProperty property)
{
    return u_hasBinaryProperty(static_cast<UChar32>(code), property) != 0;
}

bool isInvisible(char32_t code, int category)
{
    const bool withoutShape =
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR || category == U_SURROGATE;
    return withoutShape || has(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)
        || has(code, UCHAR_NONCHARACTER_CODE_POINT) || isOneOf(code, otherInvisible);
}

bool isQuote(char32_t code, int category)
{
    return has(code, UCHAR_QUOTATION_MARK) || category == U_START_PUNCTUATION || category == U_END_PUNCTUATION
        || category == U_INITIAL_PUNCTUATION || category == U_FINAL_PUNCTUATION || isOneOf(code, otherQuotes);
}

/// Scripts whose thousands of characters resemble no Latin letter: not worth a look-up.
bool isFarFromLatin(char32_t code)
{
    return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3)
        || (code >= 0x20000 && code <= 0x3FFFF);
}

struct Units
{
    std::array<UChar, 4> units {};
    int size = 0;
};

Units unitsOf(char32_t code)
{
    Units result;
    if (code < 0x10000) {
        result.units[0] = static_cast<UChar>(code);
        result.size = 1;
    } else {
        result.units[0] = static_cast<UChar>(0xD7C0 + (code >> 10U));
        result.units[1] = static_cast<UChar>(0xDC00 + (code & 0x3FFU));
        result.size = 2;
    }
    return result;
}

constexpr int longest = 32; // the longest compatibility decomposition has 18 units

/// The ASCII text among the units, if all of them are ASCII letters or digits and few enough.
Twin asTwin(std::span<const UChar> units)
{
    Twin twin;
    if (units.empty() || units.size() > twin.characters.size()
        || !std::ranges::all_of(units, [](UChar unit) { return isAsciiAlphanumeric(unit); }))
        return {};
    for (const UChar unit : units)
        twin.characters.at(twin.size++) = static_cast<char>(unit);
    return twin;
}

/// Fullwidth, mathematical, circled and similar forms say themselves which letter they are.
Twin byCompatibility(char32_t code)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
    const Units source = unitsOf(code);
    std::array<UChar, longest> target {};
    const int size =
        unorm2_normalize(nfkc, source.units.data(), source.size, target.data(), longest, &status);
    if (U_FAILURE(status) != 0)
        return {};
    const Twin twin = asTwin(std::span(target).first(static_cast<std::size_t>(std::min(size, longest))));
    const bool ligature = code >= 0xFB00 && code <= 0xFB06; // PDF readers hand them out for "fi" and "fl"
    return twin.size == 1 || ligature ? twin : Twin {};
}

const USpoofChecker *spoofChecker()
{
    static const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<USpoofChecker, decltype(&uspoof_close)>(uspoof_open(&status), &uspoof_close);
    }();
    return checker.get();
}

/// Unicode's skeletons say "l" for l, I and 1, and "O" for O and 0: only the case of the foreign letter tells
/// which one it imitates, and where it has none, nobody can know.
Twin withoutGuess(Twin twin, char32_t code)
{
    if (twin.size != 1)
        return {};
    const int category = u_charType(static_cast<UChar32>(code));
    char &letter = twin.characters.front();
    if (letter == 'l' && category == U_UPPERCASE_LETTER)
        letter = 'I';
    else if ((letter == 'l' && category != U_LOWERCASE_LETTER)
             || (letter == 'O' && category != U_UPPERCASE_LETTER))
        return {};
    return twin;
}

/// Cyrillic, Greek, Cherokee and other letters with the shape of a Latin one.
Twin byShape(char32_t code)
{
    UErrorCode status = U_ZERO_ERROR;
    const USpoofChecker *checker = spoofChecker();
    const Units source = unitsOf(code);
    std::array<UChar, longest> target {};
    const int size =
        uspoof_getSkeleton(checker, 0, source.units.data(), source.size, target.data(), longest, &status);
    if (U_FAILURE(status) != 0 || size > longest)
        return {};
    return withoutGuess(asTwin(std::span(target).first(static_cast<std::size_t>(size))), code);
}

/// Letters whose twin Unicode's table leaves out, or names by another letter of the same shape.
Twin byLooks(char32_t code)
{
    switch (code) {
    case U'\u043A': // CYRILLIC SMALL LETTER KA
    case U'\u03BA': // GREEK SMALL LETTER KAPPA
    case U'\u0138': // LATIN SMALL LETTER KRA
        return { { 'k' }, 1 };
    case U'\u04CF': // CYRILLIC SMALL LETTER PALOCHKA
        return { { 'l' }, 1 };
    default:
        return {};
    }
}

/// The signs of East Asian keyboards, which are the ASCII ones in a wide form: U+FF1A is a colon.
bool isFullwidthSign(char32_t code)
{
    return code >= 0xFF01 && code <= 0xFF5E && !isAsciiAlphanumeric(code - fullwidthOffset);
}

bool isPartOfWord(char32_t code)
{
    return has(code, UCHAR_ALPHABETIC) || (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_M_MASK) != 0;
}

CharacterTraits asciiTraits(char32_t code)
{
    if (isAsciiAlphanumeric(code))
        return { CharacterClass::Alphanumeric, {} };
    if (isOneOf(code, breaks))
        return { CharacterClass::Break, {} };
    if (code == U' ' || code == U'\t')
        return { CharacterClass::Space, {} };
    return { code < 0x20 || code == 0x7F ? CharacterClass::Invisible : CharacterClass::Ascii, {} };
}

/// The class of what is not a letter or digit, if it is one of those that matter.
std::optional<CharacterClass> signClass(char32_t code)
{
    const int category = u_charType(static_cast<UChar32>(code));
    if (isOneOf(code, breaks))
        return CharacterClass::Break;
    if (category == U_SPACE_SEPARATOR)
        return CharacterClass::Space;
    if (isInvisible(code, category))
        return CharacterClass::Invisible;
    if (has(code, UCHAR_DASH) || isOneOf(code, otherDashes))
        return CharacterClass::Dash;
    if (isOneOf(code, ellipses))
        return CharacterClass::Ellipsis;
    if (isOneOf(code, masks))
        return CharacterClass::Mask;
    if (code >= 0x2500 && code <= 0x257F)
        return CharacterClass::Frame;
    if (isQuote(code, category))
        return CharacterClass::Quote;
    return std::nullopt;
}

CharacterTraits lookUp(char32_t code)
{
    if (code < 0x80)
        return asciiTraits(code);
    if (code > 0x10FFFF)
        return { CharacterClass::Invisible, {} };
    if (isFarFromLatin(code))
        return { CharacterClass::Letter, {} };
    if (const auto sign = signClass(code))
        return { *sign, {} };
    if (isFullwidthSign(code))
        return { CharacterClass::Ascii, {} };
    Twin twin = byCompatibility(code);
    if (twin.size == 0)
        twin = byLooks(code);
    if (twin.size == 0)
        twin = byShape(code);
    if (twin.size > 0)
        return { CharacterClass::Twin, twin };
    return { isPartOfWord(code) ? CharacterClass::Letter : CharacterClass::Other, {} };
}

} // namespace

const CharacterTraits &CharacterTable::learned(char32_t code, Recent &recent)
{
    const auto known = m_known.find(code);
    recent.code = code;
    recent.traits =
        known != m_known.end() ? &known->second : &m_known.emplace(code, lookUp(code)).first->second;
    return *recent.traits;
}

} // namespace keywright
