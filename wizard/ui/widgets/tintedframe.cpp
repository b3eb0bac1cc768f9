#include "ui/widgets/tintedframe.h"

#include <QPainter>

namespace keywright {

TintedFrame::TintedFrame(std::optional<theme::Role> role, QWidget *parent) : QFrame(parent), m_role(role) { }

void TintedFrame::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_role)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = theme::foreground(*m_role, palette());
    line.setAlphaF(0.4F);
    painter.setPen(line);
    painter.setBrush(theme::background(*m_role, palette()));
    const double radius = theme::em(this, 0.3);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace keywright
