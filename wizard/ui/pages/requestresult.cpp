#include "ui/pages/requestresult.h"

#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/requestpicture.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

RequestResult::RequestResult(QWidget *parent)
    : QWidget(parent)
    , m_answer(new AnswerBox)
    , m_picture(new RequestPicture)
    , m_correctedLabel(makeBoldLabel(tr("The request as it should be")))
    , m_corrected(new CodeBox(tr("The request as it should be"), tr("&Copy it")))
{
    m_corrected->setObjectName(u"corrected"_s);
    m_corrected->edit()->setObjectName(u"correctedEdit"_s);
    m_corrected->copyButton()->setObjectName(u"copyCorrectedButton"_s);
    m_corrected->copyButton()->setToolTip(
        tr("It holds the name of the variable PERPLEXITY_API_KEY in the key's place."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(this, 1.1));
    layout->addWidget(m_answer);
    layout->addWidget(m_picture);
    layout->addWidget(m_correctedLabel);
    layout->addWidget(m_corrected);
    clear();
}

void RequestResult::show(const RequestCheck &check)
{
    m_picture->setVisible(check.understood);
    const bool isCorrected = check.understood && !check.corrected.isEmpty();
    m_correctedLabel->setVisible(isCorrected);
    m_corrected->setVisible(isCorrected);
    if (check.understood) {
        m_picture->showParts(check.parts);
        m_corrected->setText(check.corrected);
    }
    showAnswer(check);
    setVisible(true);
}

void RequestResult::clear()
{
    hide();
    m_answer->clear();
    m_picture->hide();
    m_correctedLabel->hide();
    m_corrected->hide();
}

void RequestResult::showAnswer(const RequestCheck &check)
{
    if (!check.understood)
        m_answer->show(
            { tr("There is no request in this text that can be read."),
              tr("Looked for: a curl line, an HTTP log, Python, JavaScript, PowerShell, settings."),
              tr("Paste the line with the address and the header, or see the example.") },
            AnswerBox::Tone::Neutral);
    else if (check.cause)
        m_answer->showFinding(*std::ranges::find(check.findings, *check.cause, &Finding::cause));
    else
        m_answer->showFinding(makeFinding(Cause::RequestFine));
}

} // namespace keywright
