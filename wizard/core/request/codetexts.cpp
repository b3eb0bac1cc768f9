#include "core/request/codelexer.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

bool CodeLexer::text()
{
    if (hereString() || hereDocument() || character())
        return true;
    Quotes quotes;
    if (!opens(quotes))
        return typographicText();
    quoted(quotes);
    return true;
}

void CodeLexer::content(const Quotes &quotes, qsizetype stop)
{
    m_content.clear();
    while (m_at < stop) {
        // A string of one line that is not closed there is not one.
        if (!quotes.closing.isEmpty() && peek() == '\n' && !quotes.lines)
            return;
        if (!quotes.closing.isEmpty() && startsWith(quotes.closing)) {
            const bool isDoubled =
                quotes.doubled && peek(1) == quotes.closing.front() && quotes.closing.size() == 1;
            if (!isDoubled)
                return;
            m_content.append(m_text.at(m_at));
            m_at += 2;
        } else if (!escape(quotes) && !expression(quotes.hole)) {
            const qsizetype begin = m_at++;
            while (m_at < stop && !mayMean(m_text.at(m_at), quotes))
                ++m_at;
            m_content.append(QByteArrayView(m_text).sliced(begin, m_at - begin));
        }
    }
}

bool CodeLexer::mayMean(char c, const Quotes &quotes)
{
    return QByteArrayView("\\`\n{}$#").contains(c) || quotes.closing.startsWith(c);
}

void CodeLexer::quoted(const Quotes &quotes)
{
    const qsizetype begin = m_at;
    m_at = std::min(m_at + quotes.opening, m_text.size());
    const qsizetype first = m_at;
    content(quotes, m_text.size());
    m_at = std::min(m_at, m_text.size());
    const Span inside { first, m_at - first };
    if (startsWith(quotes.closing))
        m_at += quotes.closing.size();
    add(Kind::Text, m_content, { begin, m_at - begin }, inside);
}

bool CodeLexer::escape(const Quotes &quotes)
{
    const char c = peek(1);
    if (m_flavour == Flavour::PowerShell) {
        if (peek() != '`' || quotes.raw)
            return false;
        m_content.append(c == 'n' ? '\n' : c);
        m_at += 2;
        return true;
    }
    const bool isEscape = peek() == '\\' && !quotes.raw && !(c == '(' && quotes.hole == Hole::Parenthesis);
    if (!isEscape || (quotes.rawButQuote && c != '\\' && !quotes.closing.startsWith(c)))
        return false;
    if (codePoint())
        return true;
    static constexpr auto escapes =
        std::to_array<std::pair<char, char>>({ { 'n', '\n' }, { 't', '\t' }, { 'r', '\r' }, { '0', '\0' } });
    const auto found = std::ranges::find(escapes, c, &std::pair<char, char>::first);
    if (found != escapes.end())
        m_content.append(found->second);
    else if (c != '\n' && m_at + 1 < m_text.size())
        m_content.append(c);
    m_at += 2;
    return true;
}

bool CodeLexer::codePoint()
{
    const qsizetype digits = peek(1) == 'u' ? 4 : peek(1) == 'x' ? 2 : 0;
    bool isNumber = false;
    const int code = digits == 0 ? 0 : m_text.mid(m_at + 2, digits).toInt(&isNumber, 16);
    if (!isNumber || m_at + 2 + digits > m_text.size())
        return false;
    m_content.append(QString(QChar(code)).toUtf8());
    m_at += 2 + digits;
    return true;
}

bool CodeLexer::expression(Hole hole)
{
    if (hole != Hole::None && m_flavour == Flavour::PowerShell)
        return powerShellVariable();
    switch (hole) {
    case Hole::None:
        return false;
    case Hole::Prefixed:
        return prefixedExpression();
    case Hole::Dollar:
        return dollarExpression();
    case Hole::Hash:
        return startsWith("#{") && enclosed(2, '}');
    case Hole::Parenthesis:
        return startsWith("\\(") && enclosed(2, ')');
    }
    Q_UNREACHABLE();
}

bool CodeLexer::prefixedExpression()
{
    if (startsWith("{{") || startsWith("}}")) {
        m_content.append(peek());
        m_at += 2;
        return true;
    }
    return peek() == '{' && enclosed(1, '}');
}

bool CodeLexer::dollarExpression()
{
    if (startsWith("${"))
        return enclosed(2, '}');
    if (m_flavour == Flavour::Php && startsWith("{$"))
        return enclosed(2, '}');
    return m_flavour != Flavour::JavaScript && dollarName();
}

bool CodeLexer::dollarName()
{
    const bool isLetter = isNameCharacter(peek(1)) && !(peek(1) >= '0' && peek(1) <= '9');
    if (peek() != '$' || !isLetter)
        return false;
    qsizetype end = m_at + 1;
    while (end < m_text.size() && isNameCharacter(m_text.at(end)))
        ++end;
    m_content.append(marked(m_text.sliced(m_at + 1, end - m_at - 1)));
    m_at = end;
    return true;
}

bool CodeLexer::enclosed(qsizetype begin, char closing)
{
    constexpr qsizetype longest = 300; // Bounds the work for a text of nothing but openings.
    const QByteArrayView inside =
        QByteArrayView(m_text).sliced(m_at + begin).first(std::min(longest, m_text.size() - m_at - begin));
    qsizetype depth = 0;
    const char opening = closing == ')' ? '(' : '{';
    for (qsizetype i = 0; i < inside.size(); ++i) {
        depth += inside.at(i) == opening ? 1 : 0;
        if (inside.at(i) != closing || depth-- > 0)
            continue;
        m_content.append(marked(inside.first(i).trimmed()));
        m_at += begin + i + 1;
        return true;
    }
    return false;
}

bool CodeLexer::powerShellVariable()
{
    if (peek() != '$')
        return false;
    if (peek(1) == '(') {
        const qsizetype end = m_text.indexOf(')', m_at);
        const qsizetype stop = end < 0 ? m_text.size() : end;
        QByteArray name = m_text.sliced(m_at + 2, stop - m_at - 2).trimmed();
        m_content.append(marked(name.startsWith('$') ? name.sliced(1) : QByteArray()));
        m_at = std::min(stop + 1, m_text.size());
        return true;
    }
    const qsizetype braced = peek(1) == '{' ? 1 : 0;
    qsizetype end = m_at + 1 + braced;
    const auto isPart = [this](qsizetype at) {
        const char c = at < m_text.size() ? m_text.at(at) : '\0';
        return isNameCharacter(c)
            || (c == ':' && at + 1 < m_text.size() && isNameCharacter(m_text.at(at + 1)));
    };
    while (isPart(end))
        ++end;
    if (end == m_at + 1 + braced)
        return false;
    m_content.append(marked(m_text.sliced(m_at + 1 + braced, end - m_at - 1 - braced)));
    m_at = std::min(end + braced, m_text.size());
    return true;
}

bool CodeLexer::typographicText()
{
    bool doubled = false;
    const qsizetype length = typographicQuote(m_text, m_at, &doubled);
    if (length == 0)
        return false;
    const qsizetype begin = m_at;
    m_content.clear();
    m_at += length;
    qsizetype end = m_at;
    while (m_at < m_text.size() && peek() != '\n') {
        bool closesDouble = false;
        const qsizetype closing = typographicQuote(m_text, m_at, &closesDouble);
        if (closing > 0 && closesDouble == doubled) {
            m_at += closing;
            break;
        }
        m_content.append(m_text.at(m_at++));
        end = m_at;
    }
    // PowerShell takes them for quotes.
    m_typographic = m_flavour != Flavour::PowerShell;
    add(Kind::Text, m_content, { begin, m_at - begin }, { begin + length, end - begin - length });
    return true;
}

} // namespace keywright::request
