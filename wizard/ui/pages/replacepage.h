#pragma once

#include "core/places/placefinder.h"
#include "core/places/replacer.h"
#include "ui/page.h"

namespace keywright {

class AnswerBox;
class HistoryCard;
class ListCard;
class ReplaceAction;
class RestartCard;
class ReviewCards;
class Tester;
class TodoCard;
struct Services;

/// What would change in every file, and the button that changes it.
class ReplacePage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    ReplacePage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QPushButton *mainAct() const override;
    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override { return m_complete; }

private:
    void connectSession();

    /// Shows what the places in the session would become.
    void review();
    void addElsewhere();

    void updateAction();
    void replace();
    void showChange(const ChangeMade &change);
    void offerAfterChange(const QString &changeId, bool anyDone);
    void undo(const QString &changeId);
    void askToForget(const QString &changeId);
    void forget(const QString &changeId);
    void searchAgain(bool testToo);
    void setComplete(bool complete);

    Services &m_services;
    Tester &m_tester;
    Replacer m_replacer;
    PlaceFinder m_finder;
    bool m_complete = true;
    bool m_showsOutcome = false; ///< of the last change, which a new search leaves alone
    QString m_told; ///< the change that the box on top tells of
    AnswerBox *m_answer = nullptr;
    ListCard *m_receipts = nullptr;
    RestartCard *m_restart = nullptr;
    ReviewCards *m_cards = nullptr;
    ReplaceAction *m_action = nullptr;
    TodoCard *m_elsewhere = nullptr;
    HistoryCard *m_history = nullptr;
};

} // namespace keywright
