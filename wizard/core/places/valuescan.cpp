#include "core/places/valuescan.h"

#include "core/places/leftovers.h"
#include "core/places/serviceobjects.h"
#include "core/places/settingscan.h"

#include <algorithm>

namespace keywright {

namespace {

bool isInComment(const std::vector<Span> &comments, Span span)
{
    return std::ranges::any_of(comments, [&](Span comment) { return comment.holds(span); });
}

} // namespace

std::vector<Hit> scanText(QByteArrayView text, const Lexed &lexed, const ScanContext &context)
{
    const ServiceObjects objects(text, lexed);
    ScanContext extended = context;
    extended.objects = &objects;
    std::vector<Hit> hits;
    SettingScan scan(text, extended, hits);
    for (const Setting &setting : lexed.settings)
        scan.scan(setting);
    scanLeftovers(text, extended, hits);
    for (Hit &hit : hits) {
        if (isInComment(lexed.comments, hit.span))
            hit.comment = true;
    }
    std::ranges::stable_sort(hits, {}, [](const Hit &hit) { return hit.span.begin; });
    // The same bytes may have been seen twice, as a value and as an argument; the first one names them
    // better.
    const auto same = std::unique(hits.begin(), hits.end(), [](const Hit &left, const Hit &right) {
        return left.span == right.span && !left.span.isEmpty() && left.notation != ValueNotation::Base64Blob;
    });
    hits.erase(same, hits.end());
    return hits;
}

} // namespace keywright
