#include "core/places/staleprograms.h"

#include "core/facts.h"
#include "core/places/place.h"

namespace keywright {

ProgramQuestion programQuestion(const Facts &facts)
{
    ProgramQuestion question;
    for (const KeyName &name : facts.places.names) {
        if (name.isApiKey)
            question.variables.append(name.name);
    }
    question.keyPrefix = facts.key.prefix;
    question.keyLength = facts.key.length() / 2; // also one that was cut
    return question;
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
