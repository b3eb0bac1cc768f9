#pragma once

#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace keywright {

class Session;
class Tester;

/// The button that replaces, named after what it does, and what keeps it locked.
class ReplaceAction : public Card
{
    Q_OBJECT
public:
    /// Both outlive the card.
    ReplaceAction(const Session &session, Tester &tester, QWidget *parent = nullptr);

    /// So many files are ticked; the lock follows the session.
    void update(int files);
    /// "Replace anyway" counts for one time.
    void lockAgain();
    QPushButton *button() const { return m_replace; }

Q_SIGNALS:
    void replaceRequested();
    void lockChanged();

private:
    QString lockedBecause() const;
    void connectTester(Tester &tester);

    const Session &m_session;
    QLabel *m_locked = nullptr;
    QLabel *m_risk = nullptr;
    QCheckBox *m_anyway = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_replace = nullptr;
};

} // namespace keywright
