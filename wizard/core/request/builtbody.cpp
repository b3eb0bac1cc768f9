#include "core/request/builtrequest.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

using Kind = CodeValue::Kind;

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// Calls that send an object as JSON.
bool sendsJson(QByteArrayView name)
{
    return isOneOf(name,
                   { "json", "addjsonbody", "postasjsonasync", "reqbodyjson", "bodyvalue", "jsoncontent",
                     "sendjson", "setbody", "send", "withjsonbody", "reqbodyjsonmodify", "body" });
}

/// Which argument of a call is the body; -1 for calls that have none.
qsizetype bodyPlace(const CodeEvent &event)
{
    const QByteArray &name = event.name;
    if (isOneOf(name,
                { "setbody", "body", "send", "json", "bodyvalue", "addjsonbody", "addstringbody", "addbody",
                  "stringcontent", "setentity", "reqbodyjson", "reqbodyraw", "withbody", "jsoncontent",
                  "sendjson" }))
        return 0;
    const bool isStream =
        event.owner.contains("out") || isOneOf(event.owner, { "os", "wr", "writer", "req" });
    if ((name == "write" || name == "writebytes") && isStream)
        return 0;
    if (isOneOf(name,
                { "postasync", "putasync", "patchasync", "postasjsonasync", "postforobject", "postforentity",
                  "method" }))
        return 1;
    if (name == "newrequest" || (name == "post" && event.owner == "http"))
        return 2;
    if (name == "newrequestwithcontext")
        return 3;
    return -1;
}

/// "post(body)" of builders, "post(address, body)" of libraries.
const CodeValue *postedBody(const CodeEvent &event)
{
    const bool posts = isOneOf(event.name, { "post", "put", "patch" });
    const CodeValue *first = posts ? event.value->unnamed(0) : nullptr;
    if (first == nullptr)
        return nullptr;
    const bool isAddress = first->kind == Kind::Text && !first->text.trimmed().startsWith('{');
    const bool isBuilder = event.value->isChained && !isAddress;
    return isBuilder ? first : event.value->unnamed(1);
}

/// Members and variables of the request object that hold what is sent.
bool isBodySetting(const CodeEvent &event)
{
    if (isOneOf(event.name, { "httpbody", "curloptpostfields" }))
        return true;
    return isOneOf(event.name, { "body", "content", "data", "json" }) && !event.owner.isEmpty()
        && event.owner != "dict" && event.owner != "message";
}

} // namespace

void BuiltRequest::body(const CodeEvent &event)
{
    if (!event.isCall) {
        if (isBodySetting(event))
            bodyArgument(event, *event.value);
        return;
    }
    const CodeValue *option = event.name == "curlsetopt" ? event.value->unnamed(1) : nullptr;
    if (option != nullptr && plainName(option->text) == "curloptpostfields") {
        if (event.value->unnamed(2) != nullptr)
            bodyArgument(event, *event.value->unnamed(2));
        return;
    }
    if (option != nullptr && plainName(option->text) == "curloptpost")
        setMethod("POST", {});
    const CodeValue *posted = postedBody(event);
    const qsizetype place = bodyPlace(event);
    const CodeValue *given = place < 0 ? posted : event.value->unnamed(place);
    // Where Guzzle's, HTTParty's and Laravel's options are, there is a member for the body.
    const bool isOptions = given != nullptr && given->kind == Kind::Object
        && (given->member("json") != nullptr || given->member("headers") != nullptr
            || given->member("body") != nullptr || given->member("form_params") != nullptr);
    if (given != nullptr && !isOptions)
        bodyArgument(event, *given);
}

void BuiltRequest::bodyArgument(const CodeEvent &event, const CodeValue &value)
{
    const bool isNothing = value.kind == Kind::Literal
        || (value.kind == Kind::Name
            && isOneOf(plainName(value.text), { "nobody", "empty", "nobodypublisher" }));
    if (m_request.body || isNothing)
        return;
    const bool isObject = value.kind == Kind::Object || value.kind == Kind::List;
    const bool isText = value.kind == Kind::Text && !isVariable(value.text);
    m_request.bodyAt = value.at;
    if ((isObject && !value.isOpen) || isText) {
        m_request.body = isText ? value.text : asJson(value);
        m_request.bodyElsewhere = false;
        m_request.unread.removeAll(u"body-variable"_s);
        const bool isLaravel = event.isCall && event.name == "post" && m_flavour == Flavour::Php;
        m_sendsJson = isLaravel || (isObject && sendsJson(event.name) && m_flavour != Flavour::Ruby);
        m_bodyIsArray = isObject && !value.asJson && !m_sendsJson;
    } else {
        m_request.bodyElsewhere = true;
        noteUnread(m_request, u"body-variable"_s);
    }
}

void BuiltRequest::impliedType()
{
    const QByteArray known = lower(m_text.first(std::min<qsizetype>(m_text.size(), 100'000)));
    const bool namesJson = known.contains("application/json") || known.contains("application_json")
        || known.contains("application.json") || known.contains("content_type_json")
        || known.contains("encode = \"json\"") || known.contains("encode=\"json\"") || known.contains(":json")
        || known.contains("dataformat.json") || known.contains("contenttype.json");
    const bool isLibrary =
        m_flavour == Flavour::JavaScript && known.contains(".send(") && !known.contains("xmlhttprequest");
    // C#'s content knows its own type, which a variable does not tell.
    const bool isContent = m_flavour == Flavour::CSharp && m_request.bodyElsewhere;
    if (m_sendsJson || namesJson || isLibrary || isContent)
        m_request.impliedContentType = "application/json";
    else
        m_request.impliedContentType =
            m_flavour == Flavour::Php || m_flavour == Flavour::Ruby || m_flavour == Flavour::Swift
            ? "application/x-www-form-urlencoded"
            : "none";
    // Only these send a table as a form; elsewhere it goes through a converter that is not in the text.
    const bool makesForms =
        m_flavour == Flavour::Php || m_flavour == Flavour::Ruby || m_flavour == Flavour::R;
    m_request.bodyIsForm = m_bodyIsArray && makesForms && !namesJson;
}

} // namespace keywright::request
