#include "ui/pages/guidepanel.h"

#include "core/facts.h"
#include "core/places/placegroups.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/verdictlook.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/listcard.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QPushButton *makeButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

} // namespace

GuidePanel::GuidePanel(Services &services, Tester &tester, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_tester(tester)
    , m_choice(new QWidget)
    , m_tools(new QComboBox)
    , m_known(new ListCard(tr("What is known")))
    , m_steps(new ListCard(tr("What to do")))
    , m_act(makeButton({}, u"guideActButton"_s))
    , m_link(makeButton(tr("&Open billing"), u"guideLinkButton"_s))
    , m_back(makeButton(tr("Back to the &result"), u"guideBackButton"_s))
    , m_answer(new AnswerBox)
{
    setObjectName(u"guidePanel"_s);
    m_tools->setObjectName(u"onlineToolBox"_s);
    m_tools->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tools->setMinimumContentsLength(24);
    m_known->setObjectName(u"guideKnown"_s);
    m_steps->setObjectName(u"guideSteps"_s);
    m_answer->setObjectName(u"guideAnswer"_s);
    auto *label = new QLabel(tr("&Which one?"));
    label->setBuddy(m_tools);
    auto *choice = new FlowLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->addWidget(label);
    choice->addWidget(m_tools);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : { m_act, m_link, m_back })
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(this, 1.1));
    layout->addWidget(m_choice);
    layout->addWidget(m_known);
    layout->addWidget(m_steps);
    layout->addWidget(m_answer);
    layout->addLayout(buttons);
    connect(m_tools, &QComboBox::currentIndexChanged, this, &GuidePanel::update);
    connect(m_act, &QPushButton::clicked, this, &GuidePanel::act);
    connect(m_back, &QPushButton::clicked, this, &GuidePanel::closed);
    connect(m_link, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_services.facts.service.links.value(u"billing"_s)); });
    connect(&tester, &Tester::finished, this, [this](const Verdict &verdict) {
        if (!isVisible())
            return;
        update();
        m_answer->show(wording::wordsFor(verdictFinding(verdict)), verdictTone(verdict.cause));
    });
    fillTools();
    hide();
}

void GuidePanel::open(Guide guide)
{
    m_guide = guide;
    m_answer->clear();
    update();
    show();
}

QString GuidePanel::heading() const
{
    return guideWords(m_guide, m_services).heading;
}

QString GuidePanel::sentence() const
{
    return guideWords(m_guide, m_services).sentence;
}

QWidget *GuidePanel::firstControl() const
{
    return m_guide == Guide::OnlineTool ? static_cast<QWidget *>(m_tools) : m_act;
}

void GuidePanel::fillTools()
{
    for (const QString &id : onlineToolIds(m_services))
        m_tools->addItem(m_services.facts.places.place(id)->tool, id);
    m_tools->setCurrentIndex(std::max(0, m_tools->findData(u"zapier-make"_s)));
}

void GuidePanel::update()
{
    const GuideWords words = guideWords(m_guide, m_services, m_tools->currentData().toString());
    m_choice->setVisible(m_guide == Guide::OnlineTool);
    m_link->setVisible(m_guide == Guide::Billing);
    m_known->clear();
    for (const QString &sentence : words.known)
        m_known->addEntry({}, {}, sentence);
    m_steps->clear();
    int number = 0;
    for (const QString &step : words.steps)
        //: A numbered list. %1: the number, %2: what to do
        m_steps->addEntry({}, {}, tr("%1. %2").arg(++number).arg(step));
    m_act->setText(words.act);
}

void GuidePanel::act()
{
    const Session &session = m_services.session;
    switch (m_guide) {
    case Guide::OnlineTool:
        m_services.session.setOnlineTool(m_tools->currentData().toString(), true);
        Q_EMIT closed();
        return;
    case Guide::SomeRequests:
        actOnKeys();
        return;
    case Guide::Billing:
        if (session.key() == nullptr)
            Q_EMIT pageWanted(MainWindow::CheckKey, Page::Purpose::None);
        else
            m_tester.start();
        return;
    case Guide::Typo:
        Q_EMIT pageWanted(MainWindow::CheckKey, Page::Purpose::CompareKeys);
        return;
    }
    Q_UNREACHABLE();
}

void GuidePanel::actOnKeys()
{
    const Session &session = m_services.session;
    const bool others = session.wasSearched() && answerOf(session.places(), true) == PlacesAnswer::OthersUsed;
    const int page = !session.wasSearched() ? MainWindow::FindPlaces
        : others                            ? MainWindow::ReplaceKey
                                            : MainWindow::CheckRequest;
    Q_EMIT pageWanted(page, Page::Purpose::None);
}

void GuidePanel::keyPressEvent(QKeyEvent *event)
{
    // Elsewhere Esc closes the window.
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace keywright
