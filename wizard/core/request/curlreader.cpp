#include "core/detail.h"
#include "core/request/commandreader.h"
#include "core/request/curloptions.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

constexpr QByteArrayView formType { "application/x-www-form-urlencoded" };

class CurlReader
{
public:
    CurlReader(const CalledProgram &call, Shell shell) : m_call(call)
    {
        m_request.language = Language::Curl;
        m_request.shell = shell;
        m_request.client = "curl";
        m_request.headersKnown = true;
        m_request.bodyKnown = true;
        // curl guesses plain HTTP for an address without a scheme.
        m_request.assumedScheme = "http";
    }

    ReadRequest read()
    {
        for (m_at = 0; m_at < m_call.arguments.size(); ++m_at)
            argument(m_call.arguments.at(m_at));
        finishBody();
        finishMethod();
        finishHeaders();
        return std::move(m_request);
    }

private:
    void argument(const ShellWord &word)
    {
        const QByteArray &text = word.text;
        if (text.startsWith("--") && text.size() > 2)
            longOption(word);
        else if (text.startsWith('-') && text.size() > 1)
            shortOptions(word);
        else
            address(word);
    }

    void longOption(const ShellWord &word)
    {
        const QByteArray text = word.text.sliced(2);
        const qsizetype equals = text.indexOf('=');
        const QByteArray name = equals > 0 ? text.first(equals) : text;
        if (!curlTakesValue(name)) {
            toggle(name);
        } else if (equals > 0) {
            ShellWord value = word;
            value.text = text.sliced(equals + 1);
            option(name, value);
        } else if (++m_at < m_call.arguments.size()) {
            option(name, m_call.arguments.at(m_at));
        }
    }

    /// "-sS", "-XPOST", "-H'…'": letters up to the first that takes a value.
    void shortOptions(const ShellWord &word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const char letter = word.text.at(i);
            const QByteArray name = curlLongName(QByteArrayView(&letter, 1)).toByteArray();
            if (!curlTakesValue(letter)) {
                toggle(name);
                continue;
            }
            ShellWord value = word;
            value.text = word.text.sliced(i + 1);
            if (value.text.isEmpty() && ++m_at < m_call.arguments.size())
                value = m_call.arguments.at(m_at);
            option(name, value);
            return;
        }
    }

    void toggle(const QByteArray &name)
    {
        if (name == "get")
            m_asQuery = true;
        else if (name == "head")
            m_head = true;
    }

    void option(const QByteArray &name, const ShellWord &word)
    {
        if (name == "header") {
            header(word);
        } else if (name == "request") {
            m_request.method = word.text;
            noteQuotes(m_request, RequestPart::Method, word);
        } else if (name == "url") {
            address(word);
        } else if (name == "user") {
            m_request.basicUser = word.text;
        } else if (name == "oauth2-bearer") {
            m_bearer = "Bearer " + word.text;
            noteQuotes(m_request, RequestPart::Headers, word);
        } else if (name == "upload-file") {
            m_upload = true;
            m_request.bodyElsewhere = true;
        } else if (name == "form" || name == "form-string") {
            m_request.bodyElsewhere = true;
            m_request.impliedContentType = "multipart/form-data";
        } else {
            data(name, word);
        }
    }

    void header(const ShellWord &word)
    {
        noteQuotes(m_request, RequestPart::Headers, word);
        if (word.text.startsWith('@'))
            m_request.headersKnown = false;
        else if (word.text.endsWith(';') && !word.text.contains(':'))
            m_request.headers.append({ word.text.chopped(1), {} });
        else
            addHeaderLine(m_request, word.text);
    }

    void data(const QByteArray &name, const ShellWord &word)
    {
        if (name != "json" && !name.startsWith("data"))
            return;
        noteQuotes(m_request, RequestPart::Body, word);
        m_hasData = true;
        if (m_request.impliedContentType.isEmpty())
            m_request.impliedContentType =
                name == "json" ? QByteArray("application/json") : formType.toByteArray();
        const bool mayBeFile = name != "data-raw";
        const bool isStdin = mayBeFile && word.text == "@-";
        if (isStdin && m_call.input)
            m_data.append(*m_call.input);
        else if ((mayBeFile && word.text.startsWith('@')) || isVariable(word.text))
            m_request.bodyElsewhere = true;
        else
            m_data.append(word.text);
        m_joined = name == "json" ? QByteArray() : QByteArray("&");
    }

    void address(const ShellWord &word)
    {
        // A word that is no address must not hide the one that is.
        const bool looksRight = word.text.contains("://") || word.text.contains('.');
        if (m_request.url && (!looksRight || m_request.url->contains("://")))
            return;
        m_request.url = word.text;
        noteQuotes(m_request, RequestPart::Address, word);
    }

    void finishBody()
    {
        if (!m_hasData || m_request.bodyElsewhere)
            return;
        QByteArray body = m_data.join(m_joined);
        // Windows PowerShell hands the backslashes on, and the program called takes them away.
        if (m_request.shell == Shell::PowerShell && body.contains("\\\"") && jsonTrouble(body))
            body.replace("\\\"", "\"");
        if (m_asQuery && m_request.url)
            m_request.url->append(m_request.url->contains('?') ? "&" : "?").append(body);
        else
            m_request.body = body;
    }

    void finishMethod()
    {
        if (m_request.method)
            return;
        if (m_head)
            m_request.method = "HEAD";
        else if (m_upload)
            m_request.method = "PUT";
        else if (m_asQuery)
            m_request.method = "GET";
        else
            m_request.method = m_hasData || m_request.bodyElsewhere ? "POST" : "GET";
    }

    void finishHeaders()
    {
        const QList<QByteArray> given = m_request.header("authorization");
        if (!m_bearer.isEmpty() && given.isEmpty())
            m_request.headers.append({ "Authorization", m_bearer });
        if (!given.isEmpty() || !m_bearer.isEmpty())
            m_request.basicUser.clear();
        if (m_call.foreignAssignment)
            m_request.findings.append(
                { RequestPart::Headers,
                  makeFinding(Cause::RequestQuotes, {}, { { detail::kind, u"typographic"_s } }) });
        if (given.isEmpty() && m_bearer.isEmpty() && m_call.nextFirstWord.startsWith('-')) {
            m_request.misplacedHeader = m_call.nextFirstWord;
            m_request.whyMisplaced = "not-continued";
        }
        for (const QByteArray &value : std::as_const(given)) {
            const QByteArray name = variableName(value);
            if (!name.isEmpty() && m_call.assigned.contains(name))
                m_request.findings.append({ RequestPart::Headers,
                                            makeFinding(Cause::RequestVariable, {},
                                                        { { detail::variable, QString::fromUtf8(name) },
                                                          { detail::kind, u"same-line"_s } }) });
        }
    }

    const CalledProgram &m_call;
    ReadRequest m_request;
    qsizetype m_at = 0;
    QByteArrayList m_data;
    QByteArray m_joined;
    QByteArray m_bearer;
    bool m_hasData = false;
    bool m_asQuery = false;
    bool m_head = false;
    bool m_upload = false;
};

} // namespace

ReadRequest readCurl(const CalledProgram &call, Shell shell)
{
    return CurlReader(call, shell).read();
}

} // namespace keywright::request
