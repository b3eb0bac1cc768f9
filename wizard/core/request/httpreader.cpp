#include "core/request/marked.h"
#include "core/request/textreaders.h"

#include <algorithm>
#include <array>

namespace keywright::request {

bool isMethodName(QByteArrayView text)
{
    static constexpr auto methods = std::to_array<QByteArrayView>(
        { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT" });
    return std::ranges::find(methods, text) != methods.end();
}

namespace {

class HttpReader
{
public:
    explicit HttpReader(const QByteArray &text) : m_lines(text.split('\n'))
    {
        m_request.language = Language::Http;
    }

    std::optional<ReadRequest> read()
    {
        while (m_at < m_lines.size() && !m_found)
            searchLine(m_lines.at(m_at++));
        if (!m_found)
            return std::nullopt;
        readHeaders();
        finish();
        return std::move(m_request);
    }

private:
    /// The line without the mark that curl and proxies put before what was sent.
    QByteArray unmarked(const QByteArray &line)
    {
        const bool isSent = line.startsWith("> ") || line == ">";
        m_isTrace = m_isTrace || isSent;
        return isSent ? line.mid(2) : line;
    }

    void searchLine(const QByteArray &given)
    {
        const QByteArray line = unmarked(given).trimmed();
        if (!requestLine(line) && !loggedLine(line))
            pseudoHeader(line);
    }

    /// "POST /v1/agent HTTP/1.1" or "POST https://api.perplexity.ai/v1/agent".
    bool requestLine(const QByteArray &line)
    {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() < 2 || !isMethodName(words.at(0)))
            return false;
        const bool isTarget = words.at(1).startsWith('/') || words.at(1).contains("://");
        const bool hasVersion = words.size() > 2 && words.at(2).startsWith("HTTP/");
        if (!isTarget || (words.size() > 2 && !hasVersion))
            return false;
        m_request.method = words.at(0);
        m_target = words.at(1);
        m_hasVersion = hasVersion;
        m_found = true;
        return true;
    }

    /// "Request URL: …" and "Request Method: …" of a browser; `HTTP Request: POST https://… "…"` of httpx.
    bool loggedLine(const QByteArray &line)
    {
        const QByteArray name = lower(line.first(std::max<qsizetype>(line.indexOf(':'), 0)));
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "request url") {
            m_target = value;
            m_found = true;
            m_isLog = true;
            return true;
        }
        const qsizetype httpx = line.indexOf("HTTP Request: ");
        if (httpx < 0)
            return quotedRequest(line);
        const QByteArrayList words = line.sliced(httpx + 14).split(' ');
        if (words.size() < 2 || !isMethodName(words.at(0)))
            return false;
        m_request.method = words.at(0);
        m_target = words.at(1);
        m_found = true;
        m_isLog = true;
        return true;
    }

    /// `https://api.perplexity.ai:443 "POST /chat/completions HTTP/1.1" 401` of urllib3.
    bool quotedRequest(const QByteArray &line)
    {
        const qsizetype address = line.indexOf("https://");
        const qsizetype quote = line.indexOf(" \"", std::max<qsizetype>(address, 0));
        if (address < 0 || quote < 0)
            return false;
        const QByteArrayList words = line.sliced(quote + 2).split(' ');
        if (words.size() < 3 || !isMethodName(words.at(0)) || !words.at(2).startsWith("HTTP/"))
            return false;
        m_request.method = words.at(0);
        m_target = line.sliced(address, quote - address) + words.at(1);
        m_found = true;
        m_isLog = true;
        return true;
    }

    bool pseudoHeader(const QByteArray &line)
    {
        if (!line.startsWith(':'))
            return false;
        const qsizetype colon = line.indexOf(':', 1);
        const QByteArray name = line.first(std::max<qsizetype>(colon, 0));
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == ":method")
            m_request.method = value;
        else if (name == ":path")
            m_target = value;
        else if (name == ":authority")
            m_host = value;
        else if (name == ":scheme")
            m_scheme = value;
        // The request begins at the first of them; the loop over headers reads the others.
        m_found = m_found || name == ":method" || name == ":path" || name == ":authority";
        return true;
    }

    void readHeaders()
    {
        for (; m_at < m_lines.size(); ++m_at) {
            const QByteArray line = unmarked(m_lines.at(m_at));
            const bool isAnswer = line.startsWith("< ") || line.startsWith("HTTP/");
            if (isAnswer)
                return;
            if (line.trimmed().isEmpty() && (m_sawHeader || m_isTrace || !m_isLog)) {
                readBody();
                return;
            }
            if (!line.startsWith("* "))
                headerLine(line);
        }
    }

    void headerLine(const QByteArray &line)
    {
        const QByteArray trimmed = line.trimmed();
        if (pseudoHeader(trimmed))
            return;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return;
        const QByteArray name = line.first(colon);
        const QByteArray value = line.sliced(colon + 1).trimmed();
        const QByteArray key = lower(name.trimmed());
        if (key == "request method") {
            m_request.method = value;
        } else if (key == "host") {
            m_host = value;
        } else if (key != "status code" && key != "remote address" && key != "referrer policy") {
            m_sawHeader = true;
            m_request.headers.append({ name, value });
        }
    }

    void readBody()
    {
        QByteArrayList body;
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            const QByteArray &line = m_lines.at(m_at);
            const bool isAnswer = line.startsWith("< ") || line.startsWith("HTTP/") || line.startsWith("* ");
            if (isAnswer || line.startsWith("###"))
                break;
            body.append(line);
        }
        const QByteArray text = body.join('\n').trimmed();
        if (!text.isEmpty())
            m_request.body = text;
    }

    void finish()
    {
        const bool isAbsolute = m_target.contains("://");
        m_request.headersKnown = m_sawHeader || (m_hasVersion && !isAbsolute);
        if (!m_host.isEmpty() && !isAbsolute)
            m_request.url = m_scheme + "://" + m_host + m_target;
        else if (isAbsolute)
            m_request.url = m_target;
        else
            m_request.url = "https://api.perplexity.ai" + m_target;
        // curl -v, browsers and proxies list what was sent without its body; a message that says how long its
        // body is has one.
        const QList<QByteArray> lengths = m_request.header("content-length");
        const bool hasLength = !lengths.isEmpty() && lengths.first() != "0";
        m_request.bodyElsewhere = !m_request.body && hasLength;
        m_request.bodyKnown = !m_isTrace && !m_isLog && m_request.headersKnown;
    }

    QByteArrayList m_lines;
    qsizetype m_at = 0;
    ReadRequest m_request;
    QByteArray m_target;
    QByteArray m_host;
    QByteArray m_scheme { "https" };
    bool m_found = false;
    bool m_hasVersion = false;
    bool m_isTrace = false;
    bool m_isLog = false;
    bool m_sawHeader = false;
};

/// "{{name}}" is how request files (.http, Postman) name a variable.
void markTemplates(QByteArray &text)
{
    for (qsizetype at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 1)) {
        const qsizetype end = text.indexOf("}}", at);
        if (end < 0)
            return;
        text.replace(at, end + 2 - at, marked(text.sliced(at + 2, end - at - 2).trimmed()));
    }
}

} // namespace

std::optional<ReadRequest> readHttp(const QByteArray &text)
{
    QByteArray filled = text;
    markTemplates(filled);
    return HttpReader(filled).read();
}

} // namespace keywright::request
