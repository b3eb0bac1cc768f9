#include "ui/changeshown.h"

#include "core/detail.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/placewords.h"
#include "ui/replacewords.h"
#include "wording/repairwords.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Only a context for the translators.
struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::ChangeWords)
};

const Place &placeAt(const PlaceReport &report, qsizetype index)
{
    return report.places.at(static_cast<std::size_t>(index));
}

/// Who else gets what is written into the file.
QString warningFor(const Place &place)
{
    for (const Finding &finding : place.findings) {
        const QString kind = finding.detail[detail::kind].toString();
        if (finding.cause == Cause::PlaceExposed && kind == "git"_L1)
            return ChangeWords::tr(
                "Git keeps this file. Your new key would be in the next commit, for everybody "
                "who gets it.");
        if (finding.cause == Cause::PlaceExposed && kind == "git-next"_L1)
            return ChangeWords::tr(
                "Git would take this file along with the next “add all”, your new key with "
                "it. Put the file's name into .gitignore first.");
    }
    return {};
}

/// What two lines that look alike differ in.
QString invisibleDifference(const Place &place, const QList<PlannedLine> &lines)
{
    const bool looksAlike = std::ranges::any_of(
        lines, [](const PlannedLine &line) { return line.before == line.after && !line.before.isEmpty(); });
    if (!looksAlike)
        return {};
    for (const Finding &finding : place.findings) {
        const QJsonArray causes = finding.detail[detail::causes].toArray();
        if (finding.cause == Cause::PlaceDirty && !causes.isEmpty())
            //: %1: what is wrong with a copy of a key, "an invisible character"
            return ChangeWords::tr(
                       "The lines look alike because the key is not shown in full. What goes: %1.")
                .arg(wording::damageInWords(causes));
    }
    return ChangeWords::tr("The lines look alike because the key is not shown in full.");
}

QString labelFor(const Place &place)
{
    if (place.line < 1)
        return ChangeWords::tr("Put your key there");
    if (place.name.isEmpty())
        //: %1: a line number
        return ChangeWords::tr("Put your key into line %1").arg(place.line);
    //: %1: a variable or setting, %2: a line number
    return ChangeWords::tr("Put your key into %1 in line %2").arg(place.name).arg(place.line);
}

ChoiceShown shownOption(const ReplaceOption &option, const PlaceReport &report,
                        const std::filesystem::path &home)
{
    ChoiceShown shown;
    if (option.repair) {
        shown.label = wording::repairInWords(*option.repair);
        //: A tick box, read aloud. %1: what it does, %2: a file
        shown.spoken =
            ChangeWords::tr("%1, in %2").arg(shown.label, wording::shownPath(option.repair->path, home));
        shown.doubt = wording::repairDoubtInWords(*option.repair);
        if (option.repair->kind == RepairKind::RewriteAsUtf8)
            shown.note = ChangeWords::tr("Not a letter of the text changes, only how the file stores it.");
        return shown;
    }
    const Place &place = placeAt(report, option.place);
    shown.label = labelFor(place);
    const QString what = place.name.isEmpty() ? ChangeWords::tr("the key") : place.name;
    //: A tick box, read aloud. %1: a variable, %2: "~/projects/my-bot/.env, line 1"
    shown.spoken = ChangeWords::tr("Replace %1 in %2").arg(what, placeWhere(place, home));
    shown.doubt = doubtInWords(place);
    return shown;
}

/// A line that is taken away can't get the key, and a name is either changed or kept beside another.
int excludedBy(const ReplaceOption &option, const QList<ReplaceOption> &before, const PlaceReport &report)
{
    if (!option.repair)
        return -1;
    const auto excludes = [&](const ReplaceOption &other) {
        const int line = other.repair ? other.repair->line : placeAt(report, other.place).line;
        const bool isRemoval = option.repair->kind == RepairKind::RemoveLine && !other.repair;
        const bool isOtherName = option.repair->kind == RepairKind::AddVariable && other.repair
            && other.repair->kind == RepairKind::RenameVariable;
        return line == option.repair->line && (isRemoval || isOtherName);
    };
    const auto found = std::ranges::find_if(before, excludes);
    return found == before.end() ? -1 : static_cast<int>(found - before.begin());
}

ReplaceChoice aloneOf(const ReplaceOption &option)
{
    ReplaceChoice choice;
    if (option.repair)
        choice.repairs.append(*option.repair);
    else
        choice.places.append(option.place);
    return choice;
}

} // namespace

ChangeShown shownChange(FileOptions &file, const Ticks &ticks, const Replacer &replacer,
                        const Services &services)
{
    const PlaceReport &report = services.session.places();
    const std::filesystem::path home = homeOf(services);
    const Place &first = placeAt(report, file.first);
    const bool isFile = first.origin == PlaceOrigin::File;
    ChangeShown shown { placeTitle(first, home),
                        isFile ? wording::shownPath(file.path, home) : placeWhere(first, home),
                        warningFor(first),
                        {} };
    QList<ReplaceOption> possible;
    for (const ReplaceOption &option : std::as_const(file.options)) {
        ChoiceShown choice = shownOption(option, report, home);
        choice.isTicked = ticks.isTicked(option);
        QList<PlannedFile> plan = replacer.plan(report, aloneOf(option), *services.session.key());
        const auto &planned = plan.first().plan;
        if (planned)
            choice.lines = planned->lines;
        else
            choice.cannot = problemInWords(planned.error());
        if (!option.repair)
            choice.note = invisibleDifference(placeAt(report, option.place), choice.lines);
        wipePlans(plan);
        if (option.repair && !choice.cannot.isEmpty())
            continue;
        choice.excludes = excludedBy(option, possible, report);
        possible.append(option);
        shown.choices.append(choice);
    }
    file.options = possible;
    return shown;
}

} // namespace keywright
