#include "core/conclusion.h"

#include "core/places/placegroups.h"
#include "core/places/replacer.h"
#include "core/session.h"

#include <algorithm>

namespace keywright {

namespace {

class Collector
{
public:
    void add(const QList<Finding> &findings, bool mended)
    {
        for (const Finding &finding : findings)
            add(finding, mended);
    }
    void add(const Finding &finding, bool mended)
    {
        if (finding.severity == Severity::Note)
            return;
        const auto known = std::ranges::find_if(
            m_wrong, [&](const Concluded &other) { return other.finding.cause == finding.cause; });
        if (known == m_wrong.end())
            m_wrong.append({ finding, mended });
        else
            known->mended = known->mended && mended;
    }
    QList<Concluded> take() { return std::move(m_wrong); }

private:
    QList<Concluded> m_wrong;
};

/// True where a change that still stands replaced something in that file.
bool isMended(const Session &session, const std::filesystem::path &path)
{
    return std::ranges::any_of(session.changes(), [&](const ChangeMade &change) {
        return !change.undone && std::ranges::any_of(change.files, [&](const FileChange &file) {
            return file.done && file.path == path;
        });
    });
}

void addPlaces(Collector &collector, const Session &session)
{
    for (const ChangeMade &change : session.changes()) {
        for (const FileChange &file : change.files) {
            if (file.done)
                collector.add(file.mended, isMended(session, file.path));
        }
    }
    collector.add(session.places().findings, false);
    for (const Place &place : session.places().places)
        collector.add(place.findings, false);
}

QList<Concluded> whatWasWrong(const Session &session)
{
    Collector collector;
    if (session.explanation()) {
        for (const Finding &finding : session.explanation()->findings)
            collector.add(finding, session.isAccepted() && keyWasRefused(finding.cause));
    }
    if (session.inspection() != nullptr)
        collector.add(session.inspection()->findings, session.inspection()->wellFormed);
    addPlaces(collector, session);
    if (session.verdict())
        collector.add(session.verdict()->findings, false);
    if (session.request())
        collector.add(session.request()->findings, false);
    if (session.vault())
        collector.add(*session.vault(), false);
    return collector.take();
}

void addKeySteps(QList<LeftToDo> &left, const Session &session)
{
    if (session.inspection() == nullptr) {
        left.append(LeftToDo::GetKey);
        return;
    }
    if (session.key() == nullptr) {
        left.append(LeftToDo::CheckKey);
        return;
    }
    if (!session.verdict()) {
        left.append(LeftToDo::TestKey);
        return;
    }
    const Cause cause = session.verdict()->cause;
    if (cause == Cause::AnswerNoCredit)
        left.append(LeftToDo::TopUp);
    else if (keyWasRefused(cause))
        left.append(LeftToDo::NewKey);
    else if (severityOf(cause) != Severity::Note)
        left.append(LeftToDo::AnswerTrouble);
}

void addPlaceSteps(QList<LeftToDo> &left, const Session &session)
{
    if (!session.wasSearched()) {
        left.append(LeftToDo::SearchPlaces);
        return;
    }
    const PlaceReport &report = session.places();
    if (std::ranges::any_of(report.places, isSafelyReplaceable))
        left.append(LeftToDo::ReplaceKey);
    bool elsewhere = false;
    for (std::size_t index = 0; index < report.places.size(); ++index) {
        const Place &place = report.places[index];
        const bool anotherKey = place.state == PlaceState::Other || place.state == PlaceState::Damaged;
        elsewhere = elsewhere
            || (anotherKey && !place.editable && place.origin == PlaceOrigin::File
                && !isUnused(standingsOf(static_cast<qsizetype>(index), report)));
    }
    if (elsewhere)
        left.append(LeftToDo::ChangeElsewhere);
    if (session.stalePrograms() && !session.stalePrograms()->isEmpty())
        left.append(LeftToDo::RestartPrograms);
}

bool replacedAnotherKey(const Session &session)
{
    return std::ranges::any_of(session.changes(), [](const ChangeMade &change) {
        return !change.undone && std::ranges::any_of(change.files, [](const FileChange &file) {
            return file.done && hasCause(file.mended, Cause::PlaceOtherKey);
        });
    });
}

} // namespace

Conclusion conclude(const Session &session)
{
    Conclusion conclusion { whatWasWrong(session), {} };
    addKeySteps(conclusion.left, session);
    addPlaceSteps(conclusion.left, session);
    if (session.request() && worstSeverity(session.request()->findings) != Severity::Note)
        conclusion.left.append(LeftToDo::MendRequest);
    const bool saved = session.vault() && session.vault()->cause == Cause::VaultReadBack;
    if (session.key() != nullptr && !saved)
        conclusion.left.append(LeftToDo::SaveKey);
    if (replacedAnotherKey(session))
        conclusion.left.append(LeftToDo::DeleteOldKey);
    return conclusion;
}

} // namespace keywright
