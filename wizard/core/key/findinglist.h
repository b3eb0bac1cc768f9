#pragma once

#include "core/finding.h"
#include "core/key/glyph.h"
#include "core/key/inspection.h"

#include <QList>

#include <optional>

namespace keywright {

/// Where a character stands that is not part of the key.
enum class Side { Around, Inside };

/// So many code points from there on.
inline Where placeAt(qsizetype position, qsizetype length)
{
    Where where;
    where.position = position;
    where.length = length;
    return where;
}

/// Collects findings about characters: one for all characters of a kind, with the first one's place, how many
/// follow it directly (`Where::length`) and how many there are in all (`count`).
class FindingList
{
public:
    /// A character that is in the way. It is listed as taken away, too.
    void addCharacter(Cause cause, Glyph glyph, Side side = Side::Around);
    /// The same, with what stands in its place.
    void addReplaced(Cause cause, Glyph glyph, QLatin1StringView twin);
    /// A character that stays, because nobody knows what belongs there.
    void addWrong(Glyph glyph, qsizetype place);
    /// Any other finding.
    void add(const Finding &finding, Side side = Side::Around);

    /// The findings in the order of their positions.
    QList<Finding> findings() const;
    /// Everything that was taken away or replaced, at most 4,096 of it.
    QList<RemovedCharacter> removed() const;
    /// The one to put on top: a problem before a warning, then what breaks the request most certainly.
    std::optional<Cause> cause() const;

private:
    struct Entry
    {
        Finding finding;
        Side side = Side::Around;
        qsizetype last = -1; ///< position behind the last character
        int count = 0;
    };
    Entry &entryFor(Cause cause, Glyph glyph, Side side);
    void remember(Glyph glyph);

    QList<Entry> m_entries;
    QList<RemovedCharacter> m_removed;
};

} // namespace keywright
