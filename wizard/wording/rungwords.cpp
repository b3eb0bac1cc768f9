#include "core/detail.h"
#include "wording/values.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About the steps of the test.
struct RungWords
{
    Q_DECLARE_TR_FUNCTIONS(RungWords)
};

namespace {

QString statusOf(Values values)
{
    const QString status = values.text(detail::status);
    QString type = values.text(detail::type);
    if (status.isEmpty())
        return {};
    //: %1 is a number like 401, %2 a fixed word like invalid_api_key
    return type.isEmpty() ? RungWords::tr("answer %1").arg(status)
                          : RungWords::tr("answer %1, %2").arg(status, type);
}

QString nameEvidence(Values values)
{
    const QString host = values.text(detail::host);
    const QString address = values.text(detail::actual);
    if (host.isEmpty() || address.isEmpty() || host == address)
        return host.isEmpty() ? address : host;
    return host + QStringLiteral(" → ") + address;
}

QString connectionEvidence(Values values)
{
    if (values.has(detail::proxy))
        return RungWords::tr("through the proxy %1").arg(values.text(detail::proxy));
    const QString address = values.text(detail::actual);
    const QString port = values.text(detail::port);
    //: %1 is an internet address, %2 a number
    if (address.isEmpty() && !port.isEmpty())
        return RungWords::tr("port %1").arg(port);
    return port.isEmpty() ? address : RungWords::tr("%1, port %2").arg(address, port);
}

QString tlsEvidence(Values values)
{
    QString type = values.text(detail::type);
    const QString issuer = values.text(detail::issuer);
    if (issuer.isEmpty())
        return type;
    return type.isEmpty() ? RungWords::tr("certificate by %1").arg(issuer)
                          //: %1 is TLS 1.3 or the like, %2 the issuer of the certificate
                          : RungWords::tr("%1, certificate by %2").arg(type, issuer);
}

QString serviceEvidence(Values values, bool isBroken)
{
    if (values.has(detail::title))
        return RungWords::tr("a page with the title “%1”").arg(values.text(detail::title));
    const QString host = values.text(detail::host);
    const QString status = statusOf(values);
    return isBroken && !status.isEmpty() ? host + QStringLiteral(", ") + status : host;
}

QString keyEvidence(Values values)
{
    const QString masked = values.text(detail::masked);
    const QString status = statusOf(values);
    if (masked.isEmpty() || status.isEmpty())
        return masked.isEmpty() ? status : masked;
    return masked + QStringLiteral(", ") + status;
}

} // namespace

QString rungTitle(RungId rung)
{
    switch (rung) {
    case RungId::Computer:
        return RungWords::tr("This computer");
    case RungId::Name:
        //: the name of a server is looked up
        return RungWords::tr("Name");
    case RungId::Connection:
        return RungWords::tr("Connection");
    case RungId::Tls:
        //: the encrypted connection
        return RungWords::tr("Encryption");
    case RungId::Service:
        return RungWords::tr("Who answers");
    case RungId::Control:
        return RungWords::tr("A made-up key is refused");
    case RungId::Key:
        return RungWords::tr("Your key is accepted");
    case RungId::Request:
        return RungWords::tr("A real request is answered");
    }
    Q_UNREACHABLE();
}

QString rungEvidence(const Rung &rung)
{
    const Finding finding { .cause = {}, .severity = {}, .where = {}, .detail = rung.detail };
    const Values values(finding);
    switch (rung.id) {
    case RungId::Computer:
        return {};
    case RungId::Name:
        return nameEvidence(values);
    case RungId::Connection:
        return connectionEvidence(values);
    case RungId::Tls:
        return tlsEvidence(values);
    case RungId::Service:
        return serviceEvidence(values, rung.state == RungState::Broken);
    case RungId::Key:
        return keyEvidence(values);
    case RungId::Control:
    case RungId::Request:
        return statusOf(values);
    }
    Q_UNREACHABLE();
}

} // namespace keywright::wording
