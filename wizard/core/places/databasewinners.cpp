#include "core/places/databasewinners.h"

#include "core/facts.h"
#include "core/places/format.h"
#include "core/places/sourceorder.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isDatabaseOf(const Place &place, const PlaceFact &fact)
{
    return place.toolId == fact.id && place.origin == PlaceOrigin::File && counts(place)
        && place.whyNot == NotEditable::AppOnly;
}

/// True for a variable that the app itself would start with: one that only it reads, or one of its own
/// service in a list of containers.
bool isStartVariableOf(const Place &place, const PlaceFact &fact)
{
    if (!counts(place) || place.toolId == fact.id || !fact.names.contains(place.name))
        return false;
    QString within = place.within;
    within.remove(u'-');
    within.remove(u'_');
    const bool isOwnName = fact.names.indexOf(place.name) > 0; // The first one is everybody's.
    const bool isVariable = place.origin == PlaceOrigin::Environment || isEnvironmentFormat(place.format);
    return (isVariable && isOwnName) || within.contains(fact.id, Qt::CaseInsensitive);
}

} // namespace

void addDatabaseWinners(const std::vector<Place> &places, const Facts &facts, QList<Winner> &winners)
{
    for (const PlaceFact &fact : facts.places.places) {
        if (fact.precedence != "database"_L1)
            continue;
        Winner verdict { fact.tool, {}, -1, {}, u"database-beats-environment"_s };
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto index = static_cast<qsizetype>(i);
            if (verdict.winner < 0 && isDatabaseOf(places[i], fact))
                verdict.winner = index;
            else if (isStartVariableOf(places[i], fact))
                verdict.losers.append(index);
        }
        if (verdict.winner < 0 || verdict.losers.isEmpty())
            continue;
        verdict.name = places.at(static_cast<std::size_t>(verdict.losers.first())).name;
        winners.append(verdict);
    }
}

} // namespace keywright
