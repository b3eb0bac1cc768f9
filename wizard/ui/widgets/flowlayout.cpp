#include "ui/widgets/flowlayout.h"

#include "ui/theme.h"

#include <QLabel>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace keywright {

namespace {

/// What the item takes in a line of that width; text that is too long for it wraps.
QSize sizeIn(QLayoutItem &item, int width)
{
    QSize size = item.sizeHint();
    // A label that may wrap wishes for a small width; in a line of text it takes what it needs.
    if (const auto *label = qobject_cast<const QLabel *>(item.widget()); label && label->wordWrap())
        size = label->fontMetrics().size(0, label->text()).grownBy(label->contentsMargins());
    if (size.width() <= width)
        return size;
    size.setWidth(std::max(width, item.minimumSize().width()));
    if (item.hasHeightForWidth())
        size.setHeight(item.heightForWidth(size.width()));
    return size;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? gap() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::gap() const
{
    if (spacing() >= 0)
        return spacing();
    const QWidget *parent = parentWidget();
    return parent == nullptr ? 0 : theme::em(parent, 0.6);
}

int FlowLayout::arrange(QRect rect, bool place) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int y = 0;
    QList<QLayoutItem *> line;
    int lineWidth = 0;
    int lineHeight = 0;
    const auto endLine = [&] {
        if (place)
            placeLine(line, inside, y, lineHeight);
        y += lineHeight + gap();
        line.clear();
        lineWidth = 0;
        lineHeight = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = sizeIn(*item, inside.width());
        if (!line.isEmpty() && lineWidth + gap() + size.width() > inside.width())
            endLine();
        lineWidth += size.width() + (line.isEmpty() ? 0 : gap());
        lineHeight = std::max(lineHeight, size.height());
        line.append(item);
    }
    if (!line.isEmpty())
        endLine();
    const QMargins margins = contentsMargins();
    return y == 0 ? 0 : y - gap() + margins.top() + margins.bottom();
}

void FlowLayout::placeLine(const QList<QLayoutItem *> &line, QRect inside, int y, int height) const
{
    const QWidget *parent = parentWidget();
    const auto direction = parent == nullptr ? Qt::LeftToRight : parent->layoutDirection();
    int x = 0;
    for (QLayoutItem *item : line) {
        const QSize size = sizeIn(*item, inside.width());
        const QRect logical(inside.topLeft() + QPoint(x, y + (height - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(direction, inside, logical));
        x += size.width() + gap();
    }
}

} // namespace keywright
