#include "core/places/readers/assignments.h"
#include "core/places/readers/runes.h"

#include <QSet>

namespace keywright {

namespace {

/// White space within a line.
bool isInnerSpace(char32_t code)
{
    return code != '\n' && isPythonSpace(code);
}

/// "${NAME}" or "${NAME:-default}": python-dotenv puts another variable there, whatever the quotes.
bool refersToVariable(QByteArrayView value)
{
    const qsizetype last = value.lastIndexOf('}');
    for (qsizetype at = value.indexOf("${"); at >= 0 && at < last; at = value.indexOf("${", at + 1)) {
        qsizetype stop = at;
        while (value[stop] != '}' && value[stop] != ':')
            ++stop;
        if (value[stop] == '}' || (stop + 1 < last && value[stop + 1] == '-'))
            return true;
    }
    return false;
}

/// python-dotenv: a statement that can't be read is left out up to the end of its line, and bytes that are
/// not UTF-8 end the program.
class PythonReader
{
public:
    PythonReader(QByteArrayView content, const NameFilter &wanted)
        : m_lines(content.contains('\r') ? content.size() : 0)
        , m_text(content)
        , m_value(content.size())
        , m_assignments(wanted)
    {
        if (!content.contains('\r'))
            return;
        // Python reads all line breaks as "\n".
        for (qsizetype at = 0; at < content.size(); ++at) {
            const bool isPair = content[at] == '\r' && at + 1 < content.size() && content[at + 1] == '\n';
            if (!isPair)
                m_lines.append(content[at] == '\r' ? '\n' : content[at]);
        }
        m_text = m_lines.view();
    }

    EnvReading run()
    {
        if (!isUtf8(m_text))
            return refused(Refusal::Encoding);
        while (m_at < m_text.size()) {
            if (!statement())
                m_at = nextLine();
        }
        // Python refuses to set it, and the program ends.
        return m_withNul.isEmpty() ? m_assignments.take() : refused(Refusal::NulByte);
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\n'; }
    void skipInner() { m_at = skipSpace(m_text, m_at, isInnerSpace); }

    qsizetype lineEnd() const
    {
        const qsizetype found = m_text.indexOf('\n', m_at);
        return found < 0 ? m_text.size() : found;
    }

    qsizetype nextLine() const { return qMin(lineEnd() + 1, m_text.size()); }

    /// False where the rest of the line is to be left out.
    bool statement()
    {
        m_at = skipSpace(m_text, m_at, isPythonSpace);
        if (m_at == m_text.size())
            return true;
        skipExport();
        if (peek() == '#' && m_at < m_text.size())
            return endOfLine();
        if (!name())
            return false;
        skipInner();
        const bool hasValue = m_at < m_text.size() && m_text[m_at] == '=';
        if (hasValue && !value())
            return false;
        if (!endOfLine())
            return false;
        assign(hasValue);
        return true;
    }

    void skipExport()
    {
        constexpr QByteArrayView word = "export";
        if (!m_text.sliced(m_at).startsWith(word))
            return;
        const qsizetype after = m_at + word.size();
        const qsizetype end = skipSpace(m_text, after, isInnerSpace);
        if (end > after)
            m_at = end;
    }

    bool name()
    {
        const qsizetype begin = m_at;
        if (peek() == '\'') {
            const qsizetype close = m_text.indexOf('\'', m_at + 1);
            if (close <= m_at + 1)
                return false;
            m_name = m_text.sliced(m_at + 1, close - m_at - 1);
            m_at = close + 1;
            return true;
        }
        while (m_at < m_text.size() && m_text[m_at] != '=' && m_text[m_at] != '#') {
            const Rune rune = runeAt(m_text, m_at);
            if (isPythonSpace(rune.code))
                break;
            m_at += rune.size;
        }
        m_name = m_text.sliced(begin, m_at - begin);
        return m_at > begin;
    }

    bool value()
    {
        ++m_at;
        skipInner();
        m_value.clear();
        if (peek() == '\'' || peek() == '"')
            return quoted(m_text[m_at]);
        plain();
        return true;
    }

    void plain()
    {
        const qsizetype end = lineEnd();
        qsizetype stop = end;
        // A comment begins at a '#' after white space; the value's own first character is none.
        for (qsizetype hash = m_text.first(end).indexOf('#', m_at + 1); hash >= 0;
             hash = m_text.first(end).indexOf('#', hash + 1)) {
            if (trimEnd(m_text, m_at, hash, isPythonSpace) < hash) {
                stop = hash;
                break;
            }
        }
        stop = trimEnd(m_text, m_at, stop, isPythonSpace);
        m_value.append(m_text.sliced(m_at, stop - m_at));
        m_at = end;
    }

    bool quoted(char quote)
    {
        const qsizetype begin = m_at + 1;
        qsizetype close = -1;
        for (qsizetype at = m_text.indexOf(quote, begin); at >= 0; at = m_text.indexOf(quote, at + 1)) {
            close = at;
            if (at == begin || m_text[at - 1] != '\\')
                break;
        }
        if (close < 0)
            return false;
        m_at = close + 1;
        resolveEscapes(m_text.sliced(begin, close - begin), quote);
        return true;
    }

    void resolveEscapes(QByteArrayView from, char quote)
    {
        const QByteArrayView letters = quote == '"' ? "\\'\"abfnrtv" : "\\'";
        constexpr QByteArrayView meanings = "\\'\"\a\b\f\n\r\t\v";
        for (qsizetype at = 0; at < from.size(); ++at) {
            const bool escaped = from[at] == '\\' && at + 1 < from.size();
            const qsizetype known = escaped ? letters.indexOf(from[at + 1]) : -1;
            if (known >= 0)
                ++at;
            m_value.append(known >= 0 ? meanings[known] : from[at]);
        }
    }

    /// A comment, and the end of the line with it.
    bool endOfLine()
    {
        skipInner();
        if (m_at < m_text.size() && m_text[m_at] == '#')
            m_at = lineEnd();
        if (m_at < m_text.size() && m_text[m_at] != '\n')
            return false;
        m_at = qMin(m_at + 1, m_text.size());
        return true;
    }

    void assign(bool hasValue)
    {
        if (hasValue && (m_name.contains('\0') || m_value.view().contains('\0')))
            m_withNul.insert(m_name.toByteArray());
        else if (!m_withNul.isEmpty())
            m_withNul.remove(m_name.toByteArray());
        if (!hasValue)
            m_assignments.remove(m_name);
        else if (refersToVariable(m_value.view()))
            m_assignments.setDepending(m_name);
        else
            m_assignments.set(m_name, m_value.view());
    }

    ValueText m_lines;
    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArrayView m_name;
    ValueText m_value;
    QSet<QByteArray> m_withNul; ///< names whose values hold a NUL byte
    Assignments m_assignments;
};

} // namespace

EnvReading readAsPythonDotenv(QByteArrayView content, const NameFilter &wanted)
{
    return PythonReader(content, wanted).run();
}

} // namespace keywright
