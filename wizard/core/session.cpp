#include "core/session.h"

#include "core/finding.h"

#include <algorithm>

namespace keywright {

namespace {

/// A key of a strange length may still be one; everything else that is not well formed is not sent.
bool canBeSent(const Inspection &inspection)
{
    if (inspection.wellFormed)
        return true;
    const bool strangeLength =
        hasCause(inspection.findings, Cause::KeyTooShort) || hasCause(inspection.findings, Cause::KeyTooLong);
    return strangeLength && inspection.cleaned.bytes().startsWith("pplx-");
}

} // namespace

Session::Session(QObject *parent) : QObject(parent) { }

const Inspection *Session::inspection() const
{
    return m_inspection ? &*m_inspection : nullptr;
}

const Secret *Session::key() const
{
    return m_inspection && canBeSent(*m_inspection) ? &m_inspection->cleaned : nullptr;
}

void Session::setInspection(Inspection inspection)
{
    const bool sameKey = m_inspection && m_inspection->cleaned == inspection.cleaned;
    m_inspection = std::move(inspection);
    knowKeys(*m_inspection);
    if (!sameKey)
        forgetAnswers();
    Q_EMIT keyChanged();
    if (!sameKey)
        tellOfForgottenAnswers();
}

void Session::clearKey()
{
    m_inspection.reset();
    forgetAnswers();
    Q_EMIT keyChanged();
    tellOfForgottenAnswers();
}

void Session::clearVerdict()
{
    m_verdict.reset();
    Q_EMIT verdictChanged();
}

void Session::forgetAnswers()
{
    if (m_verdict)
        remember(m_verdict->findings);
    m_verdict.reset();
    m_ticks.clear();
    m_stalePrograms.reset();
    m_vault.reset();
}

void Session::tellOfForgottenAnswers()
{
    Q_EMIT verdictChanged();
    Q_EMIT staleProgramsChanged();
    Q_EMIT vaultChanged();
    Q_EMIT ticksChanged();
}

void Session::knowKeys(const Inspection &inspection)
{
    m_knownKeys.know(inspection.given);
    m_knownKeys.know(inspection.cleaned);
    for (const Secret &choice : inspection.choices)
        m_knownKeys.know(choice);
}

void Session::remember(const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::Note && !hasCause(m_past, finding.cause))
            m_past.append(finding);
    }
}

void Session::setExplanation(std::optional<Explanation> explanation)
{
    m_explanation = std::move(explanation);
    m_changesAtExplanation = m_changes.size();
    Q_EMIT explanationChanged();
}

void Session::setVerdict(const Verdict &verdict)
{
    if (key() == nullptr || key()->fingerprint() != verdict.fingerprint)
        return;
    if (m_verdict)
        remember(m_verdict->findings);
    m_verdict = verdict;
    const auto known = std::ranges::find(m_asked, verdict.fingerprint, &AskedKey::fingerprint);
    if (known != m_asked.end())
        known->cause = verdict.cause;
    else
        m_asked.append({ verdict.fingerprint, key()->masked(), verdict.cause });
    Q_EMIT verdictChanged();
}

bool Session::isAccepted() const
{
    return m_verdict && keyWasAccepted(*m_verdict);
}

void Session::setPlaces(PlaceReport report)
{
    m_places = std::move(report);
    for (const Place &place : m_places.places)
        m_knownKeys.know(place.value);
    m_searched = true;
    Q_EMIT placesChanged();
}

void Session::forgetPlaces()
{
    m_places = {};
    m_searched = false;
    Q_EMIT placesChanged();
}

void Session::setPlacesAgain(PlaceReport report)
{
    remember(m_places.findings);
    for (const Place &place : m_places.places)
        remember(place.findings);
    setPlaces(std::move(report));
}

void Session::setStalePrograms(const QList<StaleProgram> &programs)
{
    m_stalePrograms = programs;
    Q_EMIT staleProgramsChanged();
}

void Session::addChange(const ChangeMade &change)
{
    m_changes.append(change);
    Q_EMIT changesChanged();
}

void Session::markUndone(const QString &changeId)
{
    const auto change = std::ranges::find(m_changes, changeId, &ChangeMade::id);
    if (change == m_changes.end())
        return;
    change->undone = true;
    Q_EMIT changesChanged();
}

void Session::markForgotten(const QString &changeId)
{
    const auto change = std::ranges::find(m_changes, changeId, &ChangeMade::id);
    if (change == m_changes.end())
        return;
    change->forgotten = true;
    Q_EMIT changesChanged();
}

void Session::setRequest(std::optional<RequestCheck> request)
{
    const bool isFine = request && hasCause(request->findings, Cause::RequestFine);
    if (m_request && isFine)
        remember(m_request->findings);
    m_request = std::move(request);
    m_changesAtRequest = m_changes.size();
    Q_EMIT requestChanged();
}

void Session::takeOutlook(const VaultOutlook &outlook)
{
    if (outlook.state == VaultState::Open && m_vault && m_vault->cause == Cause::VaultLocked)
        clearVault();
}

void Session::clearVault()
{
    m_vault.reset();
    Q_EMIT vaultChanged();
}

void Session::startOver()
{
    m_isKeyNew = false;
    m_changes.clear();
    clearKey();
    m_asked.clear();
    m_past.clear();
    m_onlineTools.clear();
    setRotation({});
    forgetPlaces();
    setExplanation({});
    setRequest({});
    Q_EMIT changesChanged();
}

void Session::setVault(const Finding &finding)
{
    if (m_vault && finding.severity == Severity::Note)
        remember({ *m_vault });
    m_vault = finding;
    Q_EMIT vaultChanged();
}

QList<AskedKey> Session::askedKeys() const
{
    const QString inHand = key() == nullptr ? QString() : key()->fingerprint();
    QList<AskedKey> others = m_asked;
    others.removeIf([&inHand](const AskedKey &asked) { return asked.fingerprint == inHand; });
    return others;
}

void Session::setTicked(const QString &stepId, bool ticked)
{
    if (m_ticks.contains(stepId) == ticked)
        return;
    if (ticked)
        m_ticks.append(stepId);
    else
        m_ticks.removeAll(stepId);
    Q_EMIT ticksChanged();
}

void Session::setOnlineTool(const QString &toolId, bool fails)
{
    if (m_onlineTools.contains(toolId) == fails)
        return;
    if (fails)
        m_onlineTools.append(toolId);
    else
        m_onlineTools.removeAll(toolId);
    Q_EMIT onlineToolsChanged();
}

void Session::takeReadBack(const Secret &key)
{
    if (!m_inspection || m_inspection->cleaned != key)
        return;
    m_inspection->cleaned = key.clone();
    // Equal, and the former copy goes.
    for (Place &place : m_places.places) {
        if (place.value == key)
            place.value = key.clone();
    }
}

void Session::setRotation(std::optional<Rotation> rotation)
{
    m_rotation = std::move(rotation);
    Q_EMIT rotationChanged();
}

} // namespace keywright
