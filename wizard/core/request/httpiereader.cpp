#include "core/request/commandreader.h"
#include "core/request/marked.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace keywright::request {

namespace {

/// HTTPie's items: "Name:value" a header, "name=value" and "name:=json" members of the body, "name==value"
/// a query parameter.
class HttpieReader
{
public:
    HttpieReader(const CalledProgram &call, Shell shell) : m_call(call)
    {
        m_request.language = Language::Httpie;
        m_request.shell = shell;
        m_request.client = call.name;
        m_request.headersKnown = true;
        m_request.bodyKnown = true;
        m_request.methodAnyCase = true;
        m_request.impliedContentType = "application/json";
        m_request.assumedScheme = call.name == "https" ? "https" : "http";
    }

    ReadRequest read()
    {
        for (m_at = 0; m_at < m_call.arguments.size(); ++m_at)
            argument(m_call.arguments.at(m_at));
        finish();
        return std::move(m_request);
    }

private:
    void argument(const ShellWord &word)
    {
        if (word.text.startsWith('-'))
            option(word.text);
        else if (!m_request.url && !m_request.method && isMethod(word.text))
            m_request.method = word.text;
        else if (!m_request.url)
            m_request.url = word.text;
        else
            item(word);
    }

    static bool isMethod(const QByteArray &text)
    {
        return std::ranges::all_of(text,
                                   [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); })
            && text != "localhost";
    }

    void option(const QByteArray &text)
    {
        const qsizetype equals = text.indexOf('=');
        const QByteArray name = equals < 0 ? text : text.first(equals);
        const bool takesValue = name == "-a" || name == "--auth" || name == "-A" || name == "--auth-type"
            || name == "--raw" || name == "-s" || name == "--style" || name == "-p" || name == "--print"
            || name == "--timeout" || name == "-o" || name == "--output" || name == "--session"
            || name == "--verify" || name == "--proxy" || name == "--default-scheme";
        if (!takesValue) {
            m_form = m_form || name == "-f" || name == "--form";
            return;
        }
        const bool next = equals < 0 && m_at + 1 < m_call.arguments.size();
        const QByteArray value =
            next ? m_call.arguments.at(++m_at).text : (equals < 0 ? QByteArray() : text.sliced(equals + 1));
        if (name == "-a" || name == "--auth")
            m_auth = value;
        else if (name == "-A" || name == "--auth-type")
            m_authType = lower(value);
        else if (name == "--raw")
            m_request.body = value;
        else if (name == "--default-scheme")
            m_request.assumedScheme = value;
    }

    void item(const ShellWord &word)
    {
        const QByteArray &text = word.text;
        const qsizetype colon = text.indexOf(':');
        const qsizetype equals = text.indexOf('=');
        const bool isRaw = colon >= 0 && colon + 1 == equals;
        const bool isQuery = equals >= 0 && equals + 1 < text.size() && text.at(equals + 1) == '=';
        if (isRaw) {
            member(text.first(colon), text.sliced(equals + 1));
        } else if (colon > 0 && (equals < 0 || colon < equals)) {
            noteQuotes(m_request, RequestPart::Headers, word);
            addHeaderLine(m_request, text);
        } else if (isQuery) {
            query(text.first(equals), text.sliced(equals + 2));
        } else if (equals > 0) {
            const QJsonObject quoted { { QString::fromUtf8(text.first(equals)),
                                         QString::fromUtf8(withNames(text.sliced(equals + 1))) } };
            const QByteArray json = QJsonDocument(quoted).toJson(QJsonDocument::Compact);
            m_members.append(json.sliced(1, json.size() - 2));
        }
    }

    void member(const QByteArray &name, const QByteArray &json)
    {
        m_members.append("\"" + name + "\":" + json);
    }

    void query(const QByteArray &name, const QByteArray &value)
    {
        m_request.url->append(m_request.url->contains('?') ? "&" : "?").append(name + "=" + value);
    }

    void finish()
    {
        if (m_form)
            m_request.impliedContentType = "application/x-www-form-urlencoded";
        if (!m_members.isEmpty())
            m_request.body = "{" + m_members.join(',') + "}";
        else if (!m_request.body && m_call.input)
            m_request.body = *m_call.input;
        if (!m_request.method)
            m_request.method = m_request.body ? "POST" : "GET";
        if (!m_request.header("authorization").isEmpty() || m_auth.isEmpty())
            return;
        if (m_authType == "bearer")
            m_request.headers.append({ "Authorization", "Bearer " + m_auth });
        else
            m_request.basicUser = m_auth;
    }

    const CalledProgram &m_call;
    ReadRequest m_request;
    qsizetype m_at = 0;
    QByteArrayList m_members;
    QByteArray m_auth;
    QByteArray m_authType;
    bool m_form = false;
};

} // namespace

ReadRequest readHttpie(const CalledProgram &call, Shell shell)
{
    return HttpieReader(call, shell).read();
}

} // namespace keywright::request
