#include "ui/widgets/textlabel.h"

#include <QEvent>

namespace keywright {

TextLabel::TextLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    // On a ground of the role Base a label would take the colour of the role Text.
    setForegroundRole(QPalette::WindowText);
}

TextLabel::TextLabel(const QString &text, theme::Role role, QWidget *parent) : TextLabel(parent)
{
    setText(text);
    setRole(role);
}

void TextLabel::setRole(theme::Role role)
{
    m_role = role;
    applyRole();
}

void TextLabel::clearRole()
{
    m_role.reset();
    setPalette(QPalette());
}

void TextLabel::setScaled(double factor, QFont::Weight weight)
{
    QFont scaled = parentWidget() == nullptr ? font() : parentWidget()->font();
    if (scaled.pointSizeF() > 0)
        scaled.setPointSizeF(scaled.pointSizeF() * factor);
    else
        scaled.setPixelSize(qRound(scaled.pixelSize() * factor));
    scaled.setWeight(weight);
    setFont(scaled);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyRole();
}

void TextLabel::applyRole()
{
    if (!m_role)
        return;
    // From the parent's palette: this label's own text colour is what is being replaced.
    const QPalette source = parentWidget() == nullptr ? QPalette() : parentWidget()->palette();
    const QColor color = theme::foreground(*m_role, source);
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace keywright
