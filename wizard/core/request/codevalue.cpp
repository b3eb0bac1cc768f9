#include "core/request/codevalue.h"

#include "core/request/marked.h"

#include <algorithm>
#include <utility>

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

/// C#'s `{ "model", "sonar" }` in a dictionary.
bool isPair(const CodeValue &value)
{
    return value.kind == CodeValue::Kind::List && value.members.size() == 2
        && value.members.front().value.kind == CodeValue::Kind::Text;
}

QByteArray joined(const CodeValue &value)
{
    const bool isObject = value.kind == CodeValue::Kind::Object;
    QByteArrayList parts;
    for (const CodeMember &member : value.members) {
        const bool pair = isObject && member.name.isEmpty() && isPair(member.value);
        if (pair)
            parts.append(asJson(*member.value.unnamed(0)) + ":" + asJson(*member.value.unnamed(1)));
        else
            parts.append(isObject ? quoted(member.name) + ":" + asJson(member.value) : asJson(member.value));
    }
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

qsizetype CodeValue::weight() const
{
    constexpr qsizetype ofOne = 16;
    qsizetype sum = ofOne + text.size();
    for (const CodeMember &entry : members)
        sum += entry.name.size() + entry.value.weight();
    return sum;
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
        return marked({});
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

const CodeValue *CodeFacts::variable(const QByteArray &path) const
{
    const auto found = lastOf.constFind(path);
    return found == lastOf.constEnd() ? nullptr : &variables.at(*found).value;
}

void CodeFacts::set(const QByteArray &path, CodeValue value)
{
    lastOf.insert(path, variables.size());
    variables.push_back({ path, std::move(value) });
}

} // namespace keywright::request
