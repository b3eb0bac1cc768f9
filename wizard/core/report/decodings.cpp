#include "core/report/decodings.h"

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace keywright {

namespace {

constexpr int hexadecimal = 16;
constexpr int decimal = 10;
constexpr int octal = 8;
constexpr qsizetype longestNumber = 8; // digits of an escape

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

int hexValue(char c)
{
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + decimal;
}

/// A character and where the text goes on behind its escape.
struct Escape
{
    char32_t character = 0;
    qsizetype end = 0;
};

/// Digits at `at`: at most `most`, and at least `least`.
std::optional<Escape> number(QByteArrayView text, qsizetype at, qsizetype least, qsizetype most, int base)
{
    qsizetype end = at;
    char32_t value = 0;
    while (end < text.size() && end - at < most && isHexDigit(text.at(end))
           && hexValue(text.at(end)) < base) {
        value = value * static_cast<char32_t>(base) + static_cast<char32_t>(hexValue(text.at(end)));
        ++end;
    }
    return end - at >= least ? std::optional(Escape { value, end }) : std::nullopt;
}

std::optional<Escape> backslash(QByteArrayView text, qsizetype at)
{
    const char kind = at + 1 < text.size() ? text.at(at + 1) : '\0';
    if (kind == '\\')
        return Escape { U'\\', at + 2 };
    if (kind == 'x' || kind == 'X')
        return number(text, at + 2, 2, 2, hexadecimal);
    if (kind == 'u' && at + 2 < text.size() && text.at(at + 2) == '{')
        return number(text, at + 3, 1, longestNumber, hexadecimal);
    if (kind == 'u')
        return number(text, at + 2, 4, 4, hexadecimal);
    if (kind == 'U')
        return number(text, at + 2, longestNumber, longestNumber, hexadecimal);
    return number(text, at + 1, 2, 3, octal);
}

std::optional<Escape> entity(QByteArrayView text, qsizetype at)
{
    if (text.sliced(at).startsWith("&#x") || text.sliced(at).startsWith("&#X"))
        return number(text, at + 3, 1, longestNumber, hexadecimal);
    if (text.sliced(at).startsWith("&#"))
        return number(text, at + 2, 1, longestNumber, decimal);
    return std::nullopt;
}

std::optional<Escape> escapeAt(QByteArrayView text, qsizetype at)
{
    switch (text.at(at)) {
    case '%':
    case '=':
        return number(text, at + 1, 2, 2, hexadecimal);
    case '\\':
        return backslash(text, at);
    case '&':
        return entity(text, at);
    default:
        return std::nullopt;
    }
}

QByteArray unescaped(QByteArrayView text)
{
    constexpr char32_t lastAscii = 0x7f;
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const std::optional<Escape> escape = escapeAt(text, at);
        if (!escape) {
            result.append(text.at(at++));
            continue;
        }
        // Keys are ASCII: nothing else matters.
        if (escape->character <= lastAscii)
            result.append(static_cast<char>(escape->character));
        at = escape->end;
    }
    return result;
}

void addHex(QList<QByteArray> &all, QByteArrayView text)
{
    QByteArray digits;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPrefix = text.at(at) == '0' && at + 1 < text.size() && (text.at(at + 1) | 0x20) == 'x';
        if (isPrefix)
            ++at;
        else if (isHexDigit(text.at(at)))
            digits.append(text.at(at));
    }
    for (const qsizetype start : { 0, 1 }) {
        QByteArray bytes;
        for (qsizetype at = start; at + 1 < digits.size(); at += 2)
            bytes.append(
                static_cast<char>(hexValue(digits.at(at)) * hexadecimal + hexValue(digits.at(at + 1))));
        all.append(bytes);
    }
}

void addBase64(QList<QByteArray> &all, QByteArrayView text)
{
    constexpr qsizetype group = 4;
    QByteArray digits;
    for (const char c : text) {
        const bool isLetter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (isLetter || c == '+' || c == '/')
            digits.append(c);
        else if (c == '-')
            digits.append('+');
        else if (c == '_')
            digits.append('/');
    }
    for (qsizetype start = 0; start < group && start < digits.size(); ++start)
        all.append(QByteArray::fromBase64(digits.sliced(start)));
}

/// Two bytes in one letter, as a wrong encoding makes them.
QByteArray unpacked(const QString &text, bool lowFirst)
{
    constexpr int byteBits = 8;
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (const QChar c : text) {
        const auto low = static_cast<char>(c.unicode() & 0xff);
        const auto high = static_cast<char>(c.unicode() >> byteBits);
        bytes.append(lowFirst ? low : high);
        bytes.append(lowFirst ? high : low);
    }
    return bytes;
}

} // namespace

QList<QByteArray> decodings(QByteArrayView text)
{
    QList<QByteArray> all;
    if (QByteArray plain = unescaped(text); plain != text)
        all.append(std::move(plain));
    addHex(all, text);
    addBase64(all, text);
    const bool isAscii = std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
    if (!isAscii) {
        const QString wide = QString::fromUtf8(text);
        all.append(wide.normalized(QString::NormalizationForm_KC).toUtf8());
        all.append(unpacked(wide, true));
        all.append(unpacked(wide, false));
    }
    return all;
}

} // namespace keywright
