#pragma once

#include "ui/page.h"

class QPlainTextEdit;
class QRadioButton;

namespace keywright {

class AnswerBox;
class ChoiceCard;
class PracticeControls;
class TextLabel;
struct Services;

/// Which key is to be used, and what the error message says that led here.
class GetKeyPage : public Page
{
    Q_OBJECT
public:
    /// The services outlive the page.
    explicit GetKeyPage(Services &services, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QWidget *firstControl() const override;
    void begin(Purpose purpose) override;

private:
    void buildPractice(PracticeControls &controls);
    void buildChoices();
    void buildNewKeySteps(ChoiceCard &card);
    /// Which saved key the new one is for.
    void showRotation();
    void buildErrorMessage();
    void explain();

    Services &m_services;
    QRadioButton *m_haveKey = nullptr;
    QRadioButton *m_needKey = nullptr;
    TextLabel *m_replaced = nullptr;
    QPlainTextEdit *m_message = nullptr;
    AnswerBox *m_answer = nullptr;
};

} // namespace keywright
