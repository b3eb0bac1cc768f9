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
        place.findings.append(makeFinding(
            Cause::PlaceManaged, {}, { { detail::tool, place.tool }, { detail::toolId, place.toolId } }));
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

namespace {

/// The file that sets what new terminals or the desktop's programs get; -1 where none that was found does.
qsizetype explanationOf(const Place &place, const std::vector<Place> &places)
{
    const bool asked = place.origin == PlaceOrigin::Environment
        && (place.source == VariableSource::LoginShell || place.source == VariableSource::UserManager);
    if (!asked)
        return -1;
    for (std::size_t i = places.size(); i > 0; --i) { // of several that set the same, the last is read last
        const Place &file = places[i - 1];
        if (isSetByFile(file) && file.name == place.name && file.value == place.value
            && file.state == place.state)
            return static_cast<qsizetype>(i - 1);
    }
    return -1;
}

/// What to write instead of each index: that of the explanation, and counted without what is dropped.
QList<qsizetype> newIndices(const std::vector<Place> &places, const QList<qsizetype> &explanations)
{
    QList<qsizetype> shifted;
    qsizetype kept = 0;
    for (const qsizetype explanation : explanations)
        shifted.append(explanation < 0 ? kept++ : -1);
    QList<qsizetype> result;
    for (qsizetype i = 0; i < static_cast<qsizetype>(places.size()); ++i)
        result.append(explanations.at(i) < 0 ? shifted.at(i) : shifted.at(explanations.at(i)));
    return result;
}

} // namespace

void dropExplained(PlaceReport &report)
{
    QList<qsizetype> explanations;
    for (const Place &place : report.places)
        explanations.append(explanationOf(place, report.places));
    const QList<qsizetype> indices = newIndices(report.places, explanations);
    for (Winner &verdict : report.winners) {
        verdict.winner = indices.at(verdict.winner);
        QList<qsizetype> losers;
        for (const qsizetype loser : verdict.losers) {
            const qsizetype index = indices.at(loser);
            if (index != verdict.winner && !losers.contains(index))
                losers.append(index);
        }
        verdict.losers = losers;
    }
    report.winners.removeIf([](const Winner &verdict) { return verdict.losers.isEmpty(); });
    std::vector<Place> rest;
    for (std::size_t i = 0; i < report.places.size(); ++i) {
        if (explanations.at(static_cast<qsizetype>(i)) < 0)
            rest.push_back(std::move(report.places[i]));
    }
    report.places = std::move(rest);
}

} // namespace keywright
