#pragma once

#include "ui/widgets/card.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace keywright {

class ListCard;
class ProcessTable;
class Session;
struct Facts;

/// Which running programs still hold another key: asked for at a press, then looked at again until there is
/// none left.
class RestartCard : public Card
{
    Q_OBJECT
public:
    /// All outlive the card.
    RestartCard(ProcessTable &processes, Session &session, const Facts &facts, QWidget *parent = nullptr);

    /// Looks now; only to be called when the user has asked for it.
    void look();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// The tools whose files were changed, PlaceFact::id.
    QStringList changedTools() const;
    QDateTime lastChange() const;
    void showSteps();
    void showPrograms();

    ProcessTable &m_processes;
    Session &m_session;
    const Facts &m_facts;
    QTimer m_again;
    bool m_looking = false;
    QLabel *m_steps = nullptr; ///< what each changed tool wants
    QLabel *m_sentence = nullptr;
    QVBoxLayout *m_list = nullptr;
    QPushButton *m_look = nullptr;
};

} // namespace keywright
