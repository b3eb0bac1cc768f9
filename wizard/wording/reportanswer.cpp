#include "wording/reportanswer.h"

#include "core/leftsteps.h"
#include "core/report/findingjson.h"
#include "wording/diagnosiswords.h"
#include "wording/leftwords.h"
#include "wording/reportlines.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

struct ReportAnswer
{
    Q_DECLARE_TR_FUNCTIONS(ReportAnswer)
};

namespace {

QList<Finding> findingsFrom(const QJsonValue &json)
{
    QList<Finding> findings;
    const QJsonArray array = json.toArray();
    for (const auto value : array) {
        if (const std::optional<Finding> finding = findingFromJson(value.toObject()))
            findings.append(*finding);
    }
    return findings;
}

LeftStep stepFrom(const QJsonObject &json)
{
    LeftStep step;
    const QString id = json["id"_L1].toString();
    for (int number = 0; number <= static_cast<int>(LeftToDo::DeleteOldKey); ++number) {
        if (id == leftToDoId(static_cast<LeftToDo>(number)))
            step.what = static_cast<LeftToDo>(number);
    }
    step.detail = json["detail"_L1].toObject();
    step.finding = findingFromJson(json["why"_L1].toObject());
    step.done = json["ticked"_L1].toBool();
    return step;
}

} // namespace

Diagnosis diagnosisFrom(const QJsonObject &report)
{
    static constexpr auto stories = std::to_array<Story>(
        { Story::NotChecked, Story::AllFine, Story::OneCause, Story::OldKeyWins, Story::TwoKeysInUse,
          Story::AddressElsewhere, Story::RefusedThoughNew, Story::RetiredInApp, Story::AnotherProvider,
          Story::AnotherKeyWorks, Story::FineHere });
    Diagnosis diagnosis;
    const QString id = report["story"_L1].toString();
    for (const Story story : stories) {
        if (id == storyId(story))
            diagnosis.story = story;
    }
    diagnosis.leading = findingFromJson(report["leading"_L1].toObject());
    diagnosis.evidence = findingsFrom(report["evidence"_L1]);
    diagnosis.also = findingsFrom(report["also"_L1]);
    return diagnosis;
}

void addAnswer(ReportLines &lines, const QJsonObject &report)
{
    const Diagnosis diagnosis = diagnosisFrom(report);
    const Words words = wordsFor(diagnosis);
    lines.heading(ReportAnswer::tr("The answer"));
    const QString cause = diagnosis.cause() ? QString(causeId(*diagnosis.cause())) : QString();
    lines.add(cause.isEmpty() ? words.what : QString(cause + u": "_s + words.what));
    lines.under(words.how);
    lines.under(words.todo);
    if (diagnosis.story != Story::OneCause && diagnosis.leading)
        //: %1: an id like old-key-wins
        lines.under(ReportAnswer::tr("How the findings fit together: %1").arg(storyId(diagnosis.story)));
    for (const Finding &finding : diagnosis.evidence)
        //: %1: a sentence
        lines.under(ReportAnswer::tr("What shows it: %1").arg(wordsFor(finding).what));
    for (const Finding &finding : diagnosis.also)
        //: %1: a sentence
        lines.under(ReportAnswer::tr("Also worth doing: %1").arg(wordsFor(finding).what));
}

void addLeft(ReportLines &lines, const QJsonObject &report)
{
    if (const QList<Finding> mended = findingsFrom(report["mended"_L1]); !mended.isEmpty()) {
        lines.heading(ReportAnswer::tr("Mended"));
        for (const Finding &finding : mended)
            lines.add(causeId(finding.cause) + u": "_s + wordsFor(finding).what);
    }
    const QJsonArray left = report["left"_L1].toArray();
    lines.heading(ReportAnswer::tr("What is left to do"));
    if (left.isEmpty())
        lines.add(ReportAnswer::tr("Nothing."));
    for (const auto value : left) {
        const LeftStep step = stepFrom(value.toObject());
        const Words words = leftInWords(step);
        lines.add((step.done ? u"[x] "_s : u"[ ] "_s) + words.what);
        lines.under(words.how);
    }
}

} // namespace keywright::wording
