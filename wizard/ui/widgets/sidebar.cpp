#include "ui/widgets/sidebar.h"

#include "ui/page.h"
#include "ui/theme.h"
#include "ui/widgets/keycard.h"
#include "ui/widgets/rotationnotice.h"
#include "ui/widgets/steplist.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

SideBar::SideBar(Session &session, Tester &tester, QWidget *parent)
    : QWidget(parent)
    , m_steps(new StepList(this))
    , m_notice(new RotationNotice(this))
    , m_card(new KeyCard(session, tester, this))
{
    setObjectName(u"sideBar"_s);
    setBackgroundRole(QPalette::Window); // not the wizard's, which would change the text colours
    auto *layout = new QVBoxLayout(this);
    const int margin = theme::em(this, 0.8);
    layout->setContentsMargins(margin, theme::em(this, 1.4), margin, margin);
    layout->setSpacing(theme::em(this, 0.8));
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_card);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    connect(m_steps, &StepList::stepChosen, this, &SideBar::stepChosen);
}

void SideBar::addStep(int id, const Page *page)
{
    m_steps->addStep(id, page);
    m_steps->showStep(id, page->stepState());
    connect(page, &Page::stepStateChanged, m_steps,
            [this, id, page] { m_steps->showStep(id, page->stepState()); });
}

void SideBar::setCurrent(int id)
{
    m_steps->setCurrent(id);
}

void SideBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(theme::border(palette()));
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(x, 0, x, height());
}

void SideBar::setCompact(bool compact)
{
    m_steps->setCompact(compact);
    m_card->setVisible(!compact);
    m_notice->setVisible(!compact && m_notice->isDue());
}

} // namespace keywright
