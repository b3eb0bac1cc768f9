#include "core/places/neighbours.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/places/names.h"
#include "core/places/valuekind.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// True where a list for NO_PROXY leaves the host out: itself, a domain that it is in, or everything.
bool isListed(const QByteArray &host, const QByteArray &list)
{
    const QByteArrayList entries = list.toLower().split(',');
    return std::ranges::any_of(entries, [&host](const QByteArray &entry) {
        QByteArray name = entry.trimmed();
        while (name.startsWith('*') || name.startsWith('.'))
            name.remove(0, 1);
        return entry.trimmed() == "*"
            || (!name.isEmpty() && (host == name || host.endsWith(QByteArray('.' + name))));
    });
}

/// What the place of an address expects, by its name; empty where the name is not that of an address.
QString expectation(const QByteArray &name, const Facts &facts)
{
    const QByteArray lower = name.toLower();
    static constexpr std::array<QByteArrayView, 5> words { "url", "base", "endpoint", "host", "path" };
    if (std::ranges::none_of(words, [&](QByteArrayView word) { return lower.contains(word); }))
        return {};
    const QByteArray normalized = normalizedName(name);
    for (const BaseUrlName &known : facts.places.baseUrls) {
        if (normalizedName(known.name.toUtf8()) == normalized)
            return known.expects;
    }
    const bool service = normalized.contains("PERPLEXITY") || normalized.contains("PPLX");
    const bool address = normalized.endsWith("URL") || normalized.endsWith("BASE")
        || normalized.endsWith("ENDPOINT") || normalized.endsWith("HOST");
    if (normalized.endsWith("BASE_URL") || normalized.endsWith("API_BASE"))
        return u"root-or-v1"_s;
    return address && service ? u"full"_s : QString();
}

bool isNearHost(const QString &host, const QString &right)
{
    return host != right && editDistance(host.toUtf8(), right.toUtf8()) < 3;
}

bool namesOnlyService(const QByteArray &name)
{
    const QByteArray normalized = normalizedName(name);
    return normalized.startsWith("PERPLEXITY") || normalized.startsWith("PPLX");
}

QString hostProblem(const QByteArray &name, const QUrl &url, const QString &expects, const Facts &facts)
{
    const QString host = url.host().toLower();
    if (isNearHost(host, facts.service.baseUrl.host()))
        return u"host"_s;
    const bool website = facts.service.websiteHosts.contains(host);
    if (website && (expects != "full"_L1 || facts.service.endpoint(url.path()) != nullptr))
        return u"host"_s;
    // Another provider's host under the service's own name sends the key there.
    const bool elsewhere = std::ranges::any_of(
        facts.providers, [&](const Provider &provider) { return provider.hosts.contains(host); });
    return elsewhere && namesOnlyService(name) ? u"host"_s : QString();
}

QString pathProblem(QString path, const QString &expects, const Facts &facts)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.isEmpty())
        return {};
    if (path.count("/v1"_L1) > 1)
        return u"v1"_s;
    const Endpoint *endpoint = facts.service.endpoint(path);
    if (endpoint != nullptr && endpoint->state == EndpointState::Retired)
        return u"retired"_s;
    if (endpoint != nullptr && endpoint->state == EndpointState::Missing)
        return u"path"_s;
    if (path == "/v1"_L1)
        return expects == "root"_L1 ? u"v1"_s : QString();
    if (path == "/router/v1"_L1 || expects == "full"_L1)
        return endpoint == nullptr && path != "/router/v1"_L1 ? u"path"_s : QString();
    return u"path"_s;
}

bool isWithin(const QByteArray &inner, const QByteArray &outer)
{
    return outer.isEmpty() || inner == outer || inner.startsWith(QByteArray(outer + '.'));
}

} // namespace

QString baseUrlProblem(const QByteArray &name, const QString &value, const QString &expects,
                       const Facts &facts)
{
    const bool bare = !value.contains("://"_L1);
    const QUrl url(bare ? u"https://"_s + value : value, QUrl::TolerantMode);
    const QString host = url.host().toLower();
    if (host.isEmpty())
        return {};
    QString wrongHost = hostProblem(name, url, expects, facts);
    if (!wrongHost.isEmpty())
        return wrongHost;
    if (host != facts.service.baseUrl.host())
        return {};
    if (bare || url.scheme() != "https"_L1)
        return u"scheme"_s;
    return pathProblem(url.path(), expects, facts);
}

QString addressProblem(const QByteArray &name, const QString &value, const Facts &facts)
{
    const QString expects = expectation(name, facts);
    return expects.isEmpty() ? QString() : baseUrlProblem(name, value, expects, facts);
}

QString serviceAddress(const QByteArray &name, const Facts &facts)
{
    const QString root = facts.service.baseUrl.toString();
    // "url" is what servers of tools have, each with a path of its own.
    if (expectation(name, facts) != "full"_L1 || name == "url")
        return root;
    const auto agent = std::ranges::find(facts.service.endpoints, EndpointKind::Agent, &Endpoint::kind);
    return agent == facts.service.endpoints.end() ? root : QString(root + agent->path);
}

Neighbours::Neighbours(QByteArrayView text, const Lexed &lexed, const Facts &facts)
    : m_namesService(text.contains(facts.service.baseUrl.host().toLatin1()))
{
    for (const Setting &setting : lexed.settings) {
        if (!setting.expression && setting.value.size() < 2048)
            judge(text, setting, facts);
    }
    const QByteArray host = facts.service.baseUrl.host().toLatin1();
    const bool passesBy = std::ranges::any_of(lexed.settings, [&](const Setting &setting) {
        return normalizedName(setting.name) == "NO_PROXY"
            && isListed(host, unescaped(text, setting.value, setting.escapes).bytes);
    });
    if (passesBy)
        std::erase_if(m_neighbours, [](const Neighbour &one) { return one.cause == Cause::PlaceProxy; });
}

void Neighbours::judge(QByteArrayView text, const Setting &setting, const Facts &facts)
{
    const QByteArray value = unescaped(text, setting.value, setting.escapes).bytes.trimmed();
    const QByteArray normalized = normalizedName(setting.name);
    if (value.isEmpty() || kindOf(value, facts) == ValueKind::Reference)
        return;
    QJsonObject detail { { detail::name, QString::fromUtf8(setting.name) } };
    const bool proxy =
        normalized == "HTTPS_PROXY" || normalized == "ALL_PROXY" || normalized == "PERPLEXITY_PROXY";
    if (proxy) {
        const QUrl url(QString::fromUtf8(value));
        detail.insert(detail::proxy,
                      url.port() > 0 ? u"%1:%2"_s.arg(url.host()).arg(url.port()) : url.host());
        m_neighbours.push_back({ Cause::PlaceProxy, detail, setting.value, setting.parents });
        return;
    }
    if (normalized == "PERPLEXITY_CUSTOM_HEADERS" && value.toLower().contains("authorization")) {
        m_neighbours.push_back({ Cause::PlaceHeaderOverride, detail, setting.value, setting.parents });
        return;
    }
    const QString expects = expectation(setting.name, facts);
    if (expects.isEmpty())
        return;
    const QString address = QString::fromUtf8(value);
    const QString problem = baseUrlProblem(setting.name, address, expects, facts);
    if (problem.isEmpty())
        return;
    detail.insert(detail::kind, problem);
    detail.insert(detail::actual, QUrl(address).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    detail.insert(detail::expected, serviceAddress(setting.name, facts));
    m_neighbours.push_back({ Cause::PlaceBaseUrl, detail, setting.value, setting.parents });
}

std::vector<const Neighbour *> Neighbours::of(const Hit &hit) const
{
    std::vector<const Neighbour *> result;
    for (const Neighbour &neighbour : m_neighbours) {
        if (isWithin(hit.parents, neighbour.parents) || isWithin(neighbour.parents, hit.parents))
            result.push_back(&neighbour);
    }
    return result;
}

} // namespace keywright
