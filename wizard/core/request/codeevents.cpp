#include "core/request/builtrequest.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>

namespace keywright::request {

namespace {

QByteArray ownerOf(const QByteArray &path)
{
    const qsizetype dot = path.lastIndexOf('.');
    return dot < 0 ? QByteArray() : plainName(path.first(dot));
}

/// Members of the options of a call: "json", "headers", "CURLOPT_URL"; those of "http" one level deeper.
void addMembers(std::vector<CodeEvent> &events, const CodeValue &object, const QByteArray &owner, int depth)
{
    constexpr int deepest = 2;
    for (const CodeMember &member : object.members) {
        if (member.name.isEmpty())
            continue;
        events.push_back({ plainName(member.name), member.name, owner, &member.value, false, member.nameAt });
        if (member.value.kind == CodeValue::Kind::Object && member.name == "http" && depth < deepest)
            addMembers(events, member.value, "http", depth + 1);
    }
}

/// Calls that take a table of options; others are given the body itself.
bool takesOptions(const QByteArray &name)
{
    return name == "post" || name == "get" || name == "put" || name == "patch" || name == "delete"
        || name == "request" || name == "client" || name == "new" || name == "curlsetoptarray"
        || name == "streamcontextcreate" || name == "requestasync" || name == "postasync";
}

} // namespace

std::vector<CodeEvent> eventsOf(const CodeFacts &program)
{
    std::vector<CodeEvent> events;
    for (const CodeCall &call : program.calls) {
        const QByteArray name = plainName(call.path);
        const QByteArray owner = ownerOf(call.path);
        events.push_back({ name, lastName(call.path), owner, &call.value, true, call.nameAt });
        addMembers(events, call.value, name, 0);
        for (const CodeMember &argument : call.value.members) {
            const bool isOptions = argument.value.kind == CodeValue::Kind::Object && takesOptions(name);
            if (isOptions && argument.name.isEmpty())
                addMembers(events, argument.value, name, 0);
        }
    }
    for (const CodeSetting &setting : program.settings) {
        events.push_back({ plainName(setting.name), setting.name, plainName(setting.owner), &setting.value,
                           false, setting.nameAt });
    }
    for (const CodeMember &variable : program.variables) {
        const bool isPlain = !variable.name.contains('.') && !variable.name.contains('[');
        if (isPlain)
            events.push_back(
                { plainName(variable.name), variable.name, {}, &variable.value, false, variable.nameAt });
    }
    std::ranges::stable_sort(events, {}, [](const CodeEvent &event) { return event.nameAt.begin; });
    return events;
}

QByteArray headerName(const CodeValue &value)
{
    if (value.kind == CodeValue::Kind::Text)
        return value.text;
    if (value.kind != CodeValue::Kind::Name)
        return {};
    const QByteArray plain = plainName(value.text);
    if (plain == "authorization")
        return "Authorization";
    if (plain == "contenttype")
        return "Content-Type";
    return plain == "accept" ? QByteArray("Accept") : QByteArray();
}

} // namespace keywright::request
