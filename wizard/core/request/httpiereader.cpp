#include "core/request/commandreader.h"
#include "core/request/httpieitems.h"
#include "core/request/jsontree.h"
#include "core/request/marked.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

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
        part(CommandRole::Program, call.program.at);
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
        if (word.bytes().startsWith('-') && word.bytes().size() > 1) {
            option(word);
        } else if (!m_request.url && !m_request.method && isMethod(word.bytes())) {
            setMethod(m_request, word.text);
            part(CommandRole::Method, word.at);
        } else if (!m_request.url) {
            setUrl(m_request, word.text);
            noteQuotes(m_request, RequestPart::Address, word);
            part(CommandRole::Address, word.at);
        } else {
            part(item(word), word.at);
        }
    }

    bool isMethod(const QByteArray &text) const
    {
        const bool isWord = std::ranges::all_of(
            text, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
        return (isWord || isVariable(text)) && text != "localhost" && m_at + 1 < m_call.arguments.size();
    }

    static bool takesValue(const QByteArray &name)
    {
        static const QByteArrayList names { "-a",
                                            "--auth",
                                            "-A",
                                            "--auth-type",
                                            "--raw",
                                            "-s",
                                            "--style",
                                            "-p",
                                            "--print",
                                            "--timeout",
                                            "-o",
                                            "--output",
                                            "--session",
                                            "--verify",
                                            "--proxy",
                                            "--cert",
                                            "--default-scheme",
                                            "--bearer",
                                            "--pretty",
                                            "--session-read-only",
                                            "--max-redirects" };
        return names.contains(name);
    }

    void option(const ShellWord &word)
    {
        const QByteArray &text = word.bytes();
        const qsizetype equals = text.startsWith("--") ? text.indexOf('=') : -1;
        const QByteArray name = equals < 0 ? text : text.first(equals);
        if (!takesValue(name)) {
            m_form = m_form || name == "-f" || name == "--form" || name == "--multipart";
            const bool isForm = name == "-f" || name == "--form" || name == "--multipart";
            part(isForm ? CommandRole::Replaced : CommandRole::Kept, word.at);
            return;
        }
        const bool next = equals < 0 && m_at + 1 < m_call.arguments.size();
        const ShellWord &holder = next ? m_call.arguments.at(++m_at) : word;
        const PlacedText value =
            next ? holder.text : (equals < 0 ? PlacedText() : word.text.sliced(equals + 1));
        part(valueOption(name, value), joined(word.at, holder.at));
    }

    CommandRole valueOption(const QByteArray &name, const PlacedText &value)
    {
        if (name == "-a" || name == "--auth" || name == "--bearer") {
            m_auth = value;
            if (name == "--bearer")
                m_authType = "bearer";
            return CommandRole::Authorization;
        }
        if (name == "-A" || name == "--auth-type") {
            m_authType = lower(value.bytes());
            return CommandRole::Replaced;
        }
        if (name == "--raw") {
            if (isVariable(value.bytes()))
                bodyElsewhere(u"body-variable"_s);
            else
                setBody(m_request, value);
            return CommandRole::Body;
        }
        if (name == "--default-scheme")
            m_request.assumedScheme = value.bytes();
        const bool isReplaced = name.startsWith("--session");
        return isReplaced ? CommandRole::Replaced : CommandRole::Kept;
    }

    void bodyElsewhere(const QString &id)
    {
        m_request.bodyElsewhere = true;
        noteUnread(m_request, id);
    }

    CommandRole item(const ShellWord &word)
    {
        const std::optional<HttpieItem> found = httpieItem(word.text);
        if (!found)
            return CommandRole::Replaced;
        const QByteArray &sign = found->separator;
        if (sign == ":" || sign == ";") {
            noteQuotes(m_request, RequestPart::Headers, word);
            addHeader(*found);
            return headerRole(QByteArray(found->name.bytes() + ":"));
        }
        if (sign == ":@") {
            m_request.headersKnown = false;
            noteUnread(m_request, u"header-file"_s);
            return CommandRole::Replaced;
        }
        if (sign.startsWith("==")) {
            m_request.url->append(m_request.url->contains('?') ? "&" : "?")
                .append(found->name.bytes() + "=" + found->value.bytes());
            return CommandRole::Replaced;
        }
        noteQuotes(m_request, RequestPart::Body, word);
        m_hasBody = true;
        if (sign == "=")
            m_body.add(found->name.bytes(), jsonString(found->value.bytes()));
        else if (sign == ":=")
            m_body.add(found->name.bytes(), found->value.bytes());
        else
            bodyElsewhere(u"body-file"_s);
        return CommandRole::Body;
    }

    void addHeader(const HttpieItem &found)
    {
        const PlacedText value = found.value.trimmed();
        if (value.isEmpty() && found.separator == ":") {
            m_request.misplacedHeader = found.name.bytes();
            m_request.whyMisplaced = "no-value";
            return;
        }
        m_request.headers.append({ found.name.bytes(), value.bytes(), found.name.at(), value.at() });
    }

    void finish()
    {
        if (!m_body.isEmpty())
            m_request.body = m_body.json();
        else if (!m_request.body && m_call.input)
            setBody(m_request, *m_call.input);
        else if (!m_request.body && m_call.inputElsewhere)
            bodyElsewhere(u"body-input"_s);
        const bool hasBody = m_request.body || m_request.bodyElsewhere || m_hasBody;
        m_request.bodyIsForm = m_form && !m_body.isEmpty();
        if (m_form)
            m_request.impliedContentType = "application/x-www-form-urlencoded";
        if (!m_request.method)
            m_request.method = hasBody ? "POST" : "GET";
        if (m_request.header("authorization").isEmpty())
            finishAuthorization();
    }

    void finishAuthorization()
    {
        if (m_auth.isEmpty()) {
            if (m_call.nextFirstWord.contains(':') || m_call.nextFirstWord.startsWith('-')) {
                m_request.misplacedHeader = m_call.nextFirstWord;
                m_request.whyMisplaced = "not-continued";
            }
        } else if (m_authType == "bearer") {
            m_request.headers.append({ "Authorization", "Bearer " + m_auth.bytes(), {}, m_auth.at() });
        } else {
            m_request.basicUser = m_auth.bytes();
        }
    }

    void part(CommandRole role, Span at) { m_request.commandParts.append({ role, at, {} }); }

    const CalledProgram &m_call;
    ReadRequest m_request;
    qsizetype m_at = 0;
    HttpieBody m_body;
    PlacedText m_auth;
    QByteArray m_authType;
    bool m_form = false;
    bool m_hasBody = false;
};

} // namespace

ReadRequest readHttpie(const CalledProgram &call, Shell shell)
{
    return HttpieReader(call, shell).read();
}

} // namespace keywright::request
