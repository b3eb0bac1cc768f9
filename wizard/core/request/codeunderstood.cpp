#include "core/request/codeunderstood.h"

#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace keywright::request {

namespace {

using Kind = CodeValue::Kind;

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// "json" of "json.dumps", as plainName() has it.
QByteArray ownerName(const QByteArray &path)
{
    const qsizetype dot = path.lastIndexOf('.');
    return dot < 0 ? QByteArray() : plainName(path.first(dot));
}

/// "fetch" and "var" are common names; only with these before them do they ask the environment.
bool asksEnvironment(const QByteArray &path, const QByteArray &name)
{
    const QByteArray owner = ownerName(path);
    if (isOneOf(name, { "getenv", "lookupenv", "getenvironmentvariable", "env", "config" }))
        return true;
    return isOneOf(name, { "get", "fetch", "var", "varos", "getorthrow" })
        && isOneOf(owner, { "env", "environ", "environment", "dotenv", "config", "secrets", "userdata" });
}

bool makesJson(QByteArrayView name)
{
    return isOneOf(name,
                   { "dumps", "stringify", "jsonencode", "serialize", "serializeobject", "marshal",
                     "marshalindent", "tojson", "generate", "writevalueasstring", "tostring",
                     "encodetostring", "serializetoutf8bytes", "tojsonstring" });
}

/// What only passes its first argument on.
bool passesOn(QByteArrayView name)
{
    return isOneOf(name, { "str",     "string",     "secretstr",    "headers",     "dict",
                           "bytes",   "byte",       "newreader",    "newbuffer",   "newbufferstring",
                           "uri",     "url",        "httpheaders",  "ofstring",    "apikeycredential",
                           "valueof", "fromstr",    "fromstatic",   "some",        "ok",
                           "json",    "jsonobject", "trim",         "utf8tobytes", "fromstring",
                           "parse",   "create",     "from",         "frombytes",   "apihost",
                           "encode",  "base",       "unsafestring", "tohttpurl",   "httpentity" });
}

/// "create" and "parse" are common names too; only of an address do they pass on what they are given.
bool passesOn(const QByteArray &path, const QByteArray &name)
{
    const QByteArray owner = ownerName(path);
    // C#'s "new(…)" of a type that is written elsewhere.
    if (path == "new")
        return true;
    if (isOneOf(name, { "parse", "create", "get", "new", "from", "encode", "base" }))
        return isOneOf(owner, { "uri", "url", "httpurl", "mediatype", "string", "httpmethod", "jsonobject" });
    return passesOn(name);
}

bool makesPairs(QByteArrayView name)
{
    return isOneOf(name, { "mapof", "hashmapof", "mutablemapof", "linkedmapof", "ofentries" });
}

bool makesList(const QByteArray &path, QByteArrayView name)
{
    const bool isListOf = name == "of" && ownerName(path) == "list";
    return isListOf
        || isOneOf(name,
                   { "listof", "mutablelistof", "arrayof", "aslist", "vec", "c", "array", "jsonarrayof" });
}

CodeValue emptyObject(CodeValue call)
{
    call.kind = Kind::Object;
    call.members.clear();
    return call;
}

/// What makes an object that is filled later.
bool makesEmpty(const QByteArray &path, QByteArrayView name)
{
    static constexpr auto types = std::to_array<QByteArrayView>(
        { "headers", "httpheaders", "hashmap", "dictionary", "jsonobject", "linkedhashmap", "headermap",
          "dict", "map", "treemap", "hash", "array", "btreemap" });
    const bool isNew = name == "new" || name == "make";
    const QByteArray type = isNew ? ownerName(path) : name.toByteArray();
    return std::ranges::find(types, QByteArrayView(type)) != types.end();
}

CodeValue fromPairs(CodeValue call)
{
    std::vector<CodeMember> members;
    for (CodeMember &entry : call.members) {
        const CodeValue *name = entry.value.unnamed(0);
        const CodeValue *value = entry.value.unnamed(1);
        if (name != nullptr && value != nullptr)
            members.push_back({ name->text, *value, name->at });
    }
    call.kind = Kind::Object;
    call.members = std::move(members);
    return call;
}

/// Java's Map.of("name", value, "name", value).
CodeValue fromAlternating(CodeValue call)
{
    std::vector<CodeMember> members;
    for (std::size_t i = 0; i + 1 < call.members.size(); i += 2) {
        const CodeValue &name = call.members.at(i).value;
        members.push_back({ name.text, call.members.at(i + 1).value, name.at });
    }
    call.kind = Kind::Object;
    call.members = std::move(members);
    return call;
}

CodeValue joinedBy(const CodeValue &call, const QByteArray &separator)
{
    CodeValue text;
    text.kind = Kind::Text;
    text.at = call.at;
    const CodeValue *given = call.member("sep");
    for (const CodeMember &entry : call.members) {
        if (!entry.name.isEmpty())
            continue;
        if (!text.text.isEmpty())
            text.text += given != nullptr ? given->text : separator;
        text.text += asText(entry.value);
    }
    return text;
}

/// "{key}" of Rust's format! and R's glue(), which name a variable of the program.
QByteArray withInnerNames(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype end = at + 1;
        while (text.at(at) == '{' && end < text.size() && isNameCharacter(text.at(end)))
            ++end;
        const bool isHole = end > at + 1 && end < text.size() && text.at(end) == '}';
        if (!isHole) {
            result.append(text.at(at));
            continue;
        }
        result.append(marked(text.sliced(at + 1, end - at - 1)));
        at = end;
    }
    return result;
}

/// What makes an object or a list, or a text of several; nothing for other calls, which stay as they are.
std::optional<CodeValue> made(CodeValue &call, const QByteArray &name, Flavour flavour)
{
    const CodeValue *first = call.unnamed(0);
    const bool isMapOf = name == "of" && ownerName(call.text) == "map";
    const bool hasNames =
        std::ranges::any_of(call.members, [](const CodeMember &entry) { return !entry.name.isEmpty(); });
    if (first == nullptr && !hasNames && makesEmpty(call.text, name))
        return emptyObject(std::move(call));
    if (isMapOf)
        return fromAlternating(std::move(call));
    if (makesPairs(name))
        return fromPairs(std::move(call));
    const bool isRList = flavour == Flavour::R && name == "list";
    if (isRList || makesList(call.text, name) || (name == "dict" && first == nullptr)) {
        call.kind = hasNames || name == "dict" ? Kind::Object : Kind::List;
        return std::move(call);
    }
    if (flavour == Flavour::R && (name == "paste" || name == "paste0"))
        return joinedBy(call, name == "paste" ? " " : "");
    if (first != nullptr && first->kind == Kind::Text && isOneOf(name, { "sprintf", "format", "glue" })) {
        CodeValue text = formattedBy(*first, call.members, 1);
        text.at = call.at;
        if (flavour == Flavour::Rust || name == "glue")
            text.text = withInnerNames(text.text);
        return text;
    }
    return std::nullopt;
}

} // namespace

QByteArray lastName(const QByteArray &path)
{
    return path.sliced(path.lastIndexOf('.') + 1);
}

QByteArray plainName(const QByteArray &path)
{
    QByteArray name = lower(lastName(path));
    name.replace('_', "");
    return name;
}

CodeValue concatenated(const CodeValue &left, const CodeValue &right)
{
    CodeValue value;
    value.kind = Kind::Text;
    value.text = asText(left) + asText(right);
    return value;
}

CodeValue formatted(CodeValue format, QByteArrayView hole, const CodeValue &filling)
{
    const qsizetype at = format.text.indexOf(hole);
    if (at >= 0)
        format.text.replace(at, hole.size(), asText(filling));
    return format;
}

CodeValue formattedBy(CodeValue format, const std::vector<CodeMember> &arguments, std::size_t first)
{
    for (std::size_t i = first; i < arguments.size(); ++i) {
        const CodeMember &argument = arguments.at(i);
        const QByteArray named = "{" + argument.name + "}";
        const QByteArray numbered = "{" + QByteArray::number(static_cast<qulonglong>(i - first)) + "}";
        for (const QByteArray &hole : { named, numbered, QByteArray("%s"), QByteArray("%v") }) {
            const bool isThere = format.text.contains(hole);
            if (!isThere)
                continue;
            format = formatted(std::move(format), hole, argument.value);
            break;
        }
    }
    return format;
}

QByteArray environmentName(const QByteArray &path)
{
    static constexpr auto prefixes = std::to_array<QByteArrayView>(
        { "os.environ.", "environ.", "process.env.", "import.meta.env.", "Bun.env.", "st.secrets.",
          "env:", "ENV.", "_ENV.", "_SERVER.", "ProcessInfo.processInfo.environment.", "BuildConfig." });
    const auto found =
        std::ranges::find_if(prefixes, [&](QByteArrayView prefix) { return path.startsWith(prefix); });
    if (found == prefixes.end())
        return {};
    // PowerShell's own variables are others than those of the environment.
    return *found == "env:" ? path : path.sliced(found->size());
}

CodeValue understood(CodeValue call, Flavour flavour)
{
    const QByteArray name = plainName(call.text);
    const CodeValue *first = call.unnamed(0);
    if (first != nullptr && first->kind == Kind::Text && asksEnvironment(call.text, name)) {
        CodeValue variable;
        variable.kind = Kind::Text;
        variable.text = marked(first->text);
        variable.at = call.at;
        return variable;
    }
    if (std::optional<CodeValue> value = made(call, name, flavour))
        return std::move(*value);
    const bool isJson = makesJson(name);
    const bool isSwiftData = flavour == Flavour::Swift && name == "data";
    const bool passes = isJson || isSwiftData || (!call.isChained && passesOn(call.text, name));
    if (flavour == Flavour::Swift && first == nullptr)
        first = call.member(name == "data" ? "withJSONObject" : "string");
    // OkHttp's two orders of text and type.
    const CodeValue *second = call.unnamed(1);
    if (name == "create" && ownerName(call.text) == "requestbody" && second != nullptr)
        return second->kind == Kind::Text && second->text.trimmed().startsWith('{') ? *second : *first;
    if (first == nullptr || !passes || first->kind == Kind::Unknown)
        return call;
    CodeValue inner = *first;
    inner.asJson = inner.asJson || (isJson && inner.kind != Kind::Text);
    return inner;
}

} // namespace keywright::request
