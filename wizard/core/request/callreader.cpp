#include "core/request/callreader.h"

#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

bool looksLikeAddress(const QByteArray &text)
{
    const bool isPathBehindVariable = holdsVariable(text) && text.contains("\xFE/");
    return text.contains("://") || text.startsWith('/') || text.contains("perplexity")
        || isPathBehindVariable;
}

} // namespace

CallReader::CallReader(const CodeFacts &program, Flavour flavour) : m_program(program), m_flavour(flavour)
{
    m_request.language = flavour == Flavour::Python ? Language::Python : Language::JavaScript;
    m_request.methodAnyCase = true;
}

std::optional<ReadRequest> CallReader::read(const CodeCall &call)
{
    m_name = lastName(call.path);
    m_nameAt = call.nameAt;
    const qsizetype dot = call.path.lastIndexOf('.');
    m_owner = dot < 0 ? QByteArray() : call.path.first(dot);
    m_arguments = call.value;
    mergeOptions();
    if (!address())
        return std::nullopt;
    m_request.client = m_owner.isEmpty() ? m_name : m_owner;
    m_request.headersKnown = true;
    m_request.bodyKnown = true;
    method();
    headers();
    body();
    return std::move(m_request);
}

void CallReader::mergeOptions()
{
    if (m_flavour != Flavour::JavaScript)
        return;
    const bool sendsSecond = m_name == "post" || m_name == "put" || m_name == "patch";
    const bool isAxios = sendsSecond && m_owner != "got" && m_owner != "ky";
    const qsizetype place = isAxios ? 2 : 1;
    for (const qsizetype index : { qsizetype(0), place }) {
        const CodeValue *options = m_arguments.unnamed(index);
        if (options == nullptr || options->kind != CodeValue::Kind::Object)
            continue;
        m_options.insert(m_options.end(), options->members.begin(), options->members.end());
    }
    const CodeValue *data = isAxios ? m_arguments.unnamed(1) : nullptr;
    if (data != nullptr && !m_arguments.members.empty())
        m_options.push_back({ "data", *data });
}

const CodeValue *CallReader::argument(QByteArrayView name) const
{
    if (const CodeValue *value = m_arguments.member(name))
        return value;
    const auto found = std::ranges::find(
        m_options, name, [](const CodeMember &member) { return QByteArrayView(member.name); });
    return found == m_options.end() ? nullptr : &found->value;
}

qsizetype CallReader::addressPlace() const
{
    const bool methodFirst = m_name == "request" || m_name == "stream" || m_name == "async_request";
    return methodFirst && m_flavour == Flavour::Python ? 1 : 0;
}

bool CallReader::address()
{
    const CodeValue *given = argument("url");
    if (given == nullptr)
        given = m_arguments.unnamed(addressPlace());
    if (given == nullptr)
        return false;
    if (hostAndPath())
        return true;
    const QByteArray url = asText(*given);
    const QByteArray base = baseUrl();
    if (isVariable(url) && base.isEmpty() && asksForCertain()) {
        noteUnread(m_request, u"url-variable"_s);
        return true;
    }
    if (url.isEmpty() || (!looksLikeAddress(url) && base.isEmpty()))
        return false;
    const bool isRelative = !url.contains("://") && !url.startsWith('\xFF') && !base.isEmpty();
    m_request.url = isRelative ? joinedAddress(base, url) : url;
    m_request.urlAt = given->at;
    return !isVariable(*m_request.url) || asksForCertain();
}

bool CallReader::hostAndPath()
{
    const CodeValue *host = argument("hostname");
    if (host == nullptr)
        host = argument("host");
    const CodeValue *path = argument("path");
    if (m_flavour != Flavour::JavaScript || host == nullptr || path == nullptr)
        return false;
    m_request.url = (m_owner == "http" ? "http://" : "https://") + asText(*host) + asText(*path);
    m_request.urlAt = path->at;
    m_request.baseAt = host->at;
    // The body is written to the request later.
    m_request.bodyElsewhere = true;
    return true;
}

bool CallReader::asksForCertain() const
{
    static constexpr auto libraries =
        std::to_array<QByteArrayView>({ "requests", "httpx", "aiohttp", "axios", "got", "ky", "undici" });
    return m_name == "fetch" || m_name == "axios" || m_name == "urlopen"
        || std::ranges::find(libraries, QByteArrayView(m_owner)) != libraries.end();
}

QByteArray CallReader::joinedAddress(const QByteArray &base, const QByteArray &path)
{
    const QByteArray start = base.endsWith('/') ? base.chopped(1) : base;
    return start + (path.startsWith('/') ? path : "/" + path);
}

QByteArray CallReader::baseUrl()
{
    const CodeValue *client = m_program.variable(m_owner);
    if (client == nullptr || client->kind != CodeValue::Kind::Call)
        return {};
    if (client->text.endsWith("HTTPSConnection") || client->text.endsWith("HTTPConnection")) {
        const CodeValue *host = client->unnamed(0);
        const QByteArray scheme = client->text.endsWith("HTTPSConnection") ? "https://" : "http://";
        m_request.baseAt = host == nullptr ? Span {} : host->at;
        return host == nullptr ? QByteArray() : scheme + asText(*host);
    }
    const CodeValue *options = client->unnamed(0);
    for (const QByteArrayView name : { QByteArrayView("base_url"), QByteArrayView("baseURL"),
                                       QByteArrayView("prefixUrl"), QByteArrayView("baseUrl") }) {
        const CodeValue *base = client->member(name);
        if (base == nullptr && options != nullptr)
            base = options->member(name);
        if (base == nullptr)
            continue;
        m_request.baseAt = base->at;
        return asText(*base);
    }
    return {};
}

void CallReader::method()
{
    const CodeValue *given = argument("method");
    if (given == nullptr && addressPlace() == 1)
        given = m_arguments.unnamed(0);
    static constexpr auto free =
        std::to_array<QByteArrayView>({ "fetch", "Request", "axios", "urlopen", "request", "got", "ky" });
    const bool nameTells = std::ranges::find(free, QByteArrayView(m_name)) == free.end();
    if (given != nullptr && given->kind == CodeValue::Kind::Text)
        m_request.method = given->text;
    if (given != nullptr)
        m_request.methodAt = given->at;
    if (m_request.method)
        return;
    if (given != nullptr)
        m_request.method.reset();
    else if (nameTells && m_name != "stream") {
        m_request.method = m_name.toUpper();
        m_request.methodAt = m_nameAt;
    } else
        m_request.method = defaultMethod();
}

QByteArray CallReader::defaultMethod() const
{
    const bool isUrllib = m_flavour == Flavour::Python && (m_name == "Request" || m_name == "urlopen");
    const bool hasData = argument("data") != nullptr || m_arguments.unnamed(1) != nullptr;
    return isUrllib && hasData ? "POST" : "GET";
}

} // namespace keywright::request
