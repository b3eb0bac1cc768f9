#include "ui/widgets/steplist.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

enum StepRole { IdRole = Qt::UserRole, StateRole, NameRole, VisitedRole };

constexpr double rowHeight = 2.9; // in ems
constexpr double compactRowHeight = 2.1;
constexpr double signSize = 1.3;
constexpr int leastRows = 3; // the rest scrolls in low windows

theme::Sign signOf(Page::StepState state, bool current)
{
    switch (state) {
    case Page::StepState::Open:
        return current ? theme::Sign::Current : theme::Sign::Open;
    case Page::StepState::Done:
        return theme::Sign::Done;
    case Page::StepState::Attention:
        return theme::Sign::Attention;
    case Page::StepState::Skipped:
        return current ? theme::Sign::Current : theme::Sign::Skipped;
    }
    Q_UNREACHABLE();
}

/// Draws a row as calm as the mockups do: a faint box behind the current step.
class StepDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = static_cast<const QWidget *>(option.widget);
        const QPalette palette = list->palette();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        const int em = theme::em(list, 1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || focused) {
            const QColor accent = theme::foreground(theme::Role::Accent, palette);
            painter->setPen(focused ? QPen(accent, 1.5) : QPen(Qt::NoPen));
            painter->setBrush(current ? theme::background(theme::Role::Accent, palette) : QColor());
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), em * 0.4, em * 0.4);
        }
        const int size = theme::em(list, signSize);
        QRect sign(option.rect.left() + em * 3 / 4, 0, size, size);
        sign.moveTop(option.rect.center().y() - size / 2);
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QStyle::visualRect(option.direction, option.rect, sign));
        drawName(painter, option, index, sign.right() + em * 3 / 4);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        const bool compact = static_cast<const StepList *>(option.widget)->isCompact();
        return { theme::em(option.widget, 4),
                 theme::em(option.widget, compact ? compactRowHeight : rowHeight) };
    }

private:
    static void drawName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                         int left)
    {
        const QPalette palette = option.widget->palette();
        QFont font = option.font;
        font.setBold(option.state.testFlag(QStyle::State_Selected));
        painter->setFont(font);
        painter->setPen(index.data(VisitedRole).toBool() ? palette.color(QPalette::WindowText)
                                                         : theme::foreground(theme::Role::Quiet, palette));
        QRect place = option.rect;
        place.setLeft(left);
        place.setRight(place.right() - theme::em(option.widget, 0.3));
        const QString name = QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(),
                                                           Qt::ElideRight, place.width());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft))
                              | static_cast<int>(Qt::AlignVCenter),
                          name);
    }
};

} // namespace

StepList::StepList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"stepList"_s);
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new StepDelegate(this));
    setSpacing(0);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemClicked, this, &StepList::choose);
}

void StepList::addStep(int id, const Page *page)
{
    auto *item = new QListWidgetItem(this);
    item->setData(IdRole, id);
    item->setData(NameRole, page->stepName());
    item->setData(VisitedRole, false);
    item->setData(StateRole, static_cast<int>(Page::StepState::Open));
    refresh();
    updateGeometry();
}

void StepList::showStep(int id, Page::StepState state)
{
    if (QListWidgetItem *item = itemOf(id)) {
        item->setData(StateRole, static_cast<int>(state));
        refresh();
    }
}

void StepList::setCurrent(int id)
{
    m_currentId = id;
    if (QListWidgetItem *item = itemOf(id)) {
        item->setData(VisitedRole, true);
        refresh();
        setCurrentItem(item);
        scrollToItem(item);
    }
}

void StepList::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    // In so little room the current step scrolls into view by itself.
    setVerticalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    refresh();
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize StepList::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int width = 0;
    for (int row = 0; row < count() && !m_compact; ++row)
        width = std::max(width, metrics.horizontalAdvance(item(row)->data(NameRole).toString()));
    const double around = m_compact ? signSize + 1.5 : signSize + 2.6;
    return { width + theme::em(this, around), count() * theme::em(this, rowHeight) };
}

QSize StepList::minimumSizeHint() const
{
    return { sizeHint().width(), leastRows * theme::em(this, rowHeight) };
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    const bool chooses =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    // Else the dialog would take Enter for its main button.
    if (chooses && currentItem() != nullptr)
        choose(currentItem());
    else
        QListWidget::keyPressEvent(event);
}

void StepList::focusOutEvent(QFocusEvent *event)
{
    QListWidget::focusOutEvent(event);
    if (QListWidgetItem *item = itemOf(m_currentId))
        setCurrentItem(item);
}

void StepList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

QListWidgetItem *StepList::itemOf(int id) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toInt() == id)
            return item(row);
    }
    return nullptr;
}

void StepList::choose(const QListWidgetItem *item)
{
    const int id = item->data(IdRole).toInt();
    if (item->data(VisitedRole).toBool() && id != m_currentId)
        Q_EMIT stepChosen(id);
    else if (QListWidgetItem *current = itemOf(m_currentId))
        setCurrentItem(current);
}

void StepList::refresh()
{
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *step = item(row);
        const bool current = step->data(IdRole).toInt() == m_currentId;
        const auto sign = signOf(static_cast<Page::StepState>(step->data(StateRole).toInt()), current);
        const QString name = step->data(NameRole).toString();
        step->setIcon(theme::sign(sign, palette()));
        step->setText(m_compact ? QString() : name);
        const QString words = theme::signInWords(sign);
        step->setData(Qt::AccessibleTextRole,
                      current && sign != theme::Sign::Current
                          //: A step for a screen reader: "Check the key, current step, done"
                          ? tr("%1, current step, %2").arg(name, words)
                          //: A step for a screen reader: "Check the key, done"
                          : tr("%1, %2").arg(name, words));
        step->setToolTip(m_compact ? name : QString());
    }
}

} // namespace keywright

#include "steplist.moc"
