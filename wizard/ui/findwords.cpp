#include "ui/findwords.h"

#include "core/places/placegroups.h"
#include "ui/placewords.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace keywright {

namespace {

/// Only a context for the translators.
struct FindWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::FindWords)
};

/// What the group's heading and the winner's sign say already.
bool isSaidOtherwise(Cause cause)
{
    return cause == Cause::PlaceOtherKey || cause == Cause::PlaceSame || cause == Cause::PlaceShadowed
        || cause == Cause::PlaceConflict || cause == Cause::PlaceManaged;
}

QString lossInWords(const PlaceReport &report, qsizetype winner, const std::filesystem::path &home)
{
    const Place &place = report.places.at(static_cast<std::size_t>(winner));
    //: %1: the place that wins, "~/.zshrc, line 41"
    return FindWords::tr("not used: %1 wins").arg(placeWhere(place, home));
}

/// "~/projects/my-bot/.env", or the first of several and how many more.
QString appsInWords(const QStringList &apps)
{
    if (apps.size() < 2)
        return apps.join(QString());
    //: %1: an app or a project, %n: how many others
    return FindWords::tr("%1 and %n more", nullptr, static_cast<int>(apps.size()) - 1).arg(apps.first());
}

QString winInWords(const QString &why, const QStringList &apps)
{
    const QString reason = wording::winnerReason(why);
    if (!apps.isEmpty())
        //: %1: apps or projects, %2: the reason, "a variable that is already set beats .env"
        return FindWords::tr("wins for %1: %2").arg(appsInWords(apps), reason);
    //: %1: the reason, "a variable that is already set beats .env"
    return reason.isEmpty() ? FindWords::tr("wins") : FindWords::tr("wins: %1").arg(reason);
}

/// One line for each rule by which the place wins, or for each place that it loses against.
QStringList standingsInWords(const QList<Standing> &standings, bool unused, const PlaceReport &report,
                             const std::filesystem::path &home)
{
    QStringList lines;
    QStringList rules;
    for (const Standing &standing : standings) {
        if (!standing.wins && unused)
            lines.append(lossInWords(report, standing.winner, home));
        if (!standing.wins || rules.contains(standing.why))
            continue;
        rules.append(standing.why);
        QStringList apps;
        for (const Standing &other : standings) {
            if (other.wins && other.why == standing.why && standings.size() > 1)
                apps.append(other.app);
        }
        lines.append(winInWords(standing.why, apps));
    }
    lines.removeDuplicates();
    return lines;
}

/// What would make the key in hand win against this place.
QString changeInWords(qsizetype index, const PlaceReport &report, const std::filesystem::path &home)
{
    for (const Winner &winner : report.winners) {
        QString change = winner.winner == index ? wording::changeThatWins(winner, report, home) : QString();
        if (!change.isEmpty())
            return change;
    }
    return {};
}

} // namespace

QString groupHeading(const PlaceGroup &group)
{
    switch (group.kind) {
    case PlaceGroup::Kind::OtherKey:
        //: %1: a masked key
        return FindWords::tr("Another key: %1").arg(group.masked);
    case PlaceGroup::Kind::ThisKey:
        //: %1: a masked key
        return FindWords::tr("This key: %1").arg(group.masked);
    case PlaceGroup::Kind::Damaged:
        return FindWords::tr("Damaged copy");
    case PlaceGroup::Kind::Blank:
        return FindWords::tr("No key yet: a placeholder or nothing");
    case PlaceGroup::Kind::Reference:
        return FindWords::tr("Refers to a key kept elsewhere");
    }
    Q_UNREACHABLE();
}

QString answerInWords(const PlaceReport &report, bool keyInHand)
{
    const QString count =
        FindWords::tr("%n place(s) on this computer hold a Perplexity key.", nullptr, countKeys(report));
    const auto with = [&count](const QString &rest) -> QString { return count + u' ' + rest; };
    switch (answerOf(report, keyInHand)) {
    case PlacesAnswer::NothingFound:
        return FindWords::tr("No Perplexity key was found where apps usually keep it. Look further below.");
    case PlacesAnswer::NotCompared:
        return with(FindWords::tr("There is no key in hand yet to compare them with."));
    case PlacesAnswer::AllRight:
        return with(FindWords::tr("Each of them holds your key, exactly."));
    case PlacesAnswer::OthersUsed:
        return with(FindWords::tr("At least one of your apps uses another key than yours."));
    case PlacesAnswer::OthersUnused:
        return with(FindWords::tr("Your apps use yours; the others are not used."));
    case PlacesAnswer::DamagedUsed:
        return with(FindWords::tr("At least one of your apps uses a damaged copy of it."));
    case PlacesAnswer::OnlyBlank:
        return FindWords::tr("No key was found, only places where one is still missing.");
    }
    Q_UNREACHABLE();
}

PlaceShown shownPlace(qsizetype index, const PlaceReport &report, const std::filesystem::path &home)
{
    const Place &place = report.places.at(static_cast<std::size_t>(index));
    PlaceShown shown { placeTitle(place, home),
                       placeWhere(place, home),
                       {},
                       {},
                       false,
                       false,
                       changeInWords(index, report, home),
                       readersOfPlace(place) };
    const QList<Standing> standings = standingsOf(index, report);
    shown.unused = isUnused(standings);
    shown.wins = place.state != PlaceState::Same && std::ranges::any_of(standings, &Standing::wins);
    shown.aside = standingsInWords(standings, shown.unused, report, home).join(u'\n');
    if (place.forShellAlone)
        shown.notes.append(wording::keptByShellInWords(place));
    for (const Finding &finding : place.findings) {
        const wording::Words words = wording::wordsFor(finding);
        if (!isSaidOtherwise(finding.cause))
            // Where the place is stands above; what was seen says more than that something was.
            shown.notes.append(
                QString((words.how.isEmpty() ? words.what : words.how) + u' ' + words.todo).trimmed());
    }
    return shown;
}

} // namespace keywright
