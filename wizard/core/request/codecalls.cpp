#include "core/request/codeparser.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <utility>

namespace keywright::request {

CodeValue CodeParser::member(CodeValue value)
{
    ++m_at;
    if (ended() || token().kind != Kind::Name)
        return {};
    const QByteArray name = m_tokens.at(m_at++).text;
    const bool hasOwn = value.kind == Value::Text || value.kind == Value::Unknown
        || value.kind == Value::Object || value.kind == Value::List;
    if (hasOwn)
        return ownCall(std::move(value), name);
    value.isChained = value.isChained || value.kind == Value::Call;
    value.kind = Value::Name;
    value.text += '.' + name;
    return value;
}

CodeValue CodeParser::ownCall(CodeValue value, const QByteArray &name)
{
    if (!at("(")) {
        value.asJson = value.asJson || name == "to_json";
        return value;
    }
    const std::vector<CodeMember> given = skippedArguments();
    const QByteArray plain = plainName(name);
    if (value.kind == Value::Text && (plain == "format" || plain == "formatted"))
        return formattedBy(std::move(value), given, 0);
    // "key".strip() and its like keep the text.
    if (value.kind != Value::Object)
        return value;
    value.asJson = value.asJson || plain == "tojson" || plain == "tostring";
    const bool adds = plain == "put" || plain == "set" || plain == "add" || plain == "append";
    if (adds && given.size() == 2)
        value.members.push_back({ given.front().value.text, given.back().value, given.front().value.at });
    return value;
}

std::vector<CodeMember> CodeParser::skippedArguments()
{
    const bool recording = std::exchange(m_recording, false);
    std::vector<CodeMember> members = arguments(0);
    m_recording = recording;
    return members;
}

CodeValue CodeParser::element(CodeValue value, int depth)
{
    ++m_at;
    const CodeValue index = at("]") ? CodeValue {} : expression(depth + 1);
    accept("]");
    value.text += '.' + (index.kind == Value::Text ? index.text : QByteArray("?"));
    return value;
}

CodeValue CodeParser::call(const CodeValue &callee, Span nameAt, int depth)
{
    const bool recording = std::exchange(m_recording, false);
    CodeValue value;
    value.kind = Value::Call;
    value.text = callee.text;
    value.isChained = callee.isChained;
    const Span opening = token().whole;
    value.members = arguments(depth + 1);
    m_recording = recording;
    value.at = joined(m_inText ? Span {} : joined(callee.at.isKnown() ? callee.at : nameAt, opening),
                      spanFrom(m_at - 1));
    if (recording) {
        m_facts.calls.push_back({ value.text, value, nameAt });
        addByCall(m_facts.calls.back());
    }
    value = understood(std::move(value), m_flavour);
    if (value.kind == Value::Text && holdsVariable(value.text) && is(Flavour::Rust))
        value.text = filledIn(value.text);
    return value;
}

bool CodeParser::initializes(const CodeValue &value) const
{
    if (!at("{") || (value.kind != Value::Name && value.kind != Value::Call))
        return false;
    return is(Flavour::Go) || m_isNew;
}

CodeValue CodeParser::initialized(CodeValue value, int depth)
{
    CodeValue inner = object(depth + 1);
    if (value.kind == Value::Name && is(Flavour::Go)) {
        inner.text = value.text;
        return inner;
    }
    const QByteArray type = plainName(value.text);
    const bool isPlain = type == "dictionary" || type == "list" || type == "string" || type == "object";
    if (isPlain || value.members.empty()) {
        inner.text = value.text;
        return inner;
    }
    value.kind = Value::Call;
    value.members.insert(value.members.end(), inner.members.begin(), inner.members.end());
    return value;
}

std::vector<CodeMember> CodeParser::arguments(int depth)
{
    const QByteArrayView closing = at("(") ? ")" : at("[") ? "]" : "}";
    ++m_at;
    std::vector<CodeMember> members;
    while (!ended() && !accept(closing)) {
        const qsizetype before = m_at;
        argument(members, depth);
        accept(",");
        if (m_at == before)
            ++m_at;
    }
    return members;
}

bool CodeParser::argumentName(CodeMember &member)
{
    if (!has(1))
        return false;
    const bool isName = token().kind == Kind::Name && next(1, m_dialect.namedBy);
    const bool isPair = (is(Flavour::Ruby) || is(Flavour::Php)) && token().kind != Kind::Punctuation
        && (next(1, "=>") || (next(1, ":") && is(Flavour::Ruby)));
    const bool isRText = is(Flavour::R) && token().kind == Kind::Text && next(1, "=");
    if ((!isName || m_dialect.namedBy.isEmpty()) && !isPair && !isRText)
        return false;
    member.name = token().text;
    member.nameAt = token().at;
    m_at += 2;
    return true;
}

void CodeParser::argument(std::vector<CodeMember> &members, int depth)
{
    CodeMember member;
    if (accept("**")) {
        const CodeValue other = expression(depth);
        members.insert(members.end(), other.members.begin(), other.members.end());
    } else {
        argumentName(member);
        member.value = expression(depth);
        members.push_back(std::move(member));
    }
}

} // namespace keywright::request
