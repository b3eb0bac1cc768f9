#include "core/places/lexers.h"

#include "core/places/characters.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    c = toLower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The number in `digits` hexadecimal digits at `at`, or nothing.
std::optional<unsigned> hexNumber(QByteArrayView text, qsizetype at, qsizetype digits)
{
    if (at + digits > text.size())
        return {};
    unsigned number = 0;
    for (qsizetype i = at; i < at + digits; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return {};
        number = number * 16 + static_cast<unsigned>(digit);
    }
    return number;
}

/// One character of the value and how many bytes of the file it takes; a size of 0 for no escape.
struct Escape
{
    QByteArray bytes;
    qsizetype size = 0;
};

Escape backslashEscape(QByteArrayView text, bool fish)
{
    if (text.size() < 2 || text[0] != '\\')
        return {};
    const char kind = text[1];
    const qsizetype digits = kind == 'x' ? 2 : (kind == 'u' ? 4 : 0);
    if (digits > 0) {
        const auto number = hexNumber(text, 2, digits);
        if (!number)
            return {};
        return { QString(QChar(static_cast<char16_t>(*number))).toUtf8(), 2 + digits };
    }
    if (fish)
        return { QByteArray(1, kind), 2 };
    static constexpr std::array<std::pair<char, char>, 6> named {
        { { 'n', '\n' }, { 't', '\t' }, { 'r', '\r' }, { '\\', '\\' }, { '/', '/' }, { '0', '\0' } }
    };
    for (const auto &[letter, meaning] : named) {
        if (kind == letter)
            return { QByteArray(1, meaning), 2 };
    }
    return isQuote(kind) ? Escape { QByteArray(1, kind), 2 } : Escape {};
}

/// "&#45;" and "&#x2d;".
Escape numberedEntity(QByteArrayView text)
{
    constexpr qsizetype longest = 10;
    const qsizetype end = text.first(std::min(longest, text.size())).indexOf(';');
    if (end < 0)
        return {};
    const bool hexadecimal = text[2] == 'x';
    bool isNumber = false;
    const uint number = text.sliced(hexadecimal ? 3 : 2, end - (hexadecimal ? 3 : 2))
                            .toByteArray()
                            .toUInt(&isNumber, hexadecimal ? 16 : 10);
    if (!isNumber || number == 0 || number > 0x10FFFF)
        return {};
    const auto character = static_cast<char32_t>(number);
    return { QString::fromUcs4(&character, 1).toUtf8(), end + 1 };
}

Escape xmlEscape(QByteArrayView text)
{
    if (text.isEmpty() || text[0] != '&')
        return {};
    if (text.size() > 1 && text[1] == '#')
        return numberedEntity(text);
    static constexpr std::array<std::pair<QByteArrayView, char>, 5> entities {
        { { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&apos;", '\'' } }
    };
    for (const auto &[entity, character] : entities) {
        if (text.startsWith(entity))
            return { QByteArray(1, character), entity.size() };
    }
    return {};
}

Escape escapeAt(QByteArrayView text, Escapes escapes)
{
    switch (escapes) {
    case Escapes::None:
        return {};
    case Escapes::Backslash:
        return backslashEscape(text, false);
    case Escapes::Xml:
        return xmlEscape(text);
    case Escapes::Fish:
        return backslashEscape(text, true);
    }
    Q_UNREACHABLE();
}

bool isWordFormat(const QString &format)
{
    return format == "shell"_L1 || format == "fish"_L1 || format == "csh"_L1 || format == "dockerfile"_L1
        || format == "systemd"_L1 || format == "batch"_L1;
}

bool isLineFormat(const QString &format)
{
    return format == "dotenv"_L1 || format == "env-file"_L1 || format == "ini"_L1 || format == "properties"_L1
        || format == "xcconfig"_L1 || format == "reg"_L1 || format == "text"_L1;
}

} // namespace

MappedText unescaped(QByteArrayView text, Span value, Escapes escapes)
{
    MappedText result;
    qsizetype at = value.begin;
    while (at < value.end) {
        const Escape escape = escapeAt(text.sliced(at, value.end - at), escapes);
        if (escape.size == 0) {
            result.append(text[at], at);
            ++at;
            continue;
        }
        for (const char byte : escape.bytes)
            result.append(byte, at);
        at += escape.size;
    }
    result.close(value.end);
    return result;
}

MappedText joinedPieces(QByteArrayView text, const Setting &setting)
{
    MappedText joined;
    for (const TextPiece &piece : setting.pieces) {
        const MappedText part = unescaped(text, piece.inner, setting.escapes);
        for (qsizetype at = 0; at < part.bytes.size(); ++at)
            joined.append(part.bytes[at], part.outer(at));
    }
    joined.close(setting.pieces.back().inner.end);
    return joined;
}

namespace {

/// Programs that people write are smaller. Bundles made by tools would take some fifty times their size as
/// tokens; keys in them are found by their own form.
constexpr qsizetype largestProgram = qsizetype { 512 } * 1024;

} // namespace

Lexed lexText(QByteArrayView text, const QString &format)
{
    Lexed lexed;
    if (format.startsWith("json"_L1))
        return lexJson(text);
    if (isWordFormat(format))
        lexed = lexWords(text, format);
    else if (isLineFormat(format))
        lexed = lexLines(text, format);
    else if (format == "yaml"_L1)
        lexed = lexYaml(text);
    else if (format == "xml"_L1 || format == "plist"_L1 || format == "html"_L1)
        lexed = lexXml(text);
    else if (format == "netrc"_L1)
        lexed = lexNetrc(text);
    else if (format == "ipynb"_L1)
        lexed = lexNotebook(text);
    else if (format == "raw"_L1)
        lexed = lexRaw(text);
    else if (text.size() <= largestProgram)
        lexed = lexCode(text, format);
    lexed.format = format;
    lexed.binary = format == "plist"_L1 && text.startsWith("bplist");
    return lexed;
}

} // namespace keywright
