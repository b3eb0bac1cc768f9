#include "ui/pages/keepsafepage.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/key/inspection.h"
#include "core/ports/clock.h"
#include "core/session.h"
#include "ui/acceptancenote.h"
#include "ui/mainwindow.h"
#include "ui/pages/keepsafewords.h"
#include "ui/rotationstart.h"
#include "ui/tester.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/rotationcard.h"
#include "ui/widgets/savecard.h"
#include "ui/widgets/savedkeyscard.h"
#include "ui/widgets/usagecard.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

KeepSafePage::KeepSafePage(Services &services, Tester &tester, QWidget *parent)
    : Page(tr("Keep it safe"),
           tr("A key in a file can be read, copied and shared by mistake. The keychain of this computer is "
              "made for it."),
           services.practice.active, parent)
    , m_services(services)
    , m_tester(tester)
    , m_keys(std::make_unique<SavedKeys>(services.vault, services.clock, services.vaultName))
    , m_save(new SaveCard)
    , m_answer(new AnswerBox)
    , m_saved(new SavedKeysCard)
    , m_rotation(new RotationCard(services.clock))
    , m_usage(new UsageCard)
{
    setObjectName(u"keepSafePage"_s);
    for (QWidget *part : std::initializer_list<QWidget *> { m_save, m_answer, m_saved, m_rotation, m_usage })
        content()->addWidget(part);
    content()->addStretch();
    m_usage->showFor(services.vault.backend(), services.vaultName, {});
    connectParts();
    showKey();
}

void KeepSafePage::connectParts()
{
    connect(m_save, &SaveCard::saveWanted, this, [this] {
        if (const auto name = m_save->checkedName())
            save(*name);
    });
    connect(m_save, &SaveCard::lookWanted, this, &KeepSafePage::look);
    connect(m_save, &SaveCard::waitLeft, this, &KeepSafePage::leaveWait);
    connect(m_saved, &SavedKeysCard::testWanted, this, [this](const QString &name) { take(name, true); });
    connect(m_saved, &SavedKeysCard::useWanted, this, [this](const QString &name) { take(name, false); });
    connect(m_saved, &SavedKeysCard::replaceWanted, this, &KeepSafePage::save);
    connect(m_saved, &SavedKeysCard::forgetWanted, this, &KeepSafePage::forget);
    connect(m_saved, &SavedKeysCard::rotateWanted, this, &KeepSafePage::rotate);
    connect(m_rotation, &RotationCard::rotateWanted, this, &KeepSafePage::rotate);
    Session &session = m_services.session;
    const auto *note =
        new AcceptanceNote(m_services.vault, m_services.clock, m_services.vaultName, session, this);
    connect(note, &AcceptanceNote::noted, this, &KeepSafePage::relist);
    connect(&session, &Session::keyChanged, this, &KeepSafePage::showKey);
    connect(&session, &Session::keyChanged, this, [this] {
        if (!m_saved->isHidden())
            relist();
    });
    connect(&session, &Session::verdictChanged, this, &KeepSafePage::showKey);
    connect(&session, &Session::vaultChanged, this, [this] {
        if (!m_services.session.vault())
            forgetAnswer();
    });
    connect(&session, &Session::rotationChanged, this, [this] {
        if (const auto &rotation = m_services.session.rotation())
            m_save->setName(rotation->name);
    });
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

QWidget *KeepSafePage::firstControl() const
{
    // Not the name's field above it, which few need.
    return m_save->saveButton()->isEnabled() ? m_save->saveButton() : m_save->lookButton();
}

QPushButton *KeepSafePage::mainAct() const
{
    const bool isWanted = m_save->isPromising() && stepState() != StepState::Done;
    return m_save->saveButton()->isEnabled() && isWanted ? m_save->saveButton() : nullptr;
}

void KeepSafePage::initializePage()
{
    showKey();
    examine();
}

void KeepSafePage::examine()
{
    m_services.vault.examine(this, [this](const VaultOutlook &outlook) {
        m_save->showOutlook(outlook);
        m_services.session.takeOutlook(outlook);
        m_usage->setVisible(canKeep(outlook.state));
        m_usage->showFor(outlook.backend, m_services.vaultName, {});
        Q_EMIT stepStateChanged();
        if (!opensNoWindow(outlook) || m_busy)
            return;
        m_keys->readAll([this](const Result<std::vector<SavedKey>, VaultFailure> &keys) {
            if (keys && !m_busy)
                list(keys, !m_answer->isShowing());
        });
    });
}

void KeepSafePage::save(const QString &name)
{
    const Secret *key = m_services.session.key();
    if (key == nullptr || m_busy)
        return;
    setBusy(true);
    const bool isAccepted = m_services.session.isAccepted();
    const QDateTime acceptedAt = isAccepted ? m_services.session.verdict()->when : QDateTime();
    m_keys->save(name, *key, acceptedAt,
                 [this, name](const SaveOutcome &outcome) { takeOutcome(name, outcome); });
}

void KeepSafePage::takeOutcome(const QString &name, const SaveOutcome &outcome)
{
    setBusy(false);
    if (outcome.saved())
        m_services.session.takeReadBack(outcome.readBack);
    m_services.session.setVault(outcome.finding);
    m_answer->showFinding(outcome.finding);
    if (outcome.saved()) {
        m_rotation->showDates(m_services.clock.now(), name);
        m_usage->showFor(m_services.vault.backend(), m_services.vaultName, name);
        tellLastStep();
        relist();
    }
    Q_EMIT stepStateChanged();
}

void KeepSafePage::tellLastStep()
{
    const auto &rotation = m_services.session.rotation();
    const Secret *key = m_services.session.key();
    if (!rotation || key == nullptr || key->fingerprint() == rotation->fingerprint)
        return;
    const QUrl console = m_services.facts.service.links.value(u"keys"_s);
    m_answer->show(lastStepInWords(*rotation), AnswerBox::Tone::Good);
    const QPushButton *open = m_answer->addButton(tr("Open the Perplexity console"), u"deleteOldKeyButton"_s);
    connect(open, &QPushButton::clicked, this, [console] { QDesktopServices::openUrl(console); });
}

void KeepSafePage::look()
{
    if (m_busy)
        return;
    setBusy(true);
    m_keys->readAll([this](const Result<std::vector<SavedKey>, VaultFailure> &keys) {
        setBusy(false);
        if (!keys) {
            showFailure(keys.error(), VaultUse::Read);
            return;
        }
        const wording::Words words = savedInWords(*keys, m_services.session.key());
        m_answer->show(words, words.todo.isEmpty() ? AnswerBox::Tone::Neutral : AnswerBox::Tone::Warning);
        list(keys, true);
    });
}

void KeepSafePage::relist()
{
    m_keys->readAll([this](const auto &keys) { list(keys, false); });
}

void KeepSafePage::list(const Result<std::vector<SavedKey>, VaultFailure> &keys, bool mayRemind)
{
    if (!keys)
        return;
    for (const SavedKey &saved : *keys)
        m_services.session.knowKey(saved.key);
    m_saved->showKeys(*keys, m_services.session.key());
    const SavedKey *oldest = oldestOf(*keys);
    if (oldest == nullptr)
        return;
    m_rotation->showDates(oldest->savedAt, oldest->name);
    const qint64 days = ageInDays(oldest->savedAt, m_services.clock.now());
    if (mayRemind && isDueForRotation(oldest->savedAt, m_services.clock.now())
        && !m_services.session.rotation())
        m_answer->showFinding(
            makeFinding(Cause::VaultRotate, {}, { { detail::days, days }, { detail::name, oldest->name } }));
}

void KeepSafePage::take(const QString &name, bool thenTest)
{
    if (m_busy)
        return;
    setBusy(true);
    m_keys->read(name, [this, thenTest](const Result<SavedKey, VaultFailure> &saved) {
        setBusy(false);
        if (!saved) {
            showFailure(saved.error(), VaultUse::Read);
            return;
        }
        Session &session = m_services.session;
        if (session.key() == nullptr || *session.key() != saved->key)
            session.setInspection(inspectKey(saved->key.bytes(), m_services.facts));
        if (thenTest)
            m_tester.start();
    });
}

void KeepSafePage::rotate(const QString &name)
{
    if (m_busy)
        return;
    setBusy(true);
    startRotation(*m_keys, m_services.session, name, [this](const Result<void, VaultFailure> &started) {
        setBusy(false);
        if (started)
            Q_EMIT stepWanted(MainWindow::GetKey);
        else
            showFailure(started.error(), VaultUse::Read);
    });
}

void KeepSafePage::forget(const QString &name)
{
    if (m_busy)
        return;
    setBusy(true);
    m_keys->forget(name, [this](const Result<void, VaultFailure> &removed) {
        setBusy(false);
        if (!removed) {
            showFailure(removed.error(), VaultUse::Forget);
            return;
        }
        m_services.session.clearVault();
        m_saved->clear();
        m_answer->show({ tr("The key is no longer in the keychain."), {}, {} }, AnswerBox::Tone::Good);
        relist();
    });
}

void KeepSafePage::forgetAnswer()
{
    m_answer->clear();
    Q_EMIT stepStateChanged();
}

void KeepSafePage::leaveWait()
{
    m_keys = std::make_unique<SavedKeys>(m_services.vault, m_services.clock, m_services.vaultName);
    setBusy(false);
    m_answer->show({ tr("You stopped waiting for the keychain."),
                     tr("Whether it has done what it was asked is not known."),
                     tr("Answer its window if one is open, then press “Look what is saved”.") },
                   AnswerBox::Tone::Warning);
}

void KeepSafePage::showFailure(const VaultFailure &failure, VaultUse use)
{
    m_answer->showFinding(judgeVault(failure, m_services.vault.backend(), use));
}

void KeepSafePage::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setBusy(busy);
    m_saved->setEnabled(!busy);
    showKey();
}

void KeepSafePage::showKey()
{
    m_save->showKey(m_services.session.key(), m_services.session.isAccepted());
    Q_EMIT stepStateChanged();
}

} // namespace keywright
