#include "core/detail.h"
#include "core/request/curlreader.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

constexpr QByteArrayView formType { "application/x-www-form-urlencoded" };

/// What curl takes from a file given with "-d @file".
PlacedText withoutLineEnds(const PlacedText &text)
{
    PlacedText result;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text.bytes().at(i) != '\n')
            continue;
        result.append(text.sliced(begin, i - begin));
        begin = i + 1;
    }
    return result;
}

/// The line end behind the last line is nothing that anybody meant to send.
PlacedText withoutLastLineEnd(const PlacedText &text)
{
    return text.bytes().endsWith('\n') ? text.sliced(0, text.size() - 1) : text;
}

/// Windows PowerShell hands the backslashes on, and the program called takes them away.
PlacedText withoutEscapes(const PlacedText &text)
{
    PlacedText result;
    qsizetype begin = 0;
    for (qsizetype at = text.bytes().indexOf("\\\""); at >= 0; at = text.bytes().indexOf("\\\"", at + 2)) {
        result.append(text.sliced(begin, at - begin));
        begin = at + 1;
    }
    result.append(text.sliced(begin));
    return result;
}

QByteArray encoded(const QByteArray &content)
{
    return holdsVariable(content) ? content : content.toPercentEncoding();
}

} // namespace

void CurlReader::data(const QByteArray &name, const ShellWord &word)
{
    noteQuotes(m_request, RequestPart::Body, word);
    m_hasData = true;
    if (m_request.impliedContentType.isEmpty() || name == "json")
        m_request.impliedContentType =
            name == "json" ? QByteArray("application/json") : formType.toByteArray();
    m_joint = name == "json" ? QByteArray() : QByteArray("&");
    const bool mayBeFile = name != "data-raw";
    if (name == "data-urlencode") {
        encodedData(word);
    } else if (mayBeFile && word.bytes().startsWith('@')) {
        dataFile(word, name == "data" || name == "data-ascii");
    } else if (isVariable(word.bytes())) {
        m_request.bodyElsewhere = true;
        noteUnread(m_request, u"body-variable"_s);
    } else {
        m_data.append(word.text);
    }
}

/// Only the plain forms leave line ends out.
void CurlReader::dataFile(const ShellWord &word, bool isPlain)
{
    const QByteArray file = word.bytes().sliced(1);
    const bool isInput = file == "-" || file == "/dev/stdin";
    const auto known = m_call.files.constFind(file);
    if (isInput && m_call.input) {
        m_data.append(isPlain ? withoutLineEnds(*m_call.input) : withoutLastLineEnd(*m_call.input));
    } else if (known != m_call.files.cend()) {
        m_data.append(isPlain ? withoutLineEnds(*known) : withoutLastLineEnd(*known));
    } else {
        m_request.bodyElsewhere = true;
        noteUnread(m_request, isInput ? u"body-input"_s : u"body-file"_s);
    }
}

/// "content", "=content", "name=content"; a file's content is known to nobody.
void CurlReader::encodedData(const ShellWord &word)
{
    const QByteArray &text = word.bytes();
    const qsizetype equals = text.indexOf('=');
    const qsizetype at = text.indexOf('@');
    if (at >= 0 && (equals < 0 || at < equals)) {
        m_request.bodyElsewhere = true;
        noteUnread(m_request, u"body-file"_s);
        return;
    }
    const QByteArray name = equals > 0 ? text.first(equals + 1) : QByteArray();
    m_request.bodyIsForm = true;
    PlacedText content;
    content.append(QByteArray(name + encoded(text.sliced(equals + 1))), word.text.at());
    m_data.append(content);
}

void CurlReader::finishBody()
{
    if (!m_hasData)
        return;
    PlacedText body;
    for (qsizetype i = 0; i < m_data.size(); ++i) {
        if (i > 0)
            body.append(m_joint, Span {});
        body.append(m_data.at(i));
    }
    if (m_asQuery) {
        if (m_request.url)
            m_request.url->append(m_request.url->contains('?') ? "&" : "?").append(body.bytes());
        m_request.bodyElsewhere = false;
        m_request.bodyIsForm = false;
        m_request.impliedContentType.clear();
        return;
    }
    if (m_request.bodyElsewhere)
        return;
    const bool isEscaped = m_request.shell == Shell::PowerShell && body.bytes().contains("\\\"");
    if (isEscaped && jsonTrouble(body.bytes()))
        body = withoutEscapes(body);
    setBody(m_request, body);
}

void CurlReader::finishMethod()
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

/// A quote that is open at the end makes the shell wait for more. Within a body it is an apostrophe, which
/// the body's own judge tells.
void CurlReader::noteUnclosed()
{
    const auto unclosed = std::ranges::find_if(m_call.arguments, &ShellWord::unclosed);
    if (unclosed != m_call.arguments.end() && !m_hasData && m_request.findings.isEmpty())
        noteQuotes(m_request, RequestPart::Headers, *unclosed);
}

void CurlReader::finishHeaders()
{
    const QList<QByteArray> given = m_request.header("authorization");
    if (!m_bearer.isEmpty() && given.isEmpty())
        m_request.headers.append({ "Authorization", m_bearer.bytes(), {}, m_bearer.sliced(7).at() });
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
    noteUnclosed();
    for (const QByteArray &value : std::as_const(given)) {
        const QByteArray name = variableName(value);
        if (!name.isEmpty() && m_call.assigned.contains(name))
            m_request.findings.append({ RequestPart::Headers,
                                        makeFinding(Cause::RequestVariable, {},
                                                    { { detail::variable, QString::fromUtf8(name) },
                                                      { detail::kind, u"same-line"_s } }) });
    }
}

} // namespace keywright::request
