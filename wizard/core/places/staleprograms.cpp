#include "core/places/staleprograms.h"

#include "core/facts.h"
#include "core/places/place.h"

using namespace Qt::Literals::StringLiterals;

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

QStringList readersOf(const QStringList &toolIds, const Facts &facts)
{
    static const QStringList interpreters { u"python"_s, u"python3"_s,    u"node"_s, u"bun"_s,   u"deno"_s,
                                            u"java"_s,   u"dotnet"_s,     u"cron"_s, u"crond"_s, u"R"_s,
                                            u"pwsh"_s,   u"powershell"_s, u"fish"_s };
    QStringList programs;
    for (const QString &id : toolIds) {
        const PlaceFact *fact = facts.places.place(id);
        if (fact == nullptr)
            continue;
        for (const QString &name : fact->restart.split(u' ', Qt::SkipEmptyParts)) {
            if (!interpreters.contains(name) && !programs.contains(name))
                programs.append(name);
        }
    }
    return programs;
}

QList<StaleProgram> staleAmong(const std::vector<RunningProgram> &running, const Secret &key,
                               const Facts &facts, const QDateTime &changed)
{
    QList<StaleProgram> stale;
    for (const RunningProgram &program : running) {
        const bool byName = program.value.isEmpty() && program.variable.isEmpty();
        const bool isOlder = changed.isValid() && program.since.isValid() && program.since <= changed;
        if (byName && isOlder)
            stale.append({ program.pid, program.program, program.since, {}, {}, program.title });
        if (byName || program.value == key || !program.value.bytes().contains(facts.key.prefix))
            continue;
        stale.append({ program.pid, program.program, program.since, program.variable, program.value.masked(),
                       program.title });
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
