#include "core/places/hitjudge.h"

#include "core/places/occurrences.h"

#include <utility>

namespace keywright {

FolderSearch::Judge
judgeHits(const Facts &facts, std::shared_ptr<const Secret> key,
          std::function<void(const std::filesystem::path &path, std::vector<Place> &&places)> take)
{
    return [&facts, key = std::move(key),
            take = std::move(take)](const SearchHit &hit) -> FolderSearch::Telling {
        // Shared, for a function can be copied and places can't.
        const auto places = std::make_shared<std::vector<Place>>(
            findPlaces({ hit.path, hit.content, hit.readableByOthers, hit.writable }, facts, key.get()));
        if (places->empty())
            return {};
        return [take, places, path = hit.path] { take(path, std::move(*places)); };
    };
}

} // namespace keywright
