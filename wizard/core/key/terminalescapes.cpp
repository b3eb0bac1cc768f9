#include "core/key/escapereader.h"

namespace keywright {

namespace {

constexpr std::size_t longestCode = 32; // parameters of a colour are a few digits
constexpr std::size_t longestSequence = 4096; // a hyperlink code carries an address

} // namespace

EscapeReader::Found EscapeReader::terminal(std::size_t i) const
{
    if (code(i) == 0x9B)
        return eightBitColour(i);
    const char32_t next = code(i + 1);
    if (next == U'[')
        return controlSequence(i, i + 2);
    if (next == U']' || next == U'P' || next == U'_' || next == U'^')
        return controlString(i);
    if (next == U'(' || next == U')' || next == U'#')
        return Escape { noCharacter, 3 };
    const bool single = (next >= U'7' && next <= U'9') || next == U'=' || next == U'>' || next == U'c'
        || (next >= U'D' && next <= U'O');
    return single && !isInsideWord(i) ? Found({ noCharacter, 2 }) : std::nullopt;
}

/// Behind a visible character the letter of an escape may be the key's own.
bool EscapeReader::isInsideWord(std::size_t i) const
{
    return i > 0 && code(i - 1) > U' ' && code(i - 1) < 0x7F && digit(i + 1, 36);
}

/// The control character U+009B alone is no sequence: what follows it may be the key's own.
EscapeReader::Found EscapeReader::eightBitColour(std::size_t i) const
{
    std::size_t end = i + 1;
    while ((code(end) == U';' || digit(end, 10)) && end - i < longestCode)
        ++end;
    return end > i + 1 && code(end) == U'm' ? Found({ noCharacter, end + 1 - i }) : std::nullopt;
}

EscapeReader::Found EscapeReader::controlSequence(std::size_t i, std::size_t from) const
{
    std::size_t end = from;
    while (code(end) >= 0x20 && code(end) <= 0x3F && end - from < longestCode)
        ++end;
    const bool ends = code(end) >= 0x40 && code(end) <= 0x7E;
    return ends ? Found({ noCharacter, end + 1 - i }) : std::nullopt;
}

EscapeReader::Found EscapeReader::controlString(std::size_t i) const
{
    for (std::size_t end = i + 2; end < m_glyphs.size() && end - i < longestSequence; ++end) {
        if (code(end) == 0x07)
            return Escape { noCharacter, end + 1 - i };
        if (code(end) == escape)
            return code(end + 1) == U'\\' ? Found({ noCharacter, end + 2 - i }) : std::nullopt;
    }
    return std::nullopt;
}

EscapeReader::Found EscapeReader::terminalRemnant(std::size_t i) const
{
    std::size_t end = i + 1;
    while ((code(end) == U';' || digit(end, 10)) && end - i < longestCode)
        ++end;
    const bool colour = code(end) == U'm' && end > i + 1; // "[my key]" is none.
    const bool paste = code(end) == U'~' && end == i + 4 && code(i + 1) == U'2' && code(i + 2) == U'0';
    return colour || paste ? Found({ noCharacter, end + 1 - i }) : std::nullopt;
}

EscapeReader::Found EscapeReader::caret(std::size_t i) const
{
    const char32_t next = code(i + 1);
    if (next == U'[' && code(i + 2) == U'[')
        return Escape { escape, 2 };
    const char32_t behind = code(i + 2);
    const bool ends = behind == noCharacter || behind == U'\n' || behind == U'\r' || behind == U'^';
    const bool control = next == U'M' || next == U'J' || next == U'@' || next == U'I';
    return control && ends ? Found({ next - U'@', 2 }) : std::nullopt;
}
} // namespace keywright
