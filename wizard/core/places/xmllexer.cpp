#include "core/places/characters.h"
#include "core/places/lexers.h"

#include <QByteArrayList>

#include <algorithm>

namespace keywright {

namespace {

class XmlLexer
{
public:
    explicit XmlLexer(QByteArrayView text) : m_text(text) { }

    Lexed run()
    {
        while (m_at < m_text.size()) {
            const qsizetype open = m_text.indexOf('<', m_at);
            content({ m_at, open < 0 ? m_text.size() : open });
            if (open < 0)
                break;
            m_at = open;
            markup();
        }
        return std::move(m_lexed);
    }

private:
    void markup()
    {
        if (m_text.sliced(m_at).startsWith("<!--")) {
            const qsizetype end = endAfter("-->");
            m_lexed.comments.push_back({ m_at, end });
            m_at = end;
        } else if (m_text.sliced(m_at).startsWith("<![CDATA[")) {
            const qsizetype end = endAfter("]]>");
            content({ m_at + 9, std::max(m_at + 9, end - 3) });
            m_at = end;
        } else if (m_text.sliced(m_at).startsWith("<!") || m_text.sliced(m_at).startsWith("<?")) {
            m_at = endAfter(">");
        } else if (m_text.sliced(m_at).startsWith("</")) {
            closeElement();
        } else {
            element();
        }
    }

    qsizetype endAfter(QByteArrayView word) const
    {
        const qsizetype found = m_text.indexOf(word, m_at);
        return found < 0 ? m_text.size() : found + word.size();
    }

    void closeElement()
    {
        m_at = endAfter(">");
        if (!m_elements.isEmpty())
            m_elements.removeLast();
    }

    void element()
    {
        const qsizetype begin = ++m_at;
        m_at = nameEnd();
        const QByteArray tag = m_text.sliced(begin, m_at - begin).toByteArray();
        m_attributes.clear();
        bool open = true;
        while (m_at < m_text.size() && m_text[m_at] != '>') {
            open = m_text[m_at] != '/';
            if (isNameStart(m_text[m_at]))
                attribute();
            else
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
        nameAttributes();
        if (open)
            m_elements.append(elementName(tag));
    }

    qsizetype nameEnd() const
    {
        qsizetype at = m_at;
        while (at < m_text.size()
               && (isNameCharacter(m_text[at]) || QByteArrayView(":.-").contains(m_text[at])))
            ++at;
        return at;
    }

    void attribute()
    {
        const qsizetype begin = m_at;
        m_at = nameEnd();
        Setting setting;
        setting.name = m_text.sliced(begin, m_at - begin).toByteArray();
        while (m_at < m_text.size() && (isSpace(m_text[m_at]) || m_text[m_at] == '='))
            ++m_at;
        if (m_at >= m_text.size() || (m_text[m_at] != '"' && m_text[m_at] != '\''))
            return;
        const qsizetype close = m_text.indexOf(m_text[m_at], m_at + 1);
        const qsizetype end = close < 0 ? m_text.size() : close;
        setting.quote = m_text[m_at];
        setting.value = { m_at + 1, end };
        setting.outer = { m_at, std::min(end + 1, m_text.size()) };
        setting.escapes = Escapes::Xml;
        setting.parents = m_elements.join('.');
        m_attributes.push_back(std::move(setting));
        m_at = std::min(end + 1, m_text.size());
    }

    /// name="NAME" value="…", key="NAME" value="…": the value gets the other attribute's text as its name.
    QByteArray attributeName() const
    {
        for (const Setting &attribute : m_attributes) {
            if (attribute.name == "name" || attribute.name == "key" || attribute.name == "android:name")
                return attribute.value.in(m_text).toByteArray();
        }
        return {};
    }

    void nameAttributes()
    {
        const QByteArray name = attributeName();
        for (Setting &attribute : m_attributes) {
            if ((attribute.name == "value" || attribute.name == "android:value") && !name.isEmpty())
                attribute.name = name;
            m_lexed.settings.push_back(attribute);
        }
    }

    /// <string name="NAME">: its text goes by that name.
    QByteArray elementName(const QByteArray &tag) const
    {
        const QByteArray name = attributeName();
        return name.isEmpty() ? tag : name;
    }

    /// The text between two tags. In a property list, <key> names the text that follows.
    void content(Span span)
    {
        const auto isBlank = [&](qsizetype at) { return isSpace(m_text[at]) || isBreak(m_text[at]); };
        while (!span.isEmpty() && isBlank(span.begin))
            ++span.begin;
        while (!span.isEmpty() && isBlank(span.end - 1))
            --span.end;
        if (m_elements.isEmpty() || span.isEmpty())
            return;
        if (m_elements.last() == "key") {
            m_key = span.in(m_text).toByteArray();
            return;
        }
        Setting setting;
        const bool listed = m_elements.last() == "string" && !m_key.isEmpty();
        setting.name = listed ? m_key : m_elements.last();
        setting.parents = QByteArrayList(m_elements.first(m_elements.size() - 1)).join('.');
        setting.value = span;
        setting.outer = span;
        setting.escapes = Escapes::Xml;
        m_lexed.settings.push_back(std::move(setting));
        m_key.clear();
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArrayList m_elements;
    QByteArray m_key;
    std::vector<Setting> m_attributes;
    Lexed m_lexed;
};

} // namespace

Lexed lexXml(QByteArrayView text)
{
    return XmlLexer(text).run();
}

} // namespace keywright
