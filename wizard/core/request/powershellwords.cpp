#include "core/request/marked.h"
#include "core/request/wordbuilder.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace keywright::request {

namespace {

/// Reads one text; every member function starts at m_at and leaves it behind what it read.
class PowerShellReader
{
public:
    explicit PowerShellReader(QByteArray text) : m_text(std::move(text)) { }

    QList<ShellCommand> read()
    {
        while (m_at < m_text.size())
            step();
        endCommand(false);
        return m_words.take();
    }

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }

    void step()
    {
        if (separator() || hereString() || quote())
            return;
        const char c = peek();
        if (c == '`')
            backtick();
        else if (c == '$')
            expansion();
        else if (c == '(' || (c == '@' && (peek(1) == '{' || peek(1) == '(')))
            expression();
        else if (c == '#' && !m_words.inWord())
            skipLine();
        else {
            m_words.append(c);
            ++m_at;
        }
    }

    bool separator()
    {
        const char c = peek();
        if (isBlank(c) || c == '&')
            m_words.endWord();
        else if (c == '\n' || c == ';')
            endCommand(false);
        else if (c == '|')
            endCommand(true);
        else
            return false;
        ++m_at;
        return true;
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
        m_words.begin();
        m_at += 3;
        while (m_at < stop) {
            if (expands && peek() == '$') {
                expansion();
            } else {
                m_words.append(peek());
                ++m_at;
            }
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
        return isDouble == doubled ? length : 0;
    }

    bool quote()
    {
        const bool doubled = quoteHere(true) > 0;
        const qsizetype opening = quoteHere(doubled);
        if (opening == 0)
            return false;
        m_words.begin();
        m_at += opening;
        while (m_at < m_text.size()) {
            const qsizetype closing = quoteHere(doubled);
            if (closing == 0) {
                quotedStep(doubled);
                continue;
            }
            m_at += closing;
            const qsizetype second = quoteHere(doubled);
            if (second == 0)
                return true;
            // A doubled quote is one quote of the text.
            m_words.append(doubled ? '"' : '\'');
            m_at += second;
        }
        m_words.setUnclosed();
        return true;
    }

    void quotedStep(bool doubled)
    {
        if (doubled && peek() == '`') {
            backtick();
        } else if (doubled && peek() == '$') {
            expansion();
        } else {
            m_words.append(peek());
            ++m_at;
        }
    }

    void backtick()
    {
        const char c = peek(1);
        m_at += 2;
        if (c == 'n')
            m_words.append('\n');
        else if (c == 't')
            m_words.append('\t');
        else if (c != '\n' && c != '\0')
            m_words.append(c);
    }

    void expansion()
    {
        ++m_at;
        if (peek() == '(') {
            skipBalanced();
            m_words.append(marked({}));
            return;
        }
        const bool braced = peek() == '{';
        if (braced)
            ++m_at;
        const qsizetype begin = m_at;
        while (isNameCharacter(peek()) || (peek() == ':' && isNameCharacter(peek(1))))
            ++m_at;
        const QByteArray name = m_text.sliced(begin, std::min(m_at, m_text.size()) - begin);
        if (braced && peek() == '}')
            ++m_at;
        if (name.isEmpty())
            m_words.append('$');
        else
            m_words.append(m_variables.value(lower(name), marked(name)));
    }

    /// "(…)" and "@{…}" are computed; a string inside is taken where it is all there is.
    void expression()
    {
        m_words.begin();
        if (peek() == '@')
            ++m_at;
        skipBalanced();
        m_words.append(marked({}));
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

    void skipLine()
    {
        while (m_at < m_text.size() && peek() != '\n')
            ++m_at;
    }

    void endCommand(bool piped)
    {
        m_words.endWord();
        remember();
        m_words.endCommand(piped);
    }

    /// "$name = value" counts for the commands that follow.
    void remember()
    {
        const QList<ShellWord> &words = m_words.command().words;
        const bool isAssignment =
            words.size() == 3 && words.at(1).text == "=" && holdsVariable(words.first().text);
        if (isAssignment && isVariable(words.first().text))
            m_variables.insert(lower(variableName(words.first().text)), words.at(2).text);
    }

    QByteArray m_text;
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
