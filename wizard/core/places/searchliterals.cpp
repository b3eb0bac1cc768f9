#include "core/places/searchliterals.h"

#include "core/facts.h"
#include "core/places/keyscan.h"
#include "core/secret.h"

#include <algorithm>

namespace keywright {

namespace {

/// How else a dash is written: in fish, JSON, octal, addresses, mails and pages; and what word processors
/// make of it (the first bytes of U+2010 to U+2015 and of the minus sign).
QList<QByteArray> dashes()
{
    return { "\\x2d", "\\u002d", "\\055", "%2d", "=2d", "&#", "\xe2\x80", "\xe2\x88" };
}

QByteArray wide(QByteArrayView text, bool bigEndian)
{
    QByteArray bytes;
    for (const char byte : text) {
        if (bigEndian)
            bytes.append('\0');
        bytes.append(byte);
        if (!bigEndian)
            bytes.append('\0');
    }
    return bytes;
}

/// The characters of the text's base64 that are the same whatever stands before it and after it, if `before`
/// bytes of its first group are others'.
QByteArray inBase64(QByteArrayView text, int before)
{
    constexpr qsizetype group = 3;
    constexpr qsizetype digits = 4;
    constexpr qsizetype bitsOfByte = 8;
    constexpr qsizetype bitsOfDigit = 6;
    QByteArray whole = QByteArray(before, '\0').append(text);
    whole = whole.toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = before == 0 ? 0 : (before * digits + group - 1) / group;
    const qsizetype last = (before + text.size()) * bitsOfByte / bitsOfDigit;
    return whole.sliced(first, last - first);
}

void addWide(QList<SearchLiteral> &literals, QByteArrayView text, bool anyCase)
{
    for (const bool bigEndian : { false, true })
        literals.append({ wide(text, bigEndian), anyCase });
}

void addBase64(QList<SearchLiteral> &literals, QByteArrayView text)
{
    for (const int before : { 0, 1, 2 })
        literals.append({ inBase64(text, before), false });
}

/// A part of the key that no other text has, and no more of it than that takes.
void addKey(QList<SearchLiteral> &literals, QByteArrayView key, const QByteArray &prefix)
{
    constexpr qsizetype telling = 12;
    const QByteArrayView body = key.startsWith(prefix) ? key.sliced(prefix.size()) : key;
    if (body.size() < shortestBody)
        return;
    literals.append({ body.first(telling).toByteArray(), false });
    addWide(literals, body.first(telling), false);
    addBase64(literals, body.first(telling));
}

} // namespace

QList<SearchLiteral> searchLiterals(const Facts &facts, const Secret *key)
{
    const QByteArray &prefix = facts.key.prefix;
    const QByteArray stem = prefix.chopped(1);
    // Names are found by their one common word.
    const QByteArray service = "perplexity";
    const QByteArray shortName = stem + '_';
    QList<SearchLiteral> literals { { prefix }, { service }, { shortName } };
    for (const QByteArray &dash : dashes())
        literals.append({ stem + dash });
    for (const QByteArray &word : { prefix, service, shortName })
        addWide(literals, word, true);
    for (const QByteArray &word :
         { prefix, service, service.toUpper(), QByteArray("Perplexity"), shortName, shortName.toUpper() })
        addBase64(literals, word);
    if (key != nullptr)
        addKey(literals, key->bytes(), prefix);
    return literals;
}

} // namespace keywright
