#include "ui/widgets/celllayout.h"

#include <algorithm>
#include <cmath>

namespace keywright {

namespace {

constexpr qsizetype groupSize = 8;
constexpr qsizetype longestRun = 28; // of characters that are not the key's
constexpr qsizetype runEnds = 10; // what is shown of a longer run at either end
constexpr qsizetype mostItems = 320; // about ten lines; a key with what is round it takes two

bool beginsGroup(const Cell &cell)
{
    return cell.number > 1 && cell.number % groupSize == 1;
}

qsizetype endOfRemoved(const QList<Cell> &cells, qsizetype begin)
{
    const auto end = std::find_if(cells.cbegin() + begin, cells.cend(),
                                  [](const Cell &cell) { return cell.kind != CellKind::Removed; });
    return end - cells.cbegin();
}

void appendCells(QList<CellItem> &items, qsizetype begin, qsizetype end)
{
    for (qsizetype cell = begin; cell < end; ++cell)
        items.append({ cell, 1, {} });
}

/// The characters up to the end of the next group, or as far as the list goes.
qsizetype endOfGroup(const QList<CellItem> &items, const QList<Cell> &cells, qsizetype begin)
{
    qsizetype end = begin + 1;
    while (end < items.size() && !beginsGroup(cells.at(items.at(end).cell)))
        ++end;
    return end;
}

} // namespace

void CellLayout::setCells(const QList<Cell> &cells, qsizetype leftOut)
{
    m_items.clear();
    for (qsizetype begin = 0; begin < cells.size();) {
        const qsizetype end = std::max(endOfRemoved(cells, begin), begin + 1);
        if (end - begin > longestRun) {
            appendCells(m_items, begin, begin + runEnds);
            m_items.append({ begin + runEnds, end - begin - 2 * runEnds, {} });
            appendCells(m_items, end - runEnds, end);
        } else {
            appendCells(m_items, begin, end);
        }
        begin = end;
    }
    if (m_items.size() <= mostItems && leftOut == 0)
        return;
    m_items.resize(std::min(m_items.size(), mostItems));
    const qsizetype shown = m_items.last().cell + m_items.last().count;
    const qsizetype rest = cells.size() - shown + leftOut;
    if (shown < cells.size())
        m_items.append({ shown, rest, {} });
    else
        m_items.last().count += rest;
}

double CellLayout::arrange(const QList<Cell> &cells, double width, const CellMetrics &metrics)
{
    double x = 0;
    double y = metrics.rulerHeight;
    const auto newLine = [&] {
        x = 0;
        y += metrics.cellHeight + metrics.lineGap + metrics.rulerHeight;
    };
    for (qsizetype begin = 0; begin < m_items.size();) {
        const qsizetype end = endOfGroup(m_items, cells, begin);
        double groupWidth = 0;
        for (qsizetype i = begin; i < end; ++i) {
            CellItem &item = m_items[i];
            item.rect.setSize({ std::max(metrics.cellWidth, metrics.chipWidth(item)), metrics.cellHeight });
            groupWidth += item.rect.width() + metrics.gap;
        }
        if (x > 0)
            x += metrics.groupGap;
        if (x > 0 && x + groupWidth - metrics.gap > width)
            newLine();
        for (qsizetype i = begin; i < end; ++i) {
            CellItem &item = m_items[i];
            if (x > 0 && x + item.rect.width() > width)
                newLine();
            item.rect.moveTopLeft({ x, y });
            x += item.rect.width() + metrics.gap;
        }
        begin = end;
    }
    return y + metrics.cellHeight;
}

qsizetype CellLayout::itemAt(QPointF point) const
{
    const auto found =
        std::ranges::find_if(m_items, [point](const CellItem &item) { return item.rect.contains(point); });
    return found == m_items.cend() ? -1 : found - m_items.cbegin();
}

qsizetype CellLayout::itemOf(qsizetype cell) const
{
    const auto found = std::ranges::find_if(
        m_items, [cell](const CellItem &item) { return cell >= item.cell && cell < item.cell + item.count; });
    return found == m_items.cend() ? -1 : found - m_items.cbegin();
}

qsizetype CellLayout::itemBeside(qsizetype item, bool below) const
{
    const QRectF from = m_items.at(item).rect;
    qsizetype best = item;
    double bestDistance = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const QRectF to = m_items.at(i).rect;
        const double down = to.top() - from.top();
        if (below ? down <= 0 : down >= 0)
            continue;
        // Lines count far more than columns.
        const double distance =
            std::abs(down) * 1000 + std::abs(to.center().x() - from.center().x()); // NOLINT
        if (best == item || distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace keywright
