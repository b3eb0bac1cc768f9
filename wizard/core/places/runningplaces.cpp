#include "core/places/runningplaces.h"

#include "core/detail.h"
#include "core/ports/processtable.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

Place placeOf(RunningProgram &running, const Secret *key)
{
    Place place;
    place.origin = PlaceOrigin::Process;
    place.name = running.variable;
    place.program = running.program;
    place.pid = running.pid;
    place.since = running.since;
    place.format = running.variable.isEmpty() ? u"arguments"_s : u"environment"_s;
    place.whyNot = NotEditable::Process;
    const bool argument = running.variable.isEmpty();
    place.beforeMasked =
        argument ? running.value.masked() : QString(running.variable + u'=' + running.value.masked());
    const bool same = key != nullptr && running.value == *key;
    place.state = running.value.isEmpty() ? PlaceState::Empty : (same ? PlaceState::Same : PlaceState::Other);
    const QJsonObject detail { { detail::name, place.name },
                               { detail::program, place.program },
                               { detail::since, place.since.toString(Qt::ISODate) },
                               { detail::masked, running.value.masked() } };
    if (same)
        place.findings.append(makeFinding(Cause::PlaceSame, {}, detail));
    else if (key != nullptr)
        place.findings.append(makeFinding(Cause::PlaceProcessStale, {}, detail));
    if (argument)
        place.findings.append(makeFinding(Cause::PlaceExposed, {},
                                          { { detail::kind, u"command-line"_s },
                                            { detail::program, place.program },
                                            { detail::masked, running.value.masked() } }));
    place.value = same ? key->clone() : std::move(running.value);
    return place;
}

} // namespace keywright
