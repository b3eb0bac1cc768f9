#include "ui/widgets/choicecard.h"

#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"
#include "ui/widgets/textlabel.h"

#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace keywright {

ChoiceCard::ChoiceCard(const QString &choice, const QString &sentence, QWidget *parent)
    : QFrame(parent)
    , m_radio(new QRadioButton(choice, this))
{
    auto *layout = new QVBoxLayout(this);
    const int margin = theme::em(this, 1.1);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme::em(this, 0.4));
    m_radio->setAccessibleDescription(sentence);
    QFont font = m_radio->font();
    font.setBold(true);
    m_radio->setFont(font);
    layout->addWidget(m_radio);

    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, m_radio)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, m_radio);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(indent, 0, 0, 0);
    below->setSpacing(theme::em(this, 0.7));
    layout->addLayout(below);
    below->addWidget(new TextLabel(sentence, theme::Role::Quiet, this));
    auto *more = new QWidget(this);
    m_details = new QVBoxLayout(more);
    m_details->setContentsMargins(0, 0, 0, 0);
    m_details->setSpacing(theme::em(this, 0.5));
    more->hide();
    below->addWidget(more);
    layout->addStretch(); // Beside a taller one, its sentence stays below its name.
    connect(m_radio, &QRadioButton::toggled, this, [this, more](bool chosen) {
        more->setVisible(chosen && m_details->count() > 0);
        update();
    });
}

void ChoiceCard::paintEvent(QPaintEvent * /*event*/)
{
    const bool chosen = m_radio->isChecked();
    paintRoundedBox(
        this, chosen ? theme::background(theme::Role::Accent, palette()) : palette().color(QPalette::Base),
        chosen ? theme::foreground(theme::Role::Accent, palette()) : theme::border(palette()));
}

void ChoiceCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_radio->click();
        m_radio->setFocus(Qt::MouseFocusReason);
    }
}

} // namespace keywright
