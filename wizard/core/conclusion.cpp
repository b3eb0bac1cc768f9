#include "core/conclusion.h"

#include "core/session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

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
        const auto known = find(finding.cause);
        if (known == m_wrong.end())
            m_wrong.append({ finding, mended });
        else
            known->mended = known->mended && mended;
    }
    /// What was seen earlier and is not seen any more.
    void addPast(const QList<Finding> &findings)
    {
        for (const Finding &finding : findings) {
            if (find(finding.cause) == m_wrong.end())
                m_wrong.append({ finding, true });
        }
    }
    QList<Concluded> take() { return std::move(m_wrong); }

private:
    QList<Concluded>::iterator find(Cause cause)
    {
        return std::ranges::find_if(m_wrong,
                                    [&](const Concluded &other) { return other.finding.cause == cause; });
    }

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

/// The message is from before. A refusal counts as mended once the key is accepted, everything else once
/// what it asks for is done.
bool isMessageMended(const Finding &finding, const Session &session, const QList<LeftStep> &left)
{
    if (!session.isAccepted())
        return false;
    return std::ranges::none_of(left, [&](const LeftStep &step) {
        return !step.done && step.finding && step.finding->cause == finding.cause;
    });
}

QList<Concluded> whatWasWrong(const Session &session, const QList<LeftStep> &left)
{
    Collector collector;
    if (session.explanation()) {
        for (const Finding &finding : session.explanation()->findings)
            collector.add(finding, isMessageMended(finding, session, left));
    }
    if (session.inspection() != nullptr)
        collector.add(session.inspection()->findings, session.inspection()->wellFormed);
    addPlaces(collector, session);
    if (session.verdict())
        collector.add(session.verdict()->findings, false);
    if (session.request()) {
        const bool corrected = std::ranges::any_of(
            left, [](const LeftStep &step) { return step.what == LeftToDo::MendRequest && step.done; });
        collector.add(session.request()->findings, corrected);
    }
    if (session.vault())
        collector.add(*session.vault(), false);
    collector.addPast(session.past());
    return collector.take();
}

Outcome outcomeOf(const Conclusion &conclusion, const Session &session)
{
    const auto breaks = [](const LeftStep &step) { return step.breaks && !step.done; };
    if (!session.isAccepted() || std::ranges::any_of(conclusion.left, breaks))
        return Outcome::Unfinished;
    if (!conclusion.open().isEmpty())
        return Outcome::FixedSoFar;
    const auto byWord = [](const LeftStep &step) { return step.breaks && step.done; };
    if (std::ranges::any_of(conclusion.left, byWord))
        return Outcome::FixedByWord;
    const bool untouched = conclusion.wrong.isEmpty() && session.changes().isEmpty();
    return untouched ? Outcome::AlwaysFine : Outcome::Fixed;
}

} // namespace

QLatin1StringView outcomeId(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unfinished:
        return "unfinished"_L1;
    case Outcome::FixedSoFar:
        return "fixed-so-far"_L1;
    case Outcome::FixedByWord:
        return "fixed-by-word"_L1;
    case Outcome::Fixed:
        return "fixed"_L1;
    case Outcome::AlwaysFine:
        return "always-fine"_L1;
    }
    Q_UNREACHABLE();
}

QList<LeftStep> Conclusion::open() const
{
    QList<LeftStep> steps = left;
    steps.removeIf([](const LeftStep &step) { return step.done; });
    return steps;
}

Conclusion conclude(const Session &session, const Facts &facts)
{
    Conclusion conclusion;
    conclusion.left = leftSteps(session, facts);
    conclusion.wrong = whatWasWrong(session, conclusion.left);
    conclusion.outcome = outcomeOf(conclusion, session);
    return conclusion;
}

} // namespace keywright
