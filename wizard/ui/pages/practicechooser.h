#pragma once

#include "ui/widgets/card.h"

class QComboBox;

namespace keywright {

class PracticeControls;
class TextLabel;

/// The choice of the world to practise in, each told as its user would tell the trouble.
class PracticeChooser : public Card
{
    Q_OBJECT
public:
    /// The controls outlive the card.
    explicit PracticeChooser(PracticeControls &controls, QWidget *parent = nullptr);

private:
    void choose(int index);
    void showScenario();

    PracticeControls &m_controls;
    QComboBox *m_worlds = nullptr;
    TextLabel *m_story = nullptr;
};

} // namespace keywright
