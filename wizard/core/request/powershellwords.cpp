#include "core/request/marked.h"
#include "core/request/wordbuilder.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

/// Reads one text; every member function starts at m_at and leaves it behind what it read.
class PowerShellReader
{
public:
    explicit PowerShellReader(const QByteArray &text) : m_text(text) { }

    QList<ShellCommand> read()
    {
        while (m_at < m_text.size())
            step();
        endCommand(false);
        return m_words.take(m_at);
    }

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }

    void take(qsizetype count = 1)
    {
        count = std::min(count, m_text.size() - m_at);
        m_words.append(QByteArrayView(m_text).sliced(m_at, count), { m_at, count });
        m_at += count;
    }

    void step()
    {
        if (separator() || hereString() || quote() || comment())
            return;
        const char c = peek();
        if (c == '`')
            backtick();
        else if (c == '$')
            expansion();
        else if (c == '(' || (c == '@' && (peek(1) == '{' || peek(1) == '(')))
            expression();
        else if (c == '>' && !m_words.inWord())
            redirection();
        else
            take();
    }

    bool separator()
    {
        const char c = peek();
        const bool isNoBreak = c == '\xC2' && peek(1) == '\xA0';
        if (isBlank(c) || (c == '&' && peek(1) != '&') || isNoBreak) {
            m_words.endWord(m_at);
            m_at += isNoBreak ? 1 : 0;
        } else if (c == '\n' || c == ';') {
            endCommand(false);
        } else if (c == '|' || c == '&') {
            const bool isDouble = peek(1) == c;
            endCommand(!isDouble);
            m_at += isDouble ? 1 : 0;
        } else {
            return false;
        }
        ++m_at;
        return true;
    }

    bool comment()
    {
        if (peek() != '#' && (peek() != '<' || peek(1) != '#'))
            return false;
        if (m_words.inWord())
            return false;
        const bool isBlock = peek() == '<';
        const qsizetype end = m_text.indexOf(isBlock ? "#>" : "\n", m_at);
        m_at = end < 0 ? m_text.size() : end + (isBlock ? 2 : 0);
        return true;
    }

    void redirection()
    {
        while (peek() == '>' || peek() == '&')
            ++m_at;
        m_words.expect(Redirection::Output);
    }

    /// @' … '@ and @" … "@: the text between their lines.
    bool hereString()
    {
        const bool opens = peek() == '@' && (peek(1) == '\'' || peek(1) == '"') && peek(2) == '\n';
        if (!opens || m_words.inWord())
            return false;
        const bool expands = peek(1) == '"';
        const QByteArray closing { expands ? "\n\"@" : "\n'@" };
        const qsizetype end = m_text.indexOf(closing, m_at + 2);
        const qsizetype stop = end < 0 ? m_text.size() : end;
        m_words.beginQuoted(m_at);
        m_at += 3;
        while (m_at < stop) {
            if (expands && peek() == '$')
                expansion();
            else if (expands && peek() == '`')
                backtick();
            else
                take();
        }
        if (end < 0)
            m_words.setUnclosed();
        m_at = end < 0 ? m_text.size() : std::max(m_at, stop + closing.size());
        return true;
    }

    /// The length of a quote of that kind here, straight or typographic: PowerShell takes both.
    qsizetype quoteHere(bool doubled) const
    {
        if (peek() == (doubled ? '"' : '\''))
            return 1;
        bool isDouble = false;
        const qsizetype length = m_at < m_text.size() ? typographicQuote(m_text, m_at, &isDouble) : 0;
        // Angle quotes are none there.
        const bool isAngle = peek() == '\xC2';
        return isDouble == doubled && !isAngle ? length : 0;
    }

    /// An argument that begins with a quote ends where that quote ends; what follows is the next one.
    bool quote()
    {
        const bool doubled = quoteHere(true) > 0;
        const qsizetype opening = quoteHere(doubled);
        if (opening == 0)
            return false;
        const bool begins = !m_words.inWord();
        m_words.beginQuoted(m_at);
        m_at += opening;
        while (m_at < m_text.size()) {
            const qsizetype closing = quoteHere(doubled);
            if (closing == 0) {
                quotedStep(doubled);
                continue;
            }
            m_at += closing;
            const qsizetype second = quoteHere(doubled);
            if (second == 0) {
                if (begins)
                    m_words.endWord(m_at);
                return true;
            }
            // A doubled quote is one quote of the text.
            m_words.append(doubled ? "\"" : "'", { m_at - closing, closing + second });
            m_at += second;
        }
        m_words.setUnclosed();
        return true;
    }

    void quotedStep(bool doubled)
    {
        if (doubled && peek() == '`')
            backtick();
        else if (doubled && peek() == '$')
            expansion();
        else
            take();
    }

    void backtick()
    {
        static constexpr std::array<std::pair<char, char>, 8> escapes { { { 'n', '\n' },
                                                                          { 't', '\t' },
                                                                          { 'r', '\r' },
                                                                          { 'a', '\a' },
                                                                          { 'b', '\b' },
                                                                          { 'f', '\f' },
                                                                          { 'v', '\v' },
                                                                          { 'e', '\x1B' } } };
        const char c = peek(1);
        const auto found = std::ranges::find(escapes, c, &std::pair<char, char>::first);
        const char meant = found == escapes.end() ? c : found->second;
        if (c != '\n' && m_at + 1 < m_text.size())
            m_words.append(QByteArrayView(&meant, 1), { m_at, 2 });
        m_at = std::min(m_at + 2, m_text.size());
    }

    void expansion()
    {
        const qsizetype begin = m_at;
        ++m_at;
        if (peek() == '(') {
            skipBalanced();
            m_words.append(marked({}), { begin, m_at - begin });
            return;
        }
        const bool braced = peek() == '{';
        if (braced)
            ++m_at;
        const qsizetype nameBegin = m_at;
        while (isNameCharacter(peek()) || (peek() == ':' && isNameCharacter(peek(1))))
            ++m_at;
        const QByteArray name = m_text.sliced(nameBegin, m_at - nameBegin);
        if (braced && peek() == '}')
            ++m_at;
        const Span at { begin, m_at - begin };
        if (name.isEmpty())
            m_words.append(QByteArrayView(m_text).sliced(at.begin, at.length), at);
        else
            m_words.append(m_variables.value(lower(name), marked(name)), at);
    }

    /// "(…)" and "@{…}" are computed, and nobody knows what they are.
    void expression()
    {
        const qsizetype begin = m_at;
        if (peek() == '@')
            ++m_at;
        skipBalanced();
        m_words.append(marked({}), { begin, m_at - begin });
    }

    void skipBalanced()
    {
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            depth += peek() == '(' || peek() == '{' ? 1 : 0;
            depth -= peek() == ')' || peek() == '}' ? 1 : 0;
            if (depth == 0)
                break;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    void endCommand(bool piped)
    {
        m_words.endWord(m_at);
        remember();
        m_words.endCommand(m_at, piped);
    }

    /// "$name = value" counts for the commands that follow.
    void remember()
    {
        const QList<ShellWord> &words = m_words.command().words;
        if (words.isEmpty() || !holdsVariable(words.first().bytes()))
            return;
        const QByteArray &first = words.first().bytes();
        const QByteArray name = variableName(first);
        if (words.size() == 3 && words.at(1).bytes() == "=" && isVariable(first))
            m_variables.insert(lower(name), words.at(2).bytes());
        else if (words.size() == 1 && first.startsWith(QByteArray(marked(name) + "=")))
            m_variables.insert(lower(name), first.sliced(marked(name).size() + 1));
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    WordBuilder m_words;
    QHash<QByteArray, QByteArray> m_variables;
};

} // namespace

QList<ShellCommand> powerShellCommands(const QByteArray &text)
{
    return PowerShellReader(text).read();
}

} // namespace keywright::request
