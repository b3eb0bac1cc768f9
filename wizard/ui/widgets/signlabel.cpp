#include "ui/widgets/signlabel.h"

#include <QEvent>

namespace keywright {

namespace {

constexpr double sizeInEms = 1.3;

} // namespace

SignLabel::SignLabel(theme::Sign sign, QWidget *parent) : QLabel(parent), m_sign(sign)
{
    setAlignment(Qt::AlignTop);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    draw();
}

void SignLabel::setSign(theme::Sign sign)
{
    m_sign = sign;
    draw();
}

void SignLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        draw();
}

void SignLabel::draw()
{
    const int size = theme::em(this, sizeInEms);
    setPixmap(theme::sign(m_sign, palette()).pixmap(QSize(size, size), devicePixelRatioF()));
    setAccessibleName(theme::signInWords(m_sign));
}

} // namespace keywright
