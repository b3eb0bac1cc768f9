#include "ui/widgets/rolelabel.h"

#include <QApplication>
#include <QEvent>

namespace keywright {

RoleLabel::RoleLabel(theme::Role role, const QString &text, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setWordWrap(true);
    // On a ground of the role Base a label would be drawn in the role Text.
    setForegroundRole(QPalette::WindowText);
    applyRole();
}

void RoleLabel::setRole(theme::Role role)
{
    m_role = role;
    applyRole();
}

void RoleLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool palette = event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange;
    if (palette && !m_applying)
        applyRole();
}

void RoleLabel::applyRole()
{
    const QPalette base = parentWidget() != nullptr ? parentWidget()->palette() : QApplication::palette();
    QPalette own = base;
    own.setColor(QPalette::WindowText, theme::foreground(m_role, base));
    m_applying = true;
    setPalette(own);
    m_applying = false;
}

QLabel *makeTextLabel(const QString &text)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

QLabel *makeBoldLabel(const QString &text)
{
    QLabel *label = makeTextLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace keywright
