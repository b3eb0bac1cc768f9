#pragma once

#include "core/conclusion.h"
#include "core/places/replacer.h"
#include "ui/page.h"

namespace keywright {

class AnswerBox;
class CodeBox;
class ListCard;
class Tester;
struct Services;
struct TodoShown;

/// What was wrong, what was changed, what is left to do, and the report to take along.
class ResultPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    ResultPage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    void initializePage() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildReportCard();
    void connectSession();
    void update();
    void showLeft(const Conclusion &conclusion);
    /// What leads to where the step is done; named after its number.
    QWidget *makeButtons(const TodoShown &todo, int number);
    void showWrong(const Conclusion &conclusion);
    void showChanges();
    void undo(const QString &changeId);

    Services &m_services;
    Replacer m_replacer;
    AnswerBox *m_headline = nullptr;
    ListCard *m_left = nullptr;
    ListCard *m_wrong = nullptr;
    ListCard *m_changes = nullptr;
    AnswerBox *m_undone = nullptr;
    CodeBox *m_report = nullptr;
};

} // namespace keywright
