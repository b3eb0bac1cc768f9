#include "ui/widgets/cellpainter.h"

#include "ui/theme.h"

#include <QFontInfo>
#include <QPainter>

#include <utility>

namespace keywright {

namespace {

constexpr double chipSize = 0.72; // in the size of the font
constexpr double rulerSize = 0.76;

QFont resized(const QFont &font, double factor)
{
    QFont smaller = font;
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(font.pointSizeF() * factor);
    else
        smaller.setPixelSize(qRound(font.pixelSize() * factor));
    return smaller;
}

theme::Role roleOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Prefix:
        return theme::Role::Accent;
    case CellKind::Body:
        return theme::Role::Quiet;
    case CellKind::Replaced:
        return theme::Role::Warning;
    case CellKind::Removed:
    case CellKind::Wrong:
        return theme::Role::Problem;
    }
    Q_UNREACHABLE();
}

/// Shape tells what colour tells: thin for the key, dashes for what was taken away, dots for what was
/// replaced, a thick line for what is wrong.
QPen penOf(CellKind kind, const QPalette &palette, double unit)
{
    const QColor strong = theme::foreground(roleOf(kind), palette);
    switch (kind) {
    case CellKind::Prefix: {
        QColor soft = strong;
        soft.setAlphaF(0.55F);
        return { soft, 1 };
    }
    case CellKind::Body:
        return { theme::border(palette), 1 };
    case CellKind::Removed:
        return { strong, unit * 1.5, Qt::DashLine };
    case CellKind::Replaced:
        return { strong, unit * 1.5, Qt::DotLine };
    case CellKind::Wrong:
        return { strong, unit * 2.2, Qt::SolidLine };
    }
    Q_UNREACHABLE();
}

} // namespace

CellPainter::CellPainter(QPainter &painter, const QFont &font, QPalette palette)
    : m_painter(painter)
    , m_font(font)
    , m_palette(std::move(palette))
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QFont CellPainter::cellFont(const QFont &font)
{
    return resized(theme::fixedFont(font), 1.08);
}

QFont CellPainter::chipFont(const QFont &font)
{
    QFont chip = resized(theme::fixedFont(font), chipSize);
    chip.setBold(true);
    return chip;
}

QFont CellPainter::rulerFont(const QFont &font)
{
    return resized(font, rulerSize);
}

void CellPainter::drawCell(const QRectF &rect, CellKind kind, const CellLook &look)
{
    const double unit = QFontInfo(m_font).pixelSize() / 14.0;
    const bool plain = kind == CellKind::Body || look.ellipsis;
    m_painter.setBrush(plain ? m_palette.color(QPalette::Base) : theme::background(roleOf(kind), m_palette));
    m_painter.setPen(penOf(look.ellipsis ? CellKind::Removed : kind, m_palette, unit));
    const double radius = 3 * unit;
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const bool own = kind == CellKind::Body || kind == CellKind::Prefix;
    m_painter.setPen(own ? m_palette.color(QPalette::Text) : theme::foreground(roleOf(kind), m_palette));
    m_painter.setFont(look.chip || look.ellipsis ? chipFont(m_font) : cellFont(m_font));
    m_painter.drawText(rect, Qt::AlignCenter, look.text);

    if (look.differs) {
        m_painter.setPen(QPen(theme::foreground(theme::Role::Problem, m_palette), 2.5 * unit));
        m_painter.drawLine(rect.bottomLeft() + QPointF(0, 3 * unit),
                           rect.bottomRight() + QPointF(0, 3 * unit));
    }
    if (look.current) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(theme::foreground(theme::Role::Accent, m_palette), 2 * unit));
        m_painter.drawRoundedRect(rect.adjusted(-unit, -unit, unit, unit), radius, radius);
    }
    if (look.caret)
        drawCaret(rect);
}

void CellPainter::drawRuler(const QRectF &cell, double height, qsizetype number)
{
    m_painter.setFont(rulerFont(m_font));
    m_painter.setPen(theme::foreground(theme::Role::Quiet, m_palette));
    // Wider than the cell, for numbers of three digits.
    const QRectF place(cell.left() - cell.width(), cell.top() - height, 3 * cell.width(), height);
    m_painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter, QString::number(number));
}

void CellPainter::drawCaret(const QRectF &cell)
{
    const double unit = QFontInfo(m_font).pixelSize() / 14.0;
    m_painter.setPen(QPen(m_palette.color(QPalette::Text), 1.6 * unit));
    const double x = cell.left() - 1.2 * unit;
    m_painter.drawLine(QPointF(x, cell.top() - unit), QPointF(x, cell.bottom() + unit));
}

} // namespace keywright
