#include "core/places/characters.h"
#include "core/places/syntax/syntax.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

/// Reads login files as Python's netrc does.
class NetrcParser
{
public:
    explicit NetrcParser(QByteArrayView text) : m_text(text) { }

    std::optional<SyntaxEvents> run()
    {
        while (m_good && next()) {
            if (comment())
                continue;
            if (m_token == "machine" && next())
                entry('m');
            else if (m_token == "default")
                entry('d');
            else if (m_token == "macdef" && next())
                macro();
            else
                m_good = false;
        }
        wipe(m_token);
        if (!m_good)
            return {};
        return std::move(m_events);
    }

private:
    static bool isBlank(char c) { return isSpace(c) || isBreak(c); }

    void wipe(QByteArray &token)
    {
        token.fill('\0');
        token.clear();
    }

    /// Reads the next word; false at the end.
    bool next()
    {
        wipe(m_token);
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
        m_begin = m_at;
        if (m_at >= m_text.size())
            return false;
        const bool quoted = m_text[m_at] == '"';
        m_at += quoted ? 1 : 0;
        while (m_at < m_text.size() && (quoted ? m_text[m_at] != '"' : !isBlank(m_text[m_at]))) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            m_token.append(m_text[m_at++]);
        }
        ++m_at;
        return true;
    }

    bool comment()
    {
        if (!m_token.startsWith('#'))
            return false;
        m_at = nextLine(m_text, m_begin);
        return true;
    }

    void entry(char kind)
    {
        m_events.add(kind, m_token);
        while (true) {
            const qsizetype before = m_at;
            if (!next())
                return;
            if (comment())
                continue;
            static constexpr std::array<QByteArrayView, 4> parts { "login", "user", "account", "password" };
            if (std::ranges::find(parts, QByteArrayView(m_token)) == parts.end()) {
                m_at = before;
                const bool another = m_token == "machine" || m_token == "default" || m_token == "macdef";
                m_good = another;
                return;
            }
            m_events.add('k', m_token);
            next();
            m_events.add('s', m_token);
        }
    }

    /// A macro goes on up to an empty line.
    void macro()
    {
        m_events.add('M', m_token);
        m_at = nextLine(m_text, m_at - 1);
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !isBreak(m_text[m_at]))
            m_at = nextLine(m_text, m_at);
        m_events.add('s', m_text.sliced(begin, m_at - begin));
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;
    QByteArray m_token;
    SyntaxEvents m_events;
    bool m_good = true;
};

} // namespace

std::optional<SyntaxEvents> parseNetrc(QByteArrayView text)
{
    return NetrcParser(text).run();
}

} // namespace keywright
