#include "core/diagnosis/sighting.h"

#include "core/answer/explain.h"
#include "core/answer/verdict.h"
#include "core/detail.h"
#include "core/diagnosis/topic.h"
#include "core/key/inspection.h"
#include "core/places/format.h"
#include "core/places/placegroups.h"
#include "core/request/requestcheck.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// What is left of a value when everything is taken away that no key has.
Secret keyCharacters(const Secret &value)
{
    QByteArray kept;
    kept.reserve(value.bytes().size());
    for (const char c : value.bytes()) {
        const bool fits =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
        if (fits)
            kept.append(c);
    }
    return Secret::taking(std::move(kept));
}

bool isDamagedCopyOf(const Secret &value, const Inspection *key)
{
    return key != nullptr && !key->cleaned.isEmpty()
        && keyCharacters(value).bytes().contains(key->cleaned.bytes());
}

bool holdsOwnKey(const Place &place, const Inspection *key)
{
    return place.state == PlaceState::Same
        || (place.state == PlaceState::Damaged && isDamagedCopyOf(place.value, key));
}

class Places
{
public:
    Places(const PlaceReport &report, const Inspection *key) : m_report(report), m_key(key) { }

    const Place &at(qsizetype index) const { return m_report.places.at(static_cast<std::size_t>(index)); }
    bool isOwn(qsizetype index) const { return holdsOwnKey(at(index), m_key); }

    Bearing bearing(qsizetype index) const
    {
        // What tests and samples have in a key's place is no setting.
        if (at(index).state == PlaceState::Placeholder && isCode(at(index).format))
            return Bearing::Unused;
        if (!m_report.compared)
            return Bearing::None;
        if (isUnused(standingsOf(index, m_report)))
            return Bearing::Unused;
        const bool beats = std::ranges::any_of(m_report.winners, [&](const Winner &winner) {
            return winner.winner == index && std::ranges::any_of(winner.losers, [&](qsizetype loser) {
                       return isOwn(loser) && !isOwn(index);
                   });
        });
        if (beats)
            return Bearing::BeatsOwn;
        return isOwn(index) ? Bearing::Own : Bearing::Elsewhere;
    }

    /// Of a finding about several places: its `where` is the one that loses, or the one that differs.
    Bearing bearingOf(const Finding &finding) const
    {
        if (!m_report.compared)
            return Bearing::None;
        for (std::size_t index = 0; index < m_report.places.size(); ++index) {
            const Place &place = m_report.places[index];
            if (place.path == finding.where.path && place.line == finding.where.line
                && place.offset == finding.where.offset
                && (!place.path.empty() || place.name == finding.detail.value(detail::name).toString()))
                return isOwn(static_cast<qsizetype>(index)) ? Bearing::Own : Bearing::Elsewhere;
        }
        return Bearing::Elsewhere;
    }

private:
    const PlaceReport &m_report;
    const Inspection *m_key;
};

class Collector
{
public:
    void add(const QList<Finding> &findings, Witness witness, Bearing bearing = Bearing::None)
    {
        for (const Finding &finding : findings)
            add(finding, witness, bearing);
    }

    void add(const Finding &finding, Witness witness, Bearing bearing = Bearing::None)
    {
        const bool known =
            std::ranges::any_of(m_sightings, [&](const Sighting &other) { return other.finding == finding; });
        if (!known)
            m_sightings.push_back({ finding, witness, bearing });
    }

    std::vector<Sighting> take() { return std::move(m_sightings); }

private:
    std::vector<Sighting> m_sightings;
};

void addPlaces(Collector &collector, const PlaceReport &report, const Inspection *key)
{
    const Places places(report, key);
    for (const Finding &finding : report.findings) {
        if (finding.cause == Cause::PlaceConflict || finding.cause == Cause::PlaceShadowed)
            collector.add(finding, Witness::Together, places.bearingOf(finding));
        else
            collector.add(finding, Witness::Place, Bearing::Elsewhere);
    }
    for (std::size_t index = 0; index < report.places.size(); ++index)
        collector.add(report.places[index].findings, Witness::Place,
                      places.bearing(static_cast<qsizetype>(index)));
    collector.add(report.closer, Witness::Closer);
    for (const ProgramFile &program : report.programs)
        collector.add(program.findings, Witness::Closer);
}

bool isAboutProxy(Cause cause)
{
    return cause == Cause::ConnectProxyUnreachable || cause == Cause::ConnectProxyLogin
        || cause == Cause::AnswerNotPerplexity || cause == Cause::ConnectRefused;
}

bool isAboutMissingKey(Cause cause)
{
    return cause == Cause::RequestNoAuthorization;
}

bool anyFinding(const QList<Finding> &findings, bool (*is)(Cause))
{
    return std::ranges::any_of(findings, [is](const Finding &finding) { return is(finding.cause); });
}

void judgePlaces(Situation &situation, const CaseEvidence &evidence)
{
    const PlaceReport &report = *evidence.places;
    situation.compared = report.compared;
    for (std::size_t index = 0; index < report.places.size(); ++index) {
        const Place &place = report.places[index];
        const bool used = place.origin != PlaceOrigin::Process
            && !isUnused(standingsOf(static_cast<qsizetype>(index), report));
        situation.ownKeyPlaced = situation.ownKeyPlaced || (used && place.state == PlaceState::Same);
        situation.otherKeyUsed = situation.otherKeyUsed
            || (used && place.state == PlaceState::Other && hasCause(place.findings, Cause::PlaceOtherKey));
    }
}

} // namespace

Situation situationOf(const CaseEvidence &evidence)
{
    Situation situation;
    if (evidence.verdict != nullptr) {
        situation.accepted = keyWasAccepted(*evidence.verdict);
        situation.refused = !situation.accepted && keyWasRefused(evidence.verdict->cause);
    }
    situation.keyTextMended = evidence.isKeyTextMended;
    if (evidence.key != nullptr)
        situation.keyUsable = !evidence.key->cleaned.isEmpty()
            && (evidence.key->wellFormed || !hasCause(evidence.key->findings, Cause::KeyWrongCharacter));
    if (evidence.places != nullptr)
        judgePlaces(situation, evidence);
    for (const QList<Finding> &told :
         { evidence.request != nullptr ? evidence.request->findings : QList<Finding>(),
           evidence.message != nullptr ? evidence.message->findings : QList<Finding>() }) {
        situation.saysAddress = situation.saysAddress || anyFinding(told, isAboutAddress);
        situation.saysNoKey = situation.saysNoKey || anyFinding(told, isAboutMissingKey);
        situation.saysProxy = situation.saysProxy || anyFinding(told, isAboutProxy);
    }
    return situation;
}

std::vector<Sighting> sightingsOf(const CaseEvidence &evidence)
{
    Collector collector;
    if (evidence.message != nullptr)
        collector.add(evidence.message->findings, Witness::Message);
    if (evidence.key != nullptr)
        collector.add(evidence.key->findings, Witness::KeyText);
    if (evidence.verdict != nullptr)
        collector.add(evidence.verdict->findings, Witness::Verdict);
    if (evidence.places != nullptr)
        addPlaces(collector, *evidence.places, evidence.key);
    collector.add(evidence.stale, Witness::Place, Bearing::Elsewhere);
    if (evidence.request != nullptr)
        collector.add(evidence.request->findings, Witness::Request);
    for (const QString &tool : evidence.onlineTools)
        collector.add(makeFinding(Cause::PlaceManaged, {}, { { detail::toolId, tool } }), Witness::Online);
    if (evidence.vault != nullptr)
        collector.add(*evidence.vault, Witness::Vault);
    return collector.take();
}

} // namespace keywright
