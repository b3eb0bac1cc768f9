#include "core/request/codeparser.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

CodeValue CodeParser::primary(int depth)
{
    if (depth > deepest || ended())
        return {};
    const CodeToken &token = m_tokens.at(m_at);
    switch (token.kind) {
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
    if (at("{"))
        return object(depth);
    if (at("["))
        return list("]", depth);
    if (at("("))
        return parenthesis(depth);
    if (accept("-") || accept("!") || accept("&"))
        return primary(depth + 1);
    return {};
}

CodeValue CodeParser::text()
{
    CodeValue value;
    value.kind = Value::Text;
    do {
        value.typographic = value.typographic || m_tokens.at(m_at).typographic;
        value.text += filledIn(m_tokens.at(m_at++).text);
    } while (m_flavour == Flavour::Python && !ended() && m_tokens.at(m_at).kind == Kind::Text);
    return value;
}

QByteArray CodeParser::filledIn(const QByteArray &given)
{
    if (!holdsVariable(given))
        return given;
    const QByteArray name = variableName(given);
    const QByteArray whole = marked(name);
    const qsizetype begin = given.indexOf(whole);
    const QByteArray before = given.first(begin);
    const QByteArray after = given.sliced(begin + whole.size());
    return before + worth(name) + filledIn(after);
}

QByteArray CodeParser::worth(const QByteArray &code)
{
    const QList<CodeToken> tokens = codeTokens(code, m_flavour);
    if (tokens.isEmpty() || tokens.size() > 12 || code.size() > 200)
        return marked({});
    if (tokens.size() == 1 && tokens.first().kind == Kind::Name) {
        const CodeValue value = resolved(tokens.first().text);
        return value.kind == Value::Text ? value.text : marked(code);
    }
    CodeParser inner(tokens, m_flavour);
    inner.m_facts.variables = m_facts.variables;
    const CodeValue value = inner.expression(deepest / 2);
    return value.kind == Value::Text ? value.text
                                     : marked(asText(value).isEmpty() ? QByteArray() : value.text);
}

CodeValue CodeParser::literal()
{
    CodeValue value;
    value.kind = Value::Literal;
    value.text = m_tokens.at(m_at++).text;
    value.text.replace('_', "");
    return value;
}

CodeValue CodeParser::name(int depth)
{
    static constexpr auto skipped =
        std::to_array<QByteArrayView>({ "await", "new", "not", "return", "yield", "async" });
    const QByteArray text = m_tokens.at(m_at++).text;
    if (std::ranges::find(skipped, QByteArrayView(text)) != skipped.end())
        return postfix(depth + 1);
    CodeValue value;
    value.kind = Value::Name;
    value.text = text;
    return value;
}

CodeValue CodeParser::parenthesis(int depth)
{
    CodeValue group = list(")", depth);
    // "(…)" is its content, "(a, b)" a tuple.
    if (group.members.size() == 1)
        return group.members.front().value;
    return group;
}

CodeValue CodeParser::list(QByteArrayView closing, int depth)
{
    ++m_at;
    CodeValue value;
    value.kind = Value::List;
    while (!ended() && !accept(closing)) {
        const qsizetype before = m_at;
        value.members.push_back({ {}, expression(depth + 1) });
        accept(",");
        if (m_at == before)
            ++m_at;
    }
    return value;
}

CodeValue CodeParser::object(int depth)
{
    ++m_at;
    CodeValue value;
    value.kind = Value::Object;
    while (!ended() && !accept("}")) {
        const qsizetype before = m_at;
        if (at(".") || at("**"))
            spread(value, depth);
        else
            property(value, depth);
        if (!accept(","))
            accept(";");
        if (m_at == before)
            ++m_at;
    }
    return value;
}

void CodeParser::spread(CodeValue &object, int depth)
{
    while (accept(".") || accept("**")) { }
    const CodeValue other = expression(depth + 1);
    object.members.insert(object.members.end(), other.members.begin(), other.members.end());
}

void CodeParser::property(CodeValue &object, int depth)
{
    const CodeToken &token = m_tokens.at(m_at);
    const bool isName = token.kind == Kind::Name || token.kind == Kind::Text || token.kind == Kind::Number;
    if (!isName) {
        if (at("["))
            list("]", depth + 1);
        else
            ++m_at;
        return;
    }
    ++m_at;
    const bool hasValue = accept(":") || (m_flavour == Flavour::PowerShell && accept("="));
    object.members.push_back({ token.text, hasValue ? expression(depth + 1) : resolved(token.text) });
}

} // namespace keywright::request
