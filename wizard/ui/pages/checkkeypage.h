#pragma once

#include "ui/page.h"

class QPushButton;

namespace keywright {

class AnswerBox;
class AskPanel;
class ComparePanel;
class KeyInput;
class RemovedList;
class TextLabel;
class TextWorker;
class Tester;
struct Inspection;
struct Services;
struct Verdict;

/// Takes the key and shows every character of it; asks Perplexity when told to.
class CheckKeyPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    CheckKeyPage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QWidget *firstControl() const override;
    QPushButton *mainAct() const override;
    void cleanupPage() override;
    void begin(Purpose purpose) override;

private:
    void buildInput();
    QLayout *buildInputButtons();
    void buildAnswers();
    void takeKey(QByteArrayView bytes);
    void takeInspection(Inspection inspection);
    void readFromKeychain();
    void showKey();
    void showInspection();
    /// One button for each of several keys that were pasted.
    void offerChoices(const Inspection &inspection);
    void showVerdict();
    void hideSecrets();

    Services &m_services;
    Tester &m_tester;
    TextWorker *m_worker = nullptr;
    KeyInput *m_input = nullptr;
    TextLabel *m_status = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_hold = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_readKeychain = nullptr;
    ComparePanel *m_comparison = nullptr;
    AnswerBox *m_keyAnswer = nullptr;
    RemovedList *m_removed = nullptr;
    AskPanel *m_asking = nullptr;
};

} // namespace keywright
