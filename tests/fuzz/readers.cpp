#include "core/places/occurrences.h"
#include "core/places/readers/envreading.h"
#include "fuzzinput.h"

#include <algorithm>

using namespace keywright;

// Whatever an env file holds: each reader ends, a refused file sets nothing, a name is set once, and judging
// the file by all of them shows no key.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content = fuzz::text(data, size);
    for (const EnvReader reader : allEnvReaders()) {
        const EnvReading reading = readEnvFile(reader, content, [](QByteArrayView) { return true; });
        fuzz::require(reading.refusal == Refusal::No || reading.assignments.empty(),
                      "a refused file sets nothing");
        for (const EnvAssignment &assignment : reading.assignments) {
            const auto same = std::ranges::count(reading.assignments, assignment.name, &EnvAssignment::name);
            fuzz::require(same == 1, "a name is set once");
            fuzz::require(!assignment.depends || assignment.value.isEmpty(), "what depends has no value");
        }
    }
    const Secret key { QByteArrayView(fuzz::key()) };
    for (const Place &place : findPlaces({ "/p/.env", content, false, true }, fuzz::facts(), &key)) {
        for (const Reading &reading : place.readings)
            fuzz::require(reading.masked.size() < fuzz::key().size(), "what is taken is masked");
    }
    return 0;
}
