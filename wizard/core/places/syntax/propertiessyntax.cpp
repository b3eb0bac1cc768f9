#include "core/places/characters.h"
#include "core/places/syntax/syntax.h"

#include <algorithm>

namespace keywright {

namespace {

/// Reads as java.util.Properties does, but for the meaning of escapes: they are compared as they are written.
class PropertiesParser
{
public:
    explicit PropertiesParser(QByteArrayView text) : m_text(text) { }

    SyntaxEvents run()
    {
        while (m_at < m_text.size()) {
            skipBlanks();
            if (m_at >= m_text.size())
                break;
            if (m_text[m_at] == '#' || m_text[m_at] == '!')
                m_at = nextLine(m_text, m_at);
            else if (isBreak(m_text[m_at]))
                ++m_at;
            else
                setting();
        }
        return std::move(m_events);
    }

private:
    static bool isBlank(char c) { return isSpace(c) || c == '\f'; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    void setting()
    {
        m_events.add('k', m_text.sliced(m_at, nameEnd() - m_at));
        m_at = nameEnd();
        skipBlanks();
        if (m_at < m_text.size() && (m_text[m_at] == '=' || m_text[m_at] == ':')) {
            ++m_at;
            skipBlanks();
        }
        m_events.add('s');
        while (m_at < m_text.size() && !isBreak(m_text[m_at]))
            valuePart();
    }

    qsizetype nameEnd() const
    {
        qsizetype at = m_at;
        while (at < m_text.size() && !isBlank(m_text[at]) && !isBreak(m_text[at]) && m_text[at] != '='
               && m_text[at] != ':')
            at += m_text[at] == '\\' ? 2 : 1;
        return std::min(at, m_text.size());
    }

    /// One character, an escape, or the break that a backslash takes away with the blanks behind it.
    void valuePart()
    {
        const bool escaped = m_text[m_at] == '\\' && m_at + 1 < m_text.size();
        if (escaped && isBreak(m_text[m_at + 1])) {
            m_at = nextLine(m_text, m_at + 1);
            skipBlanks();
            return;
        }
        const qsizetype size = escaped ? 2 : 1;
        m_events.extend('s', m_text.sliced(m_at, size));
        m_at += size;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    SyntaxEvents m_events;
};

} // namespace

std::optional<SyntaxEvents> parseProperties(QByteArrayView text)
{
    return PropertiesParser(text).run();
}

} // namespace keywright
