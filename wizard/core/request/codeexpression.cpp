#include "core/request/codeparser.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

CodeValue CodeParser::expression(int depth)
{
    if (depth > deepest || ended()) {
        skipBrackets();
        return {};
    }
    ++m_expressions;
    const qsizetype begin = m_at;
    CodeValue value = postfix(depth);
    bool joins = false;
    while (!ended()) {
        const qsizetype before = m_at;
        if (!operation(value, depth))
            break;
        joins = joins || m_tokens.at(before).text == m_dialect.joiner;
    }
    if (joins)
        value.at = spanFrom(begin);
    pipeline(value);
    return value;
}

bool CodeParser::operation(CodeValue &value, int depth)
{
    const bool formats = at("%") && (is(Flavour::Python) || is(Flavour::Ruby));
    if (!m_dialect.joiner.isEmpty() && accept(m_dialect.joiner)) {
        value = concatenated(value, postfix(depth + 1));
        return true;
    }
    if (value.kind == Value::Text && formats) {
        ++m_at;
        const CodeValue filling = postfix(depth + 1);
        value = filling.kind == Value::List ? formattedBy(std::move(value), filling.members, 0)
                                            : formatted(std::move(value), "%s", filling);
        return true;
    }
    if (is(Flavour::Kotlin) && atName("to")) {
        ++m_at;
        CodeValue pair;
        pair.kind = Value::List;
        pair.members.push_back({ {}, std::move(value) });
        pair.members.push_back({ {}, expression(depth + 1) });
        value = std::move(pair);
        return true;
    }
    if (at("||") || at("??") || at("?:") || atName("or") || atName("as")) {
        // What stands first is what counts where it is set.
        ++m_at;
        const CodeValue other = postfix(depth + 1);
        if (value.kind == Value::Unknown)
            value = other;
        return true;
    }
    return false;
}

void CodeParser::pipeline(CodeValue &value)
{
    while (is(Flavour::PowerShell) && accept("|")) {
        value.asJson = value.asJson || atName("ConvertTo-Json");
        while (!ended() && !at(")") && !at("|") && !token().startsLine)
            ++m_at;
    }
}

CodeValue CodeParser::postfix(int depth)
{
    const qsizetype begin = m_at;
    const bool wasNew = std::exchange(m_isNew, false);
    CodeValue value = primary(depth);
    while (!ended() && extended(value, depth)) { }
    if (value.kind == Value::Name || value.kind == Value::Call)
        value.at = spanFrom(begin);
    m_isNew = wasNew;
    if (value.kind == Value::Name)
        return resolved(value);
    return value;
}

bool CodeParser::extended(CodeValue &value, int depth)
{
    const bool isCallee = value.kind == Value::Name || value.kind == Value::Call;
    if (isCallee && at("<") && !skipGenerics())
        return false;
    if (at("(") && isCallee)
        value = call(value, m_tokens.at(m_at - 1).whole, depth);
    else if (isMemberOperator(token()))
        value = member(std::move(value));
    else if (at("[") && value.kind == Value::Name)
        value = element(std::move(value), depth);
    else if (initializes(value))
        value = initialized(std::move(value), depth);
    else
        return acceptAssurance(value);
    return true;
}

bool CodeParser::acceptAssurance(const CodeValue &value)
{
    const bool isMacro = is(Flavour::Rust) && at("!") && value.kind == Value::Name;
    if (isMacro)
        return accept("!");
    if (is(Flavour::JavaScript) || is(Flavour::Swift) || is(Flavour::CSharp))
        return accept("!");
    if (is(Flavour::Kotlin))
        return accept("!!");
    return is(Flavour::Rust) && accept("?");
}

bool CodeParser::skipGenerics()
{
    constexpr qsizetype longest = 24;
    const qsizetype before = m_at;
    qsizetype depth = 0;
    while (!ended() && m_at - before < longest) {
        const bool isType = token().kind == Kind::Name
            || (token().kind == Kind::Punctuation && QByteArrayView("<>,[].?&").contains(token().text));
        if (!isType)
            break;
        depth += at("<") ? 1 : at(">") ? -1 : 0;
        ++m_at;
        if (depth == 0)
            break;
    }
    const bool calls = depth == 0 && (at("(") || at("{") || at("[") || at("."));
    if (!calls)
        m_at = before;
    return calls;
}

CodeValue CodeParser::resolved(const CodeValue &given)
{
    const QByteArray &path = given.text;
    const CodeValue *set = m_copied < mostCopied ? m_facts.variable(path) : nullptr;
    if (set != nullptr) {
        m_copied += set->weight();
        if (m_copied < mostCopied)
            return *set;
    }
    CodeValue value = given;
    value.members.clear();
    static constexpr auto constants =
        std::to_array<QByteArrayView>({ "true", "false", "none", "null", "undefined", "nil" });
    const QByteArray known = lower(path);
    if (std::ranges::find(constants, QByteArrayView(known)) != constants.end()) {
        value.kind = Value::Literal;
        value.text = known == "true" || known == "false" ? known : QByteArray("null");
        return value;
    }
    const QByteArray name = environmentName(path);
    if (!name.isEmpty()) {
        value.kind = Value::Text;
        value.text = marked(name);
    }
    return value;
}

} // namespace keywright::request
