#include "core/places/readers/bashwords.h"
#include "core/places/readers/variablename.h"

namespace keywright {

namespace {

/// Where the bracket that was opened before `at` closes, with quotes and nested ones passed over; -1 where it
/// does not.
qsizetype closingBracket(QByteArrayView text, qsizetype at, char open, char close)
{
    char quote = '\0';
    for (int depth = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\' && quote != '\'')
            ++at;
        else if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (c == open)
            ++depth;
        else if (c == close && --depth == 0)
            return at;
    }
    return -1;
}

} // namespace

bool BashWords::single()
{
    m_word.quoted = true;
    const qsizetype close = m_source.indexOf('\'', m_at + 1);
    if (close < 0)
        return false;
    m_text.append(m_source.sliced(m_at + 1, close - m_at - 1));
    m_at = close + 1;
    return true;
}

bool BashWords::doubled()
{
    ++m_at;
    while (!atEnd() && peek() != '"') {
        if (!doubledPiece())
            return false;
    }
    ++m_at;
    return m_at <= m_source.size();
}

bool BashWords::doubledPiece()
{
    const char c = peek();
    if (c == '$')
        return dollar(true);
    if (c == '`')
        return backquoted();
    if (c == '\\') {
        doubledBackslash();
    } else {
        m_text.append(c);
        ++m_at;
    }
    return true;
}

void BashWords::doubledBackslash()
{
    const char escaped = peek(1);
    if (escaped != '\n' && !QByteArrayView("$`\"\\").contains(escaped))
        m_text.append('\\');
    if (escaped != '\n' && m_at + 1 < m_source.size())
        m_text.append(escaped);
    m_at += 2;
}

bool BashWords::dollar(bool inQuotes)
{
    const char next = peek(1);
    if (next == '{')
        return braces();
    if (next == '(' || next == '[')
        return parens();
    if (isVariablePart(next) || (next != '\0' && QByteArrayView("@*#?-$!").contains(next))) {
        m_word.depends = true;
        m_at += 2;
        while (isVariableStart(next) && isVariablePart(peek()))
            ++m_at;
        return true;
    }
    if (inQuotes || (next != '\'' && next != '"')) {
        m_text.append('$');
        ++m_at;
        // "$NAME" before the '=' would make no plain name of it.
        m_word.quoted = true;
        return true;
    }
    m_word.quoted = true;
    ++m_at;
    if (next == '"')
        return doubled();
    ansi();
    return m_at <= m_source.size();
}

bool BashWords::backquoted()
{
    m_word.depends = true;
    for (++m_at; !atEnd() && peek() != '`'; ++m_at) {
        if (peek() == '\\')
            ++m_at;
    }
    ++m_at;
    return m_at <= m_source.size();
}

bool BashWords::braces()
{
    m_word.depends = true;
    const qsizetype begin = m_at + 2;
    const qsizetype close = closingBracket(m_source, begin, '{', '}');
    if (close < 0)
        return false;
    qsizetype at = begin;
    while (at < close && (at > begin ? isVariablePart(m_source[at]) : isVariableStart(m_source[at])))
        ++at;
    const QByteArrayView rest = m_source.sliced(at, close - at);
    const bool tame = at > begin
        && (rest.isEmpty() || rest.startsWith('-') || rest.startsWith(":-") || rest.startsWith('+')
            || rest.startsWith(":+"));
    m_mayAbort = m_mayAbort || !tame;
    m_at = close + 1;
    return true;
}

bool BashWords::parens()
{
    m_word.depends = true;
    const char open = peek(1);
    m_mayAbort = m_mayAbort || open == '[' || peek(2) == '(';
    const qsizetype close = closingBracket(m_source, m_at + 2, open, open == '(' ? ')' : ']');
    if (close < 0)
        return false;
    m_at = close + 1;
    return true;
}

bool BashWords::list()
{
    m_word.isList = true;
    const qsizetype close = closingBracket(m_source, m_at + 1, '(', ')');
    if (close < 0)
        return false;
    m_at = close + 1;
    return true;
}

/// The text of "$'…'"; where it does not end, the position is beyond the text.
void BashWords::ansi()
{
    ++m_at;
    while (!atEnd() && peek() != '\'') {
        if (peek() == '\\' && m_at + 1 < m_source.size()) {
            ++m_at;
            ansiEscape();
        } else {
            m_text.append(peek());
            ++m_at;
        }
    }
    ++m_at;
}

void BashWords::ansiEscape()
{
    constexpr QByteArrayView letters = "abeEfnrtv\\'\"?";
    constexpr QByteArrayView meanings = "\a\b\x1B\x1B\f\n\r\t\v\\'\"?";
    const char c = peek();
    const qsizetype known = letters.indexOf(c);
    if (known >= 0) {
        m_text.append(meanings[known]);
        ++m_at;
    } else if (c >= '0' && c <= '7') {
        ansiNumber(8, 3, false);
    } else if (c == 'x' || c == 'u' || c == 'U') {
        ++m_at;
        ansiNumber(16, c == 'x' ? 2 : (c == 'u' ? 4 : 8), c != 'x');
    } else {
        m_word.depends = m_word.depends || c == 'c';
        m_text.append('\\');
        m_text.append(c);
        ++m_at;
    }
}

void BashWords::ansiNumber(int base, qsizetype longest, bool isRune)
{
    qsizetype size = 0;
    uint code = 0;
    while (size < longest && m_at < m_source.size()) {
        bool isNumber = false;
        const uint digit = QByteArray(1, peek()).toUInt(&isNumber, base);
        if (!isNumber)
            break;
        code = code * static_cast<uint>(base) + digit;
        ++size;
        ++m_at;
    }
    // Neither a number that is missing nor a zero, which ends the text, is worth a rule.
    if (size == 0 || code == 0 || code > 0x10FFFF)
        m_word.depends = true;
    else if (isRune)
        m_text.appendRune(code);
    else
        m_text.append(static_cast<char>(code));
}

} // namespace keywright
