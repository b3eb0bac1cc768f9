#include "ui/widgets/keyview.h"

#include "ui/theme.h"
#include "ui/widgets/cellpainter.h"
#include "ui/widgets/cellwords.h"
#include "ui/widgets/keymask.h"
#include "ui/widgets/keyviewaccess.h"
#include "ui/widgets/roundedbox.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString chipText(const QList<Cell> &cells, const CellItem &item)
{
    return item.count > 1 ? u"… %1 …"_s.arg(item.count) : cells.at(item.cell).chip;
}

} // namespace

KeyView::KeyView(QWidget *parent) : QWidget(parent)
{
    installKeyViewAccess();
    setObjectName(u"keyView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void KeyView::setInspection(const Inspection *inspection)
{
    m_inspection = inspection;
    m_differences.clear();
    m_revealed = m_revealed && inspection != nullptr;
    m_maskedRuns = inspection == nullptr ? QSet<qsizetype>() : charactersToMask(*inspection);
    m_problems = cellwords::problems(cells());
    m_current = std::min(m_current, cells().size());
    m_layout.setCells(cells(), inspection == nullptr ? 0 : inspection->cellsLeftOut);
    rearrange();
    tellOfKeyViewChange(this);
}

void KeyView::setDifferences(const QList<qsizetype> &positions)
{
    m_differences = QSet<qsizetype>(positions.cbegin(), positions.cend());
    update();
}

void KeyView::setRevealed(bool revealed)
{
    m_revealed = revealed && m_inspection != nullptr;
    update();
}

void KeyView::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    update();
}

QString KeyView::summary() const
{
    return m_inspection == nullptr ? m_hint : cellwords::summary(*m_inspection);
}

void KeyView::setCurrentCell(qsizetype cell)
{
    const qsizetype last = hasCaret() ? cells().size() : cells().size() - 1;
    m_current = std::clamp<qsizetype>(cell, 0, std::max<qsizetype>(last, 0));
    tellCurrent();
    update();
}

QRect KeyView::cellRect(qsizetype cell) const
{
    const qsizetype item = m_layout.itemOf(cell);
    if (item < 0)
        return {};
    return m_layout.items().at(item).rect.translated(padding(), padding()).toAlignedRect();
}

QSize KeyView::sizeHint() const
{
    const int width = theme::em(this, 38);
    return { width, heightForWidth(width) };
}

QSize KeyView::minimumSizeHint() const
{
    return { theme::em(this, 14), qRound(metrics().cellHeight) + 2 * padding() };
}

int KeyView::heightForWidth(int width) const
{
    CellLayout layout = m_layout;
    const CellMetrics sizes = metrics();
    const double lines = layout.arrange(cells(), width - 2 * padding(), sizes);
    return static_cast<int>(std::ceil(lines + sizes.lineGap)) + 2 * padding();
}

const QList<Cell> &KeyView::cells() const
{
    static const QList<Cell> none;
    return m_inspection == nullptr ? none : m_inspection->cells;
}

int KeyView::padding() const
{
    return theme::em(this, 0.8);
}

CellMetrics KeyView::metrics() const
{
    const QFontMetricsF cell(CellPainter::cellFont(font()));
    const QFontMetricsF chip(CellPainter::chipFont(font()));
    const double em = theme::em(this, 1);
    CellMetrics metrics;
    metrics.cellWidth = std::ceil(cell.horizontalAdvance(u'0') + em * 0.5);
    metrics.cellHeight = std::ceil(cell.height() * 1.75);
    metrics.rulerHeight = std::ceil(QFontMetricsF(CellPainter::rulerFont(font())).height() * 1.15);
    metrics.gap = std::ceil(em * 0.12);
    metrics.groupGap = std::ceil(em * 0.4);
    metrics.lineGap = std::ceil(em * 0.5);
    metrics.chipWidth = [chip, em, this](const CellItem &item) {
        const QString text = chipText(cells(), item);
        return text.isEmpty() ? 0.0 : std::ceil(chip.horizontalAdvance(text) + em * 0.8);
    };
    return metrics;
}

void KeyView::rearrange()
{
    // The metrics load a font, which is for later where there is nothing to show.
    if (!m_layout.items().isEmpty())
        m_layout.arrange(cells(), width() - 2 * padding(), metrics());
    updateGeometry();
    update();
}

void KeyView::tellCurrent()
{
    const QString line = cellwords::describe(cells(), m_current);
    Q_EMIT described(line);
    setAccessibleDescription(line.isEmpty() ? m_hint : line);
    const auto problem = std::ranges::find(std::as_const(m_problems), m_current, &cellwords::Problem::cell);
    if (hasFocus() && problem != m_problems.cend())
        tellOfProblem(this, problem - m_problems.cbegin());
}

void KeyView::moveToProblem(bool forward)
{
    const auto ahead = [this](const cellwords::Problem &problem) { return problem.cell > m_current; };
    const auto behind = [this](const cellwords::Problem &problem) { return problem.cell < m_current; };
    if (forward) {
        const auto next = std::find_if(m_problems.cbegin(), m_problems.cend(), ahead);
        if (next != m_problems.cend())
            setCurrentCell(next->cell);
        return;
    }
    const auto last = std::find_if(m_problems.crbegin(), m_problems.crend(), behind);
    if (last != m_problems.crend())
        setCurrentCell(last->cell);
}

bool KeyView::moveTo(int key)
{
    switch (key) {
    case Qt::Key_Left:
        setCurrentCell(m_current - 1);
        return true;
    case Qt::Key_Right:
        setCurrentCell(m_current + 1);
        return true;
    case Qt::Key_Home:
        setCurrentCell(0);
        return true;
    case Qt::Key_End:
        setCurrentCell(cells().size());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const qsizetype item = m_layout.itemOf(std::min(m_current, cells().size() - 1));
        if (item >= 0)
            setCurrentCell(m_layout.items().at(m_layout.itemBeside(item, key == Qt::Key_Down)).cell);
        return item >= 0;
    }
    default:
        return false;
    }
}

} // namespace keywright
