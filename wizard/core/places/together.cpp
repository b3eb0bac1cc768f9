#include "core/detail.h"
#include "core/places/pathfacts.h"
#include "core/places/winners.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isInUse(const Place &place)
{
    const bool copy = place.doubtful || place.forShellAlone || place.whyNot == NotEditable::Template
        || place.whyNot == NotEditable::ExportedCopy || place.origin == PlaceOrigin::Process;
    // A list of several keys under one name is meant to hold different ones.
    const bool list = place.name.endsWith("KEYS"_L1, Qt::CaseInsensitive);
    return !copy && !list && !place.value.isEmpty() && place.state != PlaceState::Damaged
        && place.value.bytes().startsWith("pplx-");
}

Where whereOf(const Place &place)
{
    Where where;
    where.path = place.path;
    where.line = place.line;
    where.column = place.column;
    where.offset = place.offset;
    return where;
}

/// Where a place is, for people: a file or a variable.
QString shownPlace(const Place &place)
{
    return place.path.empty() ? place.name : shownPath(place.path);
}

QList<Finding> conflicts(const std::vector<Place> &places)
{
    std::vector<const Place *> different;
    for (const Place &place : places) {
        const bool known =
            std::ranges::any_of(different, [&](const Place *other) { return other->value == place.value; });
        if (isInUse(place) && !known)
            different.push_back(&place);
    }
    if (different.size() < 2)
        return {};
    const QJsonObject detail { { detail::count, static_cast<qint64>(different.size()) },
                               { detail::path, shownPlace(*different.at(1)) },
                               { detail::winner, shownPlace(*different.at(0)) },
                               { detail::masked, different.at(1)->value.masked() } };
    return { makeFinding(Cause::PlaceConflict, whereOf(*different.at(1)), detail) };
}

} // namespace

QList<Finding> judgeTogether(const std::vector<Place> &places, const QList<Winner> &winners)
{
    QList<Finding> findings = conflicts(places);
    for (const Winner &verdict : winners) {
        const Place &winner = places[static_cast<std::size_t>(verdict.winner)];
        for (const qsizetype index : verdict.losers) {
            const Place &loser = places[static_cast<std::size_t>(index)];
            if (loser.value == winner.value)
                continue;
            findings.append(makeFinding(Cause::PlaceShadowed, whereOf(loser),
                                        { { detail::path, shownPlace(loser) },
                                          { detail::line, loser.line },
                                          { detail::name, loser.name },
                                          { detail::tool, verdict.app },
                                          { detail::winner, shownPlace(winner) },
                                          { detail::why, verdict.why } }));
        }
    }
    return findings;
}

} // namespace keywright
