#include "ui/pages/testpage.h"

#include "core/facts.h"
#include "core/session.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/pages/sentpanel.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/verdictlook.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/ladder.h"
#include "ui/widgets/networkdialog.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

TestPage::TestPage(Services &services, Tester &tester, QWidget *parent)
    : Page(tr("Send a test request"), {}, services.practice.active, parent)
    , m_services(services)
    , m_tester(tester)
    , m_ladder(new Ladder(this))
    , m_answer(new AnswerBox(this))
    , m_sent(new SentPanel(services, tester, this))
{
    setObjectName(u"testPage"_s);
    if (!services.factsNote.isEmpty()) {
        auto *note = new TextLabel(services.factsNote, theme::Role::Quiet, this);
        note->setObjectName(u"factsNote"_s);
        note->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(note);
    }
    content()->addWidget(m_ladder);
    content()->addWidget(m_answer);
    content()->addLayout(buildButtons());
    // After the buttons, as the focus goes in the order of making.
    m_sent->hide();
    content()->addWidget(m_sent);
    content()->addWidget(buildRealRequests());
    content()->addStretch();
    connectTester();
    showState();
}

QString TestPage::stepName() const
{
    return tr("Send a test request");
}

Page::StepState TestPage::stepState() const
{
    const Session &session = m_services.session;
    if (!session.verdict())
        return StepState::Open;
    // A tick only where nothing is left to see to; a key may be accepted and its request refused all the
    // same.
    const Cause cause = session.verdict()->cause;
    const bool isFine = cause == Cause::AnswerAccepted || cause == Cause::AnswerCompleted;
    return isFine ? StepState::Done : StepState::Attention;
}

QWidget *TestPage::firstControl() const
{
    return m_test;
}

QPushButton *TestPage::mainAct() const
{
    const Session &session = m_services.session;
    return session.key() != nullptr && !session.isAccepted() && !m_tester.isRunning() ? m_test : nullptr;
}

void TestPage::initializePage()
{
    showState();
}

void TestPage::cleanupPage()
{
    m_tester.cancel();
}

QLayout *TestPage::buildButtons()
{
    m_test = new QPushButton(this);
    m_test->setObjectName(u"testAgainButton"_s);
    m_showSent = new QPushButton(tr("Show what is s&ent"), this);
    m_showSent->setObjectName(u"showSentButton"_s);
    m_showSent->setCheckable(true);
    m_network = new QPushButton(tr("Compan&y network…"), this);
    m_network->setObjectName(u"networkButton"_s);
    // Practice asks its own stand-in and nothing else.
    m_network->setVisible(!m_services.practice.active);
    auto *row = new FlowLayout;
    for (QPushButton *button : { m_test, m_showSent, m_network })
        row->addWidget(button);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_tester.isRunning())
            m_tester.cancel();
        else
            start(RealRequest::None);
    });
    connect(m_showSent, &QPushButton::toggled, this, [this](bool shown) {
        m_sent->setRequest(m_real);
        m_sent->setVisible(shown);
        scrollTo(m_sent);
    });
    connect(m_network, &QPushButton::clicked, this, &TestPage::openNetworkDialog);
    return row;
}

Card *TestPage::buildRealRequests()
{
    auto *card = new Card(tr("A real answer"), this);
    card->setObjectName(u"realRequestCard"_s);
    card->body()->addWidget(
        new TextLabel(tr("The free questions prove the key, not the credit. A real request proves both."),
                      theme::Role::Quiet, card));
    const auto addLine = [card](const QString &text, const QString &name, const QString &cost) {
        auto *button = new QPushButton(text, card);
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setAccessibleDescription(cost);
        auto *line = new FlowLayout;
        line->addWidget(button);
        line->addWidget(new TextLabel(cost, theme::Role::Quiet, card));
        card->body()->addLayout(line);
        return button;
    };
    m_realRequest =
        addLine(tr("Send a &real request"), u"realRequestButton"_s, tr("costs about a tenth of a cent"));
    m_guideRequest =
        addLine(tr("Send the request of older &guides"), u"guideRequestButton"_s,
                tr("many apps still send it; Perplexity has retired it; a tenth of a cent at most"));
    m_answerText = new TextLabel(card);
    m_answerText->setObjectName(u"modelAnswer"_s);
    m_answerText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answerText->hide();
    card->body()->addWidget(m_answerText);
    connect(m_realRequest, &QPushButton::clicked, this, [this] { start(RealRequest::Agent); });
    connect(m_guideRequest, &QPushButton::clicked, this, [this] { start(RealRequest::Guide); });
    return card;
}

void TestPage::connectTester()
{
    connect(&m_tester, &Tester::progressed, m_ladder, &Ladder::setRungs);
    connect(&m_tester, &Tester::started, this, &TestPage::showState);
    connect(&m_tester, &Tester::cancelled, this, &TestPage::showState);
    connect(&m_tester, &Tester::finished, this, [this] {
        showState();
        scrollTo(m_answer);
    });
    connect(&m_services.session, &Session::keyChanged, this, &TestPage::showState);
    connect(&m_services.session, &Session::verdictChanged, this, &TestPage::showState);
}

void TestPage::start(RealRequest real)
{
    m_real = real;
    m_sent->setRequest(real);
    m_tester.start(real);
}

void TestPage::showState()
{
    const Session &session = m_services.session;
    const bool running = m_tester.isRunning();
    const QString host = m_services.check.baseUrl().host();
    setSentence(tr("Two free questions to %1: first with a made-up key, then with yours.").arg(host));
    m_ladder->setRungs(session.verdict() && !running ? session.verdict()->rungs : m_tester.rungs());
    m_test->setText(running                 ? tr("&Stop the test")
                        : session.verdict() ? tr("&Test again")
                                            : tr("Start the &test"));
    const bool hasKey = session.key() != nullptr;
    m_test->setEnabled(hasKey);
    m_showSent->setEnabled(hasKey);
    if (!hasKey)
        m_showSent->setChecked(false);
    m_realRequest->setEnabled(hasKey && !running);
    m_guideRequest->setEnabled(hasKey && !running);
    m_sent->setRequest(m_real);
    showVerdict();
    Q_EMIT stepStateChanged();
}

void TestPage::showVerdict()
{
    const Session &session = m_services.session;
    const auto &verdict = session.verdict();
    const bool running = m_tester.isRunning();
    m_answerText->setVisible(!running && verdict && !verdict->answerText.isEmpty());
    if (running || (session.key() != nullptr && !verdict)) {
        m_answer->clear();
    } else if (session.key() == nullptr) {
        m_answer->show({ tr("There is no key to test yet."), {}, tr("Paste it under “Check the key”.") },
                       AnswerBox::Tone::Neutral);
        const QPushButton *button = m_answer->addButton(tr("&Check the key"), u"goToCheckButton"_s);
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(MainWindow::CheckKey); });
    } else {
        m_answerText->setText(tr("The model answered: %1").arg(verdict->answerText));
        m_answer->show(wording::wordsFor(verdictFinding(*verdict)), verdictTone(verdict->cause));
        const auto networkAct =
            m_services.practice.active ? std::function<void()>() : [this] { openNetworkDialog(); };
        addHelpfulButton(*m_answer, verdict->cause, m_services.facts,
                         { .chooseKey = [this] { Q_EMIT stepWanted(MainWindow::CheckKey); },
                           .companyNetwork = networkAct,
                           .checkRequest = [this] { Q_EMIT stepWanted(MainWindow::CheckRequest); } });
    }
}

void TestPage::openNetworkDialog()
{
    auto *dialog = new NetworkDialog(m_services.network, m_services.facts.service.baseUrl,
                                     m_services.applyNetwork, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showProxy(m_services.proxyFor);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_services.network = dialog->settings();
        m_services.session.clearVerdict();
        showState();
    });
    dialog->open();
}

} // namespace keywright
