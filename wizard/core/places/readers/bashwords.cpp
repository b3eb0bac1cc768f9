#include "core/places/readers/bashwords.h"

#include "core/places/readers/variablename.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

bool isMeta(char c)
{
    return QByteArrayView(" \t\n|&;()<>").contains(c);
}

} // namespace

BashToken BashWords::next()
{
    for (;;) {
        if (atEnd())
            return BashToken::End;
        const char c = peek();
        if (c == ' ' || c == '\t')
            ++m_at;
        else if (c == '\\' && peek(1) == '\n')
            m_at += 2;
        else if (c == '#')
            skipComment();
        else
            break;
    }
    if (peek() == '\n') {
        ++m_at;
        return BashToken::LineEnd;
    }
    return isMeta(peek()) ? operatorToken() : wordToken();
}

void BashWords::skipComment()
{
    const qsizetype end = m_source.indexOf('\n', m_at);
    m_at = end < 0 ? m_source.size() : end;
}

BashToken BashWords::operatorToken()
{
    static constexpr std::array<QByteArrayView, 21> operators { ";;&", "<<<", "&>>", "((", ";;", ";&", "&&",
                                                                "&>",  "||",  "|&",  "<<", "<(", "<&", "<>",
                                                                ">>",  ">(",  ">&",  ">|", "(",  ")",  "<" };
    const QByteArrayView rest = m_source.sliced(m_at);
    const auto known =
        std::ranges::find_if(operators, [rest](QByteArrayView text) { return rest.startsWith(text); });
    m_operator = rest.first(known == operators.end() ? 1 : known->size());
    m_at += m_operator.size();
    const bool isBeyond =
        m_operator == "<<" || m_operator == "((" || m_operator == "<(" || m_operator == ">(";
    return isBeyond ? BashToken::Beyond : BashToken::Operator;
}

bool BashWords::takeClosingParen()
{
    const qsizetype before = m_at;
    if (next() == BashToken::Operator && m_operator == ")")
        return true;
    m_at = before;
    return false;
}

BashToken BashWords::wordToken()
{
    m_word = {};
    m_word.begin = m_text.size();
    while (!atEnd()) {
        const bool listBegins = peek() == '(' && m_word.equals >= 0 && m_text.size() == m_word.equals + 1;
        if (isMeta(peek()) && !listBegins)
            break;
        if (!(listBegins ? list() : piece()))
            return BashToken::Unclosed;
    }
    m_word.end = m_text.size();
    return BashToken::Word;
}

/// False where something does not end.
bool BashWords::piece()
{
    switch (peek()) {
    case '\'':
        return single();
    case '"':
        m_word.quoted = true;
        return doubled();
    case '\\':
        backslash();
        return true;
    case '$':
        return dollar(false);
    case '`':
        return backquoted();
    default:
        plain(peek());
        ++m_at;
        return true;
    }
}

void BashWords::plain(char c)
{
    if (c == '=' && m_word.equals < 0 && !m_word.quoted && isNameSoFar())
        m_word.equals = m_text.size();
    m_word.braces = m_word.braces || c == '{';
    // A home folder, at the start of a value or of a part of one.
    const QByteArrayView soFar = m_text.view();
    if (c == '~' && m_text.size() > m_word.begin && (soFar.back() == '=' || soFar.back() == ':'))
        m_word.depends = true;
    m_text.append(c);
}

bool BashWords::isNameSoFar() const
{
    QByteArrayView name = m_text.view().sliced(m_word.begin);
    if (name.endsWith('+'))
        name.chop(1);
    return isVariableName(name);
}

void BashWords::backslash()
{
    ++m_at;
    if (atEnd()) {
        m_text.append('\\');
        return;
    }
    if (peek() != '\n') {
        m_text.append(peek());
        m_word.quoted = true;
    }
    ++m_at;
}

} // namespace keywright
