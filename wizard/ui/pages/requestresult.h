#pragma once

#include "core/request/requestcheck.h"

#include <QWidget>

#include <functional>
#include <optional>

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

    /// `isShown` tells of which findings the evidence is to be seen in a text beside this; without it, of
    /// none. `sent` is what was read, with keys masked, or empty where that is nothing to compare with.
    void show(const RequestCheck &check, const std::function<bool(const Finding &)> &isShown = {},
              const QString &sent = {});
    /// Says that a long text is being read.
    void showReading();
    /// Shows nothing.
    void clear();
    /// Marks the finding whose evidence somebody looks at.
    void markFinding(const std::optional<Finding> &finding);

Q_SIGNALS:
    /// Somebody wants to see where this finding stands.
    void evidenceWanted(const keywright::Finding &finding);

private:
    void showAnswer(const RequestCheck &check);
    void showCorrected(const RequestCheck &check, const QString &sent);

    AnswerBox *m_answer = nullptr;
    RequestPicture *m_picture = nullptr;
    TextLabel *m_correctedLabel = nullptr;
    TextLabel *m_correctedHow = nullptr;
    CodeBox *m_corrected = nullptr;
};

} // namespace keywright
