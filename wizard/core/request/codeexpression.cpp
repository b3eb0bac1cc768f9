#include "core/request/codeparser.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

CodeValue CodeParser::expression(int depth)
{
    if (depth > deepest || ended())
        return {};
    CodeValue value = postfix(depth);
    while (!ended()) {
        if (accept("+")) {
            value = concatenated(value, postfix(depth + 1));
        } else if (value.kind == Value::Text && at("%") && m_flavour == Flavour::Python) {
            ++m_at;
            value = formatted(std::move(value), "%s", postfix(depth + 1));
        } else if (at("||") || at("??") || atName("or") || atName("as")) {
            // What stands first is what counts where it is set.
            ++m_at;
            const CodeValue other = postfix(depth + 1);
            if (value.kind == Value::Unknown)
                value = other;
        } else {
            break;
        }
    }
    pipeline(value);
    return value;
}

void CodeParser::pipeline(CodeValue &value)
{
    while (m_flavour == Flavour::PowerShell && accept("|")) {
        value.asJson = value.asJson || atName("ConvertTo-Json");
        while (!ended() && !at(")") && !at("|") && !m_tokens.at(m_at).startsLine)
            ++m_at;
    }
}

CodeValue CodeParser::concatenated(const CodeValue &left, const CodeValue &right)
{
    CodeValue value;
    value.kind = Value::Text;
    value.text = asText(left) + asText(right);
    return value;
}

CodeValue CodeParser::formatted(CodeValue format, QByteArrayView hole, const CodeValue &filling)
{
    const qsizetype at = format.text.indexOf(hole);
    if (at >= 0)
        format.text.replace(at, hole.size(), asText(filling));
    return format;
}

CodeValue CodeParser::postfix(int depth)
{
    CodeValue value = primary(depth);
    while (!ended()) {
        if (at("(") && (value.kind == Value::Name || value.kind == Value::Call)) {
            value = call(value, depth);
        } else if (isDot(m_tokens.at(m_at))) {
            value = member(std::move(value));
        } else if (at("[") && value.kind == Value::Name) {
            value = element(std::move(value), depth);
        } else if (at("!") && m_flavour == Flavour::JavaScript) {
            ++m_at;
        } else {
            break;
        }
    }
    if (value.kind == Value::Name)
        return resolved(value.text);
    return value;
}

CodeValue CodeParser::member(CodeValue value)
{
    ++m_at;
    if (ended() || m_tokens.at(m_at).kind != Kind::Name)
        return {};
    const QByteArray name = m_tokens.at(m_at++).text;
    if (value.kind == Value::Text && name == "format" && at("("))
        return format(std::move(value));
    if (value.kind == Value::Text || value.kind == Value::Unknown) {
        // "key".strip() and its like keep the text.
        if (at("("))
            skippedArguments();
        return value;
    }
    value.kind = Value::Name;
    value.text += '.' + name;
    return value;
}

std::vector<CodeMember> CodeParser::skippedArguments()
{
    const bool recording = std::exchange(m_recording, false);
    std::vector<CodeMember> members = arguments(0);
    m_recording = recording;
    return members;
}

CodeValue CodeParser::format(CodeValue value)
{
    for (const CodeMember &argument : skippedArguments()) {
        const QByteArray hole = argument.name.isEmpty() ? QByteArray("{}") : "{" + argument.name + "}";
        value = formatted(std::move(value), hole, argument.value);
    }
    return value;
}

CodeValue CodeParser::element(CodeValue value, int depth)
{
    ++m_at;
    const CodeValue index = expression(depth + 1);
    accept("]");
    value.text += '.' + (index.kind == Value::Text ? index.text : QByteArray("?"));
    return value;
}

CodeValue CodeParser::call(const CodeValue &callee, int depth)
{
    CodeValue value;
    value.kind = Value::Call;
    value.text = callee.text;
    const bool recording = std::exchange(m_recording, false);
    value.members = arguments(depth + 1);
    m_recording = recording;
    if (recording)
        m_facts.calls.push_back({ value.text, value });
    return understood(std::move(value));
}

CodeValue CodeParser::understood(CodeValue call)
{
    static constexpr auto environment =
        std::to_array<QByteArrayView>({ "os.getenv", "os.environ.get", "getenv", "environ.get",
                                        "Deno.env.get", "process.env.get", "config", "env" });
    static constexpr auto wrappers = std::to_array<QByteArrayView>(
        { "json.dumps", "JSON.stringify", "str", "String", "SecretStr", "Headers", "dict", "bytes" });
    const CodeValue *first = call.unnamed(0);
    const QByteArrayView path = call.text;
    if (first != nullptr && first->kind == Value::Text
        && std::ranges::find(environment, path) != environment.end()) {
        CodeValue name;
        name.kind = Value::Text;
        name.text = marked(first->text);
        return name;
    }
    if (path == "dict" && first == nullptr)
        call.kind = Value::Object;
    if (first == nullptr || std::ranges::find(wrappers, path) == wrappers.end())
        return call;
    CodeValue inner = *first;
    inner.asJson = inner.asJson || path == "json.dumps" || path == "JSON.stringify";
    return inner;
}

CodeValue CodeParser::resolved(const QByteArray &path)
{
    if (const CodeValue *known = m_facts.variable(path))
        return *known;
    CodeValue value;
    if (path == "True" || path == "true" || path == "False" || path == "false" || path == "None"
        || path == "null" || path == "undefined") {
        value.kind = Value::Literal;
        value.text = path == "None" || path == "undefined" ? QByteArray("null") : path.toLower();
        return value;
    }
    for (const QByteArrayView prefix :
         { QByteArrayView("os.environ."), QByteArrayView("process.env."), QByteArrayView("import.meta.env."),
           QByteArrayView("Bun.env."), QByteArrayView("st.secrets."), QByteArrayView("env:") }) {
        if (!path.startsWith(prefix))
            continue;
        value.kind = Value::Text;
        // PowerShell's own variables are others than those of the environment.
        value.text = marked(prefix == "env:" ? path : path.sliced(prefix.size()));
        return value;
    }
    value.kind = Value::Name;
    value.text = path;
    return value;
}

std::vector<CodeMember> CodeParser::arguments(int depth)
{
    ++m_at;
    std::vector<CodeMember> members;
    while (!ended() && !accept(")")) {
        const qsizetype before = m_at;
        argument(members, depth);
        accept(",");
        if (m_at == before)
            ++m_at;
    }
    return members;
}

void CodeParser::argument(std::vector<CodeMember> &members, int depth)
{
    const bool named = m_at + 1 < m_tokens.size() && m_tokens.at(m_at).kind == Kind::Name
        && m_tokens.at(m_at + 1).kind == Kind::Punctuation && m_tokens.at(m_at + 1).text == "=";
    if (at("**")) {
        ++m_at;
        const CodeValue other = expression(depth);
        members.insert(members.end(), other.members.begin(), other.members.end());
    } else if (named) {
        const QByteArray name = m_tokens.at(m_at).text;
        m_at += 2;
        members.push_back({ name, expression(depth) });
    } else {
        members.push_back({ {}, expression(depth) });
    }
}

} // namespace keywright::request
