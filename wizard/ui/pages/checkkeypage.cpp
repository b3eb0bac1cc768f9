#include "ui/pages/checkkeypage.h"

#include "core/facts.h"
#include "core/ports/secretstore.h"
#include "core/session.h"
#include "core/vault/keysaver.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/pages/askpanel.h"
#include "ui/pages/comparepanel.h"
#include "ui/tester.h"
#include "ui/textworker.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keyinput.h"
#include "ui/widgets/removedlist.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

Finding leadingFinding(const Inspection &inspection)
{
    const auto found = std::ranges::find_if(
        inspection.findings, [&](const Finding &finding) { return finding.cause == inspection.cause; });
    if (found != inspection.findings.cend())
        return *found;
    return inspection.findings.isEmpty() ? makeFinding(Cause::KeyClean) : inspection.findings.first();
}

/// What was cleaned away is no longer a problem here, but it was one where it came from.
AnswerBox::Tone toneOf(const Inspection &inspection)
{
    if (!inspection.cause)
        return AnswerBox::Tone::Good;
    if (inspection.wellFormed)
        return AnswerBox::Tone::Warning;
    return worstSeverity(inspection.findings) == Severity::Problem ? AnswerBox::Tone::Problem
                                                                   : AnswerBox::Tone::Warning;
}

} // namespace

CheckKeyPage::CheckKeyPage(Services &services, Tester &tester, QWidget *parent)
    : Page(tr("Check the key"),
           tr("Paste the key. Every character is shown, also those that normally can't be seen."),
           services.practice.active, parent)
    , m_services(services)
    , m_tester(tester)
    , m_worker(new TextWorker(this))
{
    setObjectName(u"checkKeyPage"_s);
    buildInput();
    buildAnswers();
    m_asking = new AskPanel(
        services, tester, [this] { m_input->setFocus(); }, this);
    content()->addWidget(m_asking);
    content()->addStretch();
    connect(&m_services.session, &Session::keyChanged, this, &CheckKeyPage::showKey);
    connect(&m_services.session, &Session::verdictChanged, this, &CheckKeyPage::showVerdict);
    connect(&m_tester, &Tester::started, this, &CheckKeyPage::showVerdict);
    connect(&m_tester, &Tester::cancelled, this, &CheckKeyPage::showVerdict);
    connect(&m_tester, &Tester::finished, this, [this] {
        showVerdict();
        scrollTo(m_asking->answer());
    });
    showKey();
}

QString CheckKeyPage::stepName() const
{
    return tr("Check the key");
}

Page::StepState CheckKeyPage::stepState() const
{
    const Session &session = m_services.session;
    if (session.inspection() == nullptr)
        return StepState::Open;
    if (session.key() == nullptr || (session.verdict() && !session.isAccepted()))
        return StepState::Attention;
    return StepState::Done;
}

QWidget *CheckKeyPage::firstControl() const
{
    return m_input;
}

QPushButton *CheckKeyPage::mainAct() const
{
    const Session &session = m_services.session;
    if (session.inspection() == nullptr)
        return m_paste;
    return session.key() != nullptr && !session.verdict() && !m_tester.isRunning() ? m_asking->askButton()
                                                                                   : nullptr;
}

void CheckKeyPage::begin(Purpose purpose)
{
    if (purpose == Purpose::CompareKeys && m_compare->isEnabled())
        m_compare->setChecked(true);
}

void CheckKeyPage::cleanupPage()
{
    hideSecrets();
}

void CheckKeyPage::buildInput()
{
    auto *box = new QVBoxLayout;
    box->setSpacing(theme::em(this, 0.5));
    m_input = new KeyInput(this);
    m_input->setObjectName(u"keyView"_s);
    m_input->setAccessibleName(tr("Your key"));
    m_input->setHint(tr("Paste the key here, drop it, or type it"));
    m_input->setMinimumHeight(theme::em(this, 7));
    m_status = new TextLabel({}, theme::Role::Quiet, this);
    m_status->setObjectName(u"characterStatus"_s);
    m_status->setText(u" "_s);
    box->addWidget(m_input);
    box->addWidget(m_status);
    box->addLayout(buildInputButtons());
    content()->addLayout(box);
    connect(m_input, &KeyInput::pasted, this, &CheckKeyPage::takeKey);
    connect(m_input, &KeyInput::edited, this, &CheckKeyPage::takeKey);
    connect(m_input, &KeyView::described, this,
            [this](const QString &line) { m_status->setText(line.isEmpty() ? u" "_s : line); });
}

QLayout *CheckKeyPage::buildInputButtons()
{
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        return made;
    };
    m_paste = button(tr("&Paste"), u"pasteButton"_s);
    m_readKeychain = button(tr("&Read from the keychain"), u"readKeychainButton"_s);
    m_readKeychain->setToolTip(m_services.vault.backend());
    m_hold = button(tr("&Hold to show"), u"holdToShowButton"_s);
    m_hold->setAccessibleDescription(tr("Shows the characters of the key on the screen while it is held."));
    m_hold->setAutoDefault(false);
    m_compare = button(tr("Compare with another &key…"), u"compareButton"_s);
    m_compare->setCheckable(true);
    auto *row = new FlowLayout;
    for (QPushButton *made : { m_paste, m_readKeychain, m_hold, m_compare })
        row->addWidget(made);
    connect(m_paste, &QPushButton::clicked, this, [this] { m_input->paste(); });
    connect(m_readKeychain, &QPushButton::clicked, this, &CheckKeyPage::readFromKeychain);
    const auto reveal = [this](bool shown) {
        m_input->setRevealed(shown);
        m_comparison->setRevealed(shown);
    };
    connect(m_hold, &QPushButton::pressed, this, [reveal] { reveal(true); });
    connect(m_hold, &QPushButton::released, this, [reveal] { reveal(false); });
    connect(m_compare, &QPushButton::toggled, this, [this](bool open) { m_comparison->setOpen(open); });
    return row;
}

void CheckKeyPage::buildAnswers()
{
    m_comparison = new ComparePanel(m_services.facts, this);
    content()->addWidget(m_comparison);
    m_keyAnswer = new AnswerBox(this);
    m_keyAnswer->setObjectName(u"keyAnswerBox"_s);
    content()->addWidget(m_keyAnswer);
    m_removed = new RemovedList(this);
    content()->addWidget(m_removed);
    connect(m_comparison, &ComparePanel::compared, this,
            [this] { m_input->setDifferences(m_comparison->differences()); });
}

void CheckKeyPage::takeKey(QByteArrayView bytes)
{
    if (bytes.isEmpty()) {
        m_worker->cancel();
        m_input->setReading(false);
        m_services.session.clearKey();
        return;
    }
    const auto text = std::make_shared<const Secret>(bytes);
    const bool done = m_worker->run(
        bytes.size(), [text, &facts = m_services.facts] { return inspectKey(text->bytes(), facts); },
        [this](Inspection inspection) { takeInspection(std::move(inspection)); });
    if (done)
        return;
    m_services.session.clearKey();
    m_input->setReading(true);
    m_keyAnswer->show({ tr("Reading the text …"), tr("It is a long one."), {} }, AnswerBox::Tone::Neutral);
}

void CheckKeyPage::takeInspection(Inspection inspection)
{
    m_input->setReading(false);
    m_services.session.setInspection(std::move(inspection));
}

void CheckKeyPage::readFromKeychain()
{
    m_readKeychain->setEnabled(false);
    m_services.vault.read(m_services.vaultName, this, [this](const Result<Secret, VaultFailure> &read) {
        m_readKeychain->setEnabled(true);
        if (read)
            m_services.session.setInspection(inspectKey(read->bytes(), m_services.facts));
        else
            m_keyAnswer->showFinding(judgeVault(read.error(), m_services.vault.backend()));
    });
}

void CheckKeyPage::showKey()
{
    const Inspection *inspection = m_services.session.inspection();
    m_input->setInspection(inspection);
    m_removed->setInspection(inspection);
    m_hold->setEnabled(inspection != nullptr);
    m_compare->setEnabled(inspection != nullptr);
    if (inspection == nullptr)
        m_compare->setChecked(false);
    m_comparison->setFirst(inspection);
    showInspection();
    showVerdict();
}

void CheckKeyPage::showInspection()
{
    const Inspection *inspection = m_services.session.inspection();
    if (inspection == nullptr) {
        m_keyAnswer->clear();
        return;
    }
    const Finding finding = leadingFinding(*inspection);
    m_keyAnswer->show(wording::wordsFor(finding), toneOf(*inspection));
    addHelpfulButton(*m_keyAnswer, finding.cause, m_services.facts, {});
    offerChoices(*inspection);
}

void CheckKeyPage::offerChoices(const Inspection &inspection)
{
    for (std::size_t i = 0; i < inspection.choices.size(); ++i) {
        const Secret &choice = inspection.choices.at(i);
        const QPushButton *button =
            m_keyAnswer->addButton(tr("Use %1").arg(choice.masked()), u"chooseKey%1"_s.arg(i + 1));
        // The choices live as long as the inspection, and the buttons go with it.
        connect(button, &QPushButton::clicked, this, [this, key = &choice] { takeKey(key->bytes()); });
    }
}

void CheckKeyPage::showVerdict()
{
    m_asking->showVerdict();
    Q_EMIT stepStateChanged();
}

void CheckKeyPage::hideSecrets()
{
    m_input->setRevealed(false);
    m_compare->setChecked(false);
}

} // namespace keywright
