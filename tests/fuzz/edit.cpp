#include "core/places/editplan.h"
#include "core/places/occurrences.h"
#include "core/places/replacer.h"
#include "fuzzinput.h"

#include <algorithm>
#include <array>

using namespace keywright;

namespace {

/// One file name for each way to read and write a file.
constexpr auto paths = std::to_array<const char *>(
    { "/p/.env",   "/p/.bashrc",   "/p/config.fish", "/p/.cshrc",   "/p/env.nu",         "/p/a.ps1",
      "/p/a.bat",  "/p/a.service", "/p/Dockerfile",  "/p/a.yaml",   "/p/a.tfvars",       "/p/Makefile",
      "/p/.netrc", "/p/key",       "/p/a.json",      "/p/a.jsonc",  "/p/a.json5",        "/p/a.ipynb",
      "/p/a.toml", "/p/a.xml",     "/p/a.plist",     "/p/a.ini",    "/p/a.properties",   "/p/a.reg",
      "/p/a.py",   "/p/a.js",      "/p/a.go",        "/p/a.lua",    "/p/a.el",           "/p/a.nix",
      "/p/.vimrc", "/p/notes.md",  "/p/a.php",       "/p/env.list", "/p/fish_variables", "/p/a.kts" });

/// Another key than fuzz::key().
const QByteArray &newKey()
{
    static const QByteArray made = [] {
        QByteArray key = fuzz::key();
        const qsizetype prefix = fuzz::facts().key.prefix.size();
        std::reverse(key.begin() + prefix, key.end());
        return key;
    }();
    return made;
}

QByteArray content(const std::uint8_t *data, std::size_t size)
{
    QByteArray text = fuzz::text(data, size);
    constexpr qsizetype half = 30;
    text.replace("@HALF1@", fuzz::key().first(half));
    text.replace("@HALF2@", fuzz::key().sliced(half));
    text.replace("@B64@", fuzz::key().toBase64());
    text.replace("@BLOB@", QByteArray("A=1\nPERPLEXITY_API_KEY=" + fuzz::key() + "\n").toBase64());
    return text;
}

std::vector<Place> placesIn(const char *path, const QByteArray &text, const Secret &key)
{
    return findPlaces({ path, text, false, true }, fuzz::facts(), &key);
}

/// The bytes between the places are those of the file, in their order.
void checkBytesOutside(const FilePlan &plan, const std::vector<const Place *> &chosen)
{
    const QByteArrayView planned = plan.planned;
    qsizetype at = 0;
    qsizetype copied = 0;
    for (const Place *place : chosen) {
        if (place->offset < copied)
            continue; // several keys in one base64 text
        const QByteArrayView between = QByteArrayView(plan.expected).sliced(copied, place->offset - copied);
        const qsizetype found = planned.indexOf(between, at);
        fuzz::require(found >= 0 && (copied > 0 || found == 0), "the bytes before a value stay");
        at = found + between.size();
        copied = place->offset + place->length;
    }
    fuzz::require(planned.sliced(at).endsWith(QByteArrayView(plan.expected).sliced(copied)),
                  "the bytes behind the values stay");
}

void checkLines(const FilePlan &plan)
{
    for (const PlannedLine &line : plan.lines) {
        const QString all = line.before + line.after + line.above.join(u' ') + line.below.join(u' ');
        for (const QByteArray &key : { fuzz::key(), newKey() })
            fuzz::require(!all.contains(QString::fromLatin1(key.sliced(12, 20))), "no line shows a key");
    }
}

void checkTwice(const char *path, const FilePlan &plan, const Secret &key)
{
    const std::vector<Place> now = placesIn(path, plan.planned, key);
    std::vector<const Place *> same;
    for (const Place &place : now) {
        if (place.state == PlaceState::Same && place.editable && place.notation == ValueNotation::Plain)
            same.push_back(&place);
    }
    const auto again = planReplacement(path, plan.planned, same, key, fuzz::facts());
    fuzz::require(again && again->planned == plan.planned, "the second time changes nothing");
}

void checkWayBack(const char *path, const FilePlan &plan, const std::vector<const Place *> &chosen)
{
    const Secret old { QByteArrayView(fuzz::key()) };
    const bool plain = std::ranges::all_of(chosen, [&](const Place *place) {
        return place->notation == ValueNotation::Plain && place->value == old;
    });
    if (!plain || plan.expected.contains(newKey()))
        return;
    const std::vector<Place> now = placesIn(path, plan.planned, old);
    std::vector<const Place *> back;
    for (const Place &place : now) {
        if (isReplaceable(place) && place.value.bytes() == newKey())
            back.push_back(&place);
    }
    const auto undone = planReplacement(path, plan.planned, back, old, fuzz::facts());
    // Two keys that are now the same may hide each other, and then nothing is planned.
    fuzz::require(!undone || undone->planned == plan.expected, "the way back leads to the file as it was");
}

} // namespace

// Whatever a file of any format holds: what is planned differs in the values alone, shows no key, has a way
// back and is done once; and every single place can be planned for without the others.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const char *path = paths.at(data[0] % paths.size());
    const QByteArray text = content(data + 1, size - 1);
    const Secret key { QByteArrayView(newKey()) };
    const std::vector<Place> places = placesIn(path, text, key);
    std::vector<const Place *> chosen;
    for (const Place &place : places) {
        if (isReplaceable(place))
            chosen.push_back(&place);
    }
    if (chosen.empty())
        return 0;
    for (const auto &some : { std::vector { chosen.front() }, chosen }) {
        const auto plan = planReplacement(path, text, some, key, fuzz::facts());
        if (!plan)
            continue;
        fuzz::require(plan->expected == text, "the plan is for this file");
        checkBytesOutside(*plan, some);
        checkLines(*plan);
        checkTwice(path, *plan, key);
        checkWayBack(path, *plan, some);
    }
    return 0;
}
