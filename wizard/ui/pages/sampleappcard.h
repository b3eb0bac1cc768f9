#pragma once

#include "core/practice/scenario.h"
#include "ui/widgets/card.h"

#include <QMap>

class QPushButton;

namespace keywright {

class PracticeControls;
class TextLabel;

/// Practice mode's sample apps: what they print, a button that runs them, and what a website or an editor
/// would be needed for. Hidden in a world without apps.
class SampleAppCard : public Card
{
    Q_OBJECT
public:
    enum class Use {
        Beginning, ///< the first page: the message can be taken along, and a new key be made
        Mending, ///< a later page: what only a website or another program can do
    };

    /// The controls outlive the card.
    SampleAppCard(PracticeControls &controls, Use use, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The whole message of the first app that does not work.
    void messageTaken(const QString &message);

private:
    void buildButtons();
    void showAnswers();
    void showActs();
    void perform(PracticeAct act);
    void takeMessage();

    PracticeControls &m_controls;
    Use m_use;
    QVBoxLayout *m_answers = nullptr;
    TextLabel *m_done = nullptr; ///< what the last act did
    QPushButton *m_run = nullptr;
    QPushButton *m_take = nullptr;
    QMap<PracticeAct, QPushButton *> m_acts;
};

} // namespace keywright
