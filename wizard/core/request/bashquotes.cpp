#include "core/request/bashreader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

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
    m_words.begin();
    const qsizetype end = m_text.indexOf('\'', m_at + 1);
    if (end < 0)
        m_words.setUnclosed();
    const qsizetype stop = end < 0 ? m_text.size() : end;
    m_words.append(m_text.sliced(m_at + 1, stop - m_at - 1));
    m_at = stop + 1;
}

void BashReader::doubleQuoted()
{
    m_words.begin();
    m_at += peek() == '$' ? 2 : 1;
    while (m_at < m_text.size() && peek() != '"')
        doubleQuotedStep();
    if (m_at >= m_text.size())
        m_words.setUnclosed();
    ++m_at;
}

void BashReader::doubleQuotedStep()
{
    const char c = peek();
    if (c == '$' || c == '`') {
        expansion(true);
    } else if (c == '\\' && QByteArrayView("\"\\$`\n").contains(peek(1)) && peek(1) != '\0') {
        if (peek(1) != '\n')
            m_words.append(peek(1));
        m_at += 2;
    } else {
        m_words.append(c);
        ++m_at;
    }
}

void BashReader::ansiQuoted()
{
    m_words.begin();
    m_at += 2;
    while (m_at < m_text.size() && peek() != '\'') {
        if (peek() == '\\') {
            ansiEscape();
        } else {
            m_words.append(peek());
            ++m_at;
        }
    }
    if (m_at >= m_text.size())
        m_words.setUnclosed();
    ++m_at;
}

void BashReader::ansiEscape()
{
    static constexpr std::array<std::pair<char, char>, 8> escapes { {
        { 'n', '\n' },
        { 't', '\t' },
        { 'r', '\r' },
        { 'a', '\a' },
        { 'b', '\b' },
        { 'f', '\f' },
        { 'v', '\v' },
        { 'e', '\x1B' },
    } };
    const char c = peek(1);
    const auto found = std::ranges::find(escapes, c, &std::pair<char, char>::first);
    m_at += 2;
    if (found != escapes.end())
        m_words.append(found->second);
    else if (c == 'x' || c == 'u' || c == 'U')
        m_words.append(codePoint(c == 'x' ? 2 : (c == 'u' ? 4 : 8)));
    else
        m_words.append(c);
}

QByteArray BashReader::codePoint(qsizetype mostDigits)
{
    qsizetype digits = 0;
    while (digits < mostDigits && QByteArrayView("0123456789abcdefABCDEF").contains(peek(digits))
           && peek(digits) != '\0')
        ++digits;
    const char32_t value = m_text.sliced(m_at, digits).toUInt(nullptr, 16);
    m_at += digits;
    if (mostDigits == 2)
        return { 1, static_cast<char>(value) };
    return QString::fromUcs4(&value, 1).toUtf8();
}

bool BashReader::typographic()
{
    bool doubled = false;
    const qsizetype length = typographicQuote(m_text, m_at, &doubled);
    if (length == 0 || !m_words.canOpenQuote())
        return false;
    m_words.setForeign(ForeignQuotes::Typographic);
    m_at += length;
    while (m_at < m_text.size()) {
        bool closesDouble = false;
        const qsizetype closing = typographicQuote(m_text, m_at, &closesDouble);
        if (closing > 0 && closesDouble == doubled) {
            m_at += closing;
            return true;
        }
        // Word processors leave the one or the other quote straight.
        if (doubled && peek() == '"') {
            ++m_at;
            return true;
        }
        typographicStep(doubled);
    }
    m_words.setUnclosed();
    return true;
}

void BashReader::typographicStep(bool doubled)
{
    if (doubled && (peek() == '$' || peek() == '\\')) {
        doubleQuotedStep();
        return;
    }
    m_words.append(peek());
    ++m_at;
}

} // namespace keywright::request
