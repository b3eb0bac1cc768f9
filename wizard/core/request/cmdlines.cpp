#include "core/request/cmdlines.h"

#include "core/request/marked.h"

#include <QHash>

namespace keywright::request {

namespace {

class CmdReader
{
public:
    explicit CmdReader(const QByteArray &text) : m_text(text) { }

    QList<CmdLine> read()
    {
        while (m_at < m_text.size())
            step();
        endCommand(false);
        return m_lines;
    }

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }

    void step()
    {
        const char c = peek();
        if (c == '\n') {
            m_quoted = false;
            endCommand(false);
            ++m_at;
        } else if (c == '%') {
            percent();
        } else if (c == '"') {
            m_quoted = !m_quoted;
            take();
        } else if (m_quoted) {
            take();
        } else {
            unquoted(c);
        }
    }

    void unquoted(char c)
    {
        if (c == '^') {
            caret();
        } else if (c == '&' || c == '|') {
            const bool isPipe = c == '|' && peek(1) != '|';
            const bool isDouble = peek(1) == c;
            endCommand(isPipe);
            m_at += isDouble ? 2 : 1;
        } else if (c == '>') {
            redirection();
        } else {
            take();
        }
    }

    void take()
    {
        m_line.append(QByteArrayView(m_text).sliced(m_at, 1), m_at);
        ++m_at;
    }

    /// The next character is taken as it is. At the line's end the caret joins the next line, and that line's
    /// first character is taken as it is.
    void caret()
    {
        ++m_at;
        if (peek() == '\n')
            ++m_at;
        if (peek() == '%')
            percent();
        else if (m_at < m_text.size())
            take();
    }

    /// "> file" and "2>&1": the target is no argument.
    void redirection()
    {
        const QByteArray &line = m_line.bytes();
        const bool hasNumber = line.endsWith(" 1") || line.endsWith(" 2");
        if (hasNumber)
            m_line = m_line.sliced(0, line.size() - 1);
        while (peek() == '>' || peek() == '&' || isBlank(peek()))
            ++m_at;
        const bool inQuotes = peek() == '"';
        m_at += inQuotes ? 1 : 0;
        const QByteArrayView ends = inQuotes ? QByteArrayView("\"\n") : QByteArrayView(" \t\n&|");
        while (m_at < m_text.size() && !ends.contains(peek()))
            ++m_at;
        m_at += inQuotes && peek() == '"' ? 1 : 0;
    }

    void percent()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && isNameCharacter(m_text.at(end)))
            ++end;
        const bool isVariableName = end > m_at + 1 && end < m_text.size() && m_text.at(end) == '%';
        if (!isVariableName) {
            take();
            return;
        }
        const QByteArray name = m_text.sliced(m_at + 1, end - m_at - 1);
        const Span at { m_at, end + 1 - m_at };
        m_line.append(m_variables.value(name.toUpper(), marked(name)), at);
        m_at = at.end();
    }

    void endCommand(bool piped)
    {
        const QByteArray line = m_line.bytes().trimmed();
        if (!line.isEmpty()) {
            remember(line);
            m_lines.append({ m_line, piped });
        }
        m_line = {};
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

    const QByteArray &m_text;
    qsizetype m_at = 0;
    bool m_quoted = false;
    PlacedText m_line;
    QList<CmdLine> m_lines;
    QHash<QByteArray, QByteArray> m_variables;
};

} // namespace

QList<CmdLine> cmdLines(const QByteArray &text)
{
    return CmdReader(text).read();
}

} // namespace keywright::request
