#include "core/request/marked.h"
#include "core/request/wordbuilder.h"

#include <QHash>

#include <utility>

namespace keywright::request {

namespace {

/// What cmd.exe leaves of a text: one string for each command, with carets resolved, continued lines joined
/// and %NAME% marked. Quotes stay, for the called program splits its arguments itself.
struct CmdLine
{
    QByteArray text;
    bool pipedOn = false; ///< its output goes to the next command
};

class CmdReader
{
public:
    explicit CmdReader(QByteArray text) : m_text(std::move(text)) { }

    QList<CmdLine> read()
    {
        for (; m_at < m_text.size(); ++m_at)
            step();
        endCommand(false);
        return m_lines;
    }

private:
    void step()
    {
        const char c = m_text.at(m_at);
        if (c == '\n') {
            m_quoted = false;
            endCommand(false);
        } else if (c == '%') {
            percent();
        } else if (c == '"') {
            m_quoted = !m_quoted;
            m_line.append(c);
        } else if (c == '^' && !m_quoted) {
            caret();
        } else if ((c == '&' || c == '|') && !m_quoted) {
            endCommand(c == '|');
        } else {
            m_line.append(c);
        }
    }

    void caret()
    {
        ++m_at;
        if (m_at >= m_text.size())
            return;
        // A caret at the line's end joins the next line, whose first character is taken as it is.
        if (m_text.at(m_at) == '\n') {
            if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) != '"' && m_text.at(m_at + 1) != '%'
                && m_text.at(m_at + 1) != '^')
                m_line.append(m_text.at(++m_at));
            return;
        }
        m_line.append(m_text.at(m_at));
    }

    void percent()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && isNameCharacter(m_text.at(end)))
            ++end;
        const bool isVariableName = end > m_at + 1 && end < m_text.size() && m_text.at(end) == '%';
        if (!isVariableName) {
            m_line.append('%');
            return;
        }
        const QByteArray name = m_text.sliced(m_at + 1, end - m_at - 1);
        m_line.append(m_variables.value(name.toUpper(), marked(name)));
        m_at = end;
    }

    void endCommand(bool piped)
    {
        if (!m_line.trimmed().isEmpty()) {
            remember(m_line.trimmed());
            m_lines.append({ m_line, piped });
        }
        m_line.clear();
    }

    /// "set NAME=value" counts for the lines that follow; quotes in it become part of the value, unless they
    /// are round the whole assignment.
    void remember(QByteArray line)
    {
        if (!lower(line).startsWith("set "))
            return;
        line = line.sliced(4).trimmed();
        if (line.startsWith('"')) {
            const qsizetype last = line.lastIndexOf('"');
            line = last > 0 ? line.sliced(1, last - 1) : line.sliced(1);
        }
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            m_variables.insert(line.first(equals).toUpper(), line.sliced(equals + 1));
    }

    QByteArray m_text;
    qsizetype m_at = 0;
    bool m_quoted = false;
    QByteArray m_line;
    QList<CmdLine> m_lines;
    QHash<QByteArray, QByteArray> m_variables;
};

/// Splits a command into arguments as the C runtime of Windows does.
class ArgumentSplitter
{
public:
    ArgumentSplitter(const QByteArray &line, WordBuilder &words) : m_line(line), m_words(words) { }

    void split()
    {
        while (m_at < m_line.size())
            step();
        if (m_quoted)
            m_words.setUnclosed();
        m_words.endWord();
    }

private:
    void step()
    {
        const char c = m_line.at(m_at);
        if (c == '\\') {
            backslashes();
        } else if (c == '"') {
            quote();
        } else if (isBlank(c) && !m_quoted) {
            m_words.endWord();
            ++m_at;
        } else if (m_quoted || !foreignQuote()) {
            m_words.append(c);
            ++m_at;
        }
    }

    void backslashes()
    {
        qsizetype count = 0;
        while (m_at < m_line.size() && m_line.at(m_at) == '\\') {
            ++count;
            ++m_at;
        }
        const bool beforeQuote = m_at < m_line.size() && m_line.at(m_at) == '"';
        m_words.append(QByteArray(beforeQuote ? count / 2 : count, '\\'));
        if (beforeQuote && count % 2 == 1) {
            m_words.append('"');
            ++m_at;
        }
    }

    void quote()
    {
        m_words.begin();
        const bool doubled = m_quoted && m_at + 1 < m_line.size() && m_line.at(m_at + 1) == '"';
        if (doubled) {
            m_words.append('"');
            m_at += 2;
            return;
        }
        m_quoted = !m_quoted;
        ++m_at;
    }

    /// Quotes that this shell does not know, read as quotes up to the one that a person means: the one before
    /// a blank or the end.
    bool foreignQuote()
    {
        const bool single = m_line.at(m_at) == '\'';
        bool doubled = false;
        const qsizetype length = single ? 1 : typographicQuote(m_line, m_at, &doubled);
        if (length == 0 || !m_words.canOpenQuote())
            return false;
        m_words.setForeign(single ? ForeignQuotes::Single : ForeignQuotes::Typographic);
        for (m_at += length; m_at < m_line.size(); ++m_at) {
            const qsizetype closing =
                single ? qsizetype(m_line.at(m_at) == '\'' ? 1 : 0) : typographicQuote(m_line, m_at);
            const qsizetype after = m_at + closing;
            if (closing > 0 && (after >= m_line.size() || isBlank(m_line.at(after)))) {
                m_at = after;
                return true;
            }
            m_words.append(m_line.at(m_at));
        }
        return true;
    }

    const QByteArray &m_line;
    WordBuilder &m_words;
    qsizetype m_at = 0;
    bool m_quoted = false;
};

} // namespace

QList<ShellCommand> cmdCommands(const QByteArray &text)
{
    WordBuilder words;
    for (const CmdLine &line : CmdReader(text).read()) {
        ArgumentSplitter(line.text, words).split();
        words.endCommand(line.pipedOn);
    }
    return words.take();
}

} // namespace keywright::request
