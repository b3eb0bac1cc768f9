#include "core/places/storeplaces.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/pathfacts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Browsers keep texts in UTF-16, too.
QByteArray wide(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text) {
        result.append(c);
        result.append('\0');
    }
    return result;
}

/// Every `step`-th byte from `at`: a key's length of them. Empty where they are not a key's.
QByteArray charactersAt(QByteArrayView bytes, qsizetype at, qsizetype step, const Facts &facts)
{
    const qsizetype length = facts.key.length();
    if (at + length * step > bytes.size())
        return {};
    QByteArray characters;
    characters.reserve(length);
    for (qsizetype i = 0; i < length; ++i) {
        characters.append(bytes[at + i * step]);
        if (step > 1 && bytes[at + i * step + 1] != '\0')
            return {};
    }
    const QByteArrayView body = QByteArrayView(characters).sliced(facts.key.prefix.size());
    const bool fits = std::ranges::all_of(body, isAlnum) && std::ranges::any_of(body, isDigit);
    return fits ? characters : QByteArray();
}

/// Values of a database stand one behind the other without anything between them, so that only the length of
/// a key says where it ends.
class KeyReader
{
public:
    KeyReader(QByteArrayView bytes, const Facts &facts) : m_bytes(bytes), m_facts(facts) { }

    std::vector<Secret> run()
    {
        read(m_facts.key.prefix, 1);
        read(wide(m_facts.key.prefix), 2);
        return std::move(m_keys);
    }

private:
    void read(const QByteArray &prefix, qsizetype step)
    {
        for (qsizetype at = m_bytes.indexOf(prefix); at >= 0; at = m_bytes.indexOf(prefix, at + 1)) {
            Secret key = Secret::taking(charactersAt(m_bytes, at, step, m_facts));
            const bool known = std::ranges::find(m_keys, key) != m_keys.end();
            if (!key.isEmpty() && !known)
                m_keys.push_back(std::move(key));
        }
    }

    QByteArrayView m_bytes;
    const Facts &m_facts;
    std::vector<Secret> m_keys;
};

/// The marker that stands in the file, or an empty text.
QString markerIn(QByteArrayView bytes, const PlaceStore &store)
{
    const auto found = std::ranges::find_if(store.markers, [bytes](const QString &marker) {
        const QByteArray text = marker.toUtf8();
        return bytes.contains(text) || bytes.contains(wide(text));
    });
    return found == store.markers.end() ? QString() : *found;
}

void tell(Place &place, Cause cause, QJsonObject detail = {})
{
    Where where;
    where.path = place.path;
    detail.insert(detail::path, shownPath(place.path));
    detail.insert(detail::tool, place.tool);
    detail.insert(detail::toolId, place.toolId);
    if (!place.value.isEmpty())
        detail.insert(detail::masked, place.value.masked());
    place.findings.append(makeFinding(cause, where, detail));
}

Place placeIn(const FileText &file, PlaceState state, const QString &name)
{
    Place place;
    place.path = file.path;
    place.name = name;
    place.toolId = file.fact->id;
    place.tool = file.fact->tool;
    place.format = file.fact->format;
    place.state = state;
    place.whyNot = NotEditable::AppOnly;
    return place;
}

void tellOfKeeping(Place &place, const FileText &file)
{
    if (file.readableByOthers)
        tell(place, Cause::PlaceExposed, { { detail::kind, u"readable"_s } });
    const QString synced = syncedFolder(file.path);
    if (!synced.isEmpty())
        tell(place, Cause::PlaceExposed, { { detail::kind, synced } });
}

} // namespace

std::vector<Place> storePlaces(const FileText &file, const PlaceStore &store, const Facts &facts,
                               const Secret *key)
{
    std::vector<Place> places;
    const auto isInHand = [key](const Secret &other) { return key != nullptr && other == *key; };
    std::vector<Secret> keys = KeyReader(file.content, facts).run();
    const bool current = std::ranges::any_of(keys, isInHand);
    for (Secret &found : keys) {
        const bool same = isInHand(found);
        Place place = placeIn(file, same ? PlaceState::Same : PlaceState::Other,
                              file.fact->names.value(0, u"apiKey"_s));
        place.value = same ? key->clone() : std::move(found);
        // A database keeps what was deleted until it needs the room.
        place.doubtful = current && !same;
        if (same)
            tell(place, Cause::PlaceSame);
        else if (key != nullptr && !current)
            tell(place, Cause::PlaceOtherKey);
        tell(place, Cause::PlaceManaged);
        tellOfKeeping(place, file);
        places.push_back(std::move(place));
    }
    const QString marker = places.empty() ? markerIn(file.content, store) : QString();
    if (!marker.isEmpty()) {
        places.push_back(placeIn(file, PlaceState::Reference, marker));
        tell(places.back(), Cause::PlaceManaged);
    }
    return places;
}

void addStore(std::vector<Place> &places, std::vector<Place> &&found)
{
    for (Place &place : found) {
        const bool told = std::ranges::any_of(places, [&place](const Place &other) {
            const bool says = place.state == PlaceState::Reference || other.value == place.value;
            return says && other.toolId == place.toolId
                && other.path.parent_path() == place.path.parent_path()
                && other.whyNot == NotEditable::AppOnly;
        });
        if (!told)
            places.push_back(std::move(place));
    }
}

} // namespace keywright
