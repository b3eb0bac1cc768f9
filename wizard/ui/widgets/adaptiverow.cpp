#include "ui/widgets/adaptiverow.h"

#include "ui/theme.h"

#include <QBoxLayout>

namespace keywright {

namespace {

constexpr double narrowInEms = 34;

} // namespace

AdaptiveRow::AdaptiveRow(QWidget *start, QWidget *end, int startShare, int endShare, QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
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
}

} // namespace keywright
