#pragma once

#include <QProxyStyle>

namespace keywright {

/// Fusion with more room in its buttons, a main button that stands out and tick boxes that can be seen in the
/// dark. Other styles, which are the system's own, are left as they are.
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT
public:
    RoomyStyle();

    /// Makes it the application's style where that is Fusion; does nothing anywhere else.
    static void useInsteadOfFusion();

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace keywright
