#include "ui/pages/requestpage.h"

#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/pages/listenpanel.h"
#include "ui/pages/pastepanel.h"
#include "ui/pages/requestresult.h"
#include "ui/theme.h"
#include "ui/widgets/choicecard.h"
#include "ui/widgets/pasteedit.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double marginsInEms = 6; // What a page keeps at its sides, and a scroll bar.

} // namespace

RequestPage::RequestPage(Services &services, Tester & /*tester*/, QWidget *parent)
    : Page(tr("Check what your app sends"),
           tr("Paste a curl line, code, settings or a log of your app, or let the app ask this computer."),
           services.practice.active, parent)
    , m_services(services)
    , m_choices(new QWidget)
    , m_panels(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_paste(new PastePanel(services))
    , m_result(new RequestResult)
{
    setObjectName(u"requestPage"_s);
    m_choiceLine = new QBoxLayout(QBoxLayout::LeftToRight, m_choices);
    m_choiceLine->setContentsMargins(0, 0, 0, 0);
    m_choiceLine->setSpacing(theme::em(this, 0.7));
    content()->addWidget(m_choices);
    content()->addLayout(m_panels);
    content()->addWidget(m_result);
    content()->addStretch(1);
    addPanel(tr("&Paste what your app sends"), tr("A command line, code, settings or a log."), m_paste);
    if (services.listener != nullptr)
        addListening();
    connect(m_group, &QButtonGroup::buttonToggled, this, &RequestPage::choose);
    connect(m_paste, &PastePanel::checked, this, &RequestPage::show);
    connect(m_paste, &PastePanel::edited, this, &Page::stepStateChanged);
    connect(m_paste, &PastePanel::cleared, this, [this] { m_services.session.setRequest(std::nullopt); });
    connect(m_paste, &PastePanel::reading, this, [this] {
        m_services.session.setRequest(std::nullopt);
        m_result->showReading();
    });
    connect(m_paste, &PastePanel::evidenceTouched, m_result, &RequestResult::markFinding);
    connect(m_result, &RequestResult::evidenceWanted, this, [this](const Finding &finding) {
        m_paste->pointTo(finding);
        scrollTo(m_paste);
    });
    connect(&services.session, &Session::requestChanged, this, &RequestPage::showRequest);
    connect(&services.session, &Session::keyChanged, this, [this] {
        const auto &request = m_services.session.request();
        m_heard.reset(); // It was compared with the former key and is gone.
        if (request && request->heard)
            m_services.session.setRequest(std::nullopt);
        else if (request && !m_paste->isHidden())
            m_paste->check();
    });
    showRequest();
}

void RequestPage::addListening()
{
    auto *listen = new ListenPanel(m_services);
    m_listen = listen;
    addPanel(tr("Let Keywright &listen"), tr("Your app sends one request to this computer."), listen,
             listen->listenButton());
    connect(listen, &ListenPanel::heard, this, [this](const RequestCheck &check) {
        m_heard = check;
        m_services.session.setRequest(check);
    });
    connect(listen, &ListenPanel::began, this, [this] {
        m_heard.reset();
        m_services.session.setRequest(std::nullopt);
    });
}

void RequestPage::addPanel(const QString &choice, const QString &sentence, QWidget *panel,
                           QPushButton *mainAct)
{
    auto *card = new ChoiceCard(choice, sentence);
    m_choiceLine->addWidget(card, 1);
    m_panels->addWidget(panel);
    m_group->addButton(card->radio());
    m_ways.append({ card->radio(), panel, mainAct });
    m_choices->setVisible(m_ways.size() > 1);
    if (m_ways.size() == 1)
        card->radio()->setChecked(true);
    choose();
}

void RequestPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    int needed = theme::em(this, marginsInEms);
    for (int i = 0; i < m_choiceLine->count(); ++i)
        needed += m_choiceLine->itemAt(i)->minimumSize().width() + m_choiceLine->spacing();
    m_choiceLine->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RequestPage::choose()
{
    for (const Way &way : std::as_const(m_ways))
        way.panel->setVisible(way.radio->isChecked());
    const bool showsHeard = m_listen != nullptr && !m_listen->isHidden();
    if (showsHeard != m_showsHeard) {
        m_showsHeard = showsHeard;
        showOwnResult();
    }
    Q_EMIT stepStateChanged();
}

/// Each way keeps what it found out: what was pasted says nothing about what was heard.
void RequestPage::showOwnResult()
{
    if (m_showsHeard)
        m_services.session.setRequest(m_heard);
    else if (m_paste->isBlank())
        m_services.session.setRequest(std::nullopt);
    else
        m_paste->check();
}

QString RequestPage::stepName() const
{
    return tr("Check what your app sends");
}

Page::StepState RequestPage::stepState() const
{
    const auto &request = m_services.session.request();
    if (!request)
        return StepState::Open;
    if (!request->understood || request->cause)
        return StepState::Attention;
    const bool isWhole = std::ranges::all_of(request->parts, [](const PartCheck &part) {
        return part.state == PartState::Right || part.state == PartState::NotNeeded;
    });
    // A check that could not see everything is never green.
    return isWhole ? StepState::Done : StepState::Open;
}

QWidget *RequestPage::firstControl() const
{
    return m_ways.size() > 1 ? static_cast<QWidget *>(m_group->checkedButton()) : m_paste->edit();
}

QPushButton *RequestPage::mainAct() const
{
    const auto chosen = std::ranges::find_if(m_ways, [](const Way &way) { return way.radio->isChecked(); });
    return chosen->panel == m_paste ? checkAct() : chosen->mainAct;
}

QPushButton *RequestPage::checkAct() const
{
    return m_paste->isBlank() || m_services.session.request() ? nullptr : m_paste->checkButton();
}

void RequestPage::show(const RequestCheck &check, bool isExample)
{
    const QScopedValueRollback pasted(m_isPasted, true);
    // The example is nobody's request: the result, the report and the step's state are without it.
    m_services.session.setRequest(isExample ? std::nullopt : std::optional(check));
    if (isExample)
        showCheck(check);
}

void RequestPage::showRequest()
{
    if (m_services.session.request())
        showCheck(*m_services.session.request());
    else
        m_result->clear();
    Q_EMIT stepStateChanged();
}

void RequestPage::showCheck(const RequestCheck &check)
{
    if (!m_isPasted) {
        m_result->show(check);
        return;
    }
    m_result->show(
        check, [this](const Finding &finding) { return m_paste->showsEvidenceOf(finding); },
        m_paste->edit()->toPlainText());
}

} // namespace keywright
