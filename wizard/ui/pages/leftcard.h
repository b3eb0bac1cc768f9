#pragma once

#include "core/leftsteps.h"
#include "ui/page.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QPushButton;

namespace keywright {

struct Services;
struct TodoShown;

/// What is left to do, numbered, each with the button that leads to where it is done; what only the user can
/// know has a box to tick it off.
class LeftCard : public Card
{
    Q_OBJECT
public:
    /// The services outlive the card, which is hidden while nothing is left.
    explicit LeftCard(Services &services, QWidget *parent = nullptr);

    /// Leaves the card as it is where nothing has changed. The first button is `nextStepButton`, the others
    /// `goThereButton2`, …
    void showSteps(const QList<LeftStep> &steps);
    QPushButton *nextStep() const { return m_next; }

Q_SIGNALS:
    /// To a page, a MainWindow::PageId.
    void pageWanted(int id, keywright::Page::Purpose purpose);
    /// The key at that place, an index into the report, is to be taken in hand.
    void keyWanted(qsizetype place);
    void restartsWanted();
    void onlineHelpWanted();
    /// All that can be seen again is to be looked at again.
    void checkWanted();

private:
    void build();
    QWidget *makeStep(const LeftStep &step, int number);
    QWidget *makeMark(const LeftStep &step, const QString &title);
    QWidget *makeButtons(const LeftStep &step, const TodoShown &todo, int number);
    QPushButton *makeGo(const LeftStep &step, const TodoShown &todo);
    void go(const LeftStep &step, int page);

    Services &m_services;
    QList<LeftStep> m_steps;
    bool m_isBuilt = false;
    QPushButton *m_next = nullptr;
    QPushButton *m_check = nullptr;
    QVBoxLayout *m_list = nullptr;
};

} // namespace keywright
