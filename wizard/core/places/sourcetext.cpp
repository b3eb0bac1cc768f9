#include "core/places/sourcetext.h"

#include <QtEndian>

#include <algorithm>

namespace keywright {

namespace {

constexpr char32_t replacementCharacter = 0xFFFD;

bool hasUtf8Mark(QByteArrayView content)
{
    return content.startsWith("\xEF\xBB\xBF");
}

/// Half of the bytes of ASCII in UTF-16 are zero, all on the same side.
bool looksLikeUtf16(QByteArrayView content, qsizetype zeroSide)
{
    constexpr qsizetype sample = 4096;
    const qsizetype size = std::min(content.size(), sample) & ~qsizetype(1);
    if (size < 4)
        return false;
    qsizetype zeros = 0;
    qsizetype others = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        zeros += content[i + zeroSide] == '\0' ? 1 : 0;
        others += content[i + 1 - zeroSide] == '\0' ? 1 : 0;
    }
    return others == 0 && zeros * 10 > (size / 2) * 7;
}

TextEncoding encodingOf(const QByteArray &content)
{
    if (hasUtf8Mark(content))
        return TextEncoding::Utf8Bom;
    if (content.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16Le;
    if (content.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16Be;
    if (looksLikeUtf16(content, 1))
        return TextEncoding::Utf16Le;
    if (looksLikeUtf16(content, 0))
        return TextEncoding::Utf16Be;
    return content.isValidUtf8() ? TextEncoding::Utf8 : TextEncoding::Latin1;
}

void appendUtf8(MappedText &text, char32_t codePoint, qsizetype place)
{
    const auto byte = [&](char32_t value) { text.append(static_cast<char>(value), place); };
    if (codePoint < 0x80) {
        byte(codePoint);
    } else if (codePoint < 0x800) {
        byte(0xC0U | (codePoint >> 6U));
        byte(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        byte(0xE0U | (codePoint >> 12U));
        byte(0x80U | ((codePoint >> 6U) & 0x3FU));
        byte(0x80U | (codePoint & 0x3FU));
    } else {
        byte(0xF0U | (codePoint >> 18U));
        byte(0x80U | ((codePoint >> 12U) & 0x3FU));
        byte(0x80U | ((codePoint >> 6U) & 0x3FU));
        byte(0x80U | (codePoint & 0x3FU));
    }
}

MappedText fromUtf16(QByteArrayView content, bool bigEndian)
{
    const auto unit = [&](qsizetype at) -> char32_t {
        return bigEndian ? qFromBigEndian<quint16>(content.data() + at)
                         : qFromLittleEndian<quint16>(content.data() + at);
    };
    MappedText text;
    text.bytes.reserve(content.size() / 2);
    text.places.reserve(static_cast<std::size_t>(content.size() / 2) + 1);
    const qsizetype size = content.size() & ~qsizetype(1);
    qsizetype at = size >= 2 && unit(0) == 0xFEFF ? 2 : 0;
    while (at < size) {
        const qsizetype place = at;
        char32_t codePoint = unit(at);
        at += 2;
        if (QChar::isHighSurrogate(codePoint) && at < size && QChar::isLowSurrogate(unit(at))) {
            codePoint =
                QChar::surrogateToUcs4(static_cast<char16_t>(codePoint), static_cast<char16_t>(unit(at)));
            at += 2;
        }
        appendUtf8(text, QChar::isSurrogate(codePoint) ? replacementCharacter : codePoint, place);
    }
    text.close(at);
    return text;
}

} // namespace

void MappedText::append(char byte, qsizetype place)
{
    bytes.append(byte);
    places.push_back(place);
}

qsizetype MappedText::inner(qsizetype place) const
{
    if (places.empty())
        return place - shift;
    return std::ranges::lower_bound(places, place) - places.begin();
}

SourceText SourceText::decode(const QByteArray &content)
{
    SourceText result;
    result.m_encoding = encodingOf(content);
    switch (result.m_encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Latin1:
        result.m_text.bytes = content;
        break;
    case TextEncoding::Utf8Bom:
        result.m_text.shift = 3;
        result.m_text.bytes = content.sliced(3);
        break;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        result.m_text = fromUtf16(content, result.m_encoding == TextEncoding::Utf16Be);
        break;
    }
    result.findLines();
    return result;
}

QByteArray SourceText::encoded(QByteArrayView ascii) const
{
    if (m_encoding != TextEncoding::Utf16Le && m_encoding != TextEncoding::Utf16Be)
        return ascii.toByteArray();
    QByteArray units;
    units.reserve(ascii.size() * 2);
    for (const char byte : ascii) {
        if (m_encoding == TextEncoding::Utf16Be)
            units.append('\0');
        units.append(byte);
        if (m_encoding == TextEncoding::Utf16Le)
            units.append('\0');
    }
    return units;
}

void SourceText::findLines()
{
    m_lineStarts.push_back(0);
    const QByteArray &text = m_text.bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool lonelyReturn = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || lonelyReturn)
            m_lineStarts.push_back(i + 1);
    }
}

int SourceText::line(qsizetype at) const
{
    const auto next = std::ranges::upper_bound(m_lineStarts, at);
    return static_cast<int>(next - m_lineStarts.begin());
}

int SourceText::column(qsizetype at) const
{
    const qsizetype start = m_lineStarts[static_cast<std::size_t>(line(at)) - 1];
    const QByteArrayView before = view({ start, at });
    const bool bytesAreCharacters = m_encoding == TextEncoding::Latin1;
    const auto startsCharacter = [&](char byte) {
        return bytesAreCharacters || (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return static_cast<int>(std::ranges::count_if(before, startsCharacter)) + 1;
}

Span SourceText::lineSpan(qsizetype at) const
{
    const auto next = std::ranges::upper_bound(m_lineStarts, at);
    Span span { *(next - 1), next == m_lineStarts.end() ? m_text.bytes.size() : *next };
    while (!span.isEmpty() && (m_text.bytes[span.end - 1] == '\n' || m_text.bytes[span.end - 1] == '\r'))
        --span.end;
    return span;
}

} // namespace keywright
