#include "core/request/jsontree.h"

#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

constexpr int deepest = 64;

class JsonReader
{
public:
    JsonReader(const QByteArray &text, qsizetype begin) : m_text(text), m_at(begin) { }

    std::optional<JsonNode> read()
    {
        skipSpace();
        if (peek() == '{' || peek() == '[')
            return value(0);
        const bool isMember = peek() == '"' || peek() == '\'';
        if (!isMember)
            return std::nullopt;
        JsonNode node;
        node.kind = JsonNode::Kind::Object;
        const qsizetype begin = m_at;
        members(node, '}', 0);
        node.at = { begin, m_at - begin };
        return node.members.empty() ? std::nullopt : std::optional(std::move(node));
    }

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }
    bool atEnd() const { return m_at >= m_text.size(); }

    void skipSpace()
    {
        while (!atEnd()) {
            const char c = peek();
            if (isBlank(c) || c == '\n') {
                ++m_at;
            } else if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
                const bool isLine = peek(1) == '/';
                const qsizetype end = m_text.indexOf(isLine ? "\n" : "*/", m_at + 2);
                m_at = end < 0 ? m_text.size() : end + (isLine ? 0 : 2);
            } else {
                return;
            }
        }
    }

    JsonNode value(int depth)
    {
        JsonNode node;
        const qsizetype begin = m_at;
        const char c = peek();
        if ((c == '{' || c == '[') && depth < deepest) {
            node.kind = c == '{' ? JsonNode::Kind::Object : JsonNode::Kind::Array;
            ++m_at;
            members(node, c == '{' ? '}' : ']', depth + 1);
        } else if (c == '"' || c == '\'') {
            node.kind = JsonNode::Kind::Text;
            node.text = text();
        } else {
            node.text = word();
            // Node prints "Object [AxiosHeaders] { … }".
            const qsizetype brace = node.text.bytes() == "Object" ? m_text.indexOf('{', m_at) : -1;
            const bool isNamed = brace >= 0 && !m_text.sliced(m_at, brace - m_at).contains('\n');
            if (isNamed && depth < deepest) {
                m_at = brace;
                return value(depth + 1);
            }
        }
        node.at = { begin, m_at - begin };
        return node;
    }

    void members(JsonNode &node, char closing, int depth)
    {
        while (true) {
            skipSpace();
            if (atEnd())
                return;
            if (peek() == closing) {
                ++m_at;
                return;
            }
            const qsizetype begin = m_at;
            if (closing == '}')
                member(node, depth);
            else
                node.members.push_back({ {}, value(depth) });
            skipSpace();
            if (peek() == ',' || m_at == begin)
                ++m_at;
            m_at = std::min(m_at, m_text.size());
        }
    }

    void member(JsonNode &node, int depth)
    {
        JsonMember member;
        member.name = peek() == '"' || peek() == '\'' ? text() : word();
        skipSpace();
        if (peek() != ':')
            return;
        ++m_at;
        skipSpace();
        member.value = value(depth);
        node.members.push_back(std::move(member));
    }

    /// A number, a name, anything up to what separates values.
    PlacedText word()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !QByteArrayView(" \t\n,:{}[]\"'").contains(peek()))
            ++m_at;
        return PlacedText(QByteArrayView(m_text).sliced(begin, m_at - begin), begin);
    }

    PlacedText text()
    {
        const char quote = peek();
        PlacedText result;
        ++m_at;
        while (!atEnd() && peek() != quote) {
            if (peek() == '\\' && m_at + 1 < m_text.size()) {
                escape(result);
                continue;
            }
            qsizetype end = m_at;
            while (end < m_text.size() && m_text.at(end) != quote && m_text.at(end) != '\\')
                ++end;
            end = std::max(end, m_at + 1);
            result.append(QByteArrayView(m_text).sliced(m_at, end - m_at), m_at);
            m_at = end;
        }
        m_at = std::min(m_at + 1, m_text.size());
        return result;
    }

    void escape(PlacedText &result)
    {
        static constexpr std::array<std::pair<char, char>, 5> escapes {
            { { 'n', '\n' }, { 't', '\t' }, { 'r', '\r' }, { 'b', '\b' }, { 'f', '\f' } }
        };
        const char c = peek(1);
        if (c == 'u') {
            codePoint(result);
            return;
        }
        const auto found = std::ranges::find(escapes, c, &std::pair<char, char>::first);
        const char meant = found == escapes.end() ? c : found->second;
        result.append(QByteArrayView(&meant, 1), Span { m_at, 2 });
        m_at += 2;
    }

    std::optional<char32_t> unit(qsizetype ahead) const
    {
        bool isNumber = false;
        const QByteArray digits = m_text.mid(m_at + ahead + 2, 4);
        const uint value = digits.toUInt(&isNumber, 16);
        const bool isUnit = peek(ahead) == '\\' && peek(ahead + 1) == 'u' && isNumber && digits.size() == 4;
        return isUnit ? std::optional<char32_t>(value) : std::nullopt;
    }

    void codePoint(PlacedText &result)
    {
        const std::optional<char32_t> first = unit(0);
        if (!first) {
            result.append("u", Span { m_at, 2 });
            m_at += 2;
            return;
        }
        const std::optional<char32_t> second = unit(6);
        char32_t value = *first;
        qsizetype length = 6;
        const bool isPair = QChar::isHighSurrogate(value) && second && QChar::isLowSurrogate(*second);
        if (isPair) {
            value = QChar::surrogateToUcs4(static_cast<char16_t>(value), static_cast<char16_t>(*second));
            length = 12;
        }
        result.append(QString::fromUcs4(&value, 1).toUtf8(), Span { m_at, length });
        m_at += length;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

const JsonNode *JsonNode::member(QByteArrayView lowerCaseName) const
{
    const auto found = std::ranges::find_if(
        members, [&](const JsonMember &one) { return lower(one.name.bytes()) == lowerCaseName; });
    return found == members.end() ? nullptr : &found->value;
}

const JsonNode *JsonNode::oneOf(const QByteArrayList &lowerCaseNames) const
{
    for (const QByteArray &name : lowerCaseNames) {
        if (const JsonNode *node = member(name))
            return node;
    }
    return nullptr;
}

std::optional<JsonNode> readJson(const QByteArray &text, qsizetype begin)
{
    return JsonReader(text, begin).read();
}

QByteArray jsonString(QByteArrayView text)
{
    QByteArray json = "\"";
    for (const char c : text) {
        if (c == '\n')
            json.append("\\n");
        else if (c == '\t')
            json.append("\\t");
        else if (c == '\r')
            json.append("\\r");
        else if (static_cast<unsigned char>(c) < 0x20)
            json.append("\\u00").append(QByteArray(1, c).toHex());
        else if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else
            json.append(c);
    }
    return json.append('"');
}

QByteArray jsonText(const JsonNode &node)
{
    if (node.kind == JsonNode::Kind::Text)
        return jsonString(node.text.bytes());
    if (node.kind == JsonNode::Kind::Other) {
        const QByteArray word = lower(node.text.bytes());
        return word == "none" || word.isEmpty() ? QByteArray("null") : word;
    }
    const bool isObject = node.kind == JsonNode::Kind::Object;
    QByteArrayList texts;
    for (const JsonMember &member : node.members) {
        const QByteArray name = isObject ? QByteArray(jsonString(member.name.bytes()) + ":") : QByteArray();
        texts.append(name + jsonText(member.value));
    }
    return isObject ? "{" + texts.join(',') + "}" : "[" + texts.join(',') + "]";
}

} // namespace keywright::request
