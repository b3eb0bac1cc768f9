#include "core/request/marked.h"
#include "core/request/wordbuilder.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

/// Reads one text; every member function starts at m_at and leaves it behind what it read.
class BashReader
{
public:
    explicit BashReader(const QByteArray &text) : m_text(text) { }

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

    bool separator()
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

    /// "> file", "2>&1", ">>file": the target is no argument.
    void redirection()
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

    bool quote()
    {
        const char c = peek();
        if (c == '\'')
            singleQuoted();
        else if (c == '"' || (c == '$' && peek(1) == '"'))
            doubleQuoted();
        else if (c == '$' && peek(1) == '\'')
            ansiQuoted();
        else
            return false;
        return true;
    }

    void singleQuoted()
    {
        m_words.begin();
        const qsizetype end = m_text.indexOf('\'', m_at + 1);
        if (end < 0)
            m_words.setUnclosed();
        const qsizetype stop = end < 0 ? m_text.size() : end;
        m_words.append(m_text.sliced(m_at + 1, stop - m_at - 1));
        m_at = stop + 1;
    }

    void doubleQuoted()
    {
        m_words.begin();
        m_at += peek() == '$' ? 2 : 1;
        while (m_at < m_text.size() && peek() != '"')
            doubleQuotedStep();
        if (m_at >= m_text.size())
            m_words.setUnclosed();
        ++m_at;
    }

    void doubleQuotedStep()
    {
        const char c = peek();
        if (c == '$' || c == '`') {
            expansion(true);
        } else if (c == '\\' && QByteArrayView("\"\\$`\n").contains(peek(1)) && peek(1) != '\0') {
            if (peek(1) != '\n')
                m_words.append(peek(1));
            m_at += 2;
        } else {
            m_words.append(c);
            ++m_at;
        }
    }

    void ansiQuoted()
    {
        m_words.begin();
        m_at += 2;
        while (m_at < m_text.size() && peek() != '\'') {
            if (peek() == '\\') {
                ansiEscape();
            } else {
                m_words.append(peek());
                ++m_at;
            }
        }
        if (m_at >= m_text.size())
            m_words.setUnclosed();
        ++m_at;
    }

    void ansiEscape()
    {
        static constexpr std::array<std::pair<char, char>, 8> escapes { {
            { 'n', '\n' },
            { 't', '\t' },
            { 'r', '\r' },
            { 'a', '\a' },
            { 'b', '\b' },
            { 'f', '\f' },
            { 'v', '\v' },
            { 'e', '\x1B' },
        } };
        const char c = peek(1);
        const auto found = std::ranges::find(escapes, c, &std::pair<char, char>::first);
        m_at += 2;
        if (found != escapes.end())
            m_words.append(found->second);
        else if (c == 'x' || c == 'u' || c == 'U')
            m_words.append(codePoint(c == 'x' ? 2 : (c == 'u' ? 4 : 8)));
        else
            m_words.append(c);
    }

    QByteArray codePoint(qsizetype mostDigits)
    {
        qsizetype digits = 0;
        while (digits < mostDigits && QByteArrayView("0123456789abcdefABCDEF").contains(peek(digits))
               && peek(digits) != '\0')
            ++digits;
        const char32_t value = m_text.sliced(m_at, digits).toUInt(nullptr, 16);
        m_at += digits;
        if (mostDigits == 2)
            return { 1, static_cast<char>(value) };
        return QString::fromUcs4(&value, 1).toUtf8();
    }

    bool typographic()
    {
        bool doubled = false;
        const qsizetype length = typographicQuote(m_text, m_at, &doubled);
        if (length == 0 || !m_words.canOpenQuote())
            return false;
        m_words.setForeign(ForeignQuotes::Typographic);
        m_at += length;
        while (m_at < m_text.size()) {
            bool closesDouble = false;
            const qsizetype closing = typographicQuote(m_text, m_at, &closesDouble);
            if (closing > 0 && closesDouble == doubled) {
                m_at += closing;
                return true;
            }
            // Word processors leave the one or the other quote straight.
            if (doubled && peek() == '"') {
                ++m_at;
                return true;
            }
            typographicStep(doubled);
        }
        m_words.setUnclosed();
        return true;
    }

    void typographicStep(bool doubled)
    {
        if (doubled && (peek() == '$' || peek() == '\\')) {
            doubleQuotedStep();
            return;
        }
        m_words.append(peek());
        ++m_at;
    }

    bool hereDocument()
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

    void backslash()
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

    void expansion(bool quoted)
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

    void substitution()
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

    void braced()
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

    void named()
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

    QByteArray valueOf(const QByteArray &name) const { return m_variables.value(name, marked(name)); }

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

    /// Commands that only set variables count for those that follow.
    void remember()
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

    QByteArray m_text;
    qsizetype m_at = 0;
    WordBuilder m_words;
    QHash<QByteArray, QByteArray> m_variables;
};

} // namespace

QList<ShellCommand> bashCommands(const QByteArray &text)
{
    return BashReader(text).read();
}

} // namespace keywright::request
