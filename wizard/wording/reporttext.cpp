#include "wording/reporttext.h"

#include "core/report/findingjson.h"
#include "wording/diagnosiswords.h"
#include "wording/reportanswer.h"
#include "wording/reportlines.h"
#include "wording/values.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

namespace {

QString textOf(const QJsonObject &object, QLatin1StringView name)
{
    return harmless(object[name].toString());
}

QString keyText(const QJsonObject &key)
{
    //: %1 is a masked key like pplx-…9fQ2, %n the number of its characters, %2 the beginning of its SHA-256
    return ReportText::tr("%1 (%n character(s)), fingerprint %2", nullptr, key["length"_L1].toInt())
        .arg(textOf(key, "masked"_L1), textOf(key, "fingerprint"_L1));
}

/// "[problem] key-invisible: …" with how we know below.
void addFindings(ReportLines &lines, const QJsonArray &findings)
{
    for (const auto value : findings) {
        const QJsonObject json = value.toObject();
        const std::optional<Finding> finding = findingFromJson(json);
        if (!finding)
            continue;
        const Words words = wordsFor(*finding);
        lines.add(u'[' + QString(severityId(finding->severity)) + u"] "_s + causeId(finding->cause) + u": "_s
                  + words.what);
        lines.under(words.how);
    }
}

void addKey(ReportLines &lines, const QJsonObject &report)
{
    lines.heading(ReportText::tr("Key"));
    const QJsonObject key = report["key"_L1].toObject();
    if (key.isEmpty()) {
        lines.add(ReportText::tr("No key was given."));
        return;
    }
    lines.add(keyText(key));
    addFindings(lines, key["findings"_L1].toArray());
}

std::optional<Rung> rungFrom(const QJsonObject &json)
{
    static constexpr auto ids =
        std::to_array<RungId>({ RungId::Computer, RungId::Name, RungId::Connection, RungId::Tls,
                                RungId::Service, RungId::Control, RungId::Key, RungId::Request });
    const QString id = json["id"_L1].toString();
    const auto found = std::ranges::find_if(ids, [&](RungId known) { return id == rungName(known); });
    if (found == ids.end())
        return std::nullopt;
    Rung rung;
    rung.id = *found;
    rung.milliseconds = json["milliseconds"_L1].toInteger(-1);
    rung.detail = json["detail"_L1].toObject();
    for (const RungState state : { RungState::Ok, RungState::Broken, RungState::Skipped }) {
        if (json["state"_L1].toString() == rungStateId(state))
            rung.state = state;
    }
    return rung;
}

void addVerdict(ReportLines &lines, const QJsonObject &report)
{
    lines.heading(ReportText::tr("Test at Perplexity"));
    const QJsonObject verdict = report["verdict"_L1].toObject();
    if (verdict.isEmpty()) {
        lines.add(ReportText::tr("Perplexity was not asked."));
        return;
    }
    //: %1 is an id like answer-no-credit, %2 a time
    lines.add(ReportText::tr("%1, at %2").arg(textOf(verdict, "cause"_L1), textOf(verdict, "when"_L1)));
    addFindings(lines, verdict["findings"_L1].toArray());
    const QJsonArray rungs = verdict["rungs"_L1].toArray();
    for (const auto value : rungs) {
        const std::optional<Rung> rung = rungFrom(value.toObject());
        if (!rung)
            continue;
        QString line = rungTitle(rung->id) + u": "_s + rungStateId(rung->state);
        if (rung->milliseconds >= 0)
            line += u" ("_s + ReportText::tr("%1 ms").arg(rung->milliseconds) + u')';
        const QString evidence = rungEvidence(*rung);
        lines.add(evidence.isEmpty() ? line : QString(line + u", "_s + evidence));
    }
}

std::optional<PlaceState> placeStateFrom(const QString &id)
{
    for (const PlaceState state : { PlaceState::Same, PlaceState::Other, PlaceState::Damaged,
                                    PlaceState::Placeholder, PlaceState::Reference, PlaceState::Empty }) {
        if (id == placeStateId(state))
            return state;
    }
    return std::nullopt;
}

/// "~/bot/.env:3", "PERPLEXITY_API_KEY in the environment", "node (4711)".
QString placeTitle(const QJsonObject &place)
{
    const QString path = textOf(place, "path"_L1);
    if (!path.isEmpty())
        return path + u':' + QString::number(place["line"_L1].toInt());
    const QString program = textOf(place, "program"_L1);
    if (!program.isEmpty())
        return program + u" ("_s + QString::number(place["pid"_L1].toInteger()) + u')';
    return ReportText::tr("environment");
}

void addPlaces(ReportLines &lines, const QJsonObject &report)
{
    lines.heading(ReportText::tr("Places"));
    const QJsonArray places = report["places"_L1].toArray();
    if (report["searched"_L1].isNull())
        lines.add(ReportText::tr("Nothing was searched."));
    else if (places.isEmpty())
        lines.add(ReportText::tr("No key was found."));
    for (const auto value : places) {
        const QJsonObject place = value.toObject();
        const std::optional<PlaceState> state = placeStateFrom(place["state"_L1].toString());
        QStringList words { placeTitle(place), textOf(place, "name"_L1), textOf(place, "tool"_L1),
                            state ? placeStateInWords(*state) : QString(),
                            textOf(place["key"_L1].toObject(), "masked"_L1) };
        words.removeAll(QString());
        lines.add(words.join(u", "_s));
        addFindings(lines, place["findings"_L1].toArray());
    }
    addFindings(lines, report["place_findings"_L1].toArray());
}

void addWinners(ReportLines &lines, const QJsonObject &report)
{
    const QJsonArray places = report["places"_L1].toArray();
    const QJsonArray winners = report["winners"_L1].toArray();
    if (winners.isEmpty())
        return;
    lines.heading(ReportText::tr("Which key wins"));
    for (const auto value : winners) {
        const QJsonObject winner = value.toObject();
        const QJsonObject place = places.at(winner["winner"_L1].toInteger(-1)).toObject();
        //: %1 is an app, %2 a file or variable, %3 a reason
        lines.add(
            ReportText::tr("%1: %2 (%3)")
                .arg(textOf(winner, "app"_L1), placeTitle(place), winnerReason(winner["why"_L1].toString())));
    }
}

void addChanges(ReportLines &lines, const QJsonObject &report)
{
    const QJsonArray changes = report["changes"_L1].toArray();
    if (changes.isEmpty())
        return;
    lines.heading(ReportText::tr("Changes"));
    for (const auto value : changes) {
        const QJsonObject change = value.toObject();
        const QString id = textOf(change, "id"_L1);
        lines.add(change["undone"_L1].toBool() ? ReportText::tr("%1 (undone)").arg(id) : id);
        const QJsonArray entries = change["files"_L1].toArray();
        for (const auto entry : entries) {
            const QJsonObject file = entry.toObject();
            const std::optional<FileError> error = fileErrorFromId(file["why_not"_L1].toString());
            const QString state = file["done"_L1].toBool() ? ReportText::tr("changed")
                : error                                    ? fileErrorInWords(*error)
                                                           : ReportText::tr("left alone");
            lines.under(textOf(file, "path"_L1) + u": "_s + state);
        }
    }
}

void addAll(ReportLines &lines, const QJsonObject &report)
{
    lines.title(ReportText::tr("Keywright report"));
    lines.add(ReportText::tr("Program: %1").arg(textOf(report, "program"_L1)));
    lines.add(ReportText::tr("System: %1").arg(textOf(report, "system"_L1)));
    lines.add(ReportText::tr("Qt: %1").arg(textOf(report, "qt"_L1)));
    if (const int cut = report["cut"_L1].toInt(); cut > 0)
        lines.add(ReportText::tr("%n text(s) were cut, because a part of a key was in them.", nullptr, cut));
    addAnswer(lines, report);
    addLeft(lines, report);
    addKey(lines, report);
    if (const QJsonObject message = report["message"_L1].toObject(); !message.isEmpty()) {
        lines.heading(ReportText::tr("Error message"));
        addFindings(lines, message["findings"_L1].toArray());
    }
    addVerdict(lines, report);
    addPlaces(lines, report);
    addWinners(lines, report);
    addChanges(lines, report);
    if (const QJsonObject request = report["request"_L1].toObject(); !request.isEmpty()) {
        lines.heading(ReportText::tr("What the app sends"));
        addFindings(lines, request["findings"_L1].toArray());
    }
    if (const QJsonObject vault = report["vault"_L1].toObject(); !vault.isEmpty()) {
        lines.heading(ReportText::tr("Keychain"));
        addFindings(lines, { vault });
    }
}

QByteArray jsonBytes(const Report &report)
{
    QJsonObject json = report.json;
    const Words words = wordsFor(diagnosisFrom(json));
    json.insert(
        "answer"_L1,
        QJsonObject { { u"what"_s, words.what }, { u"how"_s, words.how }, { u"todo"_s, words.todo } });
    const int cut = json["cut"_L1].toInt();
    json = report.guard->sealed(json);
    json.insert("cut"_L1, cut + json["cut"_L1].toInt());
    return QJsonDocument(json).toJson();
}

} // namespace

QString reportText(const QJsonObject &report)
{
    ReportLines lines(false);
    addAll(lines, report);
    return lines.text();
}

QByteArray reportBytes(const Report &report, ReportForm form)
{
    if (form == ReportForm::Json)
        return jsonBytes(report);
    ReportLines lines(form == ReportForm::Markdown);
    addAll(lines, report.json);
    //: In the place of a line of the report
    const QString instead = ReportText::tr("[A line was cut, because a part of a key was in it.]");
    return report.guard->sealedLines(lines.text().toUtf8(), instead.toUtf8());
}

} // namespace keywright::wording
