#pragma once

#include <QColor>

class QWidget;

namespace keywright {

/// Paints the whole widget as a box with round corners; to be called from its paintEvent().
void paintRoundedBox(QWidget *widget, const QColor &fill, const QColor &border);

} // namespace keywright
