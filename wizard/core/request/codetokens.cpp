#include "core/request/codetokens.h"

#include "core/request/codelexer.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

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

void CodeLexer::add(Kind kind, const QByteArray &text, Span whole, Span content)
{
    m_tokens.append({ kind, text, std::exchange(m_typographic, false), m_newLine, content, whole });
    m_newLine = false;
}

bool CodeLexer::comment()
{
    // Rust and PHP write "#[…]" for something else.
    const bool isAttribute = m_flavour == Flavour::Php && peek(1) == '[';
    const bool line = (m_dialect.slashComments && startsWith("//"))
        || (m_dialect.hashComments && peek() == '#' && !isAttribute);
    if (line) {
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
        return true;
    }
    const bool isPowerShell = m_flavour == Flavour::PowerShell;
    const bool block = isPowerShell ? startsWith("<#") : m_dialect.slashComments && startsWith("/*");
    if (!block)
        return false;
    const qsizetype end = m_text.indexOf(isPowerShell ? "#>" : "*/", m_at);
    m_at = end < 0 ? m_text.size() : end + 2;
    return true;
}

bool CodeLexer::option()
{
    const bool begins = m_at == 0 || isBlank(m_text.at(m_at - 1)) || m_text.at(m_at - 1) == '\n';
    const bool letter = (peek(1) >= 'a' && peek(1) <= 'z') || (peek(1) >= 'A' && peek(1) <= 'Z');
    if (m_flavour != Flavour::PowerShell || peek() != '-' || !begins || !letter)
        return false;
    const qsizetype begin = m_at++;
    while (isNameCharacter(peek()))
        ++m_at;
    const Span whole { begin, m_at - begin };
    add(Kind::Option, m_text.sliced(begin + 1, m_at - begin - 1), whole, whole);
    return true;
}

bool CodeLexer::bareAddress()
{
    if (m_flavour != Flavour::PowerShell || (!startsWith("http://") && !startsWith("https://")))
        return false;
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && !QByteArrayView(" \t\n;|)}").contains(peek()))
        ++m_at;
    const Span whole { begin, m_at - begin };
    add(Kind::Text, m_text.sliced(begin, m_at - begin), whole, whole);
    return true;
}

bool CodeLexer::name()
{
    const bool hasSigils =
        m_flavour == Flavour::JavaScript || m_flavour == Flavour::PowerShell || m_flavour == Flavour::Php;
    const bool sigil = peek() == '$' && hasSigils;
    const bool braced = sigil && peek(1) == '{' && m_flavour != Flavour::JavaScript;
    const bool begins = isNameCharacter(peek()) || (sigil && (isNameCharacter(peek(1)) || braced));
    if (!begins)
        return false;
    const qsizetype first = m_at;
    m_at += (sigil ? 1 : 0) + (braced ? 1 : 0);
    const qsizetype begin = m_at;
    const bool isNumber = peek() >= '0' && peek() <= '9';
    while (continuesName(isNumber, sigil))
        ++m_at;
    const QByteArray text = m_text.sliced(begin, m_at - begin);
    if (braced && peek() == '}')
        ++m_at;
    const Span whole { first, m_at - first };
    add(isNumber ? Kind::Number : Kind::Name, text, whole, whole);
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
    return c == '.' && (isNumber || m_flavour == Flavour::R);
}

void CodeLexer::punctuation()
{
    static constexpr auto operators =
        std::to_array<QByteArrayView>({ "=>", "==", "!=", ">=", "<=", "??", "||", "&&", "?.", "**",
                                        "+=", "->", ":=", "::", "?:", "!!", "&." });
    const auto found =
        std::ranges::find_if(operators, [this](QByteArrayView text) { return startsWith(text); });
    qsizetype length = found == operators.end() ? 1 : found->size();
    if (m_flavour == Flavour::R && (startsWith("<-") || startsWith("|>")))
        length = 2;
    // PowerShell's "@{" and "@(" open what "{" and "[" open elsewhere.
    const bool opens = m_flavour == Flavour::PowerShell && peek() == '@';
    const Span whole { m_at, length };
    if (!opens)
        add(Kind::Punctuation, m_text.sliced(m_at, length), whole, whole);
    m_at += length;
}

QList<CodeToken> codeTokens(const QByteArray &text, Flavour flavour)
{
    return CodeLexer(text, flavour).tokens();
}

} // namespace keywright::request
