#include "core/key/encodings.h"

#include <array>
#include <optional>
#include <utility>

namespace keywright {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// Windows-1252 from 0x80 to 0x9F; 0 where nothing is assigned, and the control character stays.
constexpr std::array<char16_t, 32> windows1252 {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

char32_t fromWindows1252(unsigned char byte)
{
    if (byte < 0x80 || byte >= 0xA0)
        return byte;
    const char16_t mapped = windows1252.at(byte - 0x80U);
    return mapped != 0 ? mapped : byte;
}

std::optional<unsigned char> toWindows1252(char32_t code)
{
    if (code < 0x80 || (code >= 0xA0 && code <= 0xFF))
        return static_cast<unsigned char>(code);
    for (std::size_t i = 0; i < windows1252.size(); ++i) {
        if (windows1252.at(i) == code || (windows1252.at(i) == 0 && code == 0x80 + i))
            return static_cast<unsigned char>(0x80 + i);
    }
    // Other programs take Latin-1 for Windows-1252, so the controls stand for their own bytes, too.
    return code < 0xA0 ? std::optional(static_cast<unsigned char>(code)) : std::nullopt;
}

void appendUtf8(QByteArray &bytes, char32_t code)
{
    const auto add = [&](char32_t unit) { bytes.append(static_cast<char>(unit)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xF0U | (code >> 18U));
        add(0x80U | ((code >> 12U) & 0x3FU));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

/// How many bytes a UTF-8 sequence has that begins so; 0 where none does.
int sequenceLength(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

bool isScalar(char32_t code, int length)
{
    const bool shortest = length < 3 || code >= (length == 3 ? 0x800U : 0x10000U);
    return shortest && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

/// The code point whose UTF-8 `byteAt(0)`, `byteAt(1)`, … begin, with its length in bytes.
template <typename ByteAt>
std::optional<std::pair<char32_t, int>> readSequence(ByteAt byteAt)
{
    const std::optional<unsigned char> first = byteAt(0);
    const int length = first ? sequenceLength(*first) : 0;
    if (length == 0)
        return std::nullopt;
    constexpr std::array<unsigned, 5> payload { 0, 0x7F, 0x1F, 0x0F, 0x07 };
    char32_t code = *first & payload.at(static_cast<std::size_t>(length));
    for (int i = 1; i < length; ++i) {
        const std::optional<unsigned char> next = byteAt(i);
        if (!next || (*next & 0xC0U) != 0x80U)
            return std::nullopt;
        code = (code << 6U) | (*next & 0x3FU);
    }
    return isScalar(code, length) ? std::optional(std::pair(code, length)) : std::nullopt;
}

using Codes = WipedVector<char32_t>;

Codes readUtf8(QByteArrayView bytes)
{
    Codes codes;
    codes.reserve(static_cast<std::size_t>(bytes.size()));
    for (qsizetype i = 0; i < bytes.size();) {
        const auto byteAt = [&](int ahead) {
            return i + ahead < bytes.size() ? std::optional(static_cast<unsigned char>(bytes[i + ahead]))
                                            : std::nullopt;
        };
        const auto sequence = readSequence(byteAt);
        codes.push_back(sequence ? sequence->first : fromWindows1252(*byteAt(0)));
        i += sequence ? sequence->second : 1;
    }
    return codes;
}

enum class ByteOrder { Little, Big };

Codes readUtf16(QByteArrayView bytes, ByteOrder order)
{
    const auto unitAt = [&](qsizetype i) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[i]);
        if (i + 1 >= bytes.size())
            return first; // A shell or an editor put one byte behind it.
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return order == ByteOrder::Little ? (second << 8U) | first : (first << 8U) | second;
    };
    Codes codes;
    codes.reserve(static_cast<std::size_t>(bytes.size() / 2 + 1));
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const char32_t unit = unitAt(i);
        const bool high = unit >= 0xD800 && unit <= 0xDBFF && i + 3 < bytes.size();
        const char32_t low = high ? unitAt(i + 2) : 0;
        if (low >= 0xDC00 && low <= 0xDFFF) {
            codes.push_back(0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
            i += 2;
        } else {
            codes.push_back(unit >= 0xD800 && unit <= 0xDFFF ? replacement : unit);
        }
    }
    return codes;
}

Codes readUtf32(QByteArrayView bytes, ByteOrder order)
{
    Codes codes;
    for (qsizetype i = 0; i + 3 < bytes.size(); i += 4) {
        char32_t code = 0;
        for (qsizetype j = 0; j < 4; ++j) {
            const qsizetype at = order == ByteOrder::Big ? i + j : i + 3 - j;
            code = (code << 8U) | static_cast<unsigned char>(bytes[at]);
        }
        codes.push_back(isScalar(code, 1) ? code : replacement);
    }
    return codes;
}

/// UTF-16 without a mark: nearly every second byte is NUL, and some unit needs both of its bytes.
std::optional<ByteOrder> guessUtf16(QByteArrayView bytes)
{
    std::array<qsizetype, 2> zeros { 0, 0 };
    qsizetype wide = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        zeros[0] += bytes[i] == 0 ? 1 : 0;
        zeros[1] += bytes[i + 1] == 0 ? 1 : 0;
        wide += bytes[i] != 0 && bytes[i + 1] != 0 ? 1 : 0;
    }
    const qsizetype units = bytes.size() / 2;
    if (units < 4 || wide == 0)
        return std::nullopt;
    if (zeros[1] * 10 >= units * 7 && zeros[0] * 10 <= units)
        return ByteOrder::Little;
    if (zeros[0] * 10 >= units * 7 && zeros[1] * 10 <= units)
        return ByteOrder::Big;
    return std::nullopt;
}

Codes readBytes(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return readUtf32(bytes, ByteOrder::Little);
    if (bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return readUtf32(bytes, ByteOrder::Big);
    if (bytes.startsWith("\xFF\xFE"))
        return readUtf16(bytes, ByteOrder::Little);
    if (bytes.startsWith("\xFE\xFF"))
        return readUtf16(bytes, ByteOrder::Big);
    const auto guessed = guessUtf16(bytes);
    return guessed ? readUtf16(bytes, *guessed) : readUtf8(bytes);
}

/// Text that was read as Windows-1252 and written as UTF-8 once more: "â€‹" is a zero-width space. Only
/// sequences of two and more are undone, so that no key character can come of it.
Glyphs undoDoubleEncoding(const Codes &codes)
{
    Glyphs glyphs;
    glyphs.reserve(codes.size());
    for (std::size_t i = 0; i < codes.size();) {
        const auto byteAt = [&](int ahead) {
            const std::size_t at = i + static_cast<std::size_t>(ahead);
            return at < codes.size() ? toWindows1252(codes[at]) : std::nullopt;
        };
        const bool mayBegin = codes[i] >= 0xC2 && codes[i] <= 0xF4;
        const auto sequence = mayBegin ? readSequence(byteAt) : std::nullopt;
        const int length = sequence ? sequence->second : 1;
        glyphs.push_back({ sequence ? sequence->first : codes[i], static_cast<std::uint32_t>(i),
                           static_cast<std::uint32_t>(length), Source::Plain });
        i += static_cast<std::size_t>(length);
    }
    return glyphs;
}

} // namespace

Decoded decodeBytes(QByteArrayView bytes)
{
    const Codes codes = readBytes(bytes);
    Decoded decoded;
    decoded.given.reserve(static_cast<qsizetype>(codes.size() * 4));
    for (const char32_t code : codes)
        appendUtf8(decoded.given, code);
    decoded.glyphs = undoDoubleEncoding(codes);
    return decoded;
}

} // namespace keywright
