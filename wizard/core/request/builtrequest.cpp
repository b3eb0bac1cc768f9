#include "core/request/builtrequest.h"

#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

using Kind = CodeValue::Kind;

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

bool isAddress(const CodeValue &value)
{
    if (value.kind != Kind::Text)
        return false;
    const QByteArray &text = value.text;
    const bool isWeb = text.startsWith("http://") || text.startsWith("https://");
    const bool isBare = text.contains("perplexity.ai") && !text.contains(' ') && !text.contains('@');
    const bool isBehindVariable = holdsVariable(text) && text.contains("\xFE/") && !text.contains(' ');
    return isWeb || isBare || isBehindVariable;
}

/// What writes to the screen, names a page, or is a header.
bool isOtherText(QByteArrayView name)
{
    return isOneOf(name,
                   { "print",
                     "println",
                     "printf",
                     "log",
                     "echo",
                     "puts",
                     "writeline",
                     "error",
                     "info",
                     "warn",
                     "debug",
                     "cat",
                     "message",
                     "header",
                     "addheader",
                     "setheader",
                     "setrequestproperty",
                     "defaultheader",
                     "panic",
                     "fatal",
                     "require",
                     "import",
                     "library",
                     "referer",
                     "addreferer",
                     "use" });
}

bool isBaseName(QByteArrayView name)
{
    return isOneOf(name,
                   { "baseaddress", "baseuri", "baseurl", "restclient", "prefixurl", "rooturi", "setbaseurl",
                     "host", "sethost" });
}

bool isVerb(QByteArrayView name)
{
    return isOneOf(name, { "get", "post", "put", "patch", "delete", "head" });
}

} // namespace

BuiltRequest::BuiltRequest(const CodeFacts &program, Flavour flavour, const QByteArray &text)
    : m_program(program)
    , m_flavour(flavour)
    , m_text(text)
{
    m_request.language = languageOf(flavour);
    m_request.methodAnyCase = true;
    m_request.headersKnown = true;
    m_request.bodyKnown = true;
}

std::optional<ReadRequest> BuiltRequest::read()
{
    const std::vector<CodeEvent> events = eventsOf(m_program);
    for (const CodeEvent &event : events) {
        base(event);
        address(event);
    }
    for (const CodeEvent &event : events) {
        path(event);
        method(event);
        header(event);
        body(event);
    }
    finishAddress();
    const bool isRequest = m_request.url || (m_urlUnknown && !m_request.headers.isEmpty());
    if (!isRequest)
        return std::nullopt;
    // A few lines of PHP do not tell what the rest of the program sets.
    const bool isFragment =
        m_text.contains("curl_setopt") && !m_text.contains("curl_init") && !m_text.contains("curl_exec");
    if (isFragment) {
        m_request.headersKnown = false;
        m_request.bodyKnown = false;
    } else if (!m_request.method && m_methodUnknown) {
        noteUnread(m_request, u"method-variable"_s);
    } else if (!m_request.method) {
        m_request.method = defaultMethod();
    }
    impliedType();
    return std::move(m_request);
}

void BuiltRequest::address(const CodeEvent &event)
{
    if (isOtherText(event.name) || isBaseName(event.name))
        return;
    const bool isUrlSetting = !event.isCall
        && isOneOf(event.name, { "url", "uri", "curlopturl", "endpoint", "requesturi", "apiurl" });
    const auto take = [this](const CodeValue &value) {
        const bool isBetter =
            !m_request.url || (!m_request.url->contains("perplexity") && value.text.contains("perplexity"));
        if (!isAddress(value) || !isBetter)
            return;
        m_request.url = value.text;
        m_request.urlAt = value.at;
    };
    if (isUrlSetting)
        take(*event.value);
    if (!event.isCall)
        return;
    for (const CodeMember &argument : event.value->members)
        take(argument.value);
    const CodeValue *first = event.value->unnamed(0);
    const bool isCertain = isOneOf(event.name, { "newrequest", "newrequestwithcontext", "curlinit" })
        || (isVerb(event.name) && first != nullptr && first->kind == Kind::Name);
    m_urlUnknown = m_urlUnknown || isCertain;
}

void BuiltRequest::base(const CodeEvent &event)
{
    const bool isFaraday = event.isCall && event.name == "new" && event.owner == "faraday";
    const bool isWebClient = event.isCall && event.name == "create" && event.owner == "webclient";
    if (!isBaseName(event.name) && !isFaraday && !isWebClient)
        return;
    const CodeValue *value = event.isCall ? event.value->unnamed(0) : event.value;
    if (isFaraday && event.value->member("url") != nullptr)
        value = event.value->member("url");
    if (value == nullptr || !isAddress(*value))
        return;
    m_base = value->text;
    m_request.baseAt = value->at;
}

void BuiltRequest::path(const CodeEvent &event)
{
    const bool mayHold = event.isCall
        && (isVerb(event.name) || event.name.endsWith("async")
            || isOneOf(event.name,
                       { "uri", "request", "restrequest", "newrequest", "httprequestmessage", "new",
                         "requrlpath", "requrlpathappend" }));
    if (!mayHold || m_base.isEmpty() || !m_path.isEmpty())
        return;
    for (const CodeMember &argument : event.value->members) {
        const QByteArray &text = argument.value.text;
        const bool isPath = argument.value.kind == Kind::Text && !text.isEmpty() && !text.contains(' ')
            && !text.contains("://") && (text.contains('/') || text == "search") && !text.startsWith('{')
            && !text.startsWith("application/");
        if (!isPath)
            continue;
        m_path = text;
        m_pathAt = argument.value.at;
        return;
    }
}

void BuiltRequest::finishAddress()
{
    const bool isApart = !m_base.isEmpty() && !m_path.isEmpty();
    const bool isBaseAlone = !m_base.isEmpty() && (!m_request.url || *m_request.url == m_base);
    if (isApart) {
        const QByteArray start = m_base.endsWith('/') ? m_base.chopped(1) : m_base;
        m_request.url = start + (m_path.startsWith('/') ? m_path : "/" + m_path);
        m_request.urlAt = m_pathAt;
    } else if (isBaseAlone) {
        m_request.url = m_base;
        m_request.urlAt = std::exchange(m_request.baseAt, {});
    } else {
        m_request.baseAt = {};
    }
    if (!m_request.url && m_urlUnknown)
        noteUnread(m_request, u"url-variable"_s);
}

QByteArray BuiltRequest::defaultMethod() const
{
    const bool hasBody = m_request.body || m_request.bodyElsewhere;
    const bool sendsWithBody = m_flavour == Flavour::Php || m_flavour == Flavour::R
        || m_flavour == Flavour::Python || m_text.contains("setDoOutput") || m_text.contains("doOutput");
    return hasBody && sendsWithBody ? "POST" : "GET";
}

std::optional<ReadRequest> readBuilt(const CodeFacts &program, Flavour flavour, const QByteArray &text)
{
    return BuiltRequest(program, flavour, text).read();
}

} // namespace keywright::request
