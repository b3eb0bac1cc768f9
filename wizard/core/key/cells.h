#pragma once

#include "core/key/glyph.h"
#include "core/key/inspection.h"

#include <QByteArrayView>

#include <unordered_map>

namespace keywright {

/// What each code point of the given text is to the key, before it is made into cells.
class CellMarks
{
public:
    /// For that many code points, all of them of no use to the key.
    explicit CellMarks(qsizetype count);

    /// All of the glyph's code points: the first gets the kind and number, the rest only belong to it.
    void mark(Glyph glyph, CellKind kind, qsizetype number);
    /// Characters of something secret that is not the key: never told, only drawn from the given text.
    void hide(qsizetype begin, qsizetype end);

    CellKind kind(qsizetype position) const
    {
        return static_cast<CellKind>(m_kinds[static_cast<std::size_t>(position)]);
    }
    qsizetype number(qsizetype position) const;
    qsizetype size() const { return static_cast<qsizetype>(m_kinds.size()); }

private:
    WipedVector<std::uint8_t> m_kinds;
    std::unordered_map<qsizetype, qsizetype> m_numbers; ///< of those that have one
};

/// Cells for at most 4,096 code points, `from` and what is right before it included.
QList<Cell> makeCells(QByteArrayView given, const CellMarks &marks, qsizetype from);

} // namespace keywright
