#include "core/ports/listener.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

QLatin1StringView listenIncidentId(ListenIncident incident)
{
    switch (incident) {
    case ListenIncident::Tls:
        return "tls"_L1;
    case ListenIncident::Http2:
        return "http2"_L1;
    case ListenIncident::NotHttp:
        return "not-http"_L1;
    case ListenIncident::Malformed:
        return "malformed"_L1;
    case ListenIncident::TooLarge:
        return "too-large"_L1;
    case ListenIncident::Unfinished:
        return "unfinished"_L1;
    case ListenIncident::Gone:
        return "gone"_L1;
    case ListenIncident::Tunnel:
        return "tunnel"_L1;
    case ListenIncident::WebPage:
        return "web-page"_L1;
    case ListenIncident::ForeignHost:
        return "foreign-host"_L1;
    case ListenIncident::OtherUser:
        return "other-user"_L1;
    case ListenIncident::TooMany:
        return "too-many"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace keywright
