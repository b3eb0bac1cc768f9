#pragma once

#include "core/places/repair/repairplan.h"
#include "core/ports/filestore.h"
#include "core/session.h"

#include <span>
#include <variant>
#include <vector>

namespace keywright {

/// Why a file can't be changed: the plan for it failed, or the disk.
using ReplaceProblem = std::variant<PlanError, FileError>;

/// One file of a replacement, before it is made.
struct PlannedFile
{
    std::filesystem::path path;
    QList<qsizetype> places; ///< indices into the report
    QList<Repair> repairs;
    Result<FilePlan, ReplaceProblem> plan;
    QList<Finding> findings; ///< what is wrong at these places, and what the repairs are against
    qsizetype replaced = 0; ///< places that get the key: those whose line is not taken away
    QStringList toolIds {}; ///< whose file it is, PlaceFact::id
};

/// What is to be done.
struct ReplaceChoice
{
    QList<qsizetype> places; ///< indices into the report: those that get the new key
    QList<Repair> repairs = {};
};

/// What became of plans, in their order.
struct AppliedPlans
{
    QString change; ///< to undo it; empty where there was no plan
    std::vector<Result<Receipt, FileError>> receipts;
};

/// Makes plans true, as one change.
AppliedPlans applyPlans(FileStore &files, std::span<const FilePlan *const> plans);

/// Where a change of the place is made: its file, or the path that stands for a variable.
std::filesystem::path targetOf(const Place &place);
/// True where the key at this place can be replaced and is not the right one already.
bool isReplaceable(const Place &place);
/// True where it is also plain that it should be: ticked without being asked.
bool isSafelyReplaceable(const Place &place);

/// Puts the key in hand where other keys are: reads, plans, replaces with a backup, and brings back.
class Replacer
{
public:
    /// All outlive this object. Without `shell`, scripts are judged by our own reading alone.
    Replacer(FileStore &files, const Facts &facts, const ShellSyntax *shell = nullptr);

    /// What the files would become, file by file in the order in which they were chosen. Nothing is changed.
    QList<PlannedFile> plan(const PlaceReport &report, const ReplaceChoice &choice,
                            const Secret &newKey) const;
    /// Makes the plans true. A file that fails is left as it was and says why; the others are changed all the
    /// same. The id is empty where no file had a plan.
    ChangeMade apply(const QList<PlannedFile> &files);
    /// Brings back what apply() changed, where nothing else has changed it since.
    Result<QList<UndoneFile>, FileError> undo(const QString &changeId);

private:
    void planFile(PlannedFile &file, const PlaceReport &report, const Secret &newKey) const;
    Result<FilePlan, ReplaceProblem> planContent(const PlannedFile &file,
                                                 const std::vector<const Place *> &chosen,
                                                 const Secret &newKey) const;

    FileStore &m_files;
    const Facts &m_facts;
    const ShellSyntax *m_shell;
};

/// Overwrites the contents that the plans hold.
void wipePlans(QList<PlannedFile> &files);

} // namespace keywright
