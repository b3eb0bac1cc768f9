#include "core/request/codetokens.h"

#include "core/request/codelexer.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

constexpr qsizetype mostTokens = 20000; // An example or a file of a program, not a bundle.

} // namespace

QList<CodeToken> CodeLexer::tokens()
{
    while (m_at < m_text.size() && m_tokens.size() < mostTokens)
        step();
    return m_tokens;
}

void CodeLexer::step()
{
    const char c = peek();
    if (c == '\n' || isBlank(c)) {
        m_newLine = m_newLine || c == '\n';
        ++m_at;
    } else if (m_flavour == Flavour::PowerShell && c == '`' && peek(1) == '\n') {
        m_at += 2;
    } else if (!comment() && !text() && !bareAddress() && !option() && !name()) {
        punctuation();
    }
}

void CodeLexer::add(Kind kind, const QByteArray &text, bool typographic)
{
    m_tokens.append({ kind, text, typographic, m_newLine });
    m_newLine = false;
}

bool CodeLexer::comment()
{
    const bool line = m_flavour == Flavour::JavaScript ? startsWith("//") : peek() == '#';
    if (line) {
        while (m_at < m_text.size() && peek() != '\n')
            ++m_at;
        return true;
    }
    const QByteArrayView opening = m_flavour == Flavour::PowerShell ? "<#" : "/*";
    if (m_flavour == Flavour::Python || !startsWith(opening))
        return false;
    const qsizetype end = m_text.indexOf(m_flavour == Flavour::PowerShell ? "#>" : "*/", m_at);
    m_at = end < 0 ? m_text.size() : end + 2;
    return true;
}

bool CodeLexer::option()
{
    const bool begins = m_at == 0 || isBlank(m_text.at(m_at - 1)) || m_text.at(m_at - 1) == '\n';
    const bool letter = (peek(1) >= 'a' && peek(1) <= 'z') || (peek(1) >= 'A' && peek(1) <= 'Z');
    if (m_flavour != Flavour::PowerShell || peek() != '-' || !begins || !letter)
        return false;
    const qsizetype begin = ++m_at;
    while (isNameCharacter(peek()))
        ++m_at;
    add(Kind::Option, m_text.sliced(begin, m_at - begin));
    return true;
}

bool CodeLexer::bareAddress()
{
    if (m_flavour != Flavour::PowerShell || (!startsWith("http://") && !startsWith("https://")))
        return false;
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && !QByteArrayView(" \t\n;|)}").contains(peek()))
        ++m_at;
    add(Kind::Text, m_text.sliced(begin, m_at - begin));
    return true;
}

bool CodeLexer::name()
{
    const bool sigil = peek() == '$' && m_flavour != Flavour::Python;
    if (!isNameCharacter(peek()) && !(sigil && (isNameCharacter(peek(1)) || peek(1) == '{')))
        return false;
    qsizetype begin = m_at;
    if (sigil)
        begin = ++m_at;
    if (sigil && peek() == '{')
        begin = ++m_at;
    const bool isNumber = peek() >= '0' && peek() <= '9';
    while (continuesName(isNumber, sigil))
        ++m_at;
    const QByteArray text = m_text.sliced(begin, m_at - begin);
    if (sigil && peek() == '}' && begin > 1 && m_text.at(begin - 1) == '{')
        ++m_at;
    add(isNumber ? Kind::Number : Kind::Name, text);
    return true;
}

bool CodeLexer::continuesName(bool isNumber, bool sigil) const
{
    const char c = peek();
    if (isNameCharacter(c))
        return true;
    // PowerShell's words: "Invoke-RestMethod", "application/json", "$env:NAME".
    const QByteArrayView inWord = sigil ? ":" : "-:/.+";
    if (m_flavour == Flavour::PowerShell && isNameCharacter(peek(1)) && c != '\0' && inWord.contains(c))
        return true;
    return isNumber && c == '.';
}

void CodeLexer::punctuation()
{
    static constexpr auto operators = std::to_array<QByteArrayView>(
        { "=>", "==", "!=", ">=", "<=", "??", "||", "&&", "?.", "**", "+=", "->", ":=" });
    const auto found =
        std::ranges::find_if(operators, [this](QByteArrayView text) { return startsWith(text); });
    const qsizetype length = found == operators.end() ? 1 : found->size();
    // PowerShell's "@{" and "@(" open what "{" and "[" open elsewhere.
    const bool opens = m_flavour == Flavour::PowerShell && peek() == '@';
    if (!opens)
        add(Kind::Punctuation, m_text.sliced(m_at, length));
    m_at += length;
}

QList<CodeToken> codeTokens(const QByteArray &text, Flavour flavour)
{
    return CodeLexer(text, flavour).tokens();
}

} // namespace keywright::request
