#include "ui/theme.h"
#include "ui/widgets/cellpainter.h"
#include "ui/widgets/cellwords.h"
#include "ui/widgets/keymask.h"
#include "ui/widgets/keyview.h"
#include "ui/widgets/roundedbox.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype rulerStep = 8;

bool isOnRuler(const QList<Cell> &cells, qsizetype index, qsizetype last)
{
    const qsizetype number = cells.at(index).number;
    return number > 0 && (number % rulerStep == 1 || number == last);
}

} // namespace

bool KeyView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype item = m_layout.itemAt(QPointF(help->pos()) - QPointF(padding(), padding()));
    const QString line = item < 0 ? QString() : cellwords::describe(cells(), m_layout.items().at(item).cell);
    if (line.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), line.toHtmlEscaped(), this);
    return true;
}

void KeyView::drawHint(QPainter &painter) const
{
    painter.setPen(theme::foreground(theme::Role::Quiet, palette()));
    painter.drawText(rect().adjusted(padding(), 0, -padding(), 0),
                     static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap), m_hint);
}

CellLook KeyView::lookOf(const CellItem &item, const CellMasker &masker) const
{
    const Cell &cell = cells().at(item.cell);
    const bool isCurrent = hasFocus() && m_current >= item.cell && m_current < item.cell + item.count;
    CellLook look;
    look.ellipsis = item.count > 1;
    look.text = look.ellipsis ? u"… %1 …"_s.arg(item.count) : masker.textOf(item.cell);
    look.chip = !cell.chip.isEmpty();
    look.current = isCurrent && !hasCaret();
    look.caret = isCurrent && hasCaret();
    look.differs = cell.number > 0 && m_differences.contains(cell.number - 1);
    return look;
}

void KeyView::paintEvent(QPaintEvent *event)
{
    const QColor frame =
        hasFocus() ? theme::foreground(theme::Role::Accent, palette()) : theme::border(palette());
    paintRoundedBox(this, theme::background(theme::Role::Quiet, palette()), frame);
    QPainter painter(this);
    CellPainter cellPainter(painter, font(), palette());
    if (m_layout.items().isEmpty()) {
        drawHint(painter);
        return;
    }
    painter.translate(padding(), padding());
    const QRectF exposed = QRectF(event->rect()).translated(-padding(), -padding());
    const qsizetype lastNumber = m_inspection->cleaned.length();
    const CellMasker masker(*m_inspection, m_maskedRuns, m_revealed);
    const double rulerHeight = metrics().rulerHeight;
    for (const CellItem &item : m_layout.items()) {
        if (!item.rect.adjusted(-rulerHeight, -rulerHeight, rulerHeight, rulerHeight).intersects(exposed))
            continue;
        const Cell &cell = cells().at(item.cell);
        cellPainter.drawCell(item.rect, cell.kind, lookOf(item, masker));
        if (item.count == 1 && isOnRuler(cells(), item.cell, lastNumber))
            cellPainter.drawRuler(item.rect, rulerHeight, cell.number);
    }
    if (hasFocus() && hasCaret() && m_current >= cells().size()) {
        const QRectF last = m_layout.items().last().rect;
        cellPainter.drawCaret(last.translated(last.width() + metrics().gap, 0));
    }
}

void KeyView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_layout.items().isEmpty())
        return;
    m_layout.arrange(cells(), width() - 2 * padding(), metrics());
}

void KeyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        rearrange();
}

void KeyView::keyPressEvent(QKeyEvent *event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (event->modifiers() == Qt::ControlModifier && sideways)
        moveToProblem(event->key() == Qt::Key_Right);
    else if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        event->ignore();
    else if (!moveTo(event->key()))
        QWidget::keyPressEvent(event);
}

void KeyView::mousePressEvent(QMouseEvent *event)
{
    const qsizetype item = m_layout.itemAt(event->position() - QPointF(padding(), padding()));
    setCurrentCell(item < 0 ? cells().size() : m_layout.items().at(item).cell);
}

void KeyView::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype item = m_layout.itemAt(event->position() - QPointF(padding(), padding()));
    if (item >= 0)
        Q_EMIT described(cellwords::describe(cells(), m_layout.items().at(item).cell));
}

void KeyView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    Q_EMIT described(hasFocus() ? cellwords::describe(cells(), m_current) : QString());
}

void KeyView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    tellCurrent();
    update();
}

void KeyView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    Q_EMIT described({});
    update();
}

} // namespace keywright
