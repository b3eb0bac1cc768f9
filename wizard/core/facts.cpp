#include "core/facts.h"

#include <algorithm>

namespace keywright {

namespace {

QStringView withoutTrailingSlash(QStringView path)
{
    return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path;
}

} // namespace

const Endpoint *ServiceFacts::endpoint(QStringView path) const
{
    const auto found = std::ranges::find(endpoints, withoutTrailingSlash(path), &Endpoint::path);
    return found == endpoints.end() ? nullptr : &*found;
}

const PlaceFact *PlacesFacts::place(QStringView id) const
{
    const auto found = std::ranges::find(places, id, &PlaceFact::id);
    return found == places.end() ? nullptr : &*found;
}

} // namespace keywright
