#include "ui/widgets/flowlayout.h"

#include "ui/theme.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace keywright {

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

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const QWidget *parent = parentWidget();
    const auto direction = parent == nullptr ? Qt::LeftToRight : parent->layoutDirection();
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(
            QSize(std::max(inside.width(), item->minimumSize().width()), QLAYOUTSIZE_MAX));
        if (x > 0 && x + size.width() > inside.width()) {
            x = 0;
            y += lineHeight + gap();
            lineHeight = 0;
        }
        if (place) {
            const QRect logical(inside.topLeft() + QPoint(x, y), size);
            item->setGeometry(QStyle::visualRect(direction, inside, logical));
        }
        x += size.width() + gap();
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight + rect.height() - inside.height();
}

} // namespace keywright
