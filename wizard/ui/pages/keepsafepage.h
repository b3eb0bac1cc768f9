#pragma once

#include "core/vault/savedkeys.h"
#include "core/vault/vaultuse.h"
#include "ui/page.h"

#include <memory>

class QPushButton;

namespace keywright {

class AnswerBox;
class RotationCard;
class SaveCard;
class SavedKeysCard;
class Tester;
class UsageCard;
struct Services;

/// The key goes into the system's keychain, is read back, and can be used from there.
class KeepSafePage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    KeepSafePage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QWidget *firstControl() const override;
    QPushButton *mainAct() const override;
    void initializePage() override;

private:
    void connectParts();
    /// How the keychain stands, asked without opening a window; shows what is saved where that opens none.
    void examine();
    void save(const QString &name);
    void takeOutcome(const QString &name, const SaveOutcome &outcome);
    /// Says, after a rotation, that the old key is to be deleted.
    void tellLastStep();
    void look();
    /// Shows what is saved, where that can be read.
    void relist();
    /// `mayRemind`: an old key may be told of in place of the answer that is shown.
    void list(const Result<std::vector<SavedKey>, VaultFailure> &keys, bool mayRemind);
    /// Reads the key of that name and makes it the one in hand.
    void take(const QString &name, bool thenTest);
    void rotate(const QString &name);
    void forget(const QString &name);
    /// What the keychain said was about another key.
    void forgetAnswer();
    void leaveWait();
    void showFailure(const VaultFailure &failure, VaultUse use);
    void setBusy(bool busy);
    void showKey();

    Services &m_services;
    Tester &m_tester;
    /// Made anew where the user does not want to wait: what is told late is then told to nobody.
    std::unique_ptr<SavedKeys> m_keys;
    bool m_busy = false;
    SaveCard *m_save = nullptr;
    AnswerBox *m_answer = nullptr;
    SavedKeysCard *m_saved = nullptr;
    RotationCard *m_rotation = nullptr;
    UsageCard *m_usage = nullptr;
};

} // namespace keywright
