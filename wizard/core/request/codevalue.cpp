#include "core/request/codevalue.h"

#include "core/request/marked.h"

#include <algorithm>

namespace keywright::request {

namespace {

/// A JSON string; marked variables pass as they are.
QByteArray quoted(const QByteArray &text)
{
    QByteArray json { "\"" };
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else if (c == '\n')
            json.append("\\n");
        else if (static_cast<unsigned char>(c) < 0x20)
            json.append(' ');
        else
            json.append(c);
    }
    return json.append('"');
}

QByteArray joined(const CodeValue &value)
{
    const bool isObject = value.kind == CodeValue::Kind::Object;
    QByteArrayList parts;
    for (const CodeMember &member : value.members)
        parts.append(isObject ? quoted(member.name) + ":" + asJson(member.value) : asJson(member.value));
    return isObject ? "{" + parts.join(',') + "}" : "[" + parts.join(',') + "]";
}

} // namespace

const CodeValue *CodeValue::member(QByteArrayView name) const
{
    const auto found = std::find_if(members.rbegin(), members.rend(),
                                    [&](const CodeMember &entry) { return entry.name == name; });
    return found == members.rend() ? nullptr : &found->value;
}

const CodeValue *CodeValue::unnamed(qsizetype index) const
{
    for (const CodeMember &entry : members) {
        if (entry.name.isEmpty() && index-- == 0)
            return &entry.value;
    }
    return nullptr;
}

QByteArray asText(const CodeValue &value)
{
    switch (value.kind) {
    case CodeValue::Kind::Text:
        return value.text;
    case CodeValue::Kind::Name:
    case CodeValue::Kind::Call:
        return marked(value.text);
    case CodeValue::Kind::Unknown:
    case CodeValue::Kind::Literal:
    case CodeValue::Kind::Object:
    case CodeValue::Kind::List:
        return {};
    }
    Q_UNREACHABLE();
}

QByteArray asJson(const CodeValue &value)
{
    switch (value.kind) {
    case CodeValue::Kind::Text:
        return quoted(value.text);
    case CodeValue::Kind::Literal:
        return value.text;
    case CodeValue::Kind::Object:
    case CodeValue::Kind::List:
        return joined(value);
    case CodeValue::Kind::Name:
    case CodeValue::Kind::Call:
    case CodeValue::Kind::Unknown:
        return marked({});
    }
    Q_UNREACHABLE();
}

const CodeValue *CodeFacts::variable(QByteArrayView path) const
{
    const auto found = std::find_if(variables.rbegin(), variables.rend(),
                                    [&](const CodeMember &entry) { return entry.name == path; });
    return found == variables.rend() ? nullptr : &found->value;
}

} // namespace keywright::request
