#include "core/places/hitjudge.h"

#include "core/places/occurrences.h"

#include <utility>

namespace keywright {

FolderSearch::Judge judgeHits(const Facts &facts, std::shared_ptr<const Secret> key,
                              std::function<void(const std::filesystem::path &path, JudgedFile &&file)> take)
{
    return [&facts, key = std::move(key),
            take = std::move(take)](const SearchHit &hit) -> FolderSearch::Telling {
        // Shared, for a function can be copied and places can't.
        const auto file = std::make_shared<JudgedFile>(JudgedFile {
            findPlaces({ hit.path, hit.content, hit.readableByOthers, hit.writable }, facts, key.get()),
            readProgram(hit.path, hit.content, facts, key.get()) });
        if (file->places.empty() && file->program.isEmpty())
            return {};
        return [take, file, path = hit.path] { take(path, std::move(*file)); };
    };
}

} // namespace keywright
