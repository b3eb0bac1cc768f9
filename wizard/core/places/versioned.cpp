#include "core/places/versioned.h"

#include "core/detail.h"
#include "core/places/pathfacts.h"
#include "core/ports/filestore.h"

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

void judgeVersioning(std::vector<Place> &places, const FileStore &files)
{
    std::map<std::filesystem::path, Versioning> known;
    for (Place &place : places) {
        const bool live = place.origin == PlaceOrigin::File && !place.value.isEmpty()
            && place.whyNot != NotEditable::Template;
        if (!live)
            continue;
        const auto [entry, isNew] = known.try_emplace(place.path, Versioning::None);
        if (isNew)
            entry->second = files.versioning(place.path);
        if (entry->second != Versioning::Tracked && entry->second != Versioning::Untracked)
            continue;
        const QString kind = entry->second == Versioning::Tracked ? u"git"_s : u"git-next"_s;
        Where where;
        where.path = place.path;
        where.line = place.line;
        place.findings.append(makeFinding(Cause::PlaceExposed, where,
                                          { { detail::kind, kind },
                                            { detail::path, shownPath(place.path) },
                                            { detail::line, place.line },
                                            { detail::masked, place.value.masked() } }));
    }
}

} // namespace keywright
