#include "core/diagnosis/diagnosis.h"

#include "core/answer/explain.h"
#include "core/answer/verdict.h"
#include "core/detail.h"
#include "core/diagnosis/rank.h"
#include "core/diagnosis/story.h"
#include "core/diagnosis/topic.h"
#include "core/session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

struct Ranked
{
    Sighting sighting;
    Rank rank {};
};

std::vector<Ranked> ranked(const CaseEvidence &evidence, const Situation &situation)
{
    std::vector<Ranked> all;
    for (Sighting &sighting : sightingsOf(evidence)) {
        const Rank rank = rankOf(sighting, situation);
        all.push_back({ std::move(sighting), rank });
    }
    std::ranges::stable_sort(all, {}, &Ranked::rank);
    return all;
}

bool isSamePlace(const Finding &one, const Finding &other)
{
    return !one.where.path.empty() && one.where.path == other.where.path
        && one.where.line == other.where.line;
}

/// That the service takes the key shows that something else is to blame.
bool isAcquittal(const Sighting &sighting)
{
    return sighting.witness == Witness::Verdict && sighting.finding.severity == Severity::Note
        && keyWasAccepted(sighting.finding.cause);
}

/// What the app was told, where it fits: another key's refusal shows that it uses another key.
bool isWhatTheAppWasTold(const Sighting &sighting, const Finding &leading)
{
    const Topic topic = topicOf(leading.cause);
    return sighting.witness == Witness::Message && topicOf(sighting.finding.cause) == Topic::Account
        && (topic == Topic::WhichKey || topic == Topic::Value || topic == Topic::KeyText);
}

bool shows(const Sighting &sighting, const Finding &leading)
{
    const Finding &finding = sighting.finding;
    if (isAcquittal(sighting))
        return !keyWasRefused(leading.cause);
    if (isWhatTheAppWasTold(sighting, leading))
        return true;
    if (finding.severity == Severity::Note)
        return false;
    const Topic topic = topicOf(leading.cause);
    if (topic == Topic::WhichKey || topic == Topic::Address || topic == Topic::Network)
        return topicOf(finding.cause) == topic;
    return isSamePlace(finding, leading) && topicOf(finding.cause) != Topic::Keeping;
}

} // namespace

QLatin1StringView storyId(Story story)
{
    switch (story) {
    case Story::NotChecked:
        return "not-checked"_L1;
    case Story::AllFine:
        return "all-fine"_L1;
    case Story::OneCause:
        return "one-cause"_L1;
    case Story::OldKeyWins:
        return "old-key-wins"_L1;
    case Story::TwoKeysInUse:
        return "two-keys-in-use"_L1;
    case Story::AddressElsewhere:
        return "address-elsewhere"_L1;
    case Story::RefusedThoughNew:
        return "refused-though-new"_L1;
    case Story::RetiredInApp:
        return "retired-in-app"_L1;
    case Story::AnotherProvider:
        return "another-provider"_L1;
    case Story::AnotherKeyWorks:
        return "another-key-works"_L1;
    case Story::FineHere:
        return "fine-here"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Cause> Diagnosis::cause() const
{
    return leading ? std::optional(leading->cause) : std::nullopt;
}

namespace {

/// The clean key is accepted, and the places hold it whole or what they held was replaced.
bool isKeyTextMended(const Session &session)
{
    const Inspection *inspection = session.inspection();
    if (inspection == nullptr || !inspection->wellFormed || !session.isAccepted())
        return false;
    const bool isChanged =
        std::ranges::any_of(session.changes(), [](const ChangeMade &change) { return !change.undone; });
    const bool isPlaced = std::ranges::any_of(
        session.places().places, [](const Place &place) { return place.state == PlaceState::Same; });
    const bool isOnlyAround = std::ranges::all_of(inspection->findings, [](const Finding &finding) {
        return finding.severity == Severity::Note
            || finding.detail.value(detail::kind).toString() == "around"_L1;
    });
    return isChanged || isPlaced || isOnlyAround;
}

} // namespace

CaseEvidence evidenceOf(const Session &session)
{
    CaseEvidence evidence;
    evidence.message = session.isExplanationCurrent() ? &*session.explanation() : nullptr;
    evidence.key = session.inspection();
    evidence.verdict = session.verdict() ? &*session.verdict() : nullptr;
    evidence.isKeyTextMended = isKeyTextMended(session);
    evidence.isKeyNew = session.isKeyNew();
    evidence.places = session.wasSearched() ? &session.places() : nullptr;
    evidence.request = session.isRequestCurrent() ? &*session.request() : nullptr;
    evidence.vault = session.vault() ? &*session.vault() : nullptr;
    evidence.others = session.askedKeys();
    evidence.onlineTools = session.onlineTools();
    return evidence;
}

Diagnosis diagnose(const CaseEvidence &evidence)
{
    const Situation situation = situationOf(evidence);
    const std::vector<Ranked> all = ranked(evidence, situation);
    Diagnosis diagnosis;
    diagnosis.story = storyOfNothing(situation);
    diagnosis.accepted = situation.accepted;
    if (all.empty() || all.front().rank >= Rank::Unused) {
        for (const Ranked &one : all) {
            if (one.rank == Rank::Unused)
                diagnosis.also.append(one.sighting.finding);
        }
        return diagnosis;
    }
    const Sighting &leading = all.front().sighting;
    diagnosis.leading = leading.finding;
    diagnosis.story = storyOf(leading, situation, evidence);
    for (const AskedKey &other : evidence.others) {
        if (keyWasAccepted(other.cause))
            diagnosis.acceptedOthers.append(other.masked);
        else if (keyWasRefused(other.cause))
            diagnosis.refusedOthers.append(other.masked);
    }
    for (std::size_t index = 1; index < all.size(); ++index) {
        const Sighting &sighting = all[index].sighting;
        if (shows(sighting, leading.finding))
            diagnosis.evidence.append(sighting.finding);
        else if (all[index].rank != Rank::Note)
            diagnosis.also.append(sighting.finding);
    }
    return diagnosis;
}

} // namespace keywright
