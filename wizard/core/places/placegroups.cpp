#include "core/places/placegroups.h"

#include <algorithm>

namespace keywright {

namespace {

PlaceGroup::Kind kindOf(PlaceState state)
{
    switch (state) {
    case PlaceState::Same:
        return PlaceGroup::Kind::ThisKey;
    case PlaceState::Other:
        return PlaceGroup::Kind::OtherKey;
    case PlaceState::Damaged:
        return PlaceGroup::Kind::Damaged;
    case PlaceState::Placeholder:
    case PlaceState::Empty:
        return PlaceGroup::Kind::Blank;
    case PlaceState::Reference:
        return PlaceGroup::Kind::Reference;
    }
    Q_UNREACHABLE();
}

bool holdsKey(const Place &place)
{
    return place.state == PlaceState::Same || place.state == PlaceState::Other
        || place.state == PlaceState::Damaged;
}

/// The group for that place among those that there are, or the end.
QList<PlaceGroup>::iterator groupFor(QList<PlaceGroup> &groups, const PlaceReport &report, const Place &place)
{
    return std::ranges::find_if(groups, [&](const PlaceGroup &group) {
        if (group.kind != kindOf(place.state))
            return false;
        const Place &first = report.places.at(static_cast<std::size_t>(group.places.first()));
        return group.kind != PlaceGroup::Kind::OtherKey || first.value == place.value;
    });
}

bool isUsed(const PlaceReport &report, PlaceState state)
{
    for (std::size_t index = 0; index < report.places.size(); ++index) {
        if (report.places[index].state == state
            && !isUnused(standingsOf(static_cast<qsizetype>(index), report)))
            return true;
    }
    return false;
}

} // namespace

QList<PlaceGroup> groupPlaces(const PlaceReport &report)
{
    QList<PlaceGroup> groups;
    for (std::size_t index = 0; index < report.places.size(); ++index) {
        const Place &place = report.places[index];
        auto group = groupFor(groups, report, place);
        if (group == groups.end()) {
            const bool oneKey = place.state == PlaceState::Same || place.state == PlaceState::Other;
            groups.append({ kindOf(place.state), oneKey ? place.value.masked() : QString(), {} });
            group = groups.end() - 1;
        }
        group->places.append(static_cast<qsizetype>(index));
    }
    std::ranges::stable_sort(groups, {}, &PlaceGroup::kind);
    return groups;
}

QList<Standing> standingsOf(qsizetype place, const PlaceReport &report)
{
    QList<Standing> standings;
    for (const Winner &winner : report.winners) {
        if (winner.winner == place && !winner.losers.isEmpty())
            standings.append({ true, -1, winner.app, winner.why });
        else if (winner.losers.contains(place))
            standings.append({ false, winner.winner, winner.app, winner.why });
    }
    return standings;
}

bool isUnused(const QList<Standing> &standings)
{
    return !standings.isEmpty() && std::ranges::none_of(standings, &Standing::wins);
}

PlacesAnswer answerOf(const PlaceReport &report, bool keyInHand)
{
    if (report.places.empty())
        return PlacesAnswer::NothingFound;
    const auto any = [&](PlaceState state) {
        return std::ranges::any_of(report.places, [&](const Place &place) { return place.state == state; });
    };
    if (countKeys(report) == 0)
        return any(PlaceState::Placeholder) || any(PlaceState::Empty) ? PlacesAnswer::OnlyBlank
                                                                      : PlacesAnswer::NothingFound;
    if (!keyInHand)
        return PlacesAnswer::NotCompared;
    if (isUsed(report, PlaceState::Other))
        return PlacesAnswer::OthersUsed;
    if (isUsed(report, PlaceState::Damaged))
        return PlacesAnswer::DamagedUsed;
    return any(PlaceState::Other) || any(PlaceState::Damaged) ? PlacesAnswer::OthersUnused
                                                              : PlacesAnswer::AllRight;
}

std::optional<Finding> leadingFinding(const PlaceReport &report)
{
    const auto holdsKeyInHand = [&report](const Finding &finding) {
        return std::ranges::any_of(report.places, [&finding](const Place &place) {
            return place.state == PlaceState::Same && place.path == finding.where.path
                && place.line == finding.where.line;
        });
    };
    std::optional<Finding> leading;
    for (const Finding &finding : report.findings) {
        if (finding.cause != Cause::PlaceShadowed)
            continue;
        if (holdsKeyInHand(finding))
            return finding;
        if (!leading)
            leading = finding;
    }
    return leading;
}

int countKeys(const PlaceReport &report)
{
    return static_cast<int>(std::ranges::count_if(report.places, holdsKey));
}

} // namespace keywright
