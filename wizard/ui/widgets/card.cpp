#include "ui/widgets/card.h"

#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_headLine(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    const int margin = theme::em(this, 1.1);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme::em(this, 0.7));

    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setObjectName(u"cardHeading"_s);
    QFont font = m_heading->font();
    font.setBold(true);
    m_heading->setFont(font);
    m_headLine->addWidget(m_heading, 1);
    layout->addLayout(m_headLine);

    m_body->setSpacing(theme::em(this, 0.5));
    layout->addLayout(m_body);
    setHeading(heading);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    paintRoundedBox(this, palette().color(QPalette::Base), theme::border(palette()));
}

} // namespace keywright
