#include "ui/widgets/roundedbox.h"

#include "ui/theme.h"

#include <QPainter>
#include <QWidget>

namespace keywright {

void paintRoundedBox(QWidget *widget, const QColor &fill, const QColor &border)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    const double radius = theme::em(widget, 0.45);
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace keywright
