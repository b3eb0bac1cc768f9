#include "core/request/bashreader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

constexpr QByteArrayView hexDigits { "0123456789abcdefABCDEF" };
constexpr QByteArrayView octalDigits { "01234567" };

} // namespace

bool BashReader::quote()
{
    const char c = peek();
    if (c == '\'')
        singleQuoted();
    else if (c == '"' || (c == '$' && peek(1) == '"'))
        doubleQuoted();
    else if (c == '$' && peek(1) == '\'')
        ansiQuoted();
    else
        return false;
    return true;
}

void BashReader::singleQuoted()
{
    m_words.beginQuoted(m_at);
    const qsizetype end = m_text.indexOf('\'', m_at + 1);
    const bool closes = end >= 0 && end < m_end;
    if (!closes)
        m_words.setUnclosed();
    ++m_at;
    take((closes ? end : m_end) - m_at);
    m_at = closes ? end + 1 : m_end;
}

void BashReader::doubleQuoted()
{
    m_words.beginQuoted(m_at);
    m_at += peek() == '$' ? 2 : 1;
    while (m_at < m_end && peek() != '"')
        doubleQuotedStep("\"\\$`\n");
    if (m_at >= m_end)
        m_words.setUnclosed();
    m_at = std::min(m_at + 1, m_end);
}

void BashReader::doubleQuotedStep(QByteArrayView escapable)
{
    const char c = peek();
    if (c == '$' || c == '`') {
        expansion(true);
    } else if (c == '\\' && m_at + 1 < m_end && escapable.contains(peek(1))) {
        if (peek(1) == '\n')
            m_at += 2;
        else
            replace(2, QByteArrayView(m_text).sliced(m_at + 1, 1));
    } else {
        take();
    }
}

void BashReader::ansiQuoted()
{
    m_words.beginQuoted(m_at);
    m_at += 2;
    while (m_at < m_end && peek() != '\'') {
        if (peek() == '\\')
            ansiEscape();
        else
            take();
    }
    if (m_at >= m_end)
        m_words.setUnclosed();
    m_at = std::min(m_at + 1, m_end);
}

void BashReader::ansiEscape()
{
    static constexpr std::array<std::pair<char, char>, 13> escapes { {
        { 'n', '\n' },
        { 't', '\t' },
        { 'r', '\r' },
        { 'a', '\a' },
        { 'b', '\b' },
        { 'f', '\f' },
        { 'v', '\v' },
        { 'e', '\x1B' },
        { 'E', '\x1B' },
        { '\\', '\\' },
        { '\'', '\'' },
        { '"', '"' },
        { '?', '?' },
    } };
    const char c = peek(1);
    const auto found = std::ranges::find(escapes, c, &std::pair<char, char>::first);
    if (found != escapes.end())
        replace(2, QByteArrayView(&found->second, 1));
    else if (!numberEscape(c))
        take(2);
}

bool BashReader::numberEscape(char kind)
{
    const bool isOctal = octalDigits.contains(kind) && kind != '\0';
    const qsizetype most = isOctal ? 3 : (kind == 'x' ? 2 : (kind == 'u' ? 4 : (kind == 'U' ? 8 : 0)));
    const qsizetype first = isOctal ? 1 : 2;
    const QByteArrayView allowed = isOctal ? octalDigits : hexDigits;
    qsizetype digits = 0;
    while (digits < most && peek(first + digits) != '\0' && allowed.contains(peek(first + digits)))
        ++digits;
    if (digits == 0)
        return false;
    const char32_t value = m_text.sliced(m_at + first, digits).toUInt(nullptr, isOctal ? 8 : 16);
    // A zero ends the text up to the quote.
    if (value == 0) {
        m_at += first + digits;
        while (m_at < m_end && peek() != '\'')
            m_at += peek() == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_end);
        return true;
    }
    const char byte = static_cast<char>(value);
    const bool isByte = isOctal || kind == 'x';
    replace(first + digits, isByte ? QByteArray(1, byte) : QString::fromUcs4(&value, 1).toUtf8());
    return true;
}

bool BashReader::typographic()
{
    bool doubled = false;
    const qsizetype length = typographicQuote(m_text, m_at, &doubled);
    if (length == 0 || !m_words.canOpenQuote())
        return false;
    m_words.setForeign(ForeignQuotes::Typographic, m_at);
    m_at += length;
    while (m_at < m_end) {
        bool closesDouble = false;
        const qsizetype closing = typographicQuote(m_text, m_at, &closesDouble);
        // Word processors leave the one or the other quote straight.
        const bool isStraight = doubled && peek() == '"';
        if ((closing > 0 && closesDouble == doubled) || isStraight) {
            m_at = std::min(m_at + (isStraight ? 1 : closing), m_end);
            return true;
        }
        if (doubled)
            doubleQuotedStep("\"\\$`\n");
        else
            take();
    }
    m_words.setUnclosed();
    return true;
}

} // namespace keywright::request
