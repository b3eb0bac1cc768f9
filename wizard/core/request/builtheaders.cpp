#include "core/request/builtrequest.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

using Kind = CodeValue::Kind;

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// Calls that do nothing but set headers.
bool setsHeader(QByteArrayView name)
{
    return isOneOf(name,
                   { "header", "addheader", "setheader", "defaultheader", "setrequestproperty",
                     "addrequestproperty", "setrequestheader", "tryaddwithoutvalidation", "withheader",
                     "putheader", "adddefaultheader", "addorupdateheader", "replaceheader" });
}

/// Calls that set headers and other things.
bool maySetHeader(QByteArrayView name)
{
    return isOneOf(name, { "set", "add", "insert", "append", "put" });
}

/// A name that only a header has.
bool isHeaderName(const QByteArray &name)
{
    const QByteArray known = lower(name.trimmed());
    return isOneOf(known,
                   { "authorization", "content-type", "accept", "user-agent", "authentication",
                     "authorisation", "autorization", "bearer" })
        || known.contains("api-key") || known.contains("apikey") || known.contains("auth-token");
}

bool isBearerCall(QByteArrayView name)
{
    return isOneOf(name,
                   { "bearerauth", "setbearerauth", "withtoken", "setauthtoken", "reqauthbearertoken",
                     "bearertoken", "setbearertoken", "oauth2authorizationrequestheaderauthenticator",
                     "jwtauthenticator", "authbearer", "withbearertoken", "oauth2" });
}

bool isBasicCall(QByteArrayView name)
{
    return isOneOf(name,
                   { "basicauth", "setbasicauth", "withbasicauth", "httpbasicauthenticator", "reqauthbasic",
                     "authenticate", "curloptuserpwd" });
}

bool isHeaderTable(QByteArrayView name)
{
    return isOneOf(name,
                   { "headers", "addheaders", "reqheaders", "withheaders", "setheaders", "header",
                     "curlopthttpheader", "defaultheaders", "extraheaders", "allhttpheaderfields",
                     "replaceheaders" });
}

} // namespace

bool setsHeadersByCall(const CodeFacts &program)
{
    return std::ranges::any_of(program.calls, [](const CodeCall &call) {
        const QByteArray name = plainName(call.path);
        const CodeValue *first = call.value.unnamed(0);
        const bool isSuperagent = name == "set" && call.value.isChained && first != nullptr
            && (first->kind == Kind::Object || isHeaderName(first->text));
        return isSuperagent || isOneOf(name, { "setrequestheader", "addheader", "putheader", "setheader" });
    });
}

void BuiltRequest::addHeader(const QByteArray &name, const CodeValue &value, Span nameAt)
{
    const auto isSame = [&](const HeaderField &field) { return field.nameAt == nameAt && nameAt.isKnown(); };
    if (std::ranges::any_of(m_request.headers, isSame))
        return;
    const CodeValue *first = value.kind == Kind::List ? value.unnamed(0) : nullptr;
    m_request.headers.append(
        { name, asText(first != nullptr ? *first : value), nameAt, first != nullptr ? first->at : value.at });
}

void BuiltRequest::header(const CodeEvent &event)
{
    namedHeader(event);
    setHeader(event);
    headerObject(event);
    bearer(event);
    authenticationValue(event);
}

void BuiltRequest::namedHeader(const CodeEvent &event)
{
    if (!event.isCall)
        return;
    const CodeValue *name = event.value->unnamed(0);
    const CodeValue *value = event.value->unnamed(1);
    // Swift says the name behind the value.
    const CodeValue *field = event.value->member("forHTTPHeaderField");
    if (field != nullptr && name != nullptr) {
        addHeader(headerName(*field), *name, field->at);
        return;
    }
    if (name == nullptr || value == nullptr)
        return;
    const QByteArray text = headerName(*name);
    const bool isHeaders = event.owner.contains("header") || event.owner.contains("hdr");
    const bool isSet =
        setsHeader(event.name) || (maySetHeader(event.name) && (isHeaders || isHeaderName(text)));
    const bool isJavaList = event.name == "headers" && name->kind == Kind::Text;
    if (text.isEmpty() || (!isSet && !isJavaList))
        return;
    for (qsizetype i = 0; event.value->unnamed(i + 1) != nullptr; i += 2) {
        addHeader(headerName(*event.value->unnamed(i)), *event.value->unnamed(i + 1),
                  event.value->unnamed(i)->at);
        if (!isJavaList)
            break;
    }
}

void BuiltRequest::setHeader(const CodeEvent &event)
{
    if (event.isCall || event.value->kind == Kind::Call || event.value->kind == Kind::Object)
        return;
    const bool isContentType = event.name == "contenttype" && !event.owner.isEmpty();
    const bool isOwned = !event.owner.isEmpty() && isHeaderName(event.written);
    if (isContentType)
        addHeader("Content-Type", *event.value, event.nameAt);
    else if (isOwned && event.owner != "headers.")
        addHeader(event.written, *event.value, event.nameAt);
}

void BuiltRequest::headerLines(const CodeValue &value)
{
    const auto add = [this](const QByteArray &line, Span at) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = colon < 0 ? line : line.first(colon);
        if (!name.trimmed().isEmpty())
            m_request.headers.append(
                { name.trimmed(), line.sliced(colon < 0 ? line.size() : colon + 1).trimmed(), at, at });
    };
    if (value.kind == Kind::Text) {
        for (const QByteArray &line : value.text.split('\n'))
            add(line.trimmed(), value.at);
    }
    for (const CodeMember &line : value.members) {
        if (line.name.isEmpty() && line.value.kind == Kind::Text)
            add(line.value.text, line.value.at);
    }
}

void BuiltRequest::headerObject(const CodeEvent &event)
{
    // PHP's curl_setopt($curl, CURLOPT_HTTPHEADER, […]).
    const CodeValue *option = event.name == "curlsetopt" ? event.value->unnamed(1) : nullptr;
    const QByteArray name = option != nullptr ? plainName(option->text) : event.name;
    const bool isSet = event.name == "set" && event.value->unnamed(1) == nullptr;
    if (!isHeaderTable(name) && !isSet)
        return;
    const CodeValue *given = option != nullptr ? event.value->unnamed(2)
        : event.isCall                         ? event.value->unnamed(0)
                                               : event.value;
    // R's add_headers(Authorization = …) has them as its own arguments.
    const bool isNamed = event.isCall && option == nullptr && !event.value->members.empty()
        && !event.value->members.front().name.isEmpty();
    if (isNamed)
        given = event.value;
    const bool isVariable = !event.isCall && event.owner.isEmpty();
    if (given == nullptr || isVariable)
        return;
    if (given->kind == Kind::Object || isNamed) {
        for (const CodeMember &member : given->members) {
            const CodeValue *pairName = member.value.unnamed(0);
            const bool isPair = member.name.isEmpty() && pairName != nullptr;
            if (isPair && member.value.unnamed(1) != nullptr)
                addHeader(pairName->text, *member.value.unnamed(1), pairName->at);
            else if (!member.name.isEmpty() && member.name != ".headers")
                addHeader(member.name, member.value, member.nameAt);
        }
        m_request.headersKnown = m_request.headersKnown && !given->isOpen;
    } else if (given->kind == Kind::List || (given->kind == Kind::Text && given->text.contains(':'))) {
        headerLines(*given);
    } else if (given->kind == Kind::Name || given->kind == Kind::Unknown) {
        m_request.headersKnown = false;
        noteUnread(m_request, u"headers-variable"_s);
    }
}

void BuiltRequest::bearer(const CodeEvent &event)
{
    if (!event.isCall)
        return;
    const CodeValue *key = event.value->unnamed(0);
    if (isBasicCall(event.name) && key != nullptr)
        m_request.basicUser = asText(*key) + ":";
    // Faraday's `f.request :authorization, "Bearer", key`.
    const bool isFaraday = event.name == "request" && key != nullptr && key->text == "authorization"
        && event.value->unnamed(2) != nullptr;
    if (isFaraday) {
        const CodeValue *value = event.value->unnamed(2);
        m_request.headers.append(
            { "Authorization", asText(*event.value->unnamed(1)) + " " + asText(*value), {}, value->at });
    } else if (isBearerCall(event.name) && key != nullptr) {
        m_request.headers.append({ "Authorization", "Bearer " + asText(*key), {}, key->at });
        m_request.addsBearer = true;
    }
}

void BuiltRequest::authenticationValue(const CodeEvent &event)
{
    if (!event.isCall || event.name != "authenticationheadervalue")
        return;
    const CodeValue *scheme = event.value->unnamed(0);
    const CodeValue *key = event.value->unnamed(1);
    if (scheme == nullptr)
        return;
    const QByteArray value = asText(*scheme) + (key == nullptr ? QByteArray() : " " + asText(*key));
    m_request.headers.append({ "Authorization", value, {}, event.value->at });
}

} // namespace keywright::request
