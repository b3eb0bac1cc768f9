#pragma once

#include "core/key/inspection.h"

#include <QList>
#include <QRectF>

#include <functional>

namespace keywright {

/// What is drawn in one place: a character, or an ellipsis that stands for several.
struct CellItem
{
    qsizetype cell = 0; ///< index of the first character
    qsizetype count = 1; ///< more than one for an ellipsis
    QRectF rect;
};

/// Sizes in pixels, from the font.
struct CellMetrics
{
    double cellWidth = 0;
    double cellHeight = 0;
    double rulerHeight = 0; ///< above every line
    double gap = 0; ///< between characters
    double groupGap = 0; ///< between groups of eight
    double lineGap = 0;
    std::function<double(const CellItem &)> chipWidth; ///< of an item that needs more than a cell
};

/// Lays the characters of a key out in lines, in groups of eight, always from left to right.
class CellLayout
{
public:
    /// Long stretches that are not part of the key are shortened to their ends.
    void setCells(const QList<Cell> &cells, qsizetype leftOut);
    /// Returns the height that the lines need.
    double arrange(const QList<Cell> &cells, double width, const CellMetrics &metrics);

    const QList<CellItem> &items() const { return m_items; }
    /// The item at that point, or -1.
    qsizetype itemAt(QPointF point) const;
    /// The item that holds the character, or -1.
    qsizetype itemOf(qsizetype cell) const;
    /// The item in the line above or below that is nearest, or the same where there is no such line.
    qsizetype itemBeside(qsizetype item, bool below) const;

private:
    QList<CellItem> m_items;
};

} // namespace keywright
