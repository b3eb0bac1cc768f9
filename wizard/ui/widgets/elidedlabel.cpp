#include "ui/widgets/elidedlabel.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace keywright {

namespace {

constexpr double shortestInEms = 8; // Enough for a file's name.

} // namespace

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QFrame(parent)
{
    setFont(theme::fixedFont(font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() };
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { qMin(sizeHint().width(), theme::em(this, shortestInEms)), fontMetrics().height() };
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::foreground(theme::Role::Quiet, palette()));
    painter.setLayoutDirection(Qt::LeftToRight);
    const bool atRight = m_alignment.testFlag(Qt::AlignTrailing) != isRightToLeft();
    const Qt::Alignment side = atRight ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect(), static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter),
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool shortened = fontMetrics().horizontalAdvance(m_text) > width();
    // Escaped, for a tool tip takes what looks like markup for markup.
    setToolTip(shortened ? m_text.toHtmlEscaped() : QString());
}

} // namespace keywright
