#include "core/detail.h"
#include "core/request/judges.h"
#include "core/request/marked.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

QString providerAt(const QString &host, const Facts &facts)
{
    const auto found = std::ranges::find_if(
        facts.providers, [&](const Provider &provider) { return provider.hosts.contains(host); });
    return found == facts.providers.end() ? QString() : found->name;
}

/// Where the beginning of the address stands.
Span baseOf(const ReadRequest &request)
{
    return request.baseAt.isKnown() ? request.baseAt : request.urlAt;
}

Finding hostFinding(const Case &given, const QString &expected)
{
    const QByteArray &port = given.target.port;
    const QString host = QString::fromUtf8(given.target.host);
    const QString actual = port.isEmpty() || port == "443" ? host : host + u':' + QString::fromUtf8(port);
    QJsonObject detail { { detail::actual, shownText(actual.toUtf8()) },
                         { detail::host, shownText(actual.toUtf8()) },
                         { detail::expected, expected } };
    const QString provider = providerAt(host, given.facts);
    if (!provider.isEmpty())
        detail.insert(detail::provider, provider);
    if (given.facts.service.websiteHosts.contains(host))
        detail.insert(detail::kind, u"website"_s);
    else if (isLoopback(given.target.host))
        detail.insert(detail::kind, u"this-computer"_s);
    return makeFinding(Cause::RequestHost, whereIs(given, given.target.host, baseOf(given.request)), detail);
}

void judgeHost(const Case &given, QList<Finding> &findings)
{
    const QString expected = given.facts.service.baseUrl.host();
    const QByteArray &port = given.target.port;
    const bool rightPort = port.isEmpty() || port == "443" || (given.target.scheme == "http" && port == "80");
    if (QString::fromUtf8(given.target.host) != expected || !rightPort)
        findings.append(hostFinding(given, expected));
}

void judgeScheme(const Case &given, QList<Finding> &findings)
{
    if (given.target.scheme == "https" || isLoopback(given.target.host))
        return;
    findings.append(
        makeFinding(Cause::RequestScheme,
                    whereIs(given, given.target.schemeAssumed ? QByteArray() : given.target.scheme,
                            baseOf(given.request)),
                    { { detail::actual, shownText(given.target.scheme) },
                      { detail::expected, u"https"_s },
                      { detail::kind, given.target.schemeAssumed ? u"assumed"_s : u"written"_s } }));
}

/// "", "/" and "/v1" are where programs put their own paths behind.
bool isBasePath(const QByteArray &path)
{
    return path.isEmpty() || path == "/" || path == "/v1" || path == "/v1/";
}

void judgePath(const Case &given, QList<Finding> &findings)
{
    const Target &target = given.target;
    if (!target.pathKnown || isLoopback(target.host))
        return;
    const bool isLive = target.written != nullptr && target.written->state == EndpointState::Live;
    if (isLive || (given.request.isBaseUrl && isBasePath(target.path)))
        return;
    const bool isRetired = target.written != nullptr && target.written->state == EndpointState::Retired;
    QJsonObject detail { { detail::actual, shownText(target.path.isEmpty() ? QByteArray("/") : target.path) },
                         { detail::path, shownText(target.path.isEmpty() ? QByteArray("/") : target.path) } };
    if (target.meant != nullptr && !given.request.isBaseUrl)
        detail.insert(detail::expected, target.meant->path);
    findings.append(makeFinding(isRetired ? Cause::RequestPathRetired : Cause::RequestPath,
                                whereIs(given, target.path, given.request.urlAt), detail));
}

} // namespace

QList<Finding> judgeAddress(const Case &given)
{
    QList<Finding> findings;
    const ReadRequest &request = given.request;
    if (request.usesClientDefault) {
        QJsonObject detail { { detail::client, QString::fromUtf8(request.client) },
                             { detail::host, QString::fromUtf8(given.target.host) },
                             { detail::expected, given.facts.service.baseUrl.toString() } };
        const QString provider = providerAt(QString::fromUtf8(given.target.host), given.facts);
        if (!provider.isEmpty())
            detail.insert(detail::provider, provider);
        if (!request.wrongBaseName.isEmpty())
            detail.insert(detail::actual, QString::fromUtf8(request.wrongBaseName));
        findings.append(makeFinding(Cause::RequestClientDefault, {}, detail));
        return findings;
    }
    if (!given.target.known)
        return findings;
    judgeHost(given, findings);
    judgeScheme(given, findings);
    judgePath(given, findings);
    return findings;
}

QList<Finding> judgeMethod(const Case &given)
{
    const Endpoint *meant = given.target.meant;
    const ReadRequest &request = given.request;
    // A file of options may hold a body, which makes a POST of it.
    const bool isGuessed = !request.methodAt.isKnown() && request.unread.contains(u"config-file"_s);
    const bool canJudge = request.method && !holdsVariable(*request.method) && meant != nullptr && request.url
        && !given.target.isItem && !request.isBaseUrl && !isGuessed;
    if (!canJudge)
        return {};
    // A retired endpoint is judged by what it took, so that its replacement is the only change.
    const bool isWritten = given.target.written != nullptr && !given.target.written->methods.isEmpty();
    const QStringList methods = isWritten ? given.target.written->methods : meant->methods;
    const QString actual = QString::fromUtf8(*request.method);
    const bool fits = methods.isEmpty() || methods.contains(actual)
        || (request.methodAnyCase && methods.contains(actual.toUpper()));
    if (fits)
        return {};
    return { makeFinding(Cause::RequestMethod, whereIs(given, *request.method, request.methodAt),
                         { { detail::actual, shownText(*request.method) },
                           { detail::method, shownText(*request.method) },
                           { detail::expected, methods.first() } }) };
}

bool wantsBody(const Target &target)
{
    if (target.meant == nullptr || target.isItem)
        return false;
    switch (target.meant->kind) {
    case EndpointKind::Agent:
    case EndpointKind::Chat:
    case EndpointKind::Search:
    case EndpointKind::Embeddings:
    case EndpointKind::Other:
        return target.meant->methods.contains(u"POST"_s);
    case EndpointKind::Models:
    case EndpointKind::Mcp:
        return false;
    }
    Q_UNREACHABLE();
}

Where whereIs(const Case &given, QByteArrayView fragment, Span near)
{
    const QByteArrayView text = given.text.text();
    const bool isWritten = !fragment.isEmpty() && !holdsVariable(fragment);
    if (!near.isKnown() || near.end() > text.size()) {
        const qsizetype at = isWritten && fragment.size() > 1 ? text.indexOf(fragment) : -1;
        return given.text.where(at < 0 ? Span {} : Span { at, fragment.size() });
    }
    const qsizetype at = isWritten ? text.sliced(near.begin, near.length).indexOf(fragment) : -1;
    return given.text.where(at < 0 ? near : Span { near.begin + at, fragment.size() });
}

} // namespace keywright::request
