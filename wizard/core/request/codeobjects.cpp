#include "core/request/codeparser.h"

#include <utility>

namespace keywright::request {

CodeValue CodeParser::parenthesis(int depth)
{
    CodeValue group = list(")", depth);
    // "(…)" is its content, "(a, b)" a tuple.
    if (group.members.size() == 1)
        return std::move(group.members.front().value);
    return group;
}

bool CodeParser::acceptPairSign()
{
    return accept("=>") || ((is(Flavour::Swift) || is(Flavour::Ruby)) && accept(":"));
}

CodeValue CodeParser::list(QByteArrayView closing, int depth)
{
    ++m_at;
    CodeValue value;
    value.kind = Value::List;
    while (!ended() && !accept(closing)) {
        const qsizetype before = m_at;
        CodeMember member { {}, expression(depth + 1) };
        if (acceptPairSign()) {
            value.kind = Value::Object;
            member.name = member.value.text;
            member.nameAt = member.value.at;
            member.value = expression(depth + 1);
        }
        value.members.push_back(std::move(member));
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
    bool hasNames = false;
    while (!ended() && !accept("}")) {
        const qsizetype before = m_at;
        if (at(".") || at("**"))
            spread(value, depth);
        else
            property(value, depth);
        hasNames = hasNames || value.isOpen
            || (!value.members.empty()
                && (!value.members.back().name.isEmpty() || value.members.back().value.kind == Value::List));
        if (!accept(","))
            accept(";");
        if (m_at == before)
            ++m_at;
    }
    // Go's and C#'s lists stand in braces too.
    if (!hasNames && !value.members.empty())
        value.kind = Value::List;
    return value;
}

void CodeParser::spread(CodeValue &object, int depth)
{
    while (accept(".") || accept("**")) { }
    const CodeValue other = expression(depth + 1);
    object.isOpen = object.isOpen || other.isOpen || other.kind != Value::Object;
    if (other.kind == Value::Object)
        object.members.insert(object.members.end(), other.members.begin(), other.members.end());
}

void CodeParser::property(CodeValue &object, int depth)
{
    const CodeToken key = token();
    if (at("[")) {
        // C#'s `["name"] = value`; JavaScript's names that are worked out are not known.
        const CodeValue name = list("]", depth + 1);
        const CodeValue *text = name.unnamed(0);
        const bool isKnown = text != nullptr && text->kind == Value::Text;
        if ((accept("=") || accept(":")) && isKnown)
            object.members.push_back({ text->text, expression(depth + 1), text->at });
        else
            object.isOpen = true;
        return;
    }
    const bool isName = key.kind == Kind::Name || key.kind == Kind::Text || key.kind == Kind::Number;
    const bool isSeparated =
        next(1, ":") || next(1, "=>") || (next(1, "=") && (is(Flavour::PowerShell) || is(Flavour::CSharp)));
    const bool isShorthand =
        key.kind == Kind::Name && is(Flavour::JavaScript) && (next(1, ",") || next(1, "}"));
    if (isName && isSeparated) {
        m_at += 2;
        object.members.push_back({ key.text, expression(depth + 1), key.at });
    } else if (isShorthand) {
        object.members.push_back({ key.text, expression(depth + 1), key.at });
    } else {
        object.members.push_back({ {}, expression(depth + 1) });
    }
}

} // namespace keywright::request
