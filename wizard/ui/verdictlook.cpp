#include "ui/verdictlook.h"

#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace keywright {

theme::Role verdictRole(Cause cause)
{
    if (keyWasAccepted(cause))
        return severityOf(cause) == Severity::Note ? theme::Role::Good : theme::Role::Warning;
    const bool refused = keyWasRefused(cause) && cause != Cause::AnswerNoCredit;
    return refused ? theme::Role::Problem : theme::Role::Warning;
}

AnswerBox::Tone verdictTone(Cause cause)
{
    switch (verdictRole(cause)) {
    case theme::Role::Good:
        return AnswerBox::Tone::Good;
    case theme::Role::Problem:
        return AnswerBox::Tone::Problem;
    case theme::Role::Warning:
    case theme::Role::Accent:
    case theme::Role::Quiet:
        return AnswerBox::Tone::Warning;
    }
    Q_UNREACHABLE();
}

QString verdictLine(const Verdict &verdict)
{
    const QString time = QLocale().toString(verdict.when.toLocalTime().time(), QLocale::ShortFormat);
    //: The last verdict and when: "Accepted by Perplexity, 14:02"
    return QCoreApplication::translate("keywright::KeyCard", "%1, %2")
        .arg(wording::verdictInShort(verdict), time);
}

Finding verdictFinding(const Verdict &verdict)
{
    const auto found = std::ranges::find(verdict.findings, verdict.cause, &Finding::cause);
    return found == verdict.findings.cend() ? makeFinding(verdict.cause) : *found;
}

} // namespace keywright
