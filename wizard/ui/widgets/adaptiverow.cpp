#include "ui/widgets/adaptiverow.h"

#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QLabel>

namespace keywright {

namespace {

constexpr double narrowInEms = 34;

} // namespace

AdaptiveRow::AdaptiveRow(QWidget *start, QWidget *end, int startShare, int endShare, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_end(end)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::em(this, 0.5));
    m_layout->addWidget(start, startShare);
    m_layout->addWidget(end, endShare);
}

void AdaptiveRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < theme::em(this, narrowInEms);
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const Qt::Alignment side = narrow ? Qt::AlignLeading : Qt::AlignTrailing;
    if (auto *label = qobject_cast<QLabel *>(m_end))
        label->setAlignment(side | Qt::AlignVCenter);
    else if (auto *path = qobject_cast<ElidedLabel *>(m_end))
        path->setAlignment(side);
}

} // namespace keywright
