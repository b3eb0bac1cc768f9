#include "ui/signicon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace keywright::theme {

namespace {

/// Where the shapes are drawn: a square of 16 units, scaled to the size asked for.
constexpr double side = 16;

struct SignColors
{
    QColor fill;
    QColor mark;
};

SignColors colorsOf(Sign sign, const QPalette &palette)
{
    const QColor mark = palette.color(QPalette::Base);
    switch (sign) {
    case Sign::Done:
        return { foreground(Role::Good, palette), mark };
    case Sign::Attention:
        return { foreground(Role::Warning, palette), mark };
    case Sign::Problem:
        return { foreground(Role::Problem, palette), mark };
    case Sign::Current:
        return { foreground(Role::Accent, palette), mark };
    case Sign::Open:
    case Sign::Skipped:
        return { foreground(Role::Quiet, palette), mark };
    }
    Q_UNREACHABLE();
}

QPen stroke(const QColor &color, double width)
{
    return { color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin };
}

void drawDone(QPainter &painter, const SignColors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.fill);
    painter.drawEllipse(QRectF(0.5, 0.5, 15, 15));
    painter.setPen(stroke(colors.mark, 1.8));
    painter.setBrush(Qt::NoBrush);
    const std::array tick { QPointF(4.8, 8.3), QPointF(7.1, 10.6), QPointF(11.3, 5.9) };
    painter.drawPolyline(tick.data(), static_cast<int>(tick.size()));
}

void drawAttention(QPainter &painter, const SignColors &colors)
{
    painter.setPen(stroke(colors.fill, 1.6));
    painter.setBrush(colors.fill);
    const std::array triangle { QPointF(8, 1.8), QPointF(14.8, 14), QPointF(1.2, 14) };
    painter.drawConvexPolygon(triangle.data(), static_cast<int>(triangle.size()));
    painter.setPen(stroke(colors.mark, 1.7));
    painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 12.1));
}

void drawProblem(QPainter &painter, const SignColors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.fill);
    const std::array octagon { QPointF(5, 0.6),   QPointF(11, 0.6), QPointF(15.4, 5), QPointF(15.4, 11),
                               QPointF(11, 15.4), QPointF(5, 15.4), QPointF(0.6, 11), QPointF(0.6, 5) };
    painter.drawConvexPolygon(octagon.data(), static_cast<int>(octagon.size()));
    painter.setPen(stroke(colors.mark, 1.8));
    painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4));
    painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4));
}

void drawRing(QPainter &painter, const SignColors &colors, double width)
{
    painter.setPen(stroke(colors.fill, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(1.3, 1.3, 13.4, 13.4));
}

void drawSign(QPainter &painter, Sign sign, const SignColors &colors)
{
    switch (sign) {
    case Sign::Done:
        drawDone(painter, colors);
        return;
    case Sign::Attention:
        drawAttention(painter, colors);
        return;
    case Sign::Problem:
        drawProblem(painter, colors);
        return;
    case Sign::Open:
        drawRing(painter, colors, 1.2);
        return;
    case Sign::Current:
        drawRing(painter, colors, 1.8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.fill);
        painter.drawEllipse(QRectF(5.4, 5.4, 5.2, 5.2));
        return;
    case Sign::Skipped:
        drawRing(painter, colors, 1.2);
        painter.drawLine(QPointF(5.4, 8), QPointF(10.6, 8));
        return;
    }
    Q_UNREACHABLE();
}

class SignEngine : public QIconEngine
{
public:
    SignEngine(Sign sign, const SignColors &colors) : m_sign(sign), m_colors(colors) { }
    SignEngine(const SignEngine &) = delete;
    SignEngine &operator=(const SignEngine &) = delete;
    ~SignEngine() override = default;

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.5);
        const double length = qMin(rect.width(), rect.height());
        painter->translate(QRectF(rect).center() - QPointF(length, length) / 2);
        painter->scale(length / side, length / side);
        drawSign(*painter, m_sign, m_colors);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SignEngine(m_sign, m_colors); }

private:
    Sign m_sign;
    SignColors m_colors;
};

} // namespace

QIcon signIcon(Sign sign, const QPalette &palette)
{
    return QIcon(new SignEngine(sign, colorsOf(sign, palette)));
}

} // namespace keywright::theme
