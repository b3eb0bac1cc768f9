#include "core/key/encodings.h"

#include <algorithm>
#include <array>
#include <optional>

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

/// The byte that stands for the character; -1 where none does.
int toWindows1252(char32_t code)
{
    if (code < 0x80 || (code >= 0xA0 && code <= 0xFF))
        return static_cast<int>(code);
    const auto *const mapped = std::ranges::find(windows1252, code);
    if (mapped != windows1252.end())
        return static_cast<int>(0x80 + (mapped - windows1252.begin()));
    // Other programs take Latin-1 for Windows-1252, so the controls stand for their own bytes, too.
    return code < 0xA0 ? static_cast<int>(code) : -1;
}

/// Writes at most four bytes; returns where the next ones go.
char *writeUtf8(char *to, char32_t code)
{
    const auto add = [&](char32_t unit) { *to++ = static_cast<char>(unit); };
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
    return to;
}

/// How many bytes a UTF-8 sequence has that begins so; 0 where none does.
constexpr auto sequenceLengths = [] {
    std::array<unsigned char, 256> table {};
    const auto fill = [&table](std::size_t first, std::size_t last, unsigned char length) {
        for (std::size_t byte = first; byte <= last; ++byte)
            table.at(byte) = length;
    };
    fill(0x00, 0x7F, 1);
    fill(0xC2, 0xDF, 2);
    fill(0xE0, 0xEF, 3);
    fill(0xF0, 0xF4, 4);
    return table;
}();

bool isScalar(char32_t code, int length)
{
    const bool shortest = length < 3 || code >= (length == 3 ? 0x800U : 0x10000U);
    return shortest && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

struct Sequence
{
    char32_t code = 0;
    int length = 0; ///< in bytes; 0 where the bytes are no UTF-8
};

/// The code point whose UTF-8 the bytes begin with. `byteAt` gives -1 where there is none.
template <typename ByteAt>
Sequence readSequence(unsigned char first, ByteAt byteAt)
{
    const int length = sequenceLengths[first];
    constexpr std::array<unsigned, 5> payload { 0, 0x7F, 0x1F, 0x0F, 0x07 };
    char32_t code = first & payload[static_cast<std::size_t>(length)];
    for (int i = 1; i < length; ++i) {
        const int next = byteAt(i);
        if (next < 0x80 || next > 0xBF)
            return {};
        code = (code << 6U) | (static_cast<unsigned>(next) & 0x3FU);
    }
    return isScalar(code, length) ? Sequence { code, length } : Sequence {};
}

/// Characters at the positions in which they come.
class GlyphWriter
{
public:
    explicit GlyphWriter(qsizetype atMost) { m_glyphs.reserve(static_cast<std::size_t>(atMost)); }

    void add(char32_t code) { m_glyphs.push_back({ code, m_glyphs.size() }); }
    Glyphs take() { return std::move(m_glyphs); }

private:
    Glyphs m_glyphs;
};

/// True where all of it was UTF-8.
bool readUtf8(QByteArrayView bytes, GlyphWriter &writer)
{
    bool valid = true;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        if (first < 0x80) {
            writer.add(first);
            ++i;
            continue;
        }
        const Sequence sequence = readSequence(first, [&](int ahead) {
            return i + ahead < bytes.size() ? static_cast<unsigned char>(bytes[i + ahead]) : -1;
        });
        writer.add(sequence.length > 0 ? sequence.code : fromWindows1252(first));
        valid = valid && sequence.length > 0;
        i += std::max(sequence.length, 1);
    }
    return valid;
}

enum class ByteOrder { Little, Big };

bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

void readUtf16(QByteArrayView bytes, ByteOrder order, GlyphWriter &writer)
{
    const auto unitAt = [&](qsizetype i) -> char32_t {
        const char32_t first = static_cast<unsigned char>(bytes[i]);
        if (i + 1 >= bytes.size())
            return first; // A shell or an editor put one byte behind it.
        const char32_t second = static_cast<unsigned char>(bytes[i + 1]);
        return order == ByteOrder::Little ? (second << 8U) | first : (first << 8U) | second;
    };
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const char32_t unit = unitAt(i);
        const char32_t low = isHighSurrogate(unit) && i + 3 < bytes.size() ? unitAt(i + 2) : 0;
        if (isLowSurrogate(low)) {
            writer.add(0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
            i += 2;
        } else {
            writer.add(isHighSurrogate(unit) || isLowSurrogate(unit) ? replacement : unit);
        }
    }
}

void readUtf32(QByteArrayView bytes, ByteOrder order, GlyphWriter &writer)
{
    for (qsizetype i = 0; i + 3 < bytes.size(); i += 4) {
        char32_t code = 0;
        for (qsizetype j = 0; j < 4; ++j) {
            const qsizetype at = order == ByteOrder::Big ? i + j : i + 3 - j;
            code = (code << 8U) | static_cast<unsigned char>(bytes[at]);
        }
        writer.add(isScalar(code, 1) ? code : replacement);
    }
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

/// True where the bytes are UTF-8 as they stand.
bool readBytes(QByteArrayView bytes, GlyphWriter &writer)
{
    const auto guessed = guessUtf16(bytes);
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        readUtf32(bytes, ByteOrder::Little, writer);
    else if (bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        readUtf32(bytes, ByteOrder::Big, writer);
    else if (bytes.startsWith("\xFF\xFE"))
        readUtf16(bytes, ByteOrder::Little, writer);
    else if (bytes.startsWith("\xFE\xFF"))
        readUtf16(bytes, ByteOrder::Big, writer);
    else if (guessed)
        readUtf16(bytes, *guessed, writer);
    else
        return readUtf8(bytes, writer);
    return false;
}

QByteArray toUtf8(const Glyphs &glyphs)
{
    QByteArray bytes(static_cast<qsizetype>(glyphs.size() * 4), Qt::Uninitialized);
    char *end = bytes.data();
    for (const Glyph &glyph : glyphs)
        end = writeUtf8(end, glyph.code);
    bytes.truncate(end - bytes.constData());
    return bytes;
}

/// Text that was read as Windows-1252 and written as UTF-8 once more: "â€‹" is a zero-width space. Only
/// sequences of two and more are undone, so that no key character can come of it.
void undoDoubleEncoding(Glyphs &glyphs)
{
    const auto mayBegin = [](Glyph glyph) { return glyph.code >= 0xC2 && glyph.code <= 0xF4; };
    if (std::ranges::none_of(glyphs, mayBegin))
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < glyphs.size();) {
        Sequence sequence;
        if (mayBegin(glyphs[i])) {
            sequence = readSequence(static_cast<unsigned char>(glyphs[i].code), [&](int ahead) {
                const std::size_t at = i + static_cast<std::size_t>(ahead);
                return at < glyphs.size() ? toWindows1252(glyphs[at].code) : -1;
            });
        }
        const auto length = static_cast<std::size_t>(std::max(sequence.length, 1));
        glyphs[kept++] = sequence.length > 0 ? Glyph(sequence.code, i, length) : glyphs[i];
        i += length;
    }
    glyphs.resize(kept);
}

} // namespace

Decoded decodeBytes(QByteArrayView bytes)
{
    GlyphWriter writer(bytes.size());
    const bool valid = readBytes(bytes, writer);
    Decoded decoded;
    decoded.glyphs = writer.take();
    decoded.given = valid ? bytes.toByteArray() : toUtf8(decoded.glyphs);
    undoDoubleEncoding(decoded.glyphs);
    return decoded;
}

} // namespace keywright
