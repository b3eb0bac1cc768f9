#include "core/places/startplaces.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/places/occurrences.h"
#include "core/places/sourceorder.h"
#include "core/places/variables.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The user's own table, which only "crontab -e" changes.
std::vector<Place> cronPlaces(const Secret &table, const Facts &facts, const Secret *key)
{
    const PlaceFact *fact = facts.places.place(u"cron");
    std::vector<Place> places =
        findPlaces({ "crontab", table.bytes().toByteArray(), false, false }, facts, key);
    for (Place &place : places) {
        place.origin = PlaceOrigin::Environment;
        place.source = VariableSource::Crontab;
        place.path.clear();
        place.editable = false;
        place.whyNot = NotEditable::AppOnly;
        if (fact != nullptr) {
            place.toolId = fact->id;
            place.tool = fact->tool;
        }
        place.findings.append(makeFinding(Cause::PlaceManaged, {}, { { detail::tool, place.tool } }));
    }
    return places;
}

bool isSetByFile(const Place &place)
{
    return place.origin == PlaceOrigin::File && !place.doubtful
        && (shellRank(place.path) >= 0 || isSystemEnvironment(place.path));
}

} // namespace

QLatin1StringView variableSourceId(VariableSource source)
{
    switch (source) {
    case VariableSource::ThisProgram:
        return "this-program"_L1;
    case VariableSource::LoginShell:
        return "login-shell"_L1;
    case VariableSource::UserManager:
        return "user-manager"_L1;
    case VariableSource::Crontab:
        return "crontab"_L1;
    case VariableSource::Launchd:
        return "launchd"_L1;
    case VariableSource::WindowsUser:
        return "windows-user"_L1;
    case VariableSource::WindowsSystem:
        return "windows-system"_L1;
    }
    Q_UNREACHABLE();
}

std::vector<Place> placesOf(const StartVariables &start, const Facts &facts, const Secret *key,
                            QList<Finding> &findings)
{
    std::vector<Place> places;
    for (const StartVariable &variable : start.variables) {
        VariableReport report = judgeVariable(variable.name, variable.value, facts, key);
        for (Place &place : report.places) {
            place.source = variable.source;
            places.push_back(std::move(place));
        }
        findings.append(report.findings);
    }
    if (!start.crontab.isEmpty())
        std::ranges::move(cronPlaces(start.crontab, facts, key), std::back_inserter(places));
    return places;
}

void dropExplained(std::vector<Place> &places)
{
    std::vector<const Place *> files;
    for (const Place &place : places) {
        if (isSetByFile(place))
            files.push_back(&place);
    }
    const auto isExplained = [&files](const Place &place) {
        if (place.origin != PlaceOrigin::Environment || place.source != VariableSource::LoginShell)
            return false;
        return std::ranges::any_of(files, [&place](const Place *file) {
            return file->name == place.name && file->value == place.value && file->state == place.state;
        });
    };
    std::vector<bool> explained;
    explained.reserve(places.size());
    for (const Place &place : places)
        explained.push_back(isExplained(place));
    std::vector<Place> rest;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!explained[i])
            rest.push_back(std::move(places[i]));
    }
    places = std::move(rest);
}

} // namespace keywright
