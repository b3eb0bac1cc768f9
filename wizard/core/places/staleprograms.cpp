#include "core/places/staleprograms.h"

#include "core/facts.h"
#include "core/places/place.h"

namespace keywright {

QStringList keyVariables(const Facts &facts)
{
    QStringList names;
    for (const KeyName &name : facts.places.names) {
        if (name.isApiKey)
            names.append(name.name);
    }
    return names;
}

QList<StaleProgram> staleAmong(const std::vector<RunningProgram> &running, const Secret &key,
                               const Facts &facts)
{
    QList<StaleProgram> stale;
    for (const RunningProgram &program : running) {
        if (program.value == key || !program.value.bytes().contains(facts.key.prefix))
            continue;
        stale.append(
            { program.pid, program.program, program.since, program.variable, program.value.masked() });
    }
    return stale;
}

QList<StaleProgram> staleAmong(const PlaceReport &report)
{
    QList<StaleProgram> stale;
    for (const Place &place : report.places) {
        const bool anotherKey = place.state == PlaceState::Other || place.state == PlaceState::Damaged;
        if (place.origin == PlaceOrigin::Process && anotherKey)
            stale.append({ place.pid, place.program, place.since, place.name, place.value.masked() });
    }
    return stale;
}

} // namespace keywright
