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

/// The facts were collected then. A certificate that had run out before is expired, whatever the clock shows.
QDateTime timeOfTheFacts()
{
    return { QDate(2026, 10, 9), QTime(0, 0), Qt::UTC };
}

bool clockIsOff(const ProbeOutcome &outcome, const QDateTime &now)
{
    if (outcome.failure == ProbeFailure::TlsNotYetValid)
        return true;
    if (!now.isValid())
        return false;
    if (outcome.certificateFrom.isValid() && outcome.certificateFrom > now)
        return true;
    return outcome.certificateUntil > timeOfTheFacts()
        && outcome.certificateUntil.daysTo(now) > longExpiredDays;
}

Cause causeOfTls(const ProbeOutcome &outcome, const Facts &facts, const QDateTime &now)
{
    const bool wrongHost = outcome.failure == ProbeFailure::TlsWrongHost;
    const bool untrusted = outcome.failure == ProbeFailure::TlsUntrusted;
    if ((untrusted || wrongHost) && isInterceptingIssuer(outcome.issuer, facts))
        return Cause::ConnectTlsIntercepted;
    // A wrong clock says nothing about whose certificate it is.
    if (!untrusted && !wrongHost && clockIsOff(outcome, now))
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

/// What was not sent, and why.
QString kindOf(ProbeFailure failure)
{
    if (failure == ProbeFailure::AddressNotAllowed)
        return u"address-not-allowed"_s;
    return failure == ProbeFailure::KeyNotSendable ? u"key-not-sendable"_s : QString();
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
    add(detail::kind, kindOf(outcome.failure));
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
