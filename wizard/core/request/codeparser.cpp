#include "core/request/codeparser.h"

#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

CodeFacts CodeParser::read()
{
    for (m_start = 0; m_start < m_tokens.size(); ++m_start) {
        const CodeToken &token = m_tokens.at(m_start);
        m_facts.typographic = m_facts.typographic || token.typographic;
        const bool isMember = m_start > 0 && isDot(m_tokens.at(m_start - 1));
        if (token.kind == Kind::Name && !isMember)
            statement();
    }
    return std::move(m_facts);
}

void CodeParser::statement()
{
    m_at = m_start;
    const QByteArray path = readPath();
    if (at("(")) {
        m_at = m_start;
        m_recording = true;
        postfix(0);
        m_recording = false;
        return;
    }
    if (m_flavour == Flavour::PowerShell && isCommand(path)) {
        command();
        return;
    }
    if (at(":"))
        skipAnnotation();
    if (!accept("="))
        return;
    CodeValue value = expression(0);
    assign(path, std::move(value));
}

bool CodeParser::isCommand(const QByteArray &name)
{
    static constexpr auto commands = std::to_array<QByteArrayView>(
        { "invoke-restmethod", "invoke-webrequest", "irm", "iwr", "curl", "wget" });
    const QByteArray known = lower(name);
    return std::ranges::find(commands, QByteArrayView(known)) != commands.end();
}

void CodeParser::command()
{
    CodeValue call;
    call.kind = Value::Call;
    call.text = lower(m_tokens.at(m_start).text);
    while (!ended() && !m_tokens.at(m_at).startsLine && !at("|") && !at(";") && !at(")")) {
        const qsizetype before = m_at;
        parameter(call);
        if (m_at == before)
            ++m_at;
    }
    m_facts.calls.push_back({ call.text, call });
}

void CodeParser::parameter(CodeValue &call)
{
    QByteArray name;
    if (m_tokens.at(m_at).kind == Kind::Option)
        name = lower(m_tokens.at(m_at++).text);
    const bool isSwitch = ended() || m_tokens.at(m_at).startsLine || m_tokens.at(m_at).kind == Kind::Option;
    const CodeValue value = isSwitch ? CodeValue {} : postfix(0);
    const bool isSplat = name.isEmpty() && value.kind == Value::Object;
    if (!isSplat) {
        call.members.push_back({ name, value });
        return;
    }
    for (const CodeMember &member : value.members)
        call.members.push_back({ lower(member.name), member.value });
}

void CodeParser::skipAnnotation()
{
    const qsizetype before = m_at++;
    const auto isType = [this] {
        const CodeToken &token = m_tokens.at(m_at);
        return token.kind == Kind::Name
            || (token.kind == Kind::Punctuation && QByteArrayView("<>,|[].").contains(token.text));
    };
    while (!ended() && !at("=") && isType())
        ++m_at;
    if (!at("="))
        m_at = before;
}

void CodeParser::assign(const QByteArray &path, CodeValue value)
{
    const qsizetype bracket = path.indexOf('[');
    if (bracket < 0) {
        m_facts.variables.push_back({ path, std::move(value) });
        return;
    }
    const QByteArray owner = path.first(bracket);
    const QByteArray name = path.sliced(bracket + 1, path.size() - bracket - 2);
    const CodeValue *known = m_facts.variable(owner);
    CodeValue object = known != nullptr && known->kind == Value::Object ? *known : CodeValue {};
    object.kind = Value::Object;
    object.members.push_back({ name, std::move(value) });
    m_facts.variables.push_back({ owner, std::move(object) });
}

QByteArray CodeParser::readPath()
{
    QByteArray path = m_tokens.at(m_at++).text;
    while (!ended()) {
        if (isDot(m_tokens.at(m_at)) && m_at + 1 < m_tokens.size()
            && m_tokens.at(m_at + 1).kind == Kind::Name) {
            path += '.' + m_tokens.at(m_at + 1).text;
            m_at += 2;
        } else if (at("[") && m_at + 2 < m_tokens.size() && m_tokens.at(m_at + 1).kind == Kind::Text
                   && m_tokens.at(m_at + 2).text == "]") {
            path += '[' + m_tokens.at(m_at + 1).text + ']';
            m_at += 3;
        } else {
            break;
        }
    }
    return path;
}

CodeFacts readProgram(const QByteArray &text, Flavour flavour)
{
    return CodeParser(codeTokens(text, flavour), flavour).read();
}

} // namespace keywright::request
