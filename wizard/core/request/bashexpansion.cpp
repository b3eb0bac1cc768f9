#include "core/request/bashreader.h"

#include <algorithm>

namespace keywright::request {

namespace {

constexpr int deepest = 16; // Nobody nests that deep; a fuzzer does.

PlacedText withoutEndLines(const PlacedText &text)
{
    qsizetype size = text.size();
    while (size > 0 && text.bytes().at(size - 1) == '\n')
        --size;
    return text.sliced(0, size);
}

} // namespace

void BashReader::expansion(bool quoted)
{
    if (peek() == '`')
        backticks();
    else if (peek(1) == '(')
        substitution();
    else if (peek(1) == '{')
        braced(quoted);
    else if (isNameCharacter(peek(1)))
        named(quoted);
    else if (peek(1) != '\0' && QByteArrayView("@*?#$!-").contains(peek(1)))
        replace(2, marked({}));
    else
        take();
}

void BashReader::backticks()
{
    qsizetype end = m_at + 1;
    while (end < m_end && m_text.at(end) != '`')
        end += m_text.at(end) == '\\' ? 2 : 1;
    end = std::min(end, m_end);
    const Span at { m_at, std::min(end + 1, m_end) - m_at };
    if (m_depth < deepest) {
        BashReader inner(*this, m_at + 1, end);
        inner.m_nested = false;
        substituted(inner.read(), at);
    } else {
        m_words.append(marked({}), at);
    }
    m_at = at.end();
}

void BashReader::substitution()
{
    const qsizetype begin = m_at;
    if (peek(2) == '(' || m_depth >= deepest) {
        skipArithmetic();
        m_words.append(marked({}), { begin, m_at - begin });
        return;
    }
    BashReader inner(*this, m_at + 2, m_end);
    const QList<ShellCommand> commands = inner.read();
    m_at = inner.m_at;
    substituted(commands, { begin, m_at - begin });
}

void BashReader::skipArithmetic()
{
    int depth = 0;
    for (++m_at; m_at < m_end; ++m_at) {
        depth += peek() == '(' ? 1 : 0;
        depth -= peek() == ')' ? 1 : 0;
        if (depth == 0)
            break;
    }
    m_at = std::min(m_at + 1, m_end);
}

/// What one echo or here-document put out stands in the text; anything else is known to nobody.
void BashReader::substituted(const QList<ShellCommand> &commands, Span at)
{
    m_inner.append(commands);
    const std::optional<PlacedText> output = commands.size() == 1 ? outputOf(commands.first()) : std::nullopt;
    if (output)
        m_words.append(withoutEndLines(*output), at.begin);
    else
        m_words.append(marked({}), at);
}

void BashReader::braced(bool quoted)
{
    int depth = 0;
    qsizetype end = m_at + 1;
    for (; end < m_end; ++end) {
        depth += m_text.at(end) == '{' ? 1 : 0;
        depth -= m_text.at(end) == '}' ? 1 : 0;
        if (depth == 0)
            break;
    }
    end = std::min(end + 1, m_end);
    qsizetype nameEnd = m_at + 2;
    while (nameEnd < end && isNameCharacter(m_text.at(nameEnd)))
        ++nameEnd;
    const QByteArray name = m_text.sliced(m_at + 2, std::max<qsizetype>(nameEnd - m_at - 2, 0));
    // "${{ secrets.NAME }}" is filled in before any shell sees it.
    const bool isTemplate = end - m_at > 6 && m_text.at(m_at + 2) == '{' && m_text.at(end - 2) == '}';
    if (isTemplate) {
        m_words.append(marked(m_text.sliced(m_at + 3, end - m_at - 5).trimmed()), { m_at, end - m_at });
        m_at = end;
        return;
    }
    // "${env:X}" is PowerShell's; this shell reports a bad substitution.
    if (name == "env" && nameEnd < end && m_text.at(nameEnd) == ':')
        take(end - m_at);
    else if (!array(name, nameEnd))
        value(name, { m_at, end - m_at }, quoted);
    m_at = end;
}

/// "${NAME[@]}" of an array that the text sets.
bool BashReader::array(const QByteArray &name, qsizetype end)
{
    const QByteArrayView rest = QByteArrayView(m_text).sliced(std::min(end, m_end));
    const auto known = m_known.arrays.constFind(name);
    if (known == m_known.arrays.cend() || !(rest.startsWith("[@]}") || rest.startsWith("[*]}")))
        return false;
    m_words.append(*known, m_at);
    return true;
}

void BashReader::named(bool quoted)
{
    const bool positional = peek(1) >= '0' && peek(1) <= '9';
    qsizetype length = 2;
    while (!positional && isNameCharacter(peek(length)))
        ++length;
    const QByteArray name = m_text.sliced(m_at + 1, length - 1);
    // "$env:X" is PowerShell's: here it is an empty variable and ":X". Kept, so that it can be named.
    if (name == "env" && peek(length) == ':') {
        take(length);
        return;
    }
    value(name, { m_at, length }, quoted);
    m_at += length;
}

/// Outside of quotes, the value is split into words at its blanks.
void BashReader::value(const QByteArray &name, Span at, bool quoted)
{
    const auto known = m_known.variables.constFind(name);
    const bool splits = !quoted && known != m_known.variables.cend() && !m_words.wordText().contains('=');
    if (!splits) {
        m_words.append(known == m_known.variables.cend() ? marked(name) : *known, at);
        return;
    }
    const QByteArray text = *known;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isBlank(text.at(i)) || text.at(i) == '\n')
            m_words.endWord(at.end());
        else
            m_words.append(QByteArrayView(text).sliced(i, 1), at);
    }
}

} // namespace keywright::request
