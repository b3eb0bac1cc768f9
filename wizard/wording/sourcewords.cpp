#include "core/places/place.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

namespace {

/// Only a context for the translators.
struct SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::wording::SourceWords)
};

bool isKeyInHand(const PlaceReport &report, qsizetype index)
{
    return index >= 0 && static_cast<std::size_t>(index) < report.places.size()
        && report.places.at(static_cast<std::size_t>(index)).state == PlaceState::Same;
}

} // namespace

QString variableSourceInWords(VariableSource source)
{
    switch (source) {
    case VariableSource::ThisProgram:
        return SourceWords::tr("set when you logged in");
    case VariableSource::LoginShell:
        return SourceWords::tr("set in every new terminal");
    case VariableSource::UserManager:
        return SourceWords::tr("given to every program of your desktop");
    case VariableSource::Crontab:
        return SourceWords::tr("set for your scheduled tasks (crontab)");
    case VariableSource::Launchd:
        return SourceWords::tr("given to every app (launchctl)");
    case VariableSource::WindowsUser:
        return SourceWords::tr("your environment variable in Windows");
    case VariableSource::WindowsSystem:
        return SourceWords::tr("this computer's environment variable in Windows");
    }
    Q_UNREACHABLE();
}

QString changeVariableInWords(const Place &place)
{
    switch (place.source) {
    case VariableSource::ThisProgram:
        return SourceWords::tr("This was set before Keywright started. Change the file that sets it.");
    case VariableSource::LoginShell:
        //: %1: a variable
        return SourceWords::tr(
                   "A start file of your shell sets this, but none that Keywright knows. Look for "
                   "%1 in the files that your own start file reads.")
            .arg(place.name);
    case VariableSource::UserManager:
        //: %1: a variable; the command stays as it is
        return SourceWords::tr("Your desktop has kept this value since you logged in. Change the file that "
                               "sets it, then log out and in. If no file sets it, this takes it away: "
                               "systemctl --user unset-environment %1")
            .arg(place.name);
    case VariableSource::Crontab:
        return SourceWords::tr("Change it with this command: crontab -e");
    case VariableSource::Launchd:
        //: %1: a variable; the command stays as it is
        return SourceWords::tr("This takes it away until something sets it again: launchctl unsetenv %1")
            .arg(place.name);
    case VariableSource::WindowsUser:
        return SourceWords::tr("Search the Start menu for “environment variables for your account” and "
                               "change it there.");
    case VariableSource::WindowsSystem:
        return SourceWords::tr("Search the Start menu for “system environment variables” and change it "
                               "there. That needs an administrator.");
    }
    Q_UNREACHABLE();
}

QString keptByShellInWords(const Place &place)
{
    if (!place.forShellAlone)
        return {};
    const QString word = place.format == u"fish" ? u"set -gx"_s
        : place.format == u"csh"                 ? u"setenv"_s
                                                 : u"export"_s;
    //: %1: a word of a shell's language, "export"
    return SourceWords::tr("No app gets this one: the line is for the terminal itself. To hand it on, it has "
                           "to begin with “%1”.")
        .arg(word);
}

QString changeThatWins(const Winner &winner, const PlaceReport &report, const std::filesystem::path &home)
{
    if (winner.winner < 0 || static_cast<std::size_t>(winner.winner) >= report.places.size())
        return {};
    const Place &place = report.places.at(static_cast<std::size_t>(winner.winner));
    if (!report.compared || place.state == PlaceState::Same)
        return {};
    if (!place.editable)
        return notEditableInWords(place);
    const bool anyInHand =
        std::ranges::any_of(winner.losers, [&](qsizetype loser) { return isKeyInHand(report, loser); });
    //: Somewhere else the key stands already. %1: a file, %2: a line number
    const QString too = SourceWords::tr("To make your key win, put it into %1, line %2, too.");
    //: %1: a file, %2: a line number
    const QString first = SourceWords::tr("To make your key win, put it into %1, line %2.");
    return (anyInHand ? too : first).arg(shownPath(place.path, home)).arg(place.line);
}

} // namespace keywright::wording
