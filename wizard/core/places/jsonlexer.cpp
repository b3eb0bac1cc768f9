#include "core/places/characters.h"
#include "core/places/lexers.h"

#include <QByteArrayList>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int deepest = 200; ///< nested objects; more is nobody's settings file

/// Reads JSON, JSON with comments and JSON5, and tells which of them it was.
class JsonLexer
{
public:
    explicit JsonLexer(QByteArrayView text) : m_text(text) { }

    Lexed run()
    {
        skip();
        value({}, 0);
        skip();
        if (m_at < m_text.size())
            m_lexed.broken = true;
        m_lexed.format = m_five ? u"json5"_s : m_comments ? u"jsonc"_s : u"json"_s;
        return std::move(m_lexed);
    }

private:
    bool more() const { return m_at < m_text.size() && !m_lexed.broken; }
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    /// Skips white space and comments.
    void skip()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isSpace(c) || isBreak(c))
                ++m_at;
            else if (m_text.sliced(m_at).startsWith("//"))
                comment(lineEnd(m_text, m_at));
            else if (m_text.sliced(m_at).startsWith("/*"))
                comment(blockEnd());
            else
                return;
        }
    }

    qsizetype blockEnd() const
    {
        const qsizetype end = m_text.indexOf("*/", m_at + 2);
        return end < 0 ? m_text.size() : end + 2;
    }

    void comment(qsizetype end)
    {
        m_comments = true;
        m_lexed.comments.push_back({ m_at, end });
        m_at = end;
    }

    void value(const QByteArray &name, int depth)
    {
        const char c = here();
        if (depth > deepest || c == '\0')
            m_lexed.broken = true;
        else if (c == '{')
            object(name, depth);
        else if (c == '[')
            array(name, depth);
        else if (c == '"' || c == '\'')
            add(name, text());
        else
            word();
    }

    void object(const QByteArray &name, int depth)
    {
        if (!name.isEmpty())
            m_path.append(name);
        const std::size_t first = m_lexed.settings.size();
        ++m_at;
        skip();
        while (more() && here() != '}') {
            const QByteArray member = memberName();
            skip();
            if (here() != ':') {
                m_lexed.broken = true;
                break;
            }
            ++m_at;
            skip();
            value(member, depth + 1);
            if (!nextElement('}'))
                break;
        }
        close();
        renameBySibling(first, QByteArrayList(m_path).join('.'));
        if (!name.isEmpty())
            m_path.removeLast();
    }

    void array(const QByteArray &name, int depth)
    {
        ++m_at;
        skip();
        for (int item = 0; more() && here() != ']'; ++item) {
            // An object in a list is told from its neighbours by its number.
            const bool object = here() == '{';
            value(object ? QByteArray(name + '.' + QByteArray::number(item)) : name, depth + 1);
            if (!nextElement(']'))
                break;
        }
        close();
    }

    /// Steps over the comma; false where the object or array ends or is broken.
    bool nextElement(char end)
    {
        skip();
        if (here() == ',') {
            ++m_at;
            skip();
            m_comments = m_comments || here() == end;
            return true;
        }
        if (here() != end)
            m_lexed.broken = true;
        return false;
    }

    void close()
    {
        if (here() == '}' || here() == ']')
            ++m_at;
        else
            m_lexed.broken = true;
    }

    QByteArray memberName()
    {
        if (here() == '"' || here() == '\'') {
            const Span span = text();
            return unescaped(m_text, { span.begin + 1, span.end - 1 }, Escapes::Backslash).bytes;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (isNameCharacter(m_text[m_at]) || m_text[m_at] == '$'))
            ++m_at;
        m_five = true;
        m_lexed.broken = m_lexed.broken || m_at == begin;
        return m_text.sliced(begin, m_at - begin).toByteArray();
    }

    /// The text at this place, with its quotes.
    Span text()
    {
        const qsizetype begin = m_at;
        const char quote = m_text[m_at++];
        m_five = m_five || quote == '\'';
        while (m_at < m_text.size() && m_text[m_at] != quote && !isBreak(m_text[m_at]))
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_text.size());
        if (here() == quote)
            ++m_at;
        else
            m_lexed.broken = true;
        return { begin, std::max(m_at, begin + 2) };
    }

    /// A number, true, false, null.
    void word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size()
               && (isAlnum(m_text[m_at]) || QByteArrayView("+-._").contains(m_text[m_at])))
            ++m_at;
        m_lexed.broken = m_lexed.broken || m_at == begin;
    }

    void add(const QByteArray &name, Span outer)
    {
        if (m_lexed.broken)
            return;
        Setting setting;
        setting.name = name;
        setting.parents = m_path.join('.');
        setting.outer = outer;
        setting.value = { outer.begin + 1, outer.end - 1 };
        setting.quote = m_text[outer.begin];
        setting.escapes = Escapes::Backslash;
        m_lexed.settings.push_back(std::move(setting));
    }

    /// { "key": "NAME", "value": "…" }: the value's name is the other member's text.
    void renameBySibling(std::size_t first, const QByteArray &path)
    {
        QByteArray sibling;
        for (std::size_t i = first; i < m_lexed.settings.size(); ++i) {
            const Setting &setting = m_lexed.settings[i];
            if (setting.parents == path && (setting.name == "key" || setting.name == "name"))
                sibling = setting.value.in(m_text).toByteArray();
        }
        for (std::size_t i = first; i < m_lexed.settings.size() && !sibling.isEmpty(); ++i) {
            Setting &setting = m_lexed.settings[i];
            if (setting.parents == path && setting.name == "value")
                setting.name = sibling;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_comments = false;
    bool m_five = false;
    QByteArrayList m_path;
    Lexed m_lexed;
};

} // namespace

Lexed lexJson(QByteArrayView text)
{
    Lexed lexed = JsonLexer(text).run();
    if (!lexed.broken)
        return lexed;
    // What does not parse is still searched: as a program's text, which forgives.
    Lexed forgiving = lexCode(text, u"javascript"_s);
    forgiving.broken = true;
    forgiving.format = lexed.format;
    return forgiving;
}

} // namespace keywright
