#include "ui/widgets/codeline.h"

#include <QPainter>

#include <algorithm>

namespace keywright {

namespace {

constexpr int wrapping = static_cast<int>(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop)
    | static_cast<int>(Qt::TextWrapAnywhere);
constexpr double narrowestInEms = 8;

} // namespace

CodeLine::CodeLine(const QString &text, std::optional<theme::Role> tint, QWidget *parent)
    : TintedFrame(tint, parent)
    , m_tint(tint)
    , m_text(text)
{
    setFont(theme::fixedFont(font()));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(text);
}

int CodeLine::heightForWidth(int width) const
{
    const QRect room = textRect(width);
    return fontMetrics().boundingRect(room, wrapping, m_text).height() + 2 * room.top();
}

QSize CodeLine::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(m_text) + 2 * textRect(0).left() + 2;
    return { width, heightForWidth(width) };
}

QSize CodeLine::minimumSizeHint() const
{
    return { theme::em(this, narrowestInEms), fontMetrics().height() + 2 * textRect(0).top() };
}

void CodeLine::paintEvent(QPaintEvent *event)
{
    TintedFrame::paintEvent(event);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(theme::foreground(m_tint.value_or(theme::Role::Quiet), palette()));
    painter.drawText(textRect(width()), wrapping, m_text);
}

QRect CodeLine::textRect(int width) const
{
    const int side = m_tint ? theme::em(this, 0.6) : 0;
    const int above = m_tint ? theme::em(this, 0.35) : 0;
    constexpr int tall = 100000; // More than any text here needs.
    return { side, above, std::max(width - 2 * side, 1), tall };
}

} // namespace keywright
