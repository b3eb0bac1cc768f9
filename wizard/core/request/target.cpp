#include "core/request/target.h"

#include "core/request/marked.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

QString withoutEndSlash(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// The known endpoint whose path this is, or whose path it goes on from.
const Endpoint *endpointOf(const QString &path, const ServiceFacts &service, bool &isItem)
{
    if (const Endpoint *exact = service.endpoint(path))
        return exact;
    const auto found = std::ranges::find_if(service.endpoints, [&](const Endpoint &endpoint) {
        const bool hasItems = endpoint.kind == EndpointKind::Agent || endpoint.kind == EndpointKind::Models
            || endpoint.kind == EndpointKind::Mcp || endpoint.kind == EndpointKind::Chat;
        const QString rest = path.mid(endpoint.path.size());
        const bool isOneStep = rest.size() > 1 && rest.startsWith(u'/') && rest.count(u'/') == 1;
        return hasItems && path.startsWith(endpoint.path) && isOneStep
            && endpoint.state != EndpointState::Missing;
    });
    isItem = found != service.endpoints.end();
    return isItem ? &*found : nullptr;
}

const Endpoint *liveOfKind(EndpointKind kind, const ServiceFacts &service)
{
    const EndpointKind wanted = kind == EndpointKind::Chat ? EndpointKind::Agent : kind;
    const auto found = std::ranges::find_if(service.endpoints, [&](const Endpoint &endpoint) {
        return endpoint.state == EndpointState::Live && endpoint.kind == wanted;
    });
    return found == service.endpoints.end() ? nullptr : &*found;
}

/// The endpoint that a wrong path comes closest to: by how it ends, live ones first.
const Endpoint *closest(const QString &path, const ServiceFacts &service)
{
    const QString known = withoutEndSlash(path).toLower();
    const auto sameEnd = [&](const Endpoint &endpoint) {
        const QString last = endpoint.path.mid(endpoint.path.lastIndexOf(u'/'));
        return known.endsWith(endpoint.path) || known.endsWith(last);
    };
    for (const bool live : { true, false }) {
        for (const Endpoint &endpoint : service.endpoints) {
            if ((endpoint.state == EndpointState::Live) == live && sameEnd(endpoint))
                return live ? &endpoint : liveOfKind(endpoint.kind, service);
        }
    }
    return liveOfKind(EndpointKind::Agent, service);
}

void splitAddress(Target &target, QByteArray rest)
{
    const qsizetype cut = rest.indexOf('#');
    if (cut >= 0)
        rest.truncate(cut);
    const qsizetype query = rest.indexOf('?');
    if (query >= 0) {
        target.query = rest.sliced(query + 1);
        rest.truncate(query);
    }
    const qsizetype slash = rest.indexOf('/');
    target.path = slash < 0 ? QByteArray() : rest.sliced(slash);
    QByteArray authority = slash < 0 ? rest : rest.first(slash);
    const qsizetype user = authority.lastIndexOf('@');
    if (user >= 0) {
        target.user = authority.first(user);
        authority = authority.sliced(user + 1);
    }
    const qsizetype port = authority.lastIndexOf(':');
    if (port > 0 && !authority.endsWith(']')) {
        target.port = authority.sliced(port + 1);
        authority.truncate(port);
    }
    if (authority.endsWith('.'))
        authority.chop(1);
    target.host = lower(authority);
}

} // namespace

bool isLoopback(QByteArrayView host)
{
    return host == "localhost" || host.startsWith("127.") || host == "[::1]" || host == "0.0.0.0"
        || host == "host.docker.internal";
}

Target targetOf(const ReadRequest &request, const Facts &facts)
{
    Target target;
    if (!request.url) {
        target.meant = liveOfKind(EndpointKind::Agent, facts.service);
        return target;
    }
    const QByteArray url = request.url->trimmed();
    const qsizetype colon = url.indexOf("://");
    target.schemeAssumed = colon < 0;
    target.scheme = colon < 0 ? request.assumedScheme : lower(url.first(colon));
    splitAddress(target, colon < 0 ? url : url.sliced(colon + 3));
    target.known = !holdsVariable(target.host) && !target.host.isEmpty();
    target.pathKnown = target.known && !holdsVariable(target.path);
    if (target.pathKnown) {
        const QString path = QString::fromUtf8(target.path);
        target.written = endpointOf(path, facts.service, target.isItem);
        const bool isLive = target.written != nullptr && target.written->state == EndpointState::Live;
        const bool isNamed = target.written != nullptr && !isLive;
        target.meant = isLive ? target.written
            : isNamed         ? liveOfKind(target.written->kind, facts.service)
                              : closest(path, facts.service);
    } else if (!target.path.isEmpty() && !holdsVariable(target.path)) {
        // Where a variable holds the host, what the path adds to it still tells what is meant.
        target.meant = closest(QString::fromUtf8(target.path), facts.service);
    }
    return target;
}

} // namespace keywright::request
