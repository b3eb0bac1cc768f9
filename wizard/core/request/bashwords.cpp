#include "core/request/bashreader.h"

#include <algorithm>

namespace keywright::request {

QList<ShellCommand> BashReader::read()
{
    while (m_at < m_text.size())
        step();
    endCommand(false);
    return m_words.take();
}

void BashReader::step()
{
    if (separator() || quote() || typographic() || hereDocument())
        return;
    const char c = peek();
    if (c == '\\')
        backslash();
    else if (c == '$' || c == '`')
        expansion(false);
    else if (c == '#' && !m_words.inWord())
        skipLine();
    else {
        m_words.append(c);
        ++m_at;
    }
}

bool BashReader::separator()
{
    const char c = peek();
    if (isBlank(c)) {
        m_words.endWord();
    } else if (c == '\n' || c == ';' || c == '(' || c == ')' || c == '&') {
        endCommand(false);
    } else if (c == '|') {
        endCommand(peek(1) != '|');
    } else if (c == '>') {
        redirection();
        return true;
    } else {
        return false;
    }
    ++m_at;
    return true;
}

void BashReader::redirection()
{
    if (m_words.wordText() == "1" || m_words.wordText() == "2")
        m_words.append(QByteArray());
    else
        m_words.endWord();
    while (peek() == '>' || peek() == '&' || isBlank(peek()))
        ++m_at;
    while (m_at < m_text.size() && !QByteArrayView(" \t\n;|&)").contains(peek()))
        ++m_at;
}

bool BashReader::hereDocument()
{
    if (peek() != '<')
        return false;
    m_words.endWord();
    if (peek(1) != '<') {
        // "<your key>" is read as a redirection too, as the shell does.
        ++m_at;
        return true;
    }
    if (peek(2) == '<') {
        m_at += 3;
        return true;
    }
    m_at += peek(2) == '-' ? 3 : 2;
    const qsizetype lineEnd = std::max(m_text.indexOf('\n', m_at), m_at);
    QByteArray tag = m_text.sliced(m_at, lineEnd - m_at).trimmed();
    const qsizetype space = tag.indexOf(' ');
    if (space > 0)
        tag.truncate(space);
    tag.replace('\'', "").replace('"', "");
    const qsizetype end = m_text.indexOf(QByteArray("\n" + tag), lineEnd);
    if (tag.isEmpty() || end < 0)
        return true;
    m_words.setInput(m_text.sliced(lineEnd + 1, std::max<qsizetype>(0, end - lineEnd - 1)));
    m_text.remove(lineEnd, end + 1 + tag.size() - lineEnd);
    m_at = std::min<qsizetype>(lineEnd, m_text.size());
    return true;
}

void BashReader::backslash()
{
    if (peek(1) == '\n') {
        m_at += 2;
        return;
    }
    ++m_at;
    if (m_at >= m_text.size())
        return;
    m_words.append(peek());
    ++m_at;
}

void BashReader::skipLine()
{
    while (m_at < m_text.size() && peek() != '\n')
        ++m_at;
}

void BashReader::endCommand(bool piped)
{
    m_words.endWord();
    remember();
    m_words.endCommand(piped);
}

void BashReader::remember()
{
    QList<ShellWord> words = m_words.command().words;
    const bool isExport = !words.isEmpty()
        && (words.first().text == "export" || words.first().text == "declare"
            || words.first().text == "local");
    if (isExport)
        words.removeFirst();
    const auto isAssignment = [](const ShellWord &word) {
        const qsizetype equals = word.text.indexOf('=');
        return equals > 0 && std::ranges::all_of(word.text.first(equals), isNameCharacter);
    };
    if (words.isEmpty() || !std::ranges::all_of(words, isAssignment))
        return;
    for (const ShellWord &word : words) {
        const qsizetype equals = word.text.indexOf('=');
        m_variables.insert(word.text.first(equals), word.text.sliced(equals + 1));
    }
}

QList<ShellCommand> bashCommands(const QByteArray &text)
{
    return BashReader(text).read();
}

} // namespace keywright::request
