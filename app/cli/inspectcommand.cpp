#include "cli/inspectcommand.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/key/comparison.h"
#include "core/key/inspection.h"
#include "core/report/findingjson.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

QJsonArray removedJson(const QList<RemovedCharacter> &removed)
{
    QJsonArray array;
    for (const RemovedCharacter &character : removed)
        array.append(QJsonObject { { u"position"_s, character.position },
                                   { u"code_point"_s, codePointText(character.codePoint) },
                                   { u"name"_s, character.name } });
    return array;
}

QJsonObject sideJson(const Inspection &inspection)
{
    return { { u"key"_s, keyToJson(inspection.cleaned) },
             { u"cleaned"_s, inspection.wellFormed },
             { u"removed"_s, removedJson(inspection.removed) },
             { u"findings"_s, findingsWithText(inspection.findings) },
             { u"cause"_s, causeOrNull(inspection.cause) } };
}

/// Nothing where the text holds no key: the findings say what it is instead.
void printFoundKey(Output &output, const Secret &key)
{
    if (!key.isEmpty())
        printKey(output, key);
}

} // namespace

void InspectCommand::run()
{
    if (line().compare) {
        const Result<std::vector<Secret>, InputError> both = input().two();
        if (both)
            compare(both->at(0), both->at(1));
        else
            failInput(both.error());
        return;
    }
    const Result<Secret, InputError> given = input().secret();
    if (given)
        inspect(*given);
    else
        failInput(given.error());
}

void InspectCommand::inspect(const Secret &given)
{
    const Inspection inspection = inspectKey(given.bytes(), services().facts);
    if (line().json) {
        QJsonObject json = envelope(line().command);
        const QJsonObject side = sideJson(inspection);
        for (auto member = side.begin(); member != side.end(); ++member)
            json.insert(member.key(), member.value());
        output().json(json);
    } else {
        printFoundKey(output(), inspection.cleaned);
        printFindings(output(), inspection.findings);
    }
    finish(statusOf(inspection.cause));
}

void InspectCommand::compare(const Secret &left, const Secret &right)
{
    const Comparison comparison = compareKeys(left.bytes(), right.bytes(), services().facts);
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, comparison.findings, comparison.cause);
        json.insert("key"_L1, keyToJson(comparison.left.cleaned));
        json.insert("left"_L1, sideJson(comparison.left));
        json.insert("right"_L1, sideJson(comparison.right));
        QJsonArray differences;
        for (const qsizetype position : comparison.differences)
            differences.append(position);
        json.insert("differences"_L1, differences);
        output().json(json);
    } else {
        printFoundKey(output(), comparison.left.cleaned);
        printFoundKey(output(), comparison.right.cleaned);
        printFindings(output(), comparison.findings);
    }
    finish(statusOf(comparison.cause));
}

} // namespace keywright::cli
