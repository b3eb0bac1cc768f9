#include "core/request/strictjson.h"

#include "core/request/marked.h"

#include <QJsonDocument>
#include <QString>

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

constexpr char variableBegin = '\xFF';
constexpr char variableEnd = '\xFE';
constexpr int deepest = 64; // No request nests that far; a hostile text must not use up the stack.

/// Reads one value; the first trouble ends the reading.
class JsonScanner
{
public:
    explicit JsonScanner(const QByteArray &text) : m_text(text) { }

    std::optional<JsonTrouble> scan()
    {
        skipSpace();
        if (m_at >= m_text.size())
            return JsonTrouble { "empty", 0 };
        if (value(0)) {
            skipSpace();
            if (m_at < m_text.size())
                fail("after-end");
        }
        return m_trouble;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    void skipSpace()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }

    bool fail(const char *kind)
    {
        if (!m_trouble)
            m_trouble = JsonTrouble { kind, std::min(m_at, m_text.size()) };
        return false;
    }

    /// What stands where a value or a name belongs, and does not fit.
    bool failHere(const char *otherwise)
    {
        if (m_at >= m_text.size())
            return fail("not-closed");
        const char c = peek();
        if (typographicQuote(m_text, m_at) > 0)
            return fail("typographic-quotes");
        if (c == '\'')
            return fail("single-quotes");
        if (c == '/' || c == '#')
            return fail("comment");
        if (isNameCharacter(c))
            return fail("unquoted");
        return fail(otherwise);
    }

    bool value(int depth)
    {
        if (depth > deepest)
            return fail("unexpected");
        switch (peek()) {
        case '{':
            return object(depth);
        case '[':
            return array(depth);
        case '"':
            return string();
        case variableBegin:
            return variable();
        default:
            return literal() || number() || (!m_trouble && failHere("unexpected"));
        }
    }

    bool object(int depth)
    {
        ++m_at;
        skipSpace();
        if (peek() == '}')
            return closed();
        while (true) {
            if (peek() == '}')
                return fail("trailing-comma");
            if (peek() != '"')
                return failHere("unexpected");
            if (!string() || !colon() || !value(depth + 1))
                return false;
            skipSpace();
            if (peek() == '}')
                return closed();
            if (!comma())
                return false;
        }
    }

    bool array(int depth)
    {
        ++m_at;
        skipSpace();
        if (peek() == ']')
            return closed();
        while (true) {
            if (peek() == ']')
                return fail("trailing-comma");
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (peek() == ']')
                return closed();
            if (!comma())
                return false;
        }
    }

    bool closed()
    {
        ++m_at;
        return true;
    }

    bool colon()
    {
        skipSpace();
        if (peek() != ':')
            return failHere("unexpected");
        ++m_at;
        skipSpace();
        return true;
    }

    bool comma()
    {
        if (m_at >= m_text.size())
            return fail("not-closed");
        if (peek() == '/' || peek() == '#')
            return fail("comment");
        if (peek() != ',')
            return fail(peek() == '"' ? "missing-comma" : "unexpected");
        ++m_at;
        skipSpace();
        return true;
    }

    bool string()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = peek();
            if (c == '"')
                return closed();
            if (c == '\\' && !escape())
                return fail("escape");
            if (static_cast<unsigned char>(c) < 0x20)
                return fail("line-break");
        }
        return fail("not-closed");
    }

    /// Leaves m_at at the escape's last character.
    bool escape()
    {
        ++m_at;
        if (peek() != 'u')
            return m_at < m_text.size() && QByteArrayView("\"\\/bfnrt").contains(peek());
        for (int digit = 0; digit < 4; ++digit) {
            ++m_at;
            if (m_at >= m_text.size() || !QByteArrayView("0123456789abcdefABCDEF").contains(peek()))
                return false;
        }
        return true;
    }

    bool variable()
    {
        const qsizetype end = m_text.indexOf(variableEnd, m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return true;
    }

    bool literal()
    {
        static constexpr auto words = std::to_array<QByteArrayView>({ "true", "false", "null" });
        const QByteArrayView rest = QByteArrayView(m_text).sliced(m_at);
        const auto found = std::ranges::find_if(words, [&](QByteArrayView word) {
            const bool ends = rest.size() <= word.size() || !isNameCharacter(rest.at(word.size()));
            return rest.startsWith(word) && ends;
        });
        if (found == words.end())
            return false;
        m_at += found->size();
        return true;
    }

    qsizetype digits()
    {
        const qsizetype begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at - begin;
    }

    bool number()
    {
        const bool negative = peek() == '-';
        if (negative)
            ++m_at;
        const bool leadingZero = peek() == '0';
        const qsizetype whole = digits();
        if (whole == 0)
            return negative ? fail("number") : false;
        if (leadingZero && whole > 1)
            return fail("number");
        if (!fraction() || !exponent())
            return fail("number");
        return !isNameCharacter(peek()) || fail("unquoted");
    }

    /// True where there is none, too.
    bool fraction()
    {
        if (peek() != '.')
            return true;
        ++m_at;
        return digits() > 0;
    }

    /// True where there is none, too.
    bool exponent()
    {
        if (peek() != 'e' && peek() != 'E')
            return true;
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        return digits() > 0;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    std::optional<JsonTrouble> m_trouble;
};

/// The text with its variables as something that JSON takes at their place.
QByteArray filledIn(const QByteArray &text)
{
    QByteArray result;
    bool inString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text.at(at);
        if (c == variableBegin) {
            result.append(inString ? "\xEF\xBF\xBC" : "0");
            const qsizetype end = text.indexOf(variableEnd, at);
            at = end < 0 ? text.size() : end;
            continue;
        }
        result.append(c);
        if (c == '\\' && inString && at + 1 < text.size())
            result.append(text.at(++at));
        else if (c == '"')
            inString = !inString;
    }
    return result;
}

} // namespace

std::optional<JsonTrouble> jsonTrouble(const QByteArray &text)
{
    return JsonScanner(text).scan();
}

QJsonObject jsonObject(const QByteArray &text)
{
    return QJsonDocument::fromJson(filledIn(text)).object();
}

} // namespace keywright::request
