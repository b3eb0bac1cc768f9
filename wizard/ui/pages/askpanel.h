#pragma once

#include <QWidget>

#include <functional>

class QPushButton;

namespace keywright {

class AnswerBox;
class TextLabel;
class Tester;
struct Services;

/// Asks Perplexity about the key in hand and shows the verdict; hidden while there is no key.
class AskPanel : public QWidget
{
    Q_OBJECT
public:
    /// `useAnotherKey` is called where the verdict's best advice is another key. All outlive the panel.
    AskPanel(Services &services, Tester &tester, std::function<void()> useAnotherKey,
             QWidget *parent = nullptr);

    QPushButton *askButton() const { return m_ask; }
    AnswerBox *answer() const { return m_answer; }
    /// Brings it up to date with the session.
    void showVerdict();

private:
    void toggle();

    Services &m_services;
    Tester &m_tester;
    std::function<void()> m_useAnotherKey;
    QPushButton *m_ask = nullptr;
    TextLabel *m_host = nullptr;
    AnswerBox *m_answer = nullptr;
};

} // namespace keywright
