#pragma once

#include "core/answer/curl.h"
#include "ui/page.h"

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace keywright {

class AnswerBox;
class CodeBox;
class PasteEdit;
class RequestPicture;
class Tester;
struct RequestCheck;
struct Services;

/// The request that an app sends, pasted and judged part by part.
class RequestPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    RequestPage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    QWidget *firstControl() const override;
    QPushButton *mainAct() const override;

private:
    void buildPaste();
    void buildButtons();
    void buildResult();
    std::optional<Shell> shell() const;
    void check();
    void showExample();
    void showCheck();
    void showAnswer();

    Services &m_services;
    PasteEdit *m_edit = nullptr;
    QComboBox *m_shell = nullptr;
    QPushButton *m_check = nullptr;
    AnswerBox *m_answer = nullptr;
    RequestPicture *m_picture = nullptr;
    QLabel *m_correctedLabel = nullptr;
    CodeBox *m_corrected = nullptr;
};

} // namespace keywright
