#pragma once

#include "core/answer/keycheck.h"
#include "ui/page.h"

class QPushButton;

namespace keywright {

class AnswerBox;
class Card;
class Ladder;
class TextLabel;
class SentPanel;
class Tester;
struct Services;

/// Asks Perplexity step by step, and shows how far it came and what was sent.
class TestPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    TestPage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QWidget *firstControl() const override;
    QPushButton *mainAct() const override;
    void initializePage() override;
    void cleanupPage() override;

private:
    QLayout *buildButtons();
    Card *buildRealRequests();
    void connectTester();
    void start(RealRequest real);
    void showState();
    void showVerdict();
    void openNetworkDialog();

    Services &m_services;
    Tester &m_tester;
    RealRequest m_real = RealRequest::None;
    Ladder *m_ladder = nullptr;
    AnswerBox *m_answer = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_showSent = nullptr;
    QPushButton *m_network = nullptr;
    QPushButton *m_realRequest = nullptr;
    QPushButton *m_guideRequest = nullptr;
    TextLabel *m_answerText = nullptr;
    SentPanel *m_sent = nullptr;
};

} // namespace keywright
