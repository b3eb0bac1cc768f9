#include "wording/repairwords.h"

#include <QCoreApplication>

namespace keywright::wording {

namespace {

/// Only a context for the translators.
struct RepairWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::wording::RepairWords)
};

QString removalInWords(const Repair &repair)
{
    switch (repair.cause) {
    case Cause::PlaceEmpty:
        //: %1: a line number
        return RepairWords::tr("Take the empty line %1 away").arg(repair.line);
    case Cause::PlaceNetrc:
        //: %1: a line number
        return RepairWords::tr("Take the entry in line %1 away, which programs send instead of your key")
            .arg(repair.line);
    case Cause::PlaceHeaderOverride:
        //: %1: a line number
        return RepairWords::tr("Take line %1 away, which sends another key").arg(repair.line);
    case Cause::PlaceCopy:
        //: %1: a line number
        return RepairWords::tr("Take the comment in line %1 away, which still shows a key").arg(repair.line);
    default:
        //: %1: a line number
        return RepairWords::tr("Take line %1 away instead").arg(repair.line);
    }
}

QString removalDoubt(const Repair &repair)
{
    switch (repair.cause) {
    case Cause::PlaceEmpty:
        return RepairWords::tr("Not ticked: putting your key there does as well.");
    case Cause::PlaceNetrc:
        return RepairWords::tr("Not ticked: do this only where no program of yours needs the entry.");
    case Cause::PlaceCopy:
        return RepairWords::tr("Not ticked: no app reads a comment. It only shows the old key to others.");
    default:
        return RepairWords::tr("Not ticked: then your key counts from the place that loses now.");
    }
}

} // namespace

QString repairInWords(const Repair &repair)
{
    switch (repair.kind) {
    case RepairKind::RenameVariable:
        //: %1: a wrong name of a variable, %2: the right one
        return RepairWords::tr("Rename %1 to %2").arg(repair.name, repair.value);
    case RepairKind::AddVariable:
        //: %1: a variable, %2: another one
        return RepairWords::tr("Keep %1 and add %2 with the same value").arg(repair.name, repair.value);
    case RepairKind::RemoveLine:
        return removalInWords(repair);
    case RepairKind::CorrectAddress:
        //: %1: a line number, %2: an address
        return RepairWords::tr("Correct the address in line %1 to %2").arg(repair.line).arg(repair.value);
    case RepairKind::RewriteAsUtf8:
        return RepairWords::tr("Save the file as plain UTF-8, the one form that its program reads");
    case RepairKind::Export:
        //: %1: a variable
        return RepairWords::tr("Hand %1 on to your apps").arg(repair.name);
    case RepairKind::ClearOutputs:
        return RepairWords::tr("Clear the results in the notebook that show a key");
    case RepairKind::MakePrivate:
        return RepairWords::tr("Let nobody but you read this file");
    }
    Q_UNREACHABLE();
}

QString repairDoubtInWords(const Repair &repair)
{
    if (repair.isSafe)
        return {};
    switch (repair.kind) {
    case RepairKind::RenameVariable:
        return RepairWords::tr("Not ticked: a program of yours may read the name that is there now.");
    case RepairKind::AddVariable:
        return RepairWords::tr("Not ticked: only some programs need the other name.");
    case RepairKind::RemoveLine:
        return removalDoubt(repair);
    case RepairKind::CorrectAddress:
        return RepairWords::tr("Not ticked: some programs want the whole path here.");
    case RepairKind::Export:
        return RepairWords::tr("Not ticked: now only the terminal itself knows it, which may be meant.");
    case RepairKind::ClearOutputs:
        return RepairWords::tr("Not ticked: the results are gone until the notebook is run again.");
    case RepairKind::MakePrivate:
        return RepairWords::tr(
            "Not ticked: other users of this computer can read it now, and a server may have to.");
    case RepairKind::RewriteAsUtf8:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace keywright::wording
