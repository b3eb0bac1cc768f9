#pragma once

#include "core/conclusion.h"
#include "core/places/placefinder.h"
#include "core/places/replacer.h"
#include "ui/guidewords.h"
#include "ui/page.h"

#include <QPointer>

namespace keywright {

class AnswerBox;
class GuidePanel;
class LeftCard;
class ListCard;
class ReportCard;
class RestartCard;
class RotationCard;
class StillFailsCard;
class Tester;
struct Diagnosis;
struct Services;

/// The one answer, what was wrong, what was changed, what is left to do, and the report to take along. From
/// here the short pages for apps that still fail open in its place.
class ResultPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    ResultPage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QWidget *firstControl() const override;
    QPushButton *mainAct() const override;
    void initializePage() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void nameParts();
    void connectSession();
    void connectLeft();
    void update();
    void showAnswer(const Conclusion &conclusion, const Diagnosis &diagnosis);
    void showWrong(const Conclusion &conclusion);
    void showChanges();
    void showRestarts(const Conclusion &conclusion);
    void showReminder();
    void undo(const QString &changeId);
    void checkAgain();
    void takeKeyAt(qsizetype place);
    void openGuide(Guide guide, QWidget *from);
    void closeGuide();

    Services &m_services;
    Tester &m_tester;
    Replacer m_replacer;
    PlaceFinder m_finder;
    QWidget *m_result = nullptr; ///< all but a guide
    GuidePanel *m_guide = nullptr;
    QPointer<QWidget> m_guideCameFrom; ///< gets the focus back
    AnswerBox *m_headline = nullptr;
    ListCard *m_evidence = nullptr;
    LeftCard *m_left = nullptr;
    RestartCard *m_restart = nullptr;
    ListCard *m_also = nullptr;
    ListCard *m_wrong = nullptr;
    ListCard *m_changes = nullptr;
    AnswerBox *m_undone = nullptr;
    StillFailsCard *m_stillFails = nullptr;
    RotationCard *m_reminder = nullptr;
    ReportCard *m_report = nullptr;
};

} // namespace keywright
