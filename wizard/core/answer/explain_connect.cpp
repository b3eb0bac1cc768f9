#include "core/answer/answerbody.h"
#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
#include "core/answer/judge.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The host that the message is about.
QString hostIn(const QString &text)
{
    static const std::array patterns {
        anyOf({ u"(?:resolve host:?|ENOTFOUND|EAI_AGAIN|lookup:?|failed to resolve|host=|failed to connect "
                u"to|connect to(?: host)?|"
                u"UnknownHostException:|for url:?|cannot verify|(?:resolved|aufgel.st) werden:|be "
                u"resolved:|https?://) ?['\"]?(?:https?://)?"
                u"([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"_s }),
        anyOf({ u"ECONNREFUSED ([0-9.]+|::1)"_s, u"\\(([a-z0-9.-]+):\\d{2,5}\\)"_s }),
    };
    for (const QRegularExpression &pattern : patterns) {
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            QString host = match.captured(match.lastCapturedIndex()).toLower();
            if (!isReferenceHost(host))
                return host;
        }
    }
    return {};
}

QString interceptorIn(const QString &text, const Facts &facts)
{
    static const QRegularExpression issuer(
        u"(?:issuer|issued by|O|CN)\\s*[:=]?\\s*['\"‘“]?([^\\n,/;]{2,80})"_s);
    auto matches = issuer.globalMatch(text);
    while (matches.hasNext()) {
        QString name = shownForeignText(matches.next().captured(1));
        if (isInterceptingIssuer(name, facts))
            return name;
    }
    return {};
}

/// A name that does not exist and nearly is the service's was mistyped.
bool isMistyped(const QString &host, const Facts &facts)
{
    return host != facts.service.baseUrl.host()
        && (host.contains("perplex"_L1) || host.startsWith("api.perp"_L1));
}

} // namespace

std::optional<Finding> connectionTroubleIn(const QString &text, const Facts &facts)
{
    const auto cause = connectionCauseIn(text);
    if (!cause)
        return std::nullopt;
    QJsonObject detail { { detail::kind, u"from-message"_s } };
    const QString host = hostIn(text);
    if (!host.isEmpty())
        detail.insert(detail::host, host);
    if (*cause == Cause::ConnectDns && isMistyped(host, facts))
        return makeFinding(Cause::RequestHost, {}, detail);
    const QString interceptor = interceptorIn(text, facts);
    if (*cause == Cause::ConnectTlsUntrusted && !interceptor.isEmpty()) {
        detail.insert(detail::issuer, interceptor);
        return makeFinding(Cause::ConnectTlsIntercepted, {}, detail);
    }
    return makeFinding(*cause, {}, detail);
}

} // namespace keywright
