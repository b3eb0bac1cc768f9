#include "ui/widgets/tintedframe.h"

#include "ui/widgets/roundedbox.h"

namespace keywright {

TintedFrame::TintedFrame(std::optional<theme::Role> role, QWidget *parent) : QFrame(parent), m_role(role) { }

void TintedFrame::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_role)
        return;
    QColor line = theme::foreground(*m_role, palette());
    line.setAlphaF(0.4F);
    paintRoundedBox(this, theme::background(*m_role, palette()), line);
}

} // namespace keywright
