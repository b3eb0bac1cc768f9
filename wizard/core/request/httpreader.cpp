#include "core/request/commandreader.h"
#include "core/request/httplines.h"
#include "core/request/marked.h"
#include "core/request/textreaders.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

class HttpReader
{
public:
    /// `isTrace` says that the text need not show everything that was sent.
    HttpReader(const PlacedText &text, bool isTrace) : m_isTrace(isTrace)
    {
        m_request.language = Language::Http;
        bool isTraced = false;
        m_lines = messageLines(text, isTraced);
        m_isTrace = m_isTrace || isTraced;
    }

    std::optional<ReadRequest> read()
    {
        while (m_at < m_lines.size() && !m_found)
            searchLine(m_at++);
        if (!m_found)
            return std::nullopt;
        readHeaders();
        finish();
        return std::move(m_request);
    }

private:
    /// The line without the mark that curl and proxies put before what was sent.
    PlacedText unmarked(const PlacedText &line)
    {
        const bool isSent = line.bytes().startsWith("> ") || line.bytes() == ">";
        m_isTrace = m_isTrace || isSent;
        return isSent ? line.sliced(std::min<qsizetype>(2, line.size())) : line;
    }

    void searchLine(qsizetype at)
    {
        const PlacedText line = unmarked(m_lines.at(at)).trimmed();
        if (line.bytes().startsWith('@'))
            fileVariable(line);
        else if (const std::optional<LoggedRequest> message = requestLine(line))
            begin(*message);
        else if (browserLine(line, at) || pseudoHeader(line, at))
            return;
        else if (const std::optional<LoggedRequest> logged = logLine(line))
            begin(*logged);
        else
            addressLine(line, at);
    }

    void begin(const LoggedRequest &logged)
    {
        setMethod(m_request, logged.method);
        m_target = logged.target;
        m_origin = logged.origin;
        m_hasVersion = logged.hasVersion;
        m_isLog = !logged.isMessage && !logged.hasVersion;
        m_isTrace = m_isTrace || (!logged.isMessage && logged.hasVersion);
        m_found = true;
    }

    /// "@name = value" of a request file.
    void fileVariable(const PlacedText &line)
    {
        const qsizetype equals = line.bytes().indexOf('=');
        if (equals > 1)
            m_variables.insert(line.bytes().sliced(1, equals - 1).trimmed(),
                               line.bytes().sliced(equals + 1).trimmed());
    }

    /// An address alone, with headers under it: a request file's GET.
    void addressLine(const PlacedText &line, qsizetype at)
    {
        const bool isAddress = line.bytes().startsWith("https://") && !line.bytes().contains(' ');
        const bool hasHeader = isAddress && at + 1 < m_lines.size()
            && startsAnyCase(m_lines.at(at + 1).bytes(), "authorization:");
        if (!hasHeader)
            return;
        m_request.method = "GET";
        m_target = line;
        m_found = true;
    }

    /// The value behind the colon, or in the next line, as newer browsers copy it.
    PlacedText valueOf(const PlacedText &line, qsizetype colon, qsizetype at)
    {
        const PlacedText value = line.sliced(std::min(colon + 1, line.size())).trimmed();
        if (!value.isEmpty() || at + 1 >= m_lines.size())
            return value;
        m_inPairs = true;
        m_at = std::max(m_at, at + 2);
        return m_lines.at(at + 1).trimmed();
    }

    /// "Request URL: …" of a browser's list.
    bool browserLine(const PlacedText &line, qsizetype at)
    {
        if (!startsAnyCase(line.bytes(), "request url"))
            return false;
        const qsizetype colon = line.bytes().indexOf(':');
        m_target = valueOf(line, colon < 0 ? line.size() : colon, at);
        m_found = true;
        m_isLog = true;
        return true;
    }

    bool pseudoHeader(const PlacedText &line, qsizetype at)
    {
        static constexpr auto names =
            std::to_array<QByteArrayView>({ ":method", ":path", ":authority", ":scheme" });
        const auto found =
            std::ranges::find_if(names, [&](QByteArrayView one) { return line.bytes().startsWith(one); });
        if (found == names.end())
            return false;
        const QByteArrayView name = *found;
        const bool hasColon = name.size() < line.size() && line.bytes().at(name.size()) == ':';
        const PlacedText value = valueOf(line, hasColon ? name.size() : name.size() - 1, at);
        if (name == ":method")
            setMethod(m_request, value);
        else if (name == ":path")
            m_target = value;
        else if (name == ":authority")
            m_host = value;
        else
            m_scheme = value.bytes();
        // The request begins at the first of them; the loop over headers reads the others.
        m_found = true;
        m_isLog = true;
        return true;
    }

    void readHeaders()
    {
        for (; m_at < m_lines.size(); ++m_at) {
            const PlacedText line = unmarked(m_lines.at(m_at));
            const QByteArray &bytes = line.bytes();
            const bool isAnswer =
                bytes.startsWith("< ") || bytes.startsWith("HTTP/") || bytes.startsWith("<--");
            if (isAnswer || bytes.startsWith("###"))
                return;
            if (line.trimmed().isEmpty() && (m_sawHeader || m_isTrace || !m_isLog)) {
                readBody();
                return;
            }
            const bool isSkipped = bytes.startsWith("* ") || bytes.startsWith("# ") || bytes.startsWith("//")
                || bytes.startsWith("--> ");
            if (!isSkipped)
                headerLine(line);
        }
    }

    void headerLine(const PlacedText &line)
    {
        const qsizetype at = m_at;
        if (pseudoHeader(line.trimmed(), at)) {
            m_at = std::max(at, m_at - 1);
            return;
        }
        const qsizetype colon = line.bytes().indexOf(':');
        if (colon <= 0 && !m_inPairs)
            return;
        const PlacedText name = line.sliced(0, colon <= 0 ? line.size() : colon);
        const PlacedText value =
            valueOf(line, colon <= 0 ? line.size() : colon, m_inPairs ? at : m_lines.size());
        m_at = std::max(at, m_inPairs && line.sliced(name.size()).trimmed().size() <= 1 ? m_at - 1 : at);
        header(name, value);
        m_request.headerSlot = { HeaderSlot::Shape::Line, lineEnd(at), false };
    }

    void header(const PlacedText &name, const PlacedText &value)
    {
        const QByteArray key = lower(name.bytes().trimmed());
        if (key == "request method") {
            setMethod(m_request, value);
        } else if (key == "request url") {
            m_target = value;
        } else if (key == "host") {
            m_host = value;
        } else if (!isBrowserDetail(key)) {
            m_sawHeader = true;
            m_request.headers.append({ name.bytes(), value.bytes(), name.trimmed().at(), value.at() });
        }
    }

    qsizetype lineEnd(qsizetype at) const
    {
        const Span span = m_lines.at(at).at();
        return span.isKnown() ? span.end() : -1;
    }

    void readBody()
    {
        PlacedText body;
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            const PlacedText &line = m_lines.at(m_at);
            static constexpr auto ends =
                std::to_array<QByteArrayView>({ "< ", "HTTP/", "* ", "###", "--> END", "<--", "} [" });
            if (std::ranges::any_of(ends, [&](QByteArrayView end) { return line.bytes().startsWith(end); }))
                break;
            if (!body.isEmpty())
                body.append("\n", lineEnd(m_at - 1));
            body.append(line);
        }
        body = body.trimmed();
        if (body.bytes().startsWith("< ")) {
            m_request.bodyElsewhere = true;
            noteUnread(m_request, QStringLiteral("body-file"));
        } else if (!body.isEmpty()) {
            setBody(m_request, body);
        }
    }

    void finish()
    {
        const bool isAbsolute = m_target.bytes().contains("://");
        m_request.headersKnown = m_sawHeader || (m_hasVersion && !isAbsolute);
        setUrl(m_request, m_target);
        if (!isAbsolute && !m_host.isEmpty()) {
            m_request.url = m_scheme + "://" + m_host.bytes() + m_target.bytes();
            m_request.urlAt = joined(m_target.at(), m_host.at());
        } else if (!isAbsolute && !holdsVariable(m_target.bytes())) {
            m_request.url =
                (m_origin.isEmpty() ? QByteArray("https://api.perplexity.ai") : m_origin) + m_target.bytes();
        }
        fillIn();
        // curl -v, browsers and proxies list what was sent without its body; a message that says how long its
        // body is has one.
        const QList<QByteArray> lengths = m_request.header("content-length");
        const bool hasLength = !lengths.isEmpty() && lengths.first() != "0";
        m_request.bodyElsewhere = m_request.bodyElsewhere || (!m_request.body && hasLength);
        m_request.bodyKnown = !m_isTrace && !m_isLog && m_request.headersKnown;
    }

    /// Values that the request file itself gives to its variables.
    void fillIn()
    {
        for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it) {
            const QByteArray name = marked(it.key());
            if (m_request.url)
                m_request.url->replace(name, it.value());
            for (HeaderField &field : m_request.headers)
                field.value.replace(name, it.value());
        }
    }

    bool m_isTrace = false;
    QList<PlacedText> m_lines;
    qsizetype m_at = 0;
    ReadRequest m_request;
    PlacedText m_target;
    PlacedText m_host;
    QByteArray m_origin;
    QByteArray m_scheme { "https" };
    QHash<QByteArray, QByteArray> m_variables;
    bool m_found = false;
    bool m_hasVersion = false;
    bool m_isLog = false;
    bool m_inPairs = false; ///< names and values stand in lines of their own
    bool m_sawHeader = false;
};

} // namespace

std::optional<ReadRequest> readHttp(const QByteArray &text)
{
    const PlacedText sent = sentBytes(text);
    const PlacedText whole = sent.isEmpty() ? PlacedText(text, 0) : sent;
    return HttpReader(whole, !sent.isEmpty()).read();
}

} // namespace keywright::request
