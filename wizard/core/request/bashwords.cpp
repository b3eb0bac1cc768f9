#include "core/request/bashreader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

BashReader::BashReader(const BashReader &outer, qsizetype begin, qsizetype end)
    : m_text(outer.m_text)
    , m_at(begin)
    , m_end(std::min(end, outer.m_end))
    , m_depth(outer.m_depth + 1)
    , m_nested(true)
    , m_known(outer.m_known)
{ }

QList<ShellCommand> BashReader::read()
{
    while (!atEnd())
        step();
    if (!m_closed) {
        endCommand(false);
        readHereDocuments();
    }
    QList<ShellCommand> commands = m_words.take(m_at);
    if (!m_inner.isEmpty())
        commands.append(ShellCommand());
    commands.append(m_inner);
    return commands;
}

void BashReader::take(qsizetype count)
{
    count = std::min(count, m_end - m_at);
    m_words.append(QByteArrayView(m_text).sliced(m_at, count), { m_at, count });
    m_at += count;
}

void BashReader::replace(qsizetype length, QByteArrayView bytes)
{
    length = std::min(length, m_end - m_at);
    m_words.append(bytes, { m_at, length });
    m_at += length;
}

void BashReader::step()
{
    if (separator() || quote() || typographic() || redirection())
        return;
    const char c = peek();
    if (c == '\\')
        backslash();
    else if (c == '$' || c == '`')
        expansion(false);
    else if (c == '#' && !m_words.inWord())
        skipLine();
    else
        take();
}

bool BashReader::separator()
{
    const char c = peek();
    // No shell knows the no-break space; it is the page's that the line was copied from.
    const bool isNoBreak = c == '\xC2' && peek(1) == '\xA0';
    if (isBlank(c) || isNoBreak) {
        m_words.endWord(m_at);
        m_at += isNoBreak ? 1 : 0;
    } else if (c == '\n') {
        newline();
        return true;
    } else if (c == '(' || c == ')') {
        parenthesis();
        return true;
    } else if (c == '|') {
        const bool isPipe = peek(1) != '|';
        endCommand(isPipe);
        m_at += isPipe && peek(1) != '&' ? 1 : 2;
        return true;
    } else if (c == ';' || (c == '&' && peek(1) != '>')) {
        endCommand(false);
    } else {
        return false;
    }
    ++m_at;
    return true;
}

void BashReader::newline()
{
    endCommand(false);
    ++m_at;
    readHereDocuments();
}

void BashReader::parenthesis()
{
    constexpr int deepest = 16;
    if (peek() == '(') {
        const QByteArray &word = m_words.wordText();
        const bool isArray = word.size() > 1 && word.endsWith('=') && m_depth < deepest;
        if (isArray) {
            const QByteArray name = word.chopped(word.endsWith("+=") ? 2 : 1);
            BashReader inner(*this, m_at + 1, m_end);
            QList<ShellWord> &items = m_known.arrays[name];
            if (!word.endsWith("+="))
                items.clear();
            const QList<ShellCommand> commands = inner.read();
            for (const ShellCommand &command : commands)
                items.append(command.words);
            m_at = inner.m_at;
            return;
        }
        ++m_open;
        endCommand(false);
    } else {
        endCommand(false);
        m_closed = m_nested && m_open == 0;
        m_open = std::max(m_open - 1, 0);
    }
    ++m_at;
}

void BashReader::backslash()
{
    if (peek(1) == '\n') {
        m_at += 2;
        return;
    }
    if (m_at + 1 >= m_end) {
        take();
        return;
    }
    m_words.beginQuoted(m_at);
    ++m_at;
    take();
}

void BashReader::skipLine()
{
    while (m_at < m_end && peek() != '\n')
        ++m_at;
}

void BashReader::endCommand(bool piped)
{
    m_words.endWord(m_at);
    remember();
    m_words.endCommand(m_at, piped);
}

void BashReader::remember()
{
    QList<ShellWord> words = m_words.command().words;
    static constexpr auto exports =
        std::to_array<QByteArrayView>({ "export", "declare", "local", "typeset", "readonly" });
    const bool isExport = !words.isEmpty()
        && std::ranges::find(exports, QByteArrayView(words.constFirst().bytes())) != exports.end();
    if (isExport) {
        words.removeFirst();
        words.removeIf([](const ShellWord &word) { return word.bytes().startsWith('-'); });
    }
    const auto isAssignment = [](const ShellWord &word) {
        const qsizetype equals = word.bytes().indexOf('=');
        return equals > 0 && std::ranges::all_of(word.bytes().first(equals), isNameCharacter);
    };
    if (words.isEmpty() || !std::ranges::all_of(std::as_const(words), isAssignment))
        return;
    for (const ShellWord &word : std::as_const(words)) {
        const qsizetype equals = word.bytes().indexOf('=');
        m_known.variables.insert(word.bytes().first(equals), word.bytes().sliced(equals + 1));
    }
}

QList<ShellCommand> bashCommands(const QByteArray &text)
{
    return BashReader(text).read();
}

} // namespace keywright::request
