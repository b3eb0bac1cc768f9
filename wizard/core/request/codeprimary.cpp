#include "core/request/codeparser.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

CodeValue CodeParser::primary(int depth)
{
    if (depth > deepest || ended()) {
        skipBrackets();
        return {};
    }
    if (is(Flavour::Go) && skipGoType())
        return primary(depth + 1);
    switch (token().kind) {
    case Kind::Text:
        return text();
    case Kind::Number:
        return literal();
    case Kind::Name:
        return name(depth);
    case Kind::Option:
        return {};
    case Kind::Punctuation:
        break;
    }
    return bracketed(depth);
}

CodeValue CodeParser::bracketed(int depth)
{
    const qsizetype begin = m_at;
    CodeValue value;
    if (at("{"))
        value = object(depth);
    else if (at("["))
        value = list("]", depth);
    else if (at("("))
        return parenthesis(depth);
    else if (accept("-") || accept("!") || accept("&") || accept("*") || accept(":"))
        return primary(depth + 1);
    else
        return value;
    // `new[] { … }`
    const bool isEmpty = value.kind == Value::List && value.members.empty();
    if (isEmpty && at("{") && m_isNew)
        value = object(depth);
    value.at = spanFrom(begin);
    return value;
}

CodeValue CodeParser::text()
{
    CodeValue value;
    value.kind = Value::Text;
    const qsizetype begin = m_at;
    do {
        value.typographic = value.typographic || token().typographic;
        value.text += filledIn(m_tokens.at(m_at++).text);
    } while (is(Flavour::Python) && !ended() && token().kind == Kind::Text);
    if (!m_inText)
        value.at = m_at == begin + 1 ? m_tokens.at(begin).at : spanFrom(begin);
    return value;
}

QByteArray CodeParser::filledIn(const QByteArray &given)
{
    constexpr int mostHoles = 200; // No request has more.
    QByteArray filled;
    QByteArrayView rest = given;
    for (int hole = 0; hole < mostHoles && holdsVariable(rest); ++hole) {
        const QByteArray name = variableName(rest);
        const QByteArray whole = marked(name);
        const qsizetype begin = rest.indexOf(whole);
        if (begin < 0)
            break;
        filled += rest.first(begin);
        filled += worth(name);
        rest = rest.sliced(begin + whole.size());
    }
    return filled + rest;
}

QByteArray CodeParser::worth(const QByteArray &code)
{
    QList<CodeToken> tokens = codeTokens(code.first(std::min<qsizetype>(code.size(), 200)), m_flavour);
    if (tokens.isEmpty() || tokens.size() > 12 || code.size() > 200 || m_inText)
        return m_inText ? marked(code) : marked({});
    std::vector<qsizetype> closing(tokens.size());
    for (qsizetype i = 0; i < tokens.size(); ++i)
        closing.at(i) = i;
    std::swap(m_tokens, tokens);
    std::swap(m_closing, closing);
    const qsizetype start = std::exchange(m_start, 0);
    const qsizetype place = std::exchange(m_at, 0);
    const bool recording = std::exchange(m_recording, false);
    m_inText = true;
    const CodeValue value = expression(deepest / 2);
    m_inText = false;
    m_recording = recording;
    m_at = place;
    m_start = start;
    std::swap(m_closing, closing);
    std::swap(m_tokens, tokens);
    if (value.kind == Value::Text)
        return value.text;
    return marked(asText(value).isEmpty() ? QByteArray() : value.text);
}

CodeValue CodeParser::literal()
{
    CodeValue value;
    value.kind = Value::Literal;
    value.at = token().at;
    value.text = m_tokens.at(m_at++).text;
    value.text.replace('_', "");
    return value;
}

CodeValue CodeParser::name(int depth)
{
    static constexpr auto skipped = std::to_array<QByteArrayView>(
        { "await", "new", "not", "return", "yield", "async", "try", "mut", "ref", "move" });
    const CodeToken here = token();
    ++m_at;
    // C#'s "new(…)" has no type, and a Python function may be called "ref".
    const bool isOwnName = here.text != "await" && (at("(") || (!ended() && isMemberOperator(token())));
    if (!isOwnName && std::ranges::find(skipped, QByteArrayView(here.text)) != skipped.end()) {
        m_isNew = m_isNew || here.text == "new";
        // Swift's "try?" and "try!".
        if (!accept("?"))
            accept("!");
        return primary(depth + 1);
    }
    CodeValue value;
    value.kind = Value::Name;
    value.text = here.text;
    return value;
}

bool CodeParser::skipGoType()
{
    const qsizetype before = m_at;
    while (true) {
        if (at("[") && next(1, "]"))
            m_at += 2;
        else if (atName("map") && next(1, "["))
            m_at = m_closing.at(m_at + 1) + 1;
        else if (m_at == before || !accept("*"))
            break;
    }
    if (m_at == before || ended())
        return m_at > before;
    const bool isInterface = atName("interface") && next(1, "{") && next(2, "}");
    if (isInterface) {
        m_at += 3;
        return true;
    }
    // A named element type goes before its values; "[]byte(…)" is a call.
    const qsizetype type = m_at;
    while (token().kind == Kind::Name && next(1, ".") && has(2))
        m_at += 2;
    const bool hasValues = token().kind == Kind::Name && next(1, "{");
    m_at = hasValues ? m_at + 1 : type;
    return true;
}

} // namespace keywright::request
