#include "core/request/codelexer.h"
#include "core/request/marked.h"

#include <algorithm>
#include <utility>

namespace keywright::request {

bool CodeLexer::opens(Quotes &quotes) const
{
    switch (m_flavour) {
    case Flavour::Python:
        return opensPython(quotes);
    case Flavour::CSharp:
        return opensCSharp(quotes);
    case Flavour::Rust:
        return opensRust(quotes);
    case Flavour::JavaScript:
    case Flavour::PowerShell:
    case Flavour::Go:
    case Flavour::Java:
    case Flavour::Kotlin:
    case Flavour::Php:
    case Flavour::Ruby:
    case Flavour::R:
    case Flavour::Swift:
        return opensPlain(quotes);
    }
    Q_UNREACHABLE();
}

bool CodeLexer::opensPython(Quotes &quotes) const
{
    qsizetype length = 0;
    bool formatted = false;
    while (length < 3 && peek(length) != '\0' && QByteArrayView("fFrRbBuU").contains(peek(length))) {
        quotes.raw = quotes.raw || peek(length) == 'r' || peek(length) == 'R';
        formatted = formatted || peek(length) == 'f' || peek(length) == 'F';
        ++length;
    }
    const char quote = peek(length);
    if (quote != '"' && quote != '\'')
        return false;
    const bool isTriple = peek(length + 1) == quote && peek(length + 2) == quote;
    quotes.closing = QByteArray(isTriple ? 3 : 1, quote);
    quotes.opening = length + quotes.closing.size();
    quotes.hole = formatted ? Hole::Prefixed : Hole::None;
    quotes.lines = isTriple;
    return true;
}

bool CodeLexer::opensCSharp(Quotes &quotes) const
{
    qsizetype length = 0;
    bool formatted = false;
    while (peek(length) == '$' || peek(length) == '@') {
        formatted = formatted || peek(length) == '$';
        quotes.raw = quotes.raw || peek(length) == '@';
        ++length;
    }
    if (peek(length) != '"')
        return false;
    const bool isTriple = peek(length + 1) == '"' && peek(length + 2) == '"';
    quotes.closing = isTriple ? QByteArray(R"(""")") : QByteArray("\"");
    quotes.opening = length + quotes.closing.size();
    quotes.doubled = quotes.raw;
    quotes.lines = quotes.raw || isTriple;
    quotes.raw = quotes.lines;
    quotes.hole = formatted ? Hole::Prefixed : Hole::None;
    return true;
}

bool CodeLexer::opensRust(Quotes &quotes) const
{
    qsizetype length = peek() == 'b' ? 1 : 0;
    quotes.lines = true;
    quotes.closing = "\"";
    if (peek(length) == 'r') {
        ++length;
        while (peek(length) == '#' && length < 8) {
            quotes.closing.append('#');
            ++length;
        }
        quotes.raw = true;
    }
    quotes.opening = length + 1;
    return peek(length) == '"';
}

bool CodeLexer::opensPlain(Quotes &quotes) const
{
    const char c = peek();
    quotes.closing = QByteArray(1, c);
    if (c == '"')
        return opensDouble(quotes);
    if (c == '`' && (m_flavour == Flavour::JavaScript || m_flavour == Flavour::Go)) {
        quotes.lines = true;
        quotes.raw = m_flavour == Flavour::Go;
        quotes.hole = quotes.raw ? Hole::None : Hole::Dollar;
        return true;
    }
    // R quotes names with spaces and dashes so.
    if (c == '`' && m_flavour == Flavour::R) {
        quotes.raw = true;
        return true;
    }
    if (c != '\'' || m_dialect.single == CodeDialect::Single::Character)
        return false;
    const bool isPowerShell = m_flavour == Flavour::PowerShell;
    quotes.rawButQuote = m_dialect.single == CodeDialect::Single::RawText;
    quotes.raw = isPowerShell;
    quotes.doubled = isPowerShell;
    quotes.lines = quotes.rawButQuote;
    return true;
}

bool CodeLexer::opensDouble(Quotes &quotes) const
{
    const bool isTriple = m_dialect.tripleQuotes && startsWith(R"(""")");
    quotes.hole = m_dialect.hole;
    quotes.doubled = m_flavour == Flavour::PowerShell;
    quotes.lines = isTriple || m_flavour == Flavour::PowerShell || m_flavour == Flavour::Php
        || m_flavour == Flavour::Ruby || m_flavour == Flavour::R;
    if (isTriple) {
        quotes.closing = R"(""")";
        quotes.opening = 3;
        quotes.raw = m_flavour == Flavour::Kotlin;
    }
    return true;
}

bool CodeLexer::character()
{
    if (m_dialect.single != CodeDialect::Single::Character || peek() != '\'')
        return false;
    const qsizetype length = peek(1) == '\\' ? 4 : 3;
    m_at += peek(length - 1) == '\'' ? length : 1;
    return true;
}

bool CodeLexer::hereString()
{
    if (m_flavour != Flavour::PowerShell || (!startsWith("@'\n") && !startsWith("@\"\n")))
        return false;
    const bool expands = peek(1) == '"';
    const qsizetype begin = m_at;
    const qsizetype end = m_text.indexOf(expands ? "\n\"@" : "\n'@", m_at + 2);
    const qsizetype stop = end < 0 ? m_text.size() : end;
    Quotes quotes;
    quotes.raw = !expands;
    quotes.hole = expands ? Hole::Dollar : Hole::None;
    m_at += 3;
    const qsizetype first = m_at;
    content(quotes, stop);
    m_at = end < 0 ? m_text.size() : end + 3;
    add(Kind::Text, m_content, { begin, m_at - begin }, { first, std::max(stop, first) - first });
    return true;
}

qsizetype CodeLexer::closingWord(const QByteArray &word, qsizetype from) const
{
    constexpr qsizetype longest = 16'384; // Bounds the work for a text of nothing but openings.
    const QByteArrayView lines =
        QByteArrayView(m_text).sliced(from).first(std::min(longest, m_text.size() - from));
    qsizetype at = lines.indexOf(word);
    while (at >= 0) {
        qsizetype begin = at;
        while (begin > 0 && isBlank(lines.at(begin - 1)))
            --begin;
        if (begin == 0 || lines.at(begin - 1) == '\n')
            return from + at;
        at = lines.indexOf(word, at + 1);
    }
    return -1;
}

bool CodeLexer::hereDocument()
{
    const bool isPhp = m_flavour == Flavour::Php && startsWith("<<<");
    const bool isRuby = m_flavour == Flavour::Ruby && (startsWith("<<~") || startsWith("<<-"));
    constexpr int mostUnclosed = 100; // Bounds the work for a text of nothing but openings.
    if ((!isPhp && !isRuby) || m_unclosed > mostUnclosed)
        return false;
    constexpr qsizetype longestWord = 40;
    qsizetype begin = m_at + 3;
    while (begin < m_text.size() && QByteArrayView(" '\"").contains(m_text.at(begin)))
        ++begin;
    qsizetype end = begin;
    while (end < m_text.size() && end - begin < longestWord && isNameCharacter(m_text.at(end)))
        ++end;
    const QByteArray word = m_text.sliced(begin, end - begin);
    const qsizetype line = word.isEmpty() ? -1 : m_text.indexOf('\n', end);
    const qsizetype stop = line < 0 ? -1 : closingWord(word, line + 1);
    if (stop < 0) {
        ++m_unclosed;
        return false;
    }
    Quotes quotes;
    quotes.hole = m_text.at(begin - 1) == '\'' ? Hole::None : m_dialect.hole;
    const qsizetype first = std::exchange(m_at, line + 1);
    content(quotes, stop);
    m_at = stop + word.size();
    add(Kind::Text, m_content, { first, m_at - first }, { line + 1, stop - line - 1 });
    return true;
}

} // namespace keywright::request
