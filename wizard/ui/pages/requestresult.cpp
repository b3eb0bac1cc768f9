#include "ui/pages/requestresult.h"

#include "core/detail.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/requestpicture.h"
#include "wording/requestpartwords.h"
#include "wording/wording.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// True for the request of the troubleshooting guide, which many apps still send.
bool isTheGuides(const RequestCheck &check)
{
    return std::ranges::any_of(check.findings, [](const Finding &finding) {
        return finding.cause == Cause::RequestPathRetired
            && finding.detail[detail::actual].toString() == "/chat/completions"_L1;
    });
}

} // namespace

RequestResult::RequestResult(QWidget *parent)
    : QWidget(parent)
    , m_answer(new AnswerBox)
    , m_picture(new RequestPicture)
    , m_correctedLabel(makeBoldLabel(tr("The request as it should be")))
    , m_correctedHow(makeRoleLabel(theme::Role::Quiet))
    , m_corrected(new CodeBox(tr("The request as it should be"), tr("&Copy it")))
{
    m_correctedHow->setObjectName(u"correctedHow"_s);
    m_corrected->setObjectName(u"corrected"_s);
    m_corrected->edit()->setObjectName(u"correctedEdit"_s);
    m_corrected->copyButton()->setObjectName(u"copyCorrectedButton"_s);
    auto *corrected = new QVBoxLayout;
    corrected->setSpacing(theme::em(this, 0.4));
    corrected->addWidget(m_correctedLabel);
    corrected->addWidget(m_correctedHow);
    corrected->addWidget(m_corrected);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(this, 1.1));
    layout->addWidget(m_answer);
    layout->addWidget(m_picture);
    layout->addLayout(corrected);
    connect(m_picture, &RequestPicture::evidenceWanted, this, &RequestResult::evidenceWanted);
    clear();
}

void RequestResult::show(const RequestCheck &check, const std::function<bool(const Finding &)> &isShown,
                         const QString &sent)
{
    m_picture->setVisible(check.understood);
    if (check.understood)
        m_picture->showParts(check.parts, isShown);
    showCorrected(check, sent);
    showAnswer(check);
    setVisible(true);
}

void RequestResult::showReading()
{
    clear();
    m_answer->show({ tr("Reading the text …"), tr("It is a long one."), {} }, AnswerBox::Tone::Neutral);
    setVisible(true);
}

void RequestResult::clear()
{
    hide();
    m_answer->clear();
    m_picture->hide();
    m_correctedLabel->hide();
    m_correctedHow->hide();
    m_corrected->hide();
}

void RequestResult::markFinding(const std::optional<Finding> &finding)
{
    m_picture->markFinding(finding);
}

void RequestResult::showCorrected(const RequestCheck &check, const QString &sent)
{
    // What is right needs no second copy.
    const bool isCorrected =
        check.cause && !check.corrected.isEmpty() && check.corrected.trimmed() != sent.trimmed();
    m_correctedLabel->setVisible(isCorrected);
    m_corrected->setVisible(isCorrected);
    m_correctedHow->setVisible(check.understood && (isCorrected || !check.cause));
    if (!isCorrected) {
        m_correctedHow->setText(tr("There is nothing to correct."));
        return;
    }
    const QString marked = sent.isEmpty() ? QString() : tr("What is new in it is marked.");
    const QString guides = isTheGuides(check)
        ? tr("This is the request of many guides. Since September 2026 it needs /v1/agent: here it is.")
        : QString();
    QStringList how {
        guides, marked,
        tr("The name of a variable stands in the key's place, so that the key stands in no text.")
    };
    how.removeAll(QString());
    m_correctedHow->setText(how.join(u' '));
    m_corrected->setText(check.corrected);
    m_corrected->markNew(sent);
}

void RequestResult::showAnswer(const RequestCheck &check)
{
    if (!check.understood) {
        m_answer->show({ tr("There is no request in this text that can be read."),
                         //: %1 lists kinds of texts, separated by semicolons
                         tr("Looked for: %1.").arg(wording::soughtInWords().join(u"; "_s)),
                         tr("Paste the command or the code that asks Perplexity, or let Keywright listen. An "
                            "error message belongs on the page “Get a key”.") },
                       AnswerBox::Tone::Neutral);
        return;
    }
    const Finding &finding = check.cause ? *std::ranges::find(check.findings, *check.cause, &Finding::cause)
                                         : check.findings.first();
    // A check that could not see everything is never green.
    if (finding.cause == Cause::RequestFine && !finding.detail.isEmpty())
        m_answer->show(wording::wordsFor(finding), AnswerBox::Tone::Neutral);
    else
        m_answer->showFinding(finding);
}

} // namespace keywright
