#include "cli/jsonrendering.h"

#include "core/places/readings.h"
#include "core/places/startplaces.h"
#include "core/redact.h"
#include "core/report/findingjson.h"
#include "wording/wording.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

constexpr double millisecondsPerSecond = 1000.0;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(redacted(text));
}

bool holdsKey(const Place &place)
{
    const bool isKey = place.state == PlaceState::Same || place.state == PlaceState::Other
        || place.state == PlaceState::Damaged;
    return isKey && !place.value.isEmpty();
}

QLatin1StringView originId(PlaceOrigin origin)
{
    switch (origin) {
    case PlaceOrigin::File:
        return "file"_L1;
    case PlaceOrigin::Environment:
        return "environment"_L1;
    case PlaceOrigin::Process:
        return "process"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1StringView shellId(Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return "bash"_L1;
    case Shell::Cmd:
        return "cmd"_L1;
    case Shell::PowerShell:
        return "powershell"_L1;
    }
    Q_UNREACHABLE();
}

QString programName()
{
    return u"keywright-cli "_s + QStringLiteral(KEYWRIGHT_VERSION);
}

QJsonObject envelope(CommandId command)
{
    return {
        { u"schema"_s, 1 },         { u"program"_s, programName() }, { u"command"_s, commandId(command) },
        { u"key"_s, QJsonValue() }, { u"findings"_s, QJsonArray() }, { u"cause"_s, QJsonValue() }
    };
}

QJsonObject findingWithText(const Finding &finding)
{
    QJsonObject json = findingToJson(finding);
    const wording::Words words = wording::wordsFor(finding);
    json.insert("text"_L1,
                QJsonObject { { u"what"_s, words.what }, { u"how"_s, words.how }, { u"do"_s, words.todo } });
    return json;
}

QJsonArray findingsWithText(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings)
        array.append(findingWithText(finding));
    return array;
}

QJsonValue causeOrNull(std::optional<Cause> cause)
{
    return cause ? QJsonValue(causeId(*cause)) : QJsonValue();
}

void putFindings(QJsonObject &json, const QList<Finding> &findings, std::optional<Cause> cause)
{
    json.insert("findings"_L1, findingsWithText(findings));
    json.insert("cause"_L1, causeOrNull(cause));
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject placeJson(const Place &place)
{
    const bool isFile = place.origin == PlaceOrigin::File;
    QJsonObject json { { u"origin"_s, originId(place.origin) },
                       { u"path"_s, textOrNull(pathText(place.path)) },
                       { u"line"_s, isFile ? QJsonValue(place.line) : QJsonValue() },
                       { u"column"_s, isFile ? QJsonValue(place.column) : QJsonValue() },
                       { u"offset"_s, isFile ? QJsonValue(place.offset) : QJsonValue() },
                       { u"length"_s, isFile ? QJsonValue(place.length) : QJsonValue() },
                       { u"name"_s, textOrNull(place.name) },
                       { u"tool"_s, textOrNull(place.tool) },
                       { u"format"_s, textOrNull(place.format) },
                       { u"encoding"_s, encodingId(place.encoding) },
                       { u"state"_s, placeStateId(place.state) },
                       { u"editable"_s, place.editable },
                       { u"why_not"_s, textOrNull(notEditableId(place.whyNot)) },
                       { u"key"_s, holdsKey(place) ? QJsonValue(keyToJson(place.value)) : QJsonValue() },
                       { u"readings"_s, readingsToJson(place.readings) },
                       { u"findings"_s, findingsWithText(place.findings) } };
    if (!place.store.isEmpty())
        json.insert("store"_L1, place.store);
    if (place.forShellAlone)
        json.insert("exported"_L1, false);
    if (!place.editable)
        json.insert("instead"_L1, textOrNull(wording::notEditableInWords(place)));
    if (place.origin == PlaceOrigin::Environment)
        json.insert("source"_L1, variableSourceId(place.source));
    if (place.origin == PlaceOrigin::Process) {
        json.insert("pid"_L1, place.pid);
        json.insert("program"_L1, textOrNull(place.program));
        json.insert("since"_L1, timeOrNull(place.since));
    }
    return json;
}

QJsonArray hiddenStoresJson(const PlacesFacts &facts)
{
    QJsonArray array;
    for (const wording::HiddenStore &store : wording::hiddenStores(facts))
        array.append(QJsonObject { { u"tool"_s, store.tool }, { u"steps"_s, store.steps } });
    return array;
}

QJsonArray winnersJson(const PlaceReport &report, const std::filesystem::path &home)
{
    QJsonArray array;
    for (const Winner &winner : report.winners) {
        QJsonArray losers;
        for (const qsizetype loser : winner.losers)
            losers.append(loser);
        array.append(
            QJsonObject { { u"app"_s, winner.app },
                          { u"name"_s, winner.name },
                          { u"winner"_s, winner.winner },
                          { u"losers"_s, losers },
                          { u"why"_s, winner.why },
                          { u"why_text"_s, wording::winnerReason(winner.why) },
                          { u"change"_s, textOrNull(wording::changeThatWins(winner, report, home)) } });
    }
    return array;
}

QJsonObject searchedJson(const PlaceReport &report)
{
    // By SkipReason.
    static constexpr std::array<QLatin1StringView, skipReasons> reasons {
        "links"_L1,  "special"_L1, "unreadable"_L1,        "too_large"_L1,
        "binary"_L1, "ignored"_L1, "other_file_system"_L1, "not_answering"_L1
    };
    QJsonObject skippedFor;
    for (std::size_t reason = 0; reason < reasons.size(); ++reason) {
        if (report.skippedFor.at(reason) > 0)
            skippedFor.insert(reasons.at(reason), report.skippedFor.at(reason));
    }
    return { { u"skipped_for"_s, skippedFor },
             { u"files"_s, report.files },
             { u"bytes"_s, report.bytes },
             { u"seconds"_s, static_cast<double>(report.milliseconds) / millisecondsPerSecond },
             { u"skipped"_s, report.skipped } };
}

QJsonArray rungsJson(const QList<Rung> &rungs)
{
    QJsonArray array;
    for (const Rung &rung : rungs) {
        const bool wasReached = rung.state == RungState::Ok || rung.state == RungState::Broken;
        array.append(QJsonObject {
            { u"id"_s, rungName(rung.id) },
            { u"state"_s, rungStateId(wasReached ? rung.state : RungState::Skipped) },
            { u"milliseconds"_s, rung.milliseconds < 0 ? QJsonValue() : QJsonValue(rung.milliseconds) },
            { u"detail"_s, rung.detail } });
    }
    return array;
}

} // namespace keywright::cli
