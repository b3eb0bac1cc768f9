#include "cli/textrendering.h"

#include "core/places/readings.h"
#include "core/secret.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

struct TextWords
{
    Q_DECLARE_TR_FUNCTIONS(TextWords)
};

namespace {

constexpr int indent = 2;

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Tone::Good;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Problem:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

/// A word beside the colour, for who sees none.
QString labelOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return TextWords::tr("Fine:");
    case Severity::Warning:
        return TextWords::tr("Warning:");
    case Severity::Problem:
        return TextWords::tr("Problem:");
    }
    Q_UNREACHABLE();
}

QString stateLabel(RungState state)
{
    switch (state) {
    case RungState::Ok:
        return TextWords::tr("ok", "a step of the test");
    case RungState::Broken:
        return TextWords::tr("broken", "a step of the test");
    case RungState::Waiting:
    case RungState::Running:
    case RungState::Skipped:
        return TextWords::tr("skipped", "a step of the test");
    }
    Q_UNREACHABLE();
}

Tone toneOf(RungState state)
{
    switch (state) {
    case RungState::Ok:
        return Tone::Good;
    case RungState::Broken:
        return Tone::Bad;
    case RungState::Waiting:
    case RungState::Running:
    case RungState::Skipped:
        return Tone::Quiet;
    }
    Q_UNREACHABLE();
}

} // namespace

QString findingTitle(const Finding &finding)
{
    return labelOf(finding.severity) + u' ' + wording::wordsFor(finding).what;
}

Tone toneOf(const Finding &finding)
{
    return toneOf(finding.severity);
}

void printFinding(Output &output, const Finding &finding)
{
    const wording::Words words = wording::wordsFor(finding);
    output.text(findingTitle(finding), toneOf(finding));
    if (!words.how.isEmpty())
        output.text(words.how, Tone::Plain, indent);
    if (!words.todo.isEmpty())
        output.text(words.todo, Tone::Plain, indent);
}

void printFindings(Output &output, const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        printFinding(output, finding);
}

void printKey(Output &output, const Secret &key)
{
    //: %1 is a masked key with its length
    output.text(TextWords::tr("Key: %1").arg(wording::maskedWithLength(key)), Tone::Heading);
}

QString placeTitle(const Place &place, const std::filesystem::path &home)
{
    switch (place.origin) {
    case PlaceOrigin::File: {
        const QString path = wording::shownPath(place.path, home);
        return place.line > 0 ? QString(path + u':' + QString::number(place.line)) : path;
    }
    case PlaceOrigin::Environment:
        //: %1 is the name of an environment variable, %2 says who sets it
        return TextWords::tr("%1 in the environment (%2)")
            .arg(place.name, wording::variableSourceInWords(place.source));
    case PlaceOrigin::Process:
        //: %1 is a running program, %2 its process number
        return TextWords::tr("%1 (process %2)").arg(place.program, QString::number(place.pid));
    }
    Q_UNREACHABLE();
}

void printPlace(Output &output, const Place &place, const std::filesystem::path &home)
{
    QStringList words { placeTitle(place, home) };
    if (place.origin != PlaceOrigin::Environment && !place.name.isEmpty())
        words.append(place.name);
    words.append(wording::placeStateInWords(place.state));
    const bool hasKey = place.state == PlaceState::Same || place.state == PlaceState::Other
        || place.state == PlaceState::Damaged;
    if (hasKey && !place.value.isEmpty())
        words.append(wording::maskedWithLength(place.value));
    const Severity worst = worstSeverity(place.findings);
    output.text(words.join(u", "_s), place.findings.isEmpty() ? Tone::Plain : toneOf(worst));
    for (const Finding &finding : place.findings) {
        const wording::Words sentence = wording::wordsFor(finding);
        QStringList said { labelOf(finding.severity), sentence.what };
        // That a key is the same, or another, is evidence enough.
        if (finding.cause != Cause::PlaceSame && finding.cause != Cause::PlaceOtherKey)
            said.append(sentence.how);
        said.append(sentence.todo);
        said.removeAll(QString());
        output.text(said.join(u' '), Tone::Plain, indent);
    }
    if (place.forShellAlone)
        output.text(wording::keptByShellInWords(place), Tone::Plain, indent);
    const QString readers =
        differ(place.readings) ? wording::readersInWords(readingsToJson(place.readings)) : QString();
    if (!readers.isEmpty())
        output.text(readers, Tone::Quiet, indent);
    const QString whyNot = wording::notEditableInWords(place);
    if (!whyNot.isEmpty())
        output.text(whyNot, Tone::Quiet, indent);
}

void printWinners(Output &output, const PlaceReport &report, const std::filesystem::path &home)
{
    if (report.winners.isEmpty())
        return;
    output.blank();
    output.text(TextWords::tr("Which key wins"), Tone::Heading);
    for (const Winner &winner : report.winners) {
        const auto index = static_cast<std::size_t>(winner.winner);
        if (winner.winner < 0 || index >= report.places.size())
            continue;
        //: %1 is an app, %2 a file or variable, %3 a reason
        output.text(TextWords::tr("%1: %2 (%3)")
                        .arg(winner.app, placeTitle(report.places.at(index), home),
                             wording::winnerReason(winner.why)),
                    Tone::Plain, indent);
        QStringList unused;
        for (const qsizetype loser : winner.losers)
            unused.append(placeTitle(report.places.at(static_cast<std::size_t>(loser)), home));
        //: %1 lists files and variables
        output.text(TextWords::tr("Not used: %1").arg(unused.join(u", "_s)), Tone::Quiet, 2 * indent);
        const QString change = wording::changeThatWins(winner, report, home);
        if (!change.isEmpty())
            output.text(change, Tone::Plain, 2 * indent);
    }
}

void printRungs(Output &output, const QList<Rung> &rungs)
{
    for (const Rung &rung : rungs) {
        QString line = wording::rungTitle(rung.id) + u": "_s + stateLabel(rung.state);
        const QString evidence = wording::rungEvidence(rung);
        if (!evidence.isEmpty())
            line += u" – "_s + evidence;
        if (rung.milliseconds >= 0)
            line += u" ("_s + TextWords::tr("%1 ms").arg(QLocale().toString(rung.milliseconds)) + u')';
        output.text(line, toneOf(rung.state), indent);
    }
}

} // namespace keywright::cli
