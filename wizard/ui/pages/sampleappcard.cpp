#include "ui/pages/sampleappcard.h"

#include "ui/practicecontrols.h"
#include "ui/practicewords.h"
#include "ui/theme.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/signlabel.h"

#include <QAccessible>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString objectNameOf(PracticeAct act)
{
    switch (act) {
    case PracticeAct::CreateKey:
        return u"practiceCreateKeyButton"_s;
    case PracticeAct::AddCredit:
        return u"practiceAddCreditButton"_s;
    case PracticeAct::UpdateApp:
        return u"practiceUpdateAppButton"_s;
    case PracticeAct::RemoveProxy:
        return u"practiceRemoveProxyButton"_s;
    case PracticeAct::UnlockKeyring:
        return u"practiceUnlockButton"_s;
    case PracticeAct::RestartApps:
        return u"practiceRestartButton"_s;
    }
    Q_UNREACHABLE();
}

QWidget *answerLine(const SampleAnswer &answer)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SignLabel(answer.works ? theme::Sign::Done : theme::Sign::Problem));
    auto *words = makeBoldLabel(sampleAnswerInWords(answer));
    words->setObjectName(u"sampleAnswer"_s);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setToolTip(answer.message);
    layout->addWidget(words, 1);
    return line;
}

} // namespace

SampleAppCard::SampleAppCard(PracticeControls &controls, Use use, QWidget *parent)
    : Card(tr("Practice: the sample app"), parent)
    , m_controls(controls)
    , m_use(use)
    , m_answers(new QVBoxLayout)
    , m_done(makeRoleLabel(theme::Role::Quiet))
{
    setObjectName(u"sampleAppCard"_s);
    m_done->setObjectName(u"practiceDone"_s);
    m_done->hide();
    body()->addLayout(m_answers);
    buildButtons();
    body()->addWidget(m_done);
    connect(&controls, &PracticeControls::answersChanged, this, &SampleAppCard::showAnswers);
    connect(&controls, &PracticeControls::actsChanged, this, &SampleAppCard::showActs);
    connect(&controls, &PracticeControls::scenarioChanged, this, [this] {
        m_done->hide();
        showAnswers();
        showActs();
    });
    showAnswers();
    showActs();
}

void SampleAppCard::buildButtons()
{
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_run = button(tr("Run the sample app"), u"runSampleAppButton"_s);
    m_take = button(tr("Take its message along"), u"takeMessageButton"_s);
    m_take->setAccessibleDescription(tr("Puts the message into the box for error messages."));
    m_take->setVisible(m_use == Use::Beginning);
    auto *row = new FlowLayout;
    row->addWidget(m_run);
    row->addWidget(m_take);
    for (const PracticeAct act : allPracticeActs) {
        auto *made = button(practiceActInWords(act), objectNameOf(act));
        m_acts.insert(act, made);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, act] { perform(act); });
    }
    body()->addLayout(row);
    connect(m_run, &QPushButton::clicked, &m_controls, &PracticeControls::runApps);
    connect(m_take, &QPushButton::clicked, this, &SampleAppCard::takeMessage);
}

void SampleAppCard::takeMessage()
{
    const auto &answers = m_controls.answers();
    const auto failed = std::ranges::find(answers, false, &SampleAnswer::works);
    if (failed != answers.end())
        Q_EMIT messageTaken(failed->message);
}

void SampleAppCard::showAnswers()
{
    const auto &answers = m_controls.answers();
    clearLayout(*m_answers);
    for (const SampleAnswer &answer : answers)
        m_answers->addWidget(answerLine(answer));
    m_take->setEnabled(!std::ranges::all_of(answers, &SampleAnswer::works));
    setVisible(m_controls.scenario() != PracticeScenario::Mixed);
    if (!isVisible())
        return;
    // A screen reader hears what the app says now.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SampleAppCard::showActs()
{
    const QList<PracticeAct> offered = m_controls.offeredActs();
    for (auto act = m_acts.cbegin(); act != m_acts.cend(); ++act)
        act.value()->setVisible(offered.contains(act.key())
                                && (act.key() == PracticeAct::CreateKey) == (m_use == Use::Beginning));
}

void SampleAppCard::perform(PracticeAct act)
{
    const bool done = m_controls.perform(act);
    m_done->setText(done ? practiceActDone(act)
                         : tr("That did not work: the sample files can't be written."));
    m_done->show();
}

} // namespace keywright
