#include "wording/values.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About the state of a place, and why it can't be changed.
struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

namespace {

QString appOnly(const Place &place)
{
    const QString &tool = place.tool;
    const QString steps = stepsInWords(place.store.isEmpty() ? place.toolId : place.store);
    if (!steps.isEmpty())
        return joined({ StateWords::tr("Keywright can't change this."), steps });
    return tool.isEmpty()
        ? StateWords::tr("Only its own app can change this. Enter the key in the app's settings.")
        : StateWords::tr("Only %1 can change this. Enter the key in its settings.").arg(tool);
}

QString inAnotherPlace(const Place &place)
{
    const QString steps = stepsInWords(place.store);
    if (!steps.isEmpty())
        return joined({ StateWords::tr("The key itself is in another place."), steps });
    return StateWords::tr("The key itself is in another place. Change it there.");
}

QString runningProgram(const QString &program)
{
    return program.isEmpty()
        ? StateWords::tr("A running program keeps the key that it started with. Start it again.")
        : StateWords::tr("%1 is running and keeps the key that it started with. Start it again.")
              .arg(program);
}

} // namespace

QString placeStateInWords(PlaceState state)
{
    switch (state) {
    case PlaceState::Same:
        return StateWords::tr("This key");
    case PlaceState::Other:
        return StateWords::tr("Another key");
    case PlaceState::Damaged:
        return StateWords::tr("Damaged copy");
    case PlaceState::Placeholder:
        return StateWords::tr("Placeholder");
    case PlaceState::Reference:
        return StateWords::tr("Refers to another place");
    case PlaceState::Empty:
        return StateWords::tr("Empty");
    }
    Q_UNREACHABLE();
}

QString notEditableInWords(const Place &place)
{
    switch (place.whyNot) {
    case NotEditable::No:
        return {};
    case NotEditable::Reference:
        return inAnotherPlace(place);
    case NotEditable::Template:
        return StateWords::tr(
            "This is an example file. A real key must not go there, because such files are shared.");
    case NotEditable::AppOnly:
        return place.origin == PlaceOrigin::Environment ? changeVariableInWords(place) : appOnly(place);
    case NotEditable::Environment:
        return changeVariableInWords(place);
    case NotEditable::Process:
        return runningProgram(place.program);
    case NotEditable::ExportedCopy:
        return StateWords::tr("This is an exported copy. Change the key in the app that it came from.");
    case NotEditable::NotWritable:
        return StateWords::tr("You may not write to this file. Change its rights, or ask who may.");
    case NotEditable::NotOwned:
        return StateWords::tr("This file belongs to another user. Change it as that user.");
    case NotEditable::SeveralNames:
        return StateWords::tr(
            "This file has several names on the disk. Change it in an editor, so that they stay "
            "together.");
    case NotEditable::Broken:
        return StateWords::tr("This file can't be read by its app. Repair it in an editor first.");
    }
    Q_UNREACHABLE();
}

QString fileErrorInWords(FileError error)
{
    switch (error) {
    case FileError::NotFound:
        return StateWords::tr("The file is not there any more.");
    case FileError::NotRegular:
        return StateWords::tr("This is not a plain file, so it was left alone.");
    case FileError::LinkLoop:
        return StateWords::tr("The link leads in a circle, so there is no file to change.");
    case FileError::SeveralNames:
        return StateWords::tr(
            "The file has several names on the disk, and changing one would part them. It was left "
            "alone.");
    case FileError::NotOwned:
        return StateWords::tr("The file belongs to another user. It was left alone.");
    case FileError::NotReadable:
        return StateWords::tr("You may not read this file.");
    case FileError::NotWritable:
        return StateWords::tr("You may not write to this file.");
    case FileError::TooLarge:
        return StateWords::tr("The file is larger than 16 MB. It was left alone.");
    case FileError::ChangedMeanwhile:
        return StateWords::tr(
            "The file changed while you were looking at it. It was left alone; look again.");
    case FileError::InUse:
        return StateWords::tr(
            "Another program is working on it right now. It was left alone; try again in a moment.");
    case FileError::NoSpace:
        return StateWords::tr("The disk is full. The file is what it was.");
    case FileError::Failed:
        return StateWords::tr("The system could not do it. The file is what it was.");
    }
    Q_UNREACHABLE();
}

QStringList unfinishedInWords(const UnfinishedChange &change, const std::filesystem::path &home)
{
    QStringList sentences;
    const int changed = static_cast<int>(change.changed.size());
    if (changed == 0 && change.unclear.isEmpty())
        sentences.append(
            //: %1 is the id of a change
            StateWords::tr(
                "Keywright was stopped during the change %1. All its files are as they were before.")
                .arg(change.id));
    if (changed != 0)
        sentences.append(
            //: %1 is the id of a change
            StateWords::tr(
                "Keywright was stopped during the change %1. %n files hold what it wrote, which can "
                "be taken back; the others are as they were before.",
                "", changed)
                .arg(change.id));
    for (const std::filesystem::path &path : change.unclear)
        sentences.append(
            //: %1 is a path, %2 the id of a change
            StateWords::tr(
                "%1 is neither what it was before the change %2 nor what it was to become. It was left "
                "alone, and the copy from before the change is kept.")
                .arg(shownPath(path, home), change.id));
    return sentences;
}

} // namespace keywright::wording
