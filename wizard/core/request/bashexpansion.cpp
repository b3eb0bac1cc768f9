#include "core/request/bashreader.h"

namespace keywright::request {

void BashReader::expansion(bool quoted)
{
    if (peek() == '`') {
        const qsizetype end = m_text.indexOf('`', m_at + 1);
        m_words.append(marked({}));
        m_at = end < 0 ? m_text.size() : end + 1;
        return;
    }
    ++m_at;
    if (peek() == '(')
        substitution();
    else if (peek() == '{')
        braced();
    else if (isNameCharacter(peek()))
        named();
    else if (peek() == '@' || peek() == '*' || peek() == '?') {
        m_words.append(marked({}));
        ++m_at;
    } else {
        m_words.append('$');
    }
    Q_UNUSED(quoted);
}

void BashReader::substitution()
{
    int depth = 0;
    for (; m_at < m_text.size(); ++m_at) {
        depth += peek() == '(' ? 1 : 0;
        depth -= peek() == ')' ? 1 : 0;
        if (depth == 0)
            break;
    }
    ++m_at;
    m_words.append(marked({}));
}

void BashReader::braced()
{
    const qsizetype end = m_text.indexOf('}', m_at);
    qsizetype nameEnd = m_at + 1;
    while (nameEnd < m_text.size() && isNameCharacter(m_text.at(nameEnd)))
        ++nameEnd;
    const QByteArray name = m_text.sliced(m_at + 1, nameEnd - m_at - 1);
    // "${env:X}" is PowerShell's; this shell reports a bad substitution.
    if (name == "env" && nameEnd < m_text.size() && m_text.at(nameEnd) == ':' && end > 0)
        m_words.append("$" + m_text.sliced(m_at, end + 1 - m_at));
    else
        m_words.append(valueOf(name));
    m_at = end < 0 ? m_text.size() : end + 1;
}

void BashReader::named()
{
    const qsizetype begin = m_at;
    const bool positional = peek() >= '0' && peek() <= '9';
    ++m_at;
    while (!positional && isNameCharacter(peek()))
        ++m_at;
    const QByteArray name = m_text.sliced(begin, m_at - begin);
    // "$env:X" is PowerShell's: here it is an empty variable and ":X". Kept, so that it can be named.
    if (name == "env" && peek() == ':')
        m_words.append(QByteArray("$env"));
    else
        m_words.append(valueOf(name));
}

} // namespace keywright::request
