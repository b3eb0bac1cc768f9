#include "core/request/codelexer.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

bool CodeLexer::text()
{
    if (m_flavour == Flavour::PowerShell && hereString())
        return true;
    const bool formatted = pythonPrefix();
    const char c = peek();
    if (m_flavour == Flavour::Python && (startsWith(R"(""")") || startsWith("'''")))
        quoted(m_text.sliced(m_at, 3), formatted);
    else if (c == '"' || c == '\'' || (c == '`' && m_flavour == Flavour::JavaScript))
        quoted(QByteArray(1, c), formatted || c == '`' || (c == '"' && m_flavour == Flavour::PowerShell));
    else
        return typographicText();
    return true;
}

bool CodeLexer::pythonPrefix()
{
    if (m_flavour != Flavour::Python)
        return false;
    qsizetype length = 0;
    while (length < 3 && peek(length) != '\0' && QByteArrayView("fFrRbBuU").contains(peek(length)))
        ++length;
    const bool isPrefix = length > 0 && (peek(length) == '"' || peek(length) == '\'');
    if (!isPrefix)
        return false;
    const QByteArray prefix = lower(m_text.sliced(m_at, length));
    m_raw = prefix.contains('r');
    m_at += length;
    return prefix.contains('f');
}

bool CodeLexer::hereString()
{
    if (!startsWith("@'\n") && !startsWith("@\"\n"))
        return false;
    const bool expands = peek(1) == '"';
    const qsizetype end = m_text.indexOf(expands ? "\n\"@" : "\n'@", m_at + 2);
    const qsizetype stop = end < 0 ? m_text.size() : end;
    m_content.clear();
    m_at += 3;
    while (m_at < stop) {
        if (!expands || !powerShellVariable())
            m_content.append(m_text.at(m_at++));
    }
    m_at = end < 0 ? m_text.size() : end + 3;
    add(Kind::Text, m_content);
    return true;
}

void CodeLexer::quoted(const QByteArray &quote, bool formatted)
{
    m_content.clear();
    m_at += quote.size();
    while (m_at < m_text.size() && !startsWith(quote)) {
        // A string of one line that is not closed there is not one.
        if (peek() == '\n' && quote.size() == 1 && m_flavour != Flavour::PowerShell && quote != "`")
            break;
        if (!escape() && !(formatted && expression()))
            m_content.append(m_text.at(m_at++));
    }
    m_at = std::min(m_at + quote.size(), m_text.size());
    m_raw = false;
    const bool continues = m_flavour == Flavour::PowerShell && startsWith(quote);
    if (!continues) {
        add(Kind::Text, m_content);
        return;
    }
    // A doubled quote is one quote of the text.
    const QByteArray before = m_content;
    quoted(quote, formatted);
    m_tokens.last().text.prepend(before + quote);
}

bool CodeLexer::escape()
{
    if (m_flavour == Flavour::PowerShell) {
        if (peek() != '`')
            return false;
        m_content.append(peek(1) == 'n' ? '\n' : peek(1));
        m_at += 2;
        return true;
    }
    if (peek() != '\\' || m_raw)
        return false;
    static constexpr auto escapes =
        std::to_array<std::pair<char, char>>({ { 'n', '\n' }, { 't', '\t' }, { 'r', '\r' }, { '0', '\0' } });
    const char c = peek(1);
    const auto found = std::ranges::find(escapes, c, &std::pair<char, char>::first);
    if (found != escapes.end())
        m_content.append(found->second);
    else if (c != '\n')
        m_content.append(c);
    m_at += 2;
    return true;
}

bool CodeLexer::expression()
{
    if (m_flavour == Flavour::PowerShell)
        return powerShellVariable();
    const qsizetype sigil = m_flavour == Flavour::JavaScript ? 1 : 0;
    if (sigil == 1 && peek() != '$')
        return false;
    if (peek(sigil) != '{')
        return false;
    if (sigil == 0 && peek(1) == '{') {
        m_content.append('{');
        m_at += 2;
        return true;
    }
    const qsizetype end = m_text.indexOf('}', m_at);
    if (end < 0)
        return false;
    m_content.append(marked(m_text.sliced(m_at + sigil + 1, end - m_at - sigil - 1).trimmed()));
    m_at = end + 1;
    return true;
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
    m_content.clear();
    m_at += length;
    while (m_at < m_text.size() && peek() != '\n') {
        bool closesDouble = false;
        const qsizetype closing = typographicQuote(m_text, m_at, &closesDouble);
        if (closing > 0 && closesDouble == doubled) {
            m_at += closing;
            break;
        }
        m_content.append(m_text.at(m_at++));
    }
    // PowerShell takes them for quotes.
    add(Kind::Text, m_content, m_flavour != Flavour::PowerShell);
    return true;
}

} // namespace keywright::request
