#pragma once

#include "core/vault/keysaver.h"
#include "ui/page.h"

#include <QDateTime>

class QLabel;
class QPushButton;

namespace keywright {

class AnswerBox;
class ForgetBox;
class RotationCard;
class Tester;
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
    QPushButton *mainAct() const override;
    void initializePage() override;

private:
    QWidget *buildSave();

    void save();
    void keepDates();
    void look();
    void judgeSaved(const Result<Secret, VaultFailure> &saved);
    void readDates();
    void forget();
    /// What the keychain said was about another key.
    void forgetAnswer();

    void setBusy(bool busy);
    void showKey();
    void showDates(const QDateTime &savedAt);

    Services &m_services;
    KeySaver m_saver;
    bool m_busy = false;
    QLabel *m_before = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_look = nullptr;
    QLabel *m_waiting = nullptr;
    AnswerBox *m_answer = nullptr;
    RotationCard *m_rotation = nullptr;
    ForgetBox *m_forget = nullptr;
};

} // namespace keywright
