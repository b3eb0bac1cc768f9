#include "core/places/characters.h"
#include "core/places/names.h"
#include "core/places/yamllexer.h"

#include <QByteArrayList>

#include <algorithm>

namespace keywright {

void YamlLexer::scalar(const QByteArray &name, qsizetype begin, qsizetype end)
{
    begin = skipDecorations(begin, end);
    if (begin < end && (m_text[begin] == '{' || m_text[begin] == '[')
        && !m_text.sliced(begin).startsWith("{{")) {
        flow(name, begin);
        return;
    }
    if (begin < end && m_text[begin] != '`' && isQuote(m_text[begin])) {
        const qsizetype close = closing(begin, end);
        if (close > 0 && isRestEmpty(close + 1, end)) {
            add(name, { begin + 1, close }, { begin, close + 1 }, m_text[begin]);
            return;
        }
    }
    Span value = trimmed(m_text, { begin, takeComment(begin, end) });
    if (value.isEmpty())
        value = { begin, begin };
    if (value.isEmpty() && opensBlock())
        return;
    add(name, value, value, '\0');
}

qsizetype YamlLexer::takeComment(qsizetype begin, qsizetype end)
{
    for (qsizetype at = begin; at < end; ++at) {
        if (m_text[at] == '#' && (at == begin || isSpace(m_text[at - 1]))) {
            m_lexed.comments.push_back({ at, end });
            return at;
        }
    }
    return end;
}

bool YamlLexer::opensBlock() const
{
    qsizetype at = m_at;
    while (at < m_text.size()) {
        const qsizetype stop = lineEnd(m_text, at);
        const qsizetype start = skipSpaces(m_text, at, stop);
        if (start < stop && m_text[start] != '#')
            return start - at > m_indent || (start - at == m_indent && m_text[start] == '-');
        at = nextLine(m_text, at);
    }
    return false;
}

bool YamlLexer::isRestEmpty(qsizetype at, qsizetype end) const
{
    at = skipSpaces(m_text, at, end);
    return at == end || m_text[at] == '#';
}

qsizetype YamlLexer::skipDecorations(qsizetype at, qsizetype end) const
{
    while (at < end && (m_text[at] == '&' || m_text.sliced(at).startsWith("!!"))) {
        while (at < end && !isSpace(m_text[at]))
            ++at;
        at = skipSpaces(m_text, at, end);
    }
    return at;
}

void YamlLexer::flow(const QByteArray &name, qsizetype at)
{
    QByteArray member = name;
    const bool object = m_text[at] == '{' && !name.isEmpty();
    if (object)
        m_levels.append({ m_indent, name });
    int depth = 0;
    while (at < m_text.size()) {
        const char c = m_text[at];
        if (c == '{' || c == '[') {
            ++depth;
            ++at;
        } else if (c == '}' || c == ']') {
            ++at;
            if (--depth == 0)
                break;
        } else if (c == ',' || isSpace(c) || isBreak(c)) {
            ++at;
        } else {
            at = flowScalar(member, name, at);
        }
    }
    m_at = std::max(m_at, nextLine(m_text, at));
    if (object)
        m_levels.removeLast();
}

qsizetype YamlLexer::flowScalar(QByteArray &member, const QByteArray &name, qsizetype at)
{
    const qsizetype begin = at;
    const qsizetype end = lineEnd(m_text, at);
    Span value { at, at };
    char quote = '\0';
    if (isQuote(m_text[at]) && closing(at, end) > 0) {
        quote = m_text[at];
        value = { at + 1, closing(at, end) };
        at = value.end + 1;
    } else {
        while (at < end && !QByteArrayView(",]}").contains(m_text[at])
               && !(m_text[at] == ':' && (at + 1 == end || isSpace(m_text[at + 1]))))
            at += m_text.sliced(at).startsWith("${") ? afterBrace(at, end) - at : 1;
        value = trimmed(m_text, { begin, at });
    }
    const qsizetype after = skipSpaces(m_text, at, end);
    if (after < end && m_text[after] == ':') {
        member = value.in(m_text).toByteArray();
        return after + 1;
    }
    add(member, value, quote == '\0' ? value : Span { begin, at }, quote);
    member = name;
    return std::max(at, begin + 1);
}

qsizetype YamlLexer::afterBrace(qsizetype at, qsizetype end) const
{
    const qsizetype close = m_text.indexOf('}', at);
    return close < 0 || close >= end ? end : close + 1;
}

void YamlLexer::add(const QByteArray &name, Span value, Span outer, char quote)
{
    Setting setting;
    setting.name = name;
    QByteArrayList parents;
    for (const Level &level : m_levels)
        parents.append(level.name);
    setting.parents = parents.join('.');
    setting.value = value;
    setting.outer = outer;
    setting.quote = quote;
    setting.escapes = quote == '"' ? Escapes::Backslash : Escapes::None;
    if (setting.name.isEmpty())
        setting.name = innermostName(setting.parents);
    m_lexed.settings.push_back(std::move(setting));
    m_itemOf.push_back(m_itemKey);
}
} // namespace keywright
