#include "cli/doctorrendering.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/report/findingjson.h"
#include "wording/diagnosiswords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

struct DoctorWords
{
    Q_DECLARE_TR_FUNCTIONS(DoctorWords)
};

namespace {

/// More would not be read over the phone; --json has them all.
constexpr qsizetype mostShown = 6;

QJsonArray keysJson(const Examination &examination)
{
    QJsonArray array;
    for (const ExaminedKey &one : examination.keys) {
        QJsonArray places;
        for (const qsizetype place : one.places)
            places.append(place);
        array.append(QJsonObject {
            { u"key"_s, keyToJson(one.key) },
            { u"verdict"_s, one.verdict ? QJsonValue(causeId(one.verdict->cause)) : QJsonValue() },
            { u"places"_s, places },
            { u"given"_s, one.given },
            { u"saved"_s, one.saved },
            { u"name"_s, one.name } });
    }
    return array;
}

/// Notes that are no evidence, behind everything else.
QList<Finding> orderedFindings(const Examination &examination)
{
    const Diagnosis &diagnosis = examination.diagnosis;
    QList<Finding> all;
    if (diagnosis.leading)
        all.append(*diagnosis.leading);
    all += diagnosis.evidence + diagnosis.also;
    const auto addNotes = [&all](const QList<Finding> &findings) {
        for (const Finding &finding : findings) {
            if (!all.contains(finding))
                all.append(finding);
        }
    };
    if (examination.key)
        addNotes(examination.key->findings);
    if (examination.verdict)
        addNotes(examination.verdict->findings);
    addNotes(examination.places.findings);
    for (const Place &place : examination.places.places)
        addNotes(place.findings);
    return all;
}

QString originOf(const ExaminedKey &key)
{
    if (key.given)
        return DoctorWords::tr("from standard input");
    if (key.saved)
        return DoctorWords::tr("saved in the keychain");
    return DoctorWords::tr("found on this computer");
}

/// "pplx-…9fQ2 (53 characters), found on this computer: accepted by Perplexity. ~/bot/.env:1"
void printKeys(Output &output, const Examination &examination, const std::filesystem::path &home)
{
    for (const ExaminedKey &one : examination.keys) {
        const QString verdict =
            one.verdict ? wording::verdictInShort(*one.verdict) : DoctorWords::tr("not asked about");
        //: %1: a masked key, %2: where it is from, %3: what Perplexity said, as "Accepted by Perplexity"
        output.text(
            DoctorWords::tr("%1, %2: %3").arg(wording::maskedWithLength(one.key), originOf(one), verdict));
        for (const qsizetype place : one.places.first(std::min(one.places.size(), mostShown)))
            output.text(placeTitle(examination.places.places[static_cast<std::size_t>(place)], home),
                        Tone::Quiet, 2);
    }
    if (examination.keys.empty())
        output.text(DoctorWords::tr("No key was found, so Perplexity could not be asked about one."));
}

Tone toneOf(const Diagnosis &diagnosis)
{
    if (diagnosis.leading)
        return cli::toneOf(*diagnosis.leading);
    return diagnosis.story == Story::AllFine ? Tone::Good : Tone::Plain;
}

enum class Steps { Left, Told };

/// With what to do only where the answer does not tell it.
void printSteps(Output &output, const QString &heading, const QList<Finding> &findings, Steps steps)
{
    QList<Finding> told;
    std::ranges::copy_if(findings, std::back_inserter(told),
                         [](const Finding &finding) { return finding.severity != Severity::Note; });
    if (told.isEmpty())
        return;
    output.blank();
    output.text(heading, Tone::Heading);
    for (const Finding &finding : told.first(std::min(told.size(), mostShown))) {
        const wording::Words words = wording::wordsFor(finding);
        output.text(u"- "_s + words.what, Tone::Plain, 2);
        if (!words.how.isEmpty())
            output.text(words.how, Tone::Quiet, 4);
        if (steps == Steps::Left && !words.todo.isEmpty())
            output.text(words.todo, Tone::Plain, 4);
    }
    if (told.size() > mostShown)
        output.text(DoctorWords::tr("… and %n more; “--json” lists them all.", nullptr,
                                    static_cast<int>(told.size() - mostShown)),
                    Tone::Quiet, 2);
}

} // namespace

void putExamination(QJsonObject &json, const Examination &examination, const std::filesystem::path &home)
{
    putFindings(json, orderedFindings(examination), examination.diagnosis.cause());
    const wording::Words words = wording::wordsFor(examination.diagnosis);
    json.insert("story"_L1, storyId(examination.diagnosis.story));
    json.insert("answer"_L1,
                QJsonObject { { u"what"_s, words.what }, { u"how"_s, words.how }, { u"do"_s, words.todo } });
    if (examination.key && !examination.key->cleaned.isEmpty())
        json.insert("key"_L1, keyToJson(examination.key->cleaned));
    json.insert("verdict"_L1,
                examination.verdict ? QJsonValue(causeId(examination.verdict->cause)) : QJsonValue());
    QJsonArray places;
    for (const Place &place : examination.places.places)
        places.append(placeJson(place));
    json.insert("places"_L1, places);
    json.insert("winners"_L1, winnersJson(examination.places, home));
    json.insert("keys"_L1, keysJson(examination));
    json.insert("searched"_L1, searchedJson(examination.places));
    json.insert("vault"_L1,
                examination.vault ? QJsonValue(findingWithText(*examination.vault)) : QJsonValue());
}

void printExamination(Output &output, const Examination &examination, const std::filesystem::path &home)
{
    const wording::Words words = wording::wordsFor(examination.diagnosis);
    output.blank();
    if (!examination.keys.empty() && examination.key)
        //: %1: a masked key, %2: where it is from
        output.text(DoctorWords::tr("The key in hand: %1, %2.")
                        .arg(wording::maskedWithLength(examination.keys.front().key),
                             originOf(examination.keys.front())),
                    Tone::Quiet);
    output.text(words.what, toneOf(examination.diagnosis));
    if (!words.how.isEmpty())
        //: Followed by sentences
        output.text(DoctorWords::tr("How we know: %1").arg(words.how));
    if (!words.todo.isEmpty())
        //: Followed by sentences
        output.text(DoctorWords::tr("What to do: %1").arg(words.todo));
    printSteps(output, DoctorWords::tr("What else shows it:"), examination.diagnosis.evidence, Steps::Told);
    printSteps(output, DoctorWords::tr("Also worth doing:"), examination.diagnosis.also, Steps::Left);
    output.blank();
    output.text(DoctorWords::tr("The keys that were looked at:"), Tone::Heading);
    printKeys(output, examination, home);
}

} // namespace keywright::cli
