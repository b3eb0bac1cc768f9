#include "encodings.h"

#include <QString>
#include <QUrl>

#include <algorithm>

namespace keywright::testing {

namespace {

template <typename Write>
QByteArray eachCharacter(const QByteArray &key, const Write &write)
{
    QByteArray result;
    for (const char c : key)
        result += write(c);
    return result;
}

QByteArray spread(const QByteArray &key, int length, const QByteArray &between)
{
    QByteArray result;
    for (qsizetype at = 0; at < key.size(); at += length)
        result += key.mid(at, length) + between;
    return result;
}

QByteArray reversed(QByteArray key)
{
    std::ranges::reverse(key);
    return key;
}

/// As a text that was read in the wrong encoding shows it.
QByteArray packed(const QByteArray &key, bool lowFirst)
{
    QString text;
    for (qsizetype at = 0; at + 1 < key.size(); at += 2) {
        const auto first = static_cast<unsigned char>(key.at(lowFirst ? at + 1 : at));
        const auto second = static_cast<unsigned char>(key.at(lowFirst ? at : at + 1));
        text.append(QChar(static_cast<char16_t>((first << 8) | second)));
    }
    return text.toUtf8();
}

/// The key in characters of so many bytes, zeros included.
QByteArray wide(const QByteArray &key, int before, int behind)
{
    return eachCharacter(
        key, [&](char c) { return QByteArray(QByteArray(before, '\0') + c + QByteArray(behind, '\0')); });
}

QByteArray fullWidth(const QByteArray &key)
{
    constexpr char16_t apart = 0xfee0; // from ASCII to its full-width double
    QString text;
    for (const char c : key)
        text.append(QChar(static_cast<char16_t>(c + apart)));
    return text.toUtf8();
}

/// Each character as a number of so many digits between the two texts.
QByteArray numbers(const QByteArray &key, const QByteArray &before, int base, int digits,
                   const QByteArray &behind = {})
{
    return eachCharacter(key, [&](char c) {
        const QByteArray number = QByteArray::number(static_cast<unsigned char>(c), base);
        return QByteArray(before + number.rightJustified(digits, '0') + behind);
    });
}

} // namespace

const QList<Encoding> &keyEncodings()
{
    using Key = const QByteArray &;
    static const QList<Encoding> all {
        { "UTF-8", [](Key key) { return key; } },
        { "a run of eight", [](Key key) { return key.mid(20, 8); } },
        { "UTF-16LE", [](Key key) { return wide(key, 0, 1); } },
        { "UTF-16BE", [](Key key) { return wide(key, 1, 0); } },
        { "UTF-32LE", [](Key key) { return wide(key, 0, 3); } },
        { "UTF-32BE", [](Key key) { return wide(key, 3, 0); } },
        { "UTF-16LE read as letters", [](Key key) { return packed(key, true); } },
        { "UTF-16BE read as letters", [](Key key) { return packed(key, false); } },
        { "full width", &fullWidth },
        { "base64", [](Key key) { return key.toBase64(); } },
        { "base64, one on", [](Key key) { return QByteArray('x' + key).toBase64(); } },
        { "base64, two on", [](Key key) { return QByteArray("xy" + key).toBase64(); } },
        { "base64 for addresses", [](Key key) { return key.toBase64(QByteArray::Base64UrlEncoding); } },
        { "base64 in lines", [](Key key) { return spread(key.toBase64(), 20, "\n"); } },
        { "base64 of UTF-16", [](Key key) { return wide(key, 0, 1).toBase64(); } },
        { "base64 twice", [](Key key) { return key.toBase64().toBase64(); } },
        { "a piece of base64", [](Key key) { return key.toBase64().mid(9, 24); } },
        { "percent", [](Key key) { return numbers(key, "%", 16, 2); } },
        { "percent twice", [](Key key) { return numbers(key, "%25", 16, 2); } },
        { "percent of an address",
          [](Key key) { return QUrl::toPercentEncoding(QString::fromLatin1("key=" + key)); } },
        { "JSON \\u", [](Key key) { return numbers(key, "\\u", 16, 4); } },
        { "JSON \\u within JSON", [](Key key) { return numbers(key, "\\\\u", 16, 4); } },
        { "\\x", [](Key key) { return numbers(key, "\\x", 16, 2); } },
        { "\\u{}", [](Key key) { return numbers(key, "\\u{", 16, 1, "}"); } },
        { "octal", [](Key key) { return numbers(key, "\\", 8, 3); } },
        { "HTML, decimal", [](Key key) { return numbers(key, "&#", 10, 1, ";"); } },
        { "HTML, hexadecimal", [](Key key) { return numbers(key, "&#x", 16, 1, ";"); } },
        { "hexadecimal", [](Key key) { return key.toHex(); } },
        { "hexadecimal, capitals", [](Key key) { return key.toHex().toUpper(); } },
        { "hexadecimal with colons", [](Key key) { return key.toHex(':'); } },
        { "hexadecimal of UTF-16", [](Key key) { return wide(key, 0, 1).toHex(' '); } },
        { "numbers of a program", [](Key key) { return numbers(key, "0x", 16, 2, ", "); } },
        { "quoted-printable", [](Key key) { return numbers(key, "=", 16, 2); } },
        { "soft line breaks", [](Key key) { return spread(key, 12, "=\r\n"); } },
        { "line breaks", [](Key key) { return spread(key, 7, "\n"); } },
        { "spaces", [](Key key) { return spread(key, 1, " "); } },
        { "zero-width spaces", [](Key key) { return spread(key, 3, "\xE2\x80\x8B"); } },
        { "no-break spaces", [](Key key) { return spread(key, 5, "\xC2\xA0"); } },
        { "reversed", [](Key key) { return reversed(key); } },
        { "reversed, in pieces", [](Key key) { return spread(reversed(key), 6, "\r\n"); } },
        { "reversed, in base64", [](Key key) { return reversed(key).toBase64(); } },
    };
    return all;
}

} // namespace keywright::testing
