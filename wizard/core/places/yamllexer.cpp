#include "core/places/characters.h"
#include "core/places/lexers.h"
#include "core/places/names.h"

#include <QByteArrayList>

#include <algorithm>

namespace keywright {

namespace {

/// A name that is open above the current line, with its indentation.
struct Level
{
    qsizetype indent = 0;
    QByteArray name;
};

class YamlLexer
{
public:
    explicit YamlLexer(QByteArrayView text) : m_text(text) { }

    Lexed run()
    {
        while (m_at < m_text.size())
            line();
        renameBySibling();
        return std::move(m_lexed);
    }

private:
    void line()
    {
        const qsizetype end = lineEnd(m_text, m_at);
        const qsizetype begin = m_at;
        m_at = nextLine(m_text, m_at);
        qsizetype at = skipSpaces(m_text, begin, end);
        if (at == end)
            return;
        if (m_text[at] == '#') {
            m_lexed.comments.push_back({ at, end });
            return;
        }
        if (m_text.sliced(begin, end - begin).startsWith("---"))
            m_levels.clear();
        qsizetype indent = at - begin;
        while (m_text[at] == '-' && (at + 1 == end || isSpace(m_text[at + 1]))) {
            closeLevels(indent + 1);
            m_itemKey = ++m_items;
            m_levels.append({ indent + 1, QByteArray::number(m_items) });
            at = skipSpaces(m_text, at + 1, end);
            if (at == end)
                return;
            indent = at - begin;
        }
        entry(at, end, indent);
    }

    void closeLevels(qsizetype indent)
    {
        while (!m_levels.isEmpty() && m_levels.last().indent >= indent)
            m_levels.removeLast();
    }

    /// "name: value" or a value alone.
    void entry(qsizetype at, qsizetype end, qsizetype indent)
    {
        const qsizetype colon = separator(at, end);
        if (colon < 0) {
            scalar({}, at, end);
            return;
        }
        closeLevels(indent);
        m_indent = indent;
        Span name = trimmed(m_text, { at, colon });
        if (name.size() >= 2 && isQuote(m_text[name.begin]))
            name = { name.begin + 1, name.end - 1 };
        const QByteArray text = name.in(m_text).toByteArray();
        const qsizetype begin = skipSpaces(m_text, colon + 1, end);
        if (!block(text, begin, end, indent))
            scalar(text, begin, end);
        m_levels.append({ indent, text });
    }

    /// The colon that parts name and value, outside quotes; -1 for none.
    qsizetype separator(qsizetype at, qsizetype end) const
    {
        if (isQuote(m_text[at])) {
            const qsizetype close = closing(at, end);
            const qsizetype colon = close < 0 ? end : skipSpaces(m_text, close + 1, end);
            return colon < end && m_text[colon] == ':' ? colon : -1;
        }
        if (m_text[at] == '{' || m_text[at] == '[')
            return -1;
        for (; at < end; ++at) {
            if (m_text[at] == ':' && (at + 1 == end || isSpace(m_text[at + 1])))
                return at;
            if (m_text[at] == '#' && isSpace(m_text[at - 1]))
                return -1;
        }
        return -1;
    }

    qsizetype closing(qsizetype open, qsizetype end) const
    {
        for (qsizetype at = open + 1; at < end; ++at) {
            if (m_text[open] == '"' && m_text[at] == '\\')
                ++at;
            else if (m_text[at] == m_text[open])
                return at;
        }
        return -1;
    }

    /// A block scalar ("|", ">"): its lines are a text of their own.
    bool block(const QByteArray &name, qsizetype begin, qsizetype end, qsizetype indent)
    {
        if (begin == end)
            return false;
        const bool tagged = m_text[begin] == '!' && m_text.sliced(begin, end - begin).trimmed().endsWith('|');
        if (!tagged && m_text[begin] != '|' && m_text[begin] != '>')
            return false;
        const qsizetype first = m_at;
        qsizetype last = first;
        while (m_at < m_text.size()) {
            const qsizetype stop = lineEnd(m_text, m_at);
            const qsizetype start = skipSpaces(m_text, m_at, stop);
            if (start < stop && start - m_at <= indent)
                break;
            last = start < stop ? stop : last;
            m_at = nextLine(m_text, m_at);
        }
        // What has a tag is for a program that knows it, such as a vault.
        if (tagged)
            add(name, { begin, end }, { begin, end }, '\0');
        else
            lines(name, { first, last });
        return true;
    }

    /// The lines of a block: settings where they are written as such, or one text.
    void lines(const QByteArray &name, Span span)
    {
        Lexed inner = lexLines(span.in(m_text), QStringLiteral("dotenv"));
        bool any = false;
        for (Setting &setting : inner.settings) {
            any = true;
            for (Span *part : { &setting.value, &setting.outer, &setting.tail })
                *part = { part->begin + span.begin, part->end + span.begin };
            m_lexed.settings.push_back(std::move(setting));
            m_itemOf.push_back(0);
        }
        if (any)
            return;
        qsizetype begin = span.begin;
        while (begin < span.end && isSpace(m_text[begin]))
            ++begin;
        add(name, { begin, std::max(begin, span.end) }, { begin, std::max(begin, span.end) }, '\0');
    }

    void scalar(const QByteArray &name, qsizetype begin, qsizetype end)
    {
        begin = skipDecorations(begin, end);
        if (begin < end && (m_text[begin] == '{' || m_text[begin] == '[')
            && !m_text.sliced(begin).startsWith("{{")) {
            flow(name, begin);
            return;
        }
        if (begin < end && m_text[begin] != '`' && isQuote(m_text[begin])) {
            const qsizetype close = closing(begin, end);
            if (close > 0 && isRestEmpty(close + 1, end)) {
                add(name, { begin + 1, close }, { begin, close + 1 }, m_text[begin]);
                return;
            }
        }
        Span value { begin, end };
        for (qsizetype at = begin; at < end; ++at) {
            if (m_text[at] == '#' && (at == begin || isSpace(m_text[at - 1]))) {
                m_lexed.comments.push_back({ at, end });
                value.end = at;
                break;
            }
        }
        value = trimmed(m_text, value);
        if (value.isEmpty())
            value = { begin, begin };
        if (value.isEmpty() && opensBlock())
            return;
        add(name, value, value, '\0');
    }

    /// True where the next line is further in: what follows is an object, not an empty value.
    bool opensBlock() const
    {
        qsizetype at = m_at;
        while (at < m_text.size()) {
            const qsizetype stop = lineEnd(m_text, at);
            const qsizetype start = skipSpaces(m_text, at, stop);
            if (start < stop && m_text[start] != '#')
                return start - at > m_indent || (start - at == m_indent && m_text[start] == '-');
            at = nextLine(m_text, at);
        }
        return false;
    }

    bool isRestEmpty(qsizetype at, qsizetype end) const
    {
        at = skipSpaces(m_text, at, end);
        return at == end || m_text[at] == '#';
    }

    /// Skips anchors and the tag "!!str"; other tags are part of the value.
    qsizetype skipDecorations(qsizetype at, qsizetype end) const
    {
        while (at < end && (m_text[at] == '&' || m_text.sliced(at).startsWith("!!"))) {
            while (at < end && !isSpace(m_text[at]))
                ++at;
            at = skipSpaces(m_text, at, end);
        }
        return at;
    }

    /// "{ a: b, c: "d" }" and "[a, "b"]", also over several lines.
    void flow(const QByteArray &name, qsizetype at)
    {
        QByteArray member = name;
        const bool object = m_text[at] == '{' && !name.isEmpty();
        if (object)
            m_levels.append({ m_indent, name });
        int depth = 0;
        while (at < m_text.size()) {
            const char c = m_text[at];
            if (c == '{' || c == '[') {
                ++depth;
                ++at;
            } else if (c == '}' || c == ']') {
                ++at;
                if (--depth == 0)
                    break;
            } else if (c == ',' || isSpace(c) || isBreak(c)) {
                ++at;
            } else {
                at = flowScalar(member, name, at);
            }
        }
        m_at = std::max(m_at, nextLine(m_text, at));
        if (object)
            m_levels.removeLast();
    }

    qsizetype flowScalar(QByteArray &member, const QByteArray &name, qsizetype at)
    {
        const qsizetype begin = at;
        const qsizetype end = lineEnd(m_text, at);
        Span value { at, at };
        char quote = '\0';
        if (isQuote(m_text[at]) && closing(at, end) > 0) {
            quote = m_text[at];
            value = { at + 1, closing(at, end) };
            at = value.end + 1;
        } else {
            while (at < end && !QByteArrayView(",]}").contains(m_text[at])
                   && !(m_text[at] == ':' && (at + 1 == end || isSpace(m_text[at + 1]))))
                at += m_text.sliced(at).startsWith("${") ? afterBrace(at, end) - at : 1;
            value = trimmed(m_text, { begin, at });
        }
        const qsizetype after = skipSpaces(m_text, at, end);
        if (after < end && m_text[after] == ':') {
            member = value.in(m_text).toByteArray();
            return after + 1;
        }
        add(member, value, quote == '\0' ? value : Span { begin, at }, quote);
        member = name;
        return std::max(at, begin + 1);
    }

    qsizetype afterBrace(qsizetype at, qsizetype end) const
    {
        const qsizetype close = m_text.indexOf('}', at);
        return close < 0 || close >= end ? end : close + 1;
    }

    void add(const QByteArray &name, Span value, Span outer, char quote)
    {
        Setting setting;
        setting.name = name;
        QByteArrayList parents;
        for (const Level &level : m_levels)
            parents.append(level.name);
        setting.parents = parents.join('.');
        setting.value = value;
        setting.outer = outer;
        setting.quote = quote;
        setting.escapes = quote == '"' ? Escapes::Backslash : Escapes::None;
        if (setting.name.isEmpty())
            setting.name = innermostName(setting.parents);
        m_lexed.settings.push_back(std::move(setting));
        m_itemOf.push_back(m_itemKey);
    }

    /// "- name: NAME" and "value: …" in one list item belong together.
    void renameBySibling()
    {
        for (std::size_t i = 0; i < m_lexed.settings.size(); ++i) {
            if (m_lexed.settings[i].name == "value" && m_itemOf[i] != 0)
                m_lexed.settings[i].name = siblingName(i);
        }
    }

    QByteArray siblingName(std::size_t index) const
    {
        constexpr std::size_t around = 12; // members of one list item
        const Setting &setting = m_lexed.settings[index];
        const std::size_t last = std::min(index + around, m_lexed.settings.size());
        for (std::size_t i = index < around ? 0 : index - around; i < last; ++i) {
            const Setting &other = m_lexed.settings[i];
            const bool names = other.name == "name" || other.name == "key";
            if (names && m_itemOf[i] == m_itemOf[index] && other.parents == setting.parents)
                return other.value.in(m_text).toByteArray();
        }
        return setting.name;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_indent = 0; ///< of the current entry
    QList<Level> m_levels;
    std::size_t m_items = 0;
    std::size_t m_itemKey = 0;
    std::vector<std::size_t> m_itemOf;
    Lexed m_lexed;
};

} // namespace

Lexed lexYaml(QByteArrayView text)
{
    return YamlLexer(text).run();
}

} // namespace keywright
