#include "core/answer/keycheck_rungs.h"

#include "core/detail.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr std::array rungIds { RungId::Computer, RungId::Name,    RungId::Connection, RungId::Tls,
                               RungId::Service,  RungId::Control, RungId::Key,        RungId::Request };

qint64 timeOf(const ProbeOutcome &outcome, ProbeStage stage)
{
    const auto found = std::ranges::find(outcome.stages, stage, &StageTime::stage);
    return found == outcome.stages.end() ? -1 : found->milliseconds;
}

bool reached(const ProbeOutcome &outcome, ProbeStage stage)
{
    return timeOf(outcome, stage) >= 0;
}

/// A reset can come at any time; the stages say when it did.
RungId whereItBroke(const ProbeOutcome &outcome)
{
    if (reached(outcome, ProbeStage::Tls))
        return RungId::Service;
    return reached(outcome, ProbeStage::Connection) ? RungId::Tls : RungId::Connection;
}

RungId brokenRung(const ProbeOutcome &outcome)
{
    switch (outcome.failure) {
    case ProbeFailure::AddressNotAllowed:
    case ProbeFailure::KeyNotSendable:
    case ProbeFailure::Offline:
        return RungId::Computer;
    case ProbeFailure::NameNotFound:
        return RungId::Name;
    case ProbeFailure::ConnectionRefused:
    case ProbeFailure::ConnectionTimeout:
    case ProbeFailure::ProxyUnreachable:
    case ProbeFailure::ProxyLogin:
        return RungId::Connection;
    case ProbeFailure::ConnectionReset:
        return whereItBroke(outcome);
    case ProbeFailure::TlsUntrusted:
    case ProbeFailure::TlsExpired:
    case ProbeFailure::TlsNotYetValid:
    case ProbeFailure::TlsWrongHost:
    case ProbeFailure::TlsFailed:
        return RungId::Tls;
    case ProbeFailure::None:
    case ProbeFailure::AnswerTimeout:
    case ProbeFailure::AnswerTooLarge:
        return RungId::Service;
    }
    Q_UNREACHABLE();
}

/// Where an answer that is not the control's refusal breaks the ladder: at the question who answers, or,
/// where that is Perplexity by its own words, at the control.
RungId brokenRung(const Finding &finding)
{
    using enum Cause;
    if (finding.cause == ConnectProxyLogin)
        return RungId::Connection;
    if (finding.detail.contains(detail::kind))
        return RungId::Control;
    const std::array spokenByTheService { AnswerRateLimited, AnswerRetired, AnswerOrganizationKey };
    const bool known = std::ranges::find(spokenByTheService, finding.cause) != spokenByTheService.end();
    return known ? RungId::Control : RungId::Service;
}

/// What was not checked is not green: nothing is encrypted in practice mode, and a proxy looks up the name
/// itself.
bool wasLeftOut(RungId rung, const ProbeOutcome &outcome)
{
    if (rung == RungId::Name)
        return !outcome.proxy.isEmpty() && !reached(outcome, ProbeStage::Name);
    return rung == RungId::Tls && outcome.tlsProtocol.isEmpty() && !reached(outcome, ProbeStage::Tls);
}

QJsonObject evidence(std::initializer_list<std::pair<QLatin1StringView, QString>> values)
{
    QJsonObject detail;
    for (const auto &[name, value] : values) {
        if (!value.isEmpty())
            detail.insert(name, value);
    }
    return detail;
}

void fillEvidence(QList<Rung> &rungs, const ProbeOutcome &outcome)
{
    rungIn(rungs, RungId::Name).detail =
        evidence({ { detail::host, outcome.host }, { detail::actual, outcome.address } });
    rungIn(rungs, RungId::Name).milliseconds = timeOf(outcome, ProbeStage::Name);
    rungIn(rungs, RungId::Connection).detail =
        evidence({ { detail::actual, outcome.address }, { detail::proxy, outcome.proxy } });
    if (outcome.port > 0)
        rungIn(rungs, RungId::Connection).detail.insert(detail::port, outcome.port);
    rungIn(rungs, RungId::Connection).milliseconds = timeOf(outcome, ProbeStage::Connection);
    rungIn(rungs, RungId::Tls).detail = evidence(
        { { detail::type, outcome.tlsProtocol }, { detail::issuer, shownForeignText(outcome.issuer) } });
    rungIn(rungs, RungId::Tls).milliseconds = timeOf(outcome, ProbeStage::Tls);
    Rung &service = rungIn(rungs, RungId::Service);
    service.detail =
        evidence({ { detail::host, outcome.host }, { detail::title, readAnswerBody(outcome.body).title } });
    if (outcome.status > 0)
        service.detail.insert(detail::status, outcome.status);
    service.milliseconds = timeOf(outcome, ProbeStage::Answer);
}

} // namespace

QList<Rung> waitingRungs()
{
    QList<Rung> rungs;
    for (const RungId id : rungIds)
        rungs.append(Rung { id, RungState::Waiting, -1, {} });
    return rungs;
}

Rung &rungIn(QList<Rung> &rungs, RungId id)
{
    return *std::ranges::find(rungs, id, &Rung::id);
}

void skipTheRest(QList<Rung> &rungs)
{
    for (Rung &rung : rungs) {
        if (rung.state == RungState::Waiting || rung.state == RungState::Running)
            rung.state = RungState::Skipped;
    }
}

void fillFromControl(QList<Rung> &rungs, const ProbeOutcome &outcome, const Finding &finding)
{
    fillEvidence(rungs, outcome);
    const bool refused = finding.cause == Cause::AnswerAccepted;
    const bool answered = outcome.failure == ProbeFailure::None;
    const RungId broken = answered ? brokenRung(finding) : brokenRung(outcome);
    for (Rung &rung : rungs) {
        if (!refused && rung.id == broken) {
            rung.state = RungState::Broken;
            break;
        }
        if (rung.id == RungId::Control) {
            rung.state = RungState::Ok;
            break;
        }
        rung.state = wasLeftOut(rung.id, outcome) ? RungState::Skipped : RungState::Ok;
    }
    Rung &control = rungIn(rungs, RungId::Control);
    if (control.state == RungState::Ok || control.state == RungState::Broken)
        fillFromAnswer(control, outcome, finding, refused);
}

void fillFromAnswer(Rung &rung, const ProbeOutcome &outcome, const Finding &finding, bool good)
{
    rung.state = good ? RungState::Ok : RungState::Broken;
    rung.milliseconds = timeOf(outcome, ProbeStage::Answer);
    if (outcome.status > 0)
        rung.detail.insert(detail::status, outcome.status);
    for (const QLatin1StringView name : { detail::type, detail::model }) {
        if (finding.detail.contains(name))
            rung.detail.insert(name, finding.detail[name]);
    }
}

QString textOfAnswer(const QByteArray &body)
{
    const AnswerBody answer = readAnswerBody(body);
    if (!answer.json)
        return {};
    QString text;
    const QJsonArray items = (*answer.json)["output"_L1].toArray();
    for (const auto &item : items) {
        const QJsonArray parts = item[u"content"_s].toArray();
        for (const auto &part : parts)
            text += part[u"text"_s].toString();
    }
    if (text.isEmpty())
        text = (*answer.json)["choices"_L1][0]["message"_L1]["content"_L1].toString();
    return shownForeignText(text);
}

} // namespace keywright
