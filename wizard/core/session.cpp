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
    m_verdict.reset();
    m_stalePrograms.reset();
    m_vault.reset();
}

void Session::tellOfForgottenAnswers()
{
    Q_EMIT verdictChanged();
    Q_EMIT staleProgramsChanged();
    Q_EMIT vaultChanged();
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
    m_verdict = verdict;
    Q_EMIT verdictChanged();
}

bool Session::isAccepted() const
{
    return m_verdict && keyWasAccepted(*m_verdict);
}

void Session::setPlaces(PlaceReport report)
{
    m_places = std::move(report);
    m_searched = true;
    Q_EMIT placesChanged();
}

void Session::forgetPlaces()
{
    m_places = {};
    m_searched = false;
    Q_EMIT placesChanged();
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
    m_request = std::move(request);
    m_changesAtRequest = m_changes.size();
    Q_EMIT requestChanged();
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
    forgetPlaces();
    setExplanation({});
    setRequest({});
    Q_EMIT changesChanged();
}

void Session::setVault(const Finding &finding)
{
    m_vault = finding;
    Q_EMIT vaultChanged();
}

} // namespace keywright
