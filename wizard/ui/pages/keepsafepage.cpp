#include "ui/pages/keepsafepage.h"

#include "core/detail.h"
#include "core/ports/clock.h"
#include "core/session.h"
#include "core/vault/savedkey.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/forgetbox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rotationcard.h"
#include "ui/widgets/usagecard.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

KeepSafePage::KeepSafePage(Services &services, Tester & /*tester*/, QWidget *parent)
    : Page(tr("Keep it safe"),
           tr("A key in a file can be read, copied and shared by mistake. The keychain of this computer is "
              "made for it."),
           services.practice.active, parent)
    , m_services(services)
    , m_saver(services.vault)
    , m_answer(new AnswerBox)
    , m_rotation(new RotationCard(services.clock))
    , m_forget(new ForgetBox)
{
    setObjectName(u"keepSafePage"_s);
    content()->addWidget(buildSave());
    content()->addWidget(m_answer);
    content()->addWidget(m_rotation);
    content()->addWidget(new UsageCard(services.vault, services.vaultName));
    content()->addWidget(m_forget);
    content()->addStretch();
    connect(m_forget, &ForgetBox::forgetConfirmed, this, &KeepSafePage::forget);
    connect(&services.session, &Session::keyChanged, this, &KeepSafePage::showKey);
    connect(&services.session, &Session::verdictChanged, this, &KeepSafePage::showKey);
    connect(&services.session, &Session::vaultChanged, this, [this] {
        if (!m_services.session.vault())
            forgetAnswer();
    });
    showKey();
}

QWidget *KeepSafePage::buildSave()
{
    auto *card = new Card(tr("Save it"));
    m_before = makeTextLabel();
    m_before->setObjectName(u"beforeSaving"_s);
    m_save = new QPushButton(tr("&Save in the keychain"));
    m_save->setObjectName(u"saveButton"_s);
    m_look = new QPushButton(tr("&Look what is saved"));
    m_look->setObjectName(u"lookButton"_s);
    m_waiting = makeRoleLabel(
        theme::Role::Quiet,
        tr("Waiting for the keychain. It may have opened a window that asks for its password."));
    m_waiting->setObjectName(u"waitingSentence"_s);
    m_waiting->hide();
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_look);
    card->body()->addWidget(m_before);
    card->body()->addLayout(buttons);
    card->body()->addWidget(m_waiting);
    connect(m_save, &QPushButton::clicked, this, &KeepSafePage::save);
    connect(m_look, &QPushButton::clicked, this, &KeepSafePage::look);
    return card;
}

QString KeepSafePage::stepName() const
{
    return tr("Keep it safe");
}

Page::StepState KeepSafePage::stepState() const
{
    const auto &vault = m_services.session.vault();
    if (!vault)
        return StepState::Open;
    return vault->severity == Severity::Note ? StepState::Done : StepState::Attention;
}

QPushButton *KeepSafePage::mainAct() const
{
    const bool saved = stepState() == StepState::Done;
    return m_save->isEnabled() && !saved ? m_save : nullptr;
}

void KeepSafePage::initializePage()
{
    showKey();
}

void KeepSafePage::save()
{
    const Secret *key = m_services.session.key();
    if (key == nullptr || m_busy)
        return;
    setBusy(true);
    m_saver.save(m_services.vaultName, *key, [this](const SaveOutcome &outcome) {
        setBusy(false);
        m_services.session.setVault(outcome.finding);
        m_answer->showFinding(outcome.finding);
        if (outcome.saved())
            keepDates();
        Q_EMIT stepStateChanged();
    });
}

void KeepSafePage::keepDates()
{
    const QDateTime now = m_services.clock.now();
    const bool accepted = m_services.session.isAccepted();
    const QDateTime acceptedAt = accepted ? m_services.session.verdict()->when : QDateTime();
    showDates(now);
    // Not being able to keep the dates loses a reminder, nothing else.
    m_services.vault.write(noteEntry(m_services.vaultName),
                           encodeNote({ {}, m_services.session.key()->fingerprint(), now, acceptedAt }), this,
                           [](const Result<void, VaultFailure> & /*written*/) {});
}

void KeepSafePage::look()
{
    if (m_busy)
        return;
    setBusy(true);
    m_services.vault.read(m_services.vaultName, this,
                          [this](const Result<Secret, VaultFailure> &saved) { judgeSaved(saved); });
}

void KeepSafePage::judgeSaved(const Result<Secret, VaultFailure> &saved)
{
    setBusy(false);
    m_rotation->hide();
    if (!saved && saved.error().error == VaultError::NotFound) {
        m_answer->show({ tr("No key is saved yet."), {}, {} }, AnswerBox::Tone::Neutral);
        return;
    }
    if (!saved) {
        m_answer->showFinding(judgeVault(saved.error(), m_services.vault.backend()));
        return;
    }
    const Secret *key = m_services.session.key();
    //: %1: a masked key with its length
    const QString what = tr("Saved: %1").arg(wording::maskedWithLength(*saved));
    if (key == nullptr)
        m_answer->show({ what, {}, {} }, AnswerBox::Tone::Neutral);
    else if (*key == *saved)
        m_answer->show({ what, tr("It is exactly the key in hand."), {} }, AnswerBox::Tone::Good);
    else
        m_answer->show({ what, tr("It is another key than the one in hand."),
                         tr("Save the key in hand to replace it.") },
                       AnswerBox::Tone::Warning);
    readDates();
}

void KeepSafePage::readDates()
{
    m_services.vault.read(noteEntry(m_services.vaultName), this,
                          [this](const Result<Secret, VaultFailure> &text) {
                              if (!text)
                                  return;
                              const QDateTime savedAt = decodeNote(*text).savedAt;
                              if (savedAt.isValid())
                                  showDates(savedAt);
                          });
}

void KeepSafePage::forget()
{
    setBusy(true);
    m_services.vault.remove(noteEntry(m_services.vaultName), this,
                            [](const Result<void, VaultFailure> & /*done*/) {});
    m_services.vault.remove(m_services.vaultName, this, [this](const Result<void, VaultFailure> &removed) {
        setBusy(false);
        if (!removed) {
            m_answer->showFinding(judgeVault(removed.error(), m_services.vault.backend()));
            return;
        }
        m_services.session.clearVault();
        m_answer->show({ tr("The key is no longer in the keychain."), {}, {} }, AnswerBox::Tone::Good);
    });
}

void KeepSafePage::forgetAnswer()
{
    m_answer->clear();
    m_rotation->hide();
    Q_EMIT stepStateChanged();
}

void KeepSafePage::setBusy(bool busy)
{
    m_busy = busy;
    m_waiting->setVisible(busy);
    m_look->setEnabled(!busy);
    m_forget->setEnabled(!busy);
    showKey();
}

void KeepSafePage::showKey()
{
    const Secret *key = m_services.session.key();
    m_save->setEnabled(key != nullptr && !m_busy);
    if (key == nullptr) {
        m_before->setText(tr("There is no key in hand yet. Paste it on the page “Check the key”."));
    } else {
        //: %1: a masked key, %2: the name of the keychain, "GNOME Keyring"
        const QString where =
            tr("%1 goes into %2 and is read back from there to be sure. A window of your keyring may "
               "ask for its password.")
                .arg(key->masked(), m_services.vault.backend());
        const QString doubt = tr("Perplexity has not accepted this key yet. Test it first.");
        m_before->setText(m_services.session.isAccepted() ? where : QString(where + u' ' + doubt));
    }
    Q_EMIT stepStateChanged();
}

void KeepSafePage::showDates(const QDateTime &savedAt)
{
    const QDateTime now = m_services.clock.now();
    if (isDueForRotation(savedAt, now))
        m_answer->showFinding(
            makeFinding(Cause::VaultRotate, {}, { { detail::days, ageInDays(savedAt, now) } }));
    m_rotation->showDates(savedAt);
}

} // namespace keywright
