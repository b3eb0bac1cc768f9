#include "core/answer/judge_connect.h"

#include "core/answer/judge.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

// A certificate in use is renewed; one that seems to have run out this long ago tells of a clock that is
// ahead.
constexpr qint64 longExpiredDays = 400;

bool clockIsOff(const ProbeOutcome &outcome, const Facts &facts, const QDateTime &now)
{
    if (outcome.failure == ProbeFailure::TlsNotYetValid)
        return true;
    if (!now.isValid())
        return false;
    if (outcome.certificateFrom.isValid() && outcome.certificateFrom > now)
        return true;
    // A certificate that had run out before the facts were collected is expired, whatever the clock shows.
    const QDateTime collected(facts.service.collected, QTime(0, 0), Qt::UTC);
    return outcome.certificateUntil > collected && outcome.certificateUntil.daysTo(now) > longExpiredDays;
}

Cause causeOfTls(const ProbeOutcome &outcome, const Facts &facts, const QDateTime &now)
{
    const bool wrongHost = outcome.failure == ProbeFailure::TlsWrongHost;
    const bool untrusted = outcome.failure == ProbeFailure::TlsUntrusted;
    if ((untrusted || wrongHost) && isInterceptingIssuer(outcome.issuer, facts))
        return Cause::ConnectTlsIntercepted;
    // A wrong clock says nothing about whose certificate it is.
    if (!untrusted && !wrongHost && clockIsOff(outcome, facts, now))
        return Cause::ConnectTlsClock;
    if (wrongHost)
        return Cause::ConnectTlsHost;
    if (untrusted)
        return Cause::ConnectTlsUntrusted;
    return outcome.failure == ProbeFailure::TlsExpired ? Cause::ConnectTlsExpired : Cause::ConnectTlsFailed;
}

Cause causeOfFailure(const ProbeOutcome &outcome, const Facts &facts, const QDateTime &now)
{
    switch (outcome.failure) {
    case ProbeFailure::None:
    case ProbeFailure::AddressNotAllowed:
    case ProbeFailure::KeyNotSendable:
        return Cause::AnswerUnknown;
    case ProbeFailure::Offline:
        return Cause::ConnectOffline;
    case ProbeFailure::NameNotFound:
        return Cause::ConnectDns;
    case ProbeFailure::ConnectionRefused:
        return Cause::ConnectRefused;
    case ProbeFailure::ConnectionTimeout:
        return Cause::ConnectTimeout;
    case ProbeFailure::ConnectionReset:
        return Cause::ConnectReset;
    case ProbeFailure::TlsUntrusted:
    case ProbeFailure::TlsExpired:
    case ProbeFailure::TlsNotYetValid:
    case ProbeFailure::TlsWrongHost:
    case ProbeFailure::TlsFailed:
        return causeOfTls(outcome, facts, now);
    case ProbeFailure::ProxyUnreachable:
        return Cause::ConnectProxyUnreachable;
    case ProbeFailure::ProxyLogin:
        return Cause::ConnectProxyLogin;
    case ProbeFailure::AnswerTimeout:
        return Cause::ConnectAnswerTimeout;
    case ProbeFailure::AnswerTooLarge:
        return Cause::ConnectAnswerTooLarge;
    }
    Q_UNREACHABLE();
}

QString kindOf(TlsDoubt doubt)
{
    switch (doubt) {
    case TlsDoubt::None:
        return {};
    case TlsDoubt::SelfSigned:
        return u"self-signed"_s;
    case TlsDoubt::NotForServers:
        return u"not-for-servers"_s;
    case TlsDoubt::WeakKey:
        return u"weak-key"_s;
    case TlsDoubt::OldProtocol:
        return u"old-protocol"_s;
    case TlsDoubt::NoCommonCipher:
        return u"no-common-cipher"_s;
    case TlsDoubt::NotTls:
        return u"not-tls"_s;
    }
    Q_UNREACHABLE();
}

/// What was not sent and why, or what was wrong with the encryption.
QString kindOf(const ProbeOutcome &outcome)
{
    if (outcome.failure == ProbeFailure::AddressNotAllowed)
        return u"address-not-allowed"_s;
    return outcome.failure == ProbeFailure::KeyNotSendable ? u"key-not-sendable"_s : kindOf(outcome.doubt);
}

} // namespace

bool isInterceptingIssuer(const QString &issuer, const Facts &facts)
{
    return std::ranges::any_of(facts.service.interceptingIssuers, [&issuer](const QString &product) {
        const QRegularExpression word(u"(?<![A-Za-z0-9])"_s + QRegularExpression::escape(product)
                                          + u"(?![A-Za-z0-9])"_s,
                                      QRegularExpression::CaseInsensitiveOption);
        return word.match(issuer).hasMatch();
    });
}

Finding judgeFailure(const ProbeOutcome &outcome, const Facts &facts, const QDateTime &now)
{
    QJsonObject detail;
    const auto add = [&detail](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            detail.insert(name, value);
    };
    add(detail::host, outcome.host);
    add(detail::proxy, outcome.proxy);
    add(detail::actual, outcome.address);
    add(detail::issuer, shownForeignText(outcome.issuer));
    add(detail::kind, kindOf(outcome));
    if (outcome.certificateFrom.isValid())
        add(detail::from, outcome.certificateFrom.toUTC().toString(Qt::ISODate));
    if (outcome.certificateUntil.isValid())
        add(detail::until, outcome.certificateUntil.toUTC().toString(Qt::ISODate));
    if (now.isValid())
        add(detail::now, now.toUTC().toString(Qt::ISODate));
    if (outcome.port > 0)
        detail.insert(detail::port, outcome.port);
    return makeFinding(causeOfFailure(outcome, facts, now), {}, detail);
}

} // namespace keywright
