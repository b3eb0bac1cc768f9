#include "core/places/readers/runes.h"

namespace keywright {

namespace {

uint byteAt(QByteArrayView text, qsizetype at)
{
    return static_cast<unsigned char>(text[at]);
}

/// What a lead byte announces.
struct Lead
{
    qsizetype size = 0; ///< 0 where no character begins so
    uint least = 0x80; ///< of the second byte
    uint most = 0xBF;
};

Lead leadOf(uint byte)
{
    if (byte < 0x80)
        return { 1 };
    if (byte < 0xC2)
        return {};
    if (byte < 0xE0)
        return { 2 };
    if (byte < 0xF0)
        return { 3, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU };
    if (byte < 0xF5)
        return { 4, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU };
    return {};
}

bool isWideSpace(char32_t code)
{
    return code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028
        || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool isPlainSpace(char32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r');
}

} // namespace

Rune runeAt(QByteArrayView text, qsizetype at)
{
    const uint first = byteAt(text, at);
    Lead lead = leadOf(first);
    if (lead.size == 0)
        return {};
    if (lead.size == 1)
        return { first, 1, true };
    char32_t code = first & (0xFFU >> (lead.size + 1));
    for (qsizetype i = 1; i < lead.size; ++i) {
        if (at + i >= text.size() || byteAt(text, at + i) < lead.least || byteAt(text, at + i) > lead.most)
            return { 0xFFFD, i, false };
        code = (code << 6) | (byteAt(text, at + i) & 0x3FU);
        lead.least = 0x80;
        lead.most = 0xBF;
    }
    return { code, lead.size, true };
}

bool isUtf8(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        if (byteAt(text, at) < 0x80) {
            ++at;
            continue;
        }
        const Rune rune = runeAt(text, at);
        if (!rune.valid)
            return false;
        at += rune.size;
    }
    return true;
}

bool isGoSpace(char32_t code)
{
    return isPlainSpace(code) || code == 0x85 || isWideSpace(code);
}

bool isPythonSpace(char32_t code)
{
    return isGoSpace(code) || (code >= 0x1C && code <= 0x1F);
}

bool isScriptSpace(char32_t code)
{
    return isPlainSpace(code) || code == 0xFEFF || isWideSpace(code);
}

qsizetype skipSpace(QByteArrayView text, qsizetype at, SpaceRule isSpace)
{
    while (at < text.size()) {
        // What most texts consist of needs no decoding.
        if (byteAt(text, at) > ' ' && byteAt(text, at) < 0x7F)
            break;
        const Rune rune = runeAt(text, at);
        if (!rune.valid || !isSpace(rune.code))
            break;
        at += rune.size;
    }
    return at;
}

qsizetype trimEnd(QByteArrayView text, qsizetype begin, qsizetype end, SpaceRule isSpace)
{
    constexpr qsizetype longest = 4;
    while (end > begin) {
        qsizetype start = end - 1;
        while (start > begin && end - start < longest && (byteAt(text, start) & 0xC0U) == 0x80U)
            --start;
        const Rune rune = runeAt(text.first(end), start);
        if (!rune.valid || start + rune.size != end || !isSpace(rune.code))
            break;
        end = start;
    }
    return end;
}

} // namespace keywright
