#include "core/request/callreader.h"
#include "core/request/marked.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

void CallReader::headers()
{
    const CodeValue *given = argument("headers");
    if (given == nullptr && m_owner.startsWith("conn"))
        given = m_arguments.unnamed(3);
    if (given != nullptr)
        headerValue(*given);
    clientHeaders();
    if (const CodeValue *auth = argument("auth"))
        authentication(*auth);
}

void CallReader::headerValue(const CodeValue &value)
{
    if (value.kind == CodeValue::Kind::Object || value.kind == CodeValue::Kind::List)
        addHeaders(m_request, value);
    else
        m_request.headersKnown = false;
    if (!m_request.headersKnown)
        noteUnread(m_request, u"headers-variable"_s);
}

void CallReader::clientHeaders()
{
    for (const CodeCall &call : m_program.calls) {
        const bool isUpdate = !m_owner.isEmpty() && call.path == m_owner + ".headers.update";
        if (isUpdate && call.value.unnamed(0) != nullptr)
            addHeaders(m_request, *call.value.unnamed(0));
    }
    if (const CodeValue *set = m_program.variable(QByteArray(m_owner + ".headers")))
        addHeaders(m_request, *set);
    const CodeValue *client = m_program.variable(m_owner);
    if (client == nullptr || client->kind != CodeValue::Kind::Call)
        return;
    const CodeValue *options = client->unnamed(0);
    const CodeValue *headers = client->member("headers");
    if (headers == nullptr && options != nullptr)
        headers = options->member("headers");
    if (headers != nullptr)
        headerValue(*headers);
}

void CallReader::authentication(const CodeValue &auth)
{
    if (auth.kind != CodeValue::Kind::List && auth.kind != CodeValue::Kind::Object) {
        m_request.headersKnown = false;
        return;
    }
    const auto isAuthorization = [](const HeaderField &field) {
        return lower(field.name) == "authorization";
    };
    m_request.headers.removeIf(isAuthorization);
    QByteArrayList parts;
    for (const CodeMember &member : auth.members)
        parts.append(asText(member.value));
    m_request.basicUser = parts.join(':');
}

void CallReader::body()
{
    const CodeValue *json = m_flavour == Flavour::Python ? argument("json") : nullptr;
    if (json != nullptr) {
        m_request.impliedContentType = "application/json";
        jsonBody(*json);
        return;
    }
    for (const QByteArrayView name : { QByteArrayView("body"), QByteArrayView("data"),
                                       QByteArrayView("content"), QByteArrayView("json") }) {
        if (const CodeValue *value = argument(name)) {
            bodyValue(name, *value);
            return;
        }
    }
    const bool isConnection = m_owner.startsWith("conn") && m_name == "request";
    const CodeValue *third = isConnection ? m_arguments.unnamed(2) : nullptr;
    if (third != nullptr)
        bodyValue("body", *third);
}

void CallReader::bodyValue(QByteArrayView name, const CodeValue &value)
{
    const bool isObject = value.kind == CodeValue::Kind::Object;
    // axios, ky and got send an object as JSON; requests sends it as a form.
    const bool sendsJson = m_flavour == Flavour::JavaScript && (name == "data" || name == "json");
    if (isObject && sendsJson && !value.asJson)
        m_request.impliedContentType = "application/json";
    else if (isObject && !value.asJson && m_flavour == Flavour::Python)
        m_request.bodyIsForm = true;
    if (m_request.impliedContentType.isEmpty())
        m_request.impliedContentType = impliedType(name);
    jsonBody(value);
}

QByteArray CallReader::impliedType(QByteArrayView name) const
{
    if (m_flavour == Flavour::JavaScript && name == "body")
        return "text/plain";
    return m_request.bodyIsForm || name == "data" ? "application/x-www-form-urlencoded" : "none";
}

void CallReader::jsonBody(const CodeValue &value)
{
    m_request.bodyAt = value.at;
    switch (value.kind) {
    case CodeValue::Kind::Text:
        if (!isVariable(value.text)) {
            m_request.body = value.text;
            return;
        }
        break;
    case CodeValue::Kind::Object:
    case CodeValue::Kind::List:
        if (!value.isOpen) {
            m_request.body = asJson(value);
            return;
        }
        break;
    case CodeValue::Kind::Unknown:
    case CodeValue::Kind::Name:
    case CodeValue::Kind::Literal:
    case CodeValue::Kind::Call:
        break;
    }
    m_request.bodyElsewhere = true;
    noteUnread(m_request, u"body-variable"_s);
}

} // namespace keywright::request
