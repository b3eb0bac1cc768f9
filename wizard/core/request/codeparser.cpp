#include "core/request/codeparser.h"

#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

/// Where every bracket that opens is closed: the end of the text for one that never is. Other tokens have
/// their own place.
std::vector<qsizetype> closingOf(const QList<CodeToken> &tokens)
{
    std::vector<qsizetype> closing(tokens.size());
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        closing.at(i) = i;
        const CodeToken &token = tokens.at(i);
        if (token.kind != CodeToken::Kind::Punctuation || token.text.size() != 1)
            continue;
        if (QByteArrayView("([{").contains(token.text.front())) {
            open.push_back(i);
            closing.at(i) = tokens.size() - 1;
        }
        const bool closes = QByteArrayView(")]}").contains(token.text.front());
        if (!closes || open.empty())
            continue;
        closing.at(open.back()) = i;
        open.pop_back();
    }
    return closing;
}

} // namespace

CodeParser::CodeParser(QList<CodeToken> tokens, Flavour flavour)
    : m_tokens(std::move(tokens))
    , m_flavour(flavour)
    , m_dialect(dialectOf(flavour))
    , m_closing(closingOf(m_tokens))
{ }

CodeFacts CodeParser::read()
{
    for (m_start = 0; m_start < m_tokens.size() && m_expressions < mostExpressions; ++m_start) {
        const CodeToken &token = m_tokens.at(m_start);
        if (token.typographic && !std::exchange(m_facts.typographic, true))
            m_facts.typographicAt = token.whole;
        const bool isMember = m_start > 0 && isMemberOperator(m_tokens.at(m_start - 1));
        if (token.kind == Kind::Name && !isMember)
            statement();
    }
    return std::move(m_facts);
}

bool CodeParser::isMemberOperator(const CodeToken &token) const
{
    if (token.kind != Kind::Punctuation)
        return false;
    if (is(Flavour::Php))
        return token.text == "->" || token.text == "::" || token.text == "?->";
    if (is(Flavour::R))
        return token.text == "$" || token.text == "::";
    return token.text == "." || token.text == "?." || token.text == "::" || token.text == "&.";
}

Span CodeParser::spanFrom(qsizetype begin) const
{
    const qsizetype last = std::min(m_at, qsizetype(m_tokens.size())) - 1;
    if (m_inText || last < begin)
        return {};
    return joined(m_tokens.at(begin).whole, m_tokens.at(last).whole);
}

void CodeParser::skipBrackets()
{
    if (!ended())
        m_at = m_closing.at(m_at) + 1;
}

void CodeParser::statement()
{
    m_at = m_start;
    Span nameAt;
    const QByteArray path = readPath(nameAt);
    const bool isMacro = is(Flavour::Rust) && at("!") && has(1) && !token(1).startsLine;
    if (at("(") || isMacro || (at("<") && skipGenerics() && at("("))) {
        m_at = m_start;
        m_recording = true;
        CodeValue value = postfix(0);
        m_recording = false;
        // Python's `with httpx.Client(…) as client`.
        const bool isNamed = is(Flavour::Python) && atName("as") && has(1) && token(1).kind == Kind::Name;
        if (isNamed)
            m_facts.set(token(1).text, std::move(value));
        return;
    }
    if (is(Flavour::PowerShell) && isCommand(path)) {
        command();
        return;
    }
    if (is(Flavour::Ruby) && givesArguments()) {
        callWithoutBrackets(path);
        return;
    }
    if (at(":"))
        skipAnnotation();
    if (is(Flavour::Go))
        skipToSign();
    if (assigns())
        assign(path, expression(0), nameAt);
}

bool CodeParser::givesArguments() const
{
    const bool goesOn = !ended() && !token().startsLine;
    const bool isSymbol = at(":") && has(1) && token(1).kind == Kind::Name;
    return goesOn && (token().kind == Kind::Text || isSymbol);
}

bool CodeParser::assigns()
{
    if (is(Flavour::R) && accept("<-"))
        return true;
    return accept("=") || (is(Flavour::Go) && accept(":="));
}

void CodeParser::skipToSign()
{
    constexpr qsizetype longest = 6;
    const qsizetype before = m_at;
    const auto mayStand = [this] {
        return token().kind == Kind::Name || at(",") || at("*") || at(".") || at("[") || at("]");
    };
    while (!ended() && m_at - before < longest && !token().startsLine && mayStand())
        ++m_at;
    if (!at(":=") && !at("="))
        m_at = before;
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
    while (!ended() && m_at - m_start < mostOfOneCommand && !token().startsLine && !at("|") && !at(";")
           && !at(")")) {
        const qsizetype before = m_at;
        ++m_expressions;
        parameter(call);
        if (m_at == before)
            ++m_at;
    }
    call.at = spanFrom(m_start);
    m_facts.calls.push_back({ call.text, call, m_tokens.at(m_start).whole });
}

void CodeParser::parameter(CodeValue &call)
{
    QByteArray name;
    const Span nameAt = token().whole;
    if (token().kind == Kind::Option)
        name = lower(m_tokens.at(m_at++).text);
    const bool isSwitch = ended() || token().startsLine || token().kind == Kind::Option;
    const CodeValue value = isSwitch ? CodeValue {} : postfix(0);
    const bool isSplat = name.isEmpty() && value.kind == Value::Object;
    if (!isSplat) {
        call.members.push_back({ name, value, name.isEmpty() ? Span {} : nameAt });
        return;
    }
    for (const CodeMember &member : value.members)
        call.members.push_back({ lower(member.name), member.value, member.nameAt });
}

void CodeParser::callWithoutBrackets(const QByteArray &path)
{
    CodeCall call { path, {}, m_tokens.at(m_at - 1).whole };
    call.value.kind = Value::Call;
    call.value.text = path;
    do {
        argument(call.value.members, 1);
    } while (accept(",") && !ended() && m_at - m_start < mostOfOneCommand);
    call.value.at = spanFrom(m_start);
    m_facts.calls.push_back(std::move(call));
}

void CodeParser::skipAnnotation()
{
    constexpr qsizetype longest = 24;
    const qsizetype before = m_at++;
    const auto isType = [this] {
        return token().kind == Kind::Name
            || (token().kind == Kind::Punctuation && QByteArrayView("<>,|[].&?:").contains(token().text));
    };
    while (!ended() && m_at - before < longest && !at("=") && !token().startsLine && isType())
        ++m_at;
    if (!at("="))
        m_at = before;
}

CodeFacts readProgram(const QByteArray &text, Flavour flavour)
{
    return CodeParser(codeTokens(text, flavour), flavour).read();
}

} // namespace keywright::request
