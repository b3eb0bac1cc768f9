#pragma once

#include "core/request/requestcheck.h"

#include <QWidget>

namespace keywright {

class AnswerBox;
class CodeBox;
class RequestPicture;
class TextLabel;

/// What was found out about a request: the answer, the picture of its parts, and the request as it should be.
class RequestResult : public QWidget
{
    Q_OBJECT
public:
    explicit RequestResult(QWidget *parent = nullptr);

    void show(const RequestCheck &check);
    /// Shows nothing.
    void clear();

private:
    void showAnswer(const RequestCheck &check);

    AnswerBox *m_answer = nullptr;
    RequestPicture *m_picture = nullptr;
    TextLabel *m_correctedLabel = nullptr;
    CodeBox *m_corrected = nullptr;
};

} // namespace keywright
