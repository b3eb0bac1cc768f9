#include "core/key/characters.h"

#include <QLatin1StringView>

#include <algorithm>
#include <unicode/uchar.h>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

// Unicode gives controls no names; these are its aliases for them.
constexpr std::array<QLatin1StringView, 33> lowControls {
    "NULL"_L1,
    "START OF HEADING"_L1,
    "START OF TEXT"_L1,
    "END OF TEXT"_L1,
    "END OF TRANSMISSION"_L1,
    "ENQUIRY"_L1,
    "ACKNOWLEDGE"_L1,
    "ALERT"_L1,
    "BACKSPACE"_L1,
    "CHARACTER TABULATION"_L1,
    "LINE FEED"_L1,
    "LINE TABULATION"_L1,
    "FORM FEED"_L1,
    "CARRIAGE RETURN"_L1,
    "SHIFT OUT"_L1,
    "SHIFT IN"_L1,
    "DATA LINK ESCAPE"_L1,
    "DEVICE CONTROL ONE"_L1,
    "DEVICE CONTROL TWO"_L1,
    "DEVICE CONTROL THREE"_L1,
    "DEVICE CONTROL FOUR"_L1,
    "NEGATIVE ACKNOWLEDGE"_L1,
    "SYNCHRONOUS IDLE"_L1,
    "END OF TRANSMISSION BLOCK"_L1,
    "CANCEL"_L1,
    "END OF MEDIUM"_L1,
    "SUBSTITUTE"_L1,
    "ESCAPE"_L1,
    "INFORMATION SEPARATOR FOUR"_L1,
    "INFORMATION SEPARATOR THREE"_L1,
    "INFORMATION SEPARATOR TWO"_L1,
    "INFORMATION SEPARATOR ONE"_L1,
    "SPACE"_L1,
};

struct Chip
{
    char32_t code = 0;
    QLatin1StringView text;
};

constexpr std::array chips {
    Chip { 0x00, "NUL"_L1 },    Chip { 0x07, "BEL"_L1 },     Chip { 0x08, "BS"_L1 },
    Chip { 0x09, "TAB"_L1 },    Chip { 0x0A, "LF"_L1 },      Chip { 0x0B, "VT"_L1 },
    Chip { 0x0C, "FF"_L1 },     Chip { 0x0D, "CR"_L1 },      Chip { 0x1B, "ESC"_L1 },
    Chip { 0x20, "SP"_L1 },     Chip { 0x7F, "DEL"_L1 },     Chip { 0x85, "NEL"_L1 },
    Chip { 0xA0, "NBSP"_L1 },   Chip { 0xAD, "SHY"_L1 },     Chip { 0x034F, "CGJ"_L1 },
    Chip { 0x061C, "ALM"_L1 },  Chip { 0x180E, "MVS"_L1 },   Chip { 0x2002, "ENSP"_L1 },
    Chip { 0x2003, "EMSP"_L1 }, Chip { 0x2007, "FSP"_L1 },   Chip { 0x2009, "THSP"_L1 },
    Chip { 0x200A, "HSP"_L1 },  Chip { 0x200B, "ZWSP"_L1 },  Chip { 0x200C, "ZWNJ"_L1 },
    Chip { 0x200D, "ZWJ"_L1 },  Chip { 0x200E, "LRM"_L1 },   Chip { 0x200F, "RLM"_L1 },
    Chip { 0x2028, "LS"_L1 },   Chip { 0x2029, "PS"_L1 },    Chip { 0x202A, "LRE"_L1 },
    Chip { 0x202B, "RLE"_L1 },  Chip { 0x202C, "PDF"_L1 },   Chip { 0x202D, "LRO"_L1 },
    Chip { 0x202E, "RLO"_L1 },  Chip { 0x202F, "NNBSP"_L1 }, Chip { 0x205F, "MMSP"_L1 },
    Chip { 0x2060, "WJ"_L1 },   Chip { 0x2066, "LRI"_L1 },   Chip { 0x2067, "RLI"_L1 },
    Chip { 0x2068, "FSI"_L1 },  Chip { 0x2069, "PDI"_L1 },   Chip { 0x3000, "IDSP"_L1 },
    Chip { 0xFEFF, "BOM"_L1 },
};

bool canBeSeen(char32_t code)
{
    const CharacterClass kind = CharacterTable().traits(code).kind;
    return kind != CharacterClass::Space && kind != CharacterClass::Break
        && kind != CharacterClass::Invisible;
}

} // namespace

QString characterName(char32_t code)
{
    if (code < lowControls.size())
        return lowControls.at(code);
    if (code == 0x7F)
        return u"DELETE"_s;
    if (code == 0x85)
        return u"NEXT LINE"_s;
    std::array<char, 128> name {};
    UErrorCode status = U_ZERO_ERROR;
    const int length = u_charName(static_cast<UChar32>(code), U_EXTENDED_CHAR_NAME, name.data(),
                                  static_cast<int>(name.size()), &status);
    return U_SUCCESS(status) != 0 ? QString::fromLatin1(name.data(), length) : QString();
}

QString characterChip(char32_t code)
{
    const auto *const chip = std::ranges::find(chips, code, &Chip::code);
    if (chip != chips.end())
        return chip->text;
    if (canBeSeen(code))
        return {};
    return u"U+"_s + QString::number(static_cast<uint>(code), 16).toUpper().rightJustified(4, u'0');
}

} // namespace keywright
