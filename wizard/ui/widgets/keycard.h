#pragma once

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace keywright {

class TextLabel;
class Session;
class Tester;

/// The key in hand at the side of every page: masked, its length, the last verdict and when, and a button
/// that asks again.
class KeyCard : public QFrame
{
    Q_OBJECT
public:
    /// Both outlive this widget.
    KeyCard(Session &session, Tester &tester, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showKey();
    void showVerdict();
    void showProgress();

    Session &m_session;
    Tester &m_tester;
    TextLabel *m_masked = nullptr;
    TextLabel *m_length = nullptr;
    TextLabel *m_verdict = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace keywright
