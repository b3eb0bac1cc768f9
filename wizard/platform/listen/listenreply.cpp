#include "platform/listen/listenreply.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int badRequest = 400;

QByteArray errorReply(int status, const QByteArray &reason, const QString &type, const QString &message,
                      bool withBody = true)
{
    const QJsonObject error { { u"message"_s, message }, { u"type"_s, type }, { u"code"_s, status } };
    const QByteArray body = QJsonDocument({ { u"error"_s, error } }).toJson(QJsonDocument::Compact);
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nX-Keywright: heard\r\nConnection: close\r\n\r\n"
        + (withBody ? body : QByteArray());
}

/// An empty SETTINGS frame, then GOAWAY with HTTP_1_1_REQUIRED (RFC 9113, 6.5, 6.8 and 7).
QByteArray http2Goodbye()
{
    return QByteArray::fromHex("000000040000000000"
                               "000008070000000000"
                               "00000000"
                               "0000000d");
}

/// A fatal alert, protocol_version (RFC 8446, 6).
QByteArray tlsAlert()
{
    return QByteArray::fromHex("15030100020246");
}

QByteArray refusal(int status, const QByteArray &reason, ListenIncident incident)
{
    return errorReply(status, reason, u"keywright_not_taken"_s,
                      u"Keywright did not take this request: "_s + listenIncidentId(incident));
}

} // namespace

QByteArray heardReply(const QString &sentence, bool withBody)
{
    return errorReply(badRequest, "Heard by Keywright", u"keywright_heard"_s, sentence, withBody);
}

QByteArray incidentReply(ListenIncident incident)
{
    switch (incident) {
    case ListenIncident::Tls:
        return tlsAlert();
    case ListenIncident::Http2:
        return http2Goodbye();
    case ListenIncident::NotHttp:
    case ListenIncident::Gone:
        return {};
    case ListenIncident::Malformed:
        return refusal(badRequest, "Bad Request", incident);
    case ListenIncident::TooLarge:
        return refusal(413, "Content Too Large", incident);
    case ListenIncident::Unfinished:
        return refusal(408, "Request Timeout", incident);
    case ListenIncident::Tunnel:
        return refusal(405, "Method Not Allowed", incident);
    case ListenIncident::WebPage:
    case ListenIncident::OtherUser:
        return refusal(403, "Forbidden", incident);
    case ListenIncident::ForeignHost:
        return refusal(421, "Misdirected Request", incident);
    case ListenIncident::TooMany:
        return refusal(503, "Service Unavailable", incident);
    }
    Q_UNREACHABLE();
}

QByteArray notPassedOnReply()
{
    return errorReply(502, "Bad Gateway", u"keywright_not_passed_on"_s,
                      u"Keywright could not pass this request on."_s);
}

} // namespace keywright
