#include "platform/listen/connectiongate.h"

#include <algorithm>

namespace keywright {

namespace {

/// The host of "127.0.0.1:4711" or "[::1]:4711", in lower case.
QByteArray hostIn(const QByteArray &authority)
{
    const qsizetype bracket = authority.lastIndexOf(']');
    const qsizetype colon = authority.indexOf(':', std::max<qsizetype>(bracket, 0));
    return (colon < 0 ? authority : authority.first(colon)).trimmed().toLower();
}

bool isThisComputer(const QByteArray &authority)
{
    const QByteArray host = hostIn(authority);
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

/// The host of a target that names one: "http://host:port/path".
QByteArray authorityOf(const QByteArray &target)
{
    const qsizetype scheme = target.indexOf("://");
    const bool isAbsolute = scheme > 0 && !target.startsWith('/');
    if (!isAbsolute)
        return {};
    const QByteArray rest = target.sliced(scheme + 3);
    const qsizetype end = rest.indexOf('/');
    return end < 0 ? rest : rest.first(end);
}

} // namespace

std::optional<ListenIncident> refusalOf(const WireMessage &message)
{
    if (message.method == "CONNECT")
        return ListenIncident::Tunnel;
    // Browsers say where a request comes from, and no other program does. (Node's fetch sends Sec-Fetch-Mode
    // alone.)
    if (message.has("origin") || message.has("sec-fetch-site"))
        return ListenIncident::WebPage;
    const QByteArray named = authorityOf(message.target);
    const bool isForeign = (message.has("host") && !isThisComputer(message.header("host")))
        || (!named.isEmpty() && !isThisComputer(named));
    return isForeign ? std::optional(ListenIncident::ForeignHost) : std::nullopt;
}

ListenIncident incidentOf(WireTrouble trouble)
{
    switch (trouble) {
    case WireTrouble::Tls:
        return ListenIncident::Tls;
    case WireTrouble::Http2:
        return ListenIncident::Http2;
    case WireTrouble::NotHttp:
        return ListenIncident::NotHttp;
    case WireTrouble::HeadTooLarge:
    case WireTrouble::BodyTooLarge:
        return ListenIncident::TooLarge;
    case WireTrouble::None:
    case WireTrouble::RequestLine:
    case WireTrouble::Length:
    case WireTrouble::Chunks:
        return ListenIncident::Malformed;
    }
    Q_UNREACHABLE();
}

} // namespace keywright
