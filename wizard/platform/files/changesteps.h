#pragma once

#include "platform/files/changejournal.h"
#include "platform/files/wholefiles.h"

#include <span>

namespace keywright {

/// What the steps of a change work with; all of it outlives them.
struct ChangeTools
{
    WholeFiles &files;
    ChangeJournal &journal;
    int threads = 1;
};

/// FileStore::replaceAll().
std::vector<Result<Receipt, FileError>> makeChange(const ChangeTools &tools, const QString &id,
                                                   std::span<const FileEdit> edits);
/// FileStore::undo().
Result<QList<UndoneFile>, FileError> undoChange(const ChangeTools &tools, const QString &id);
/// FileStore::recover().
QList<UnfinishedChange> recoverChanges(const ChangeTools &tools);
/// FileStore::forget().
Result<void, FileError> forgetChange(const ChangeTools &tools, const QString &id);

/// What a file holds, seen from a change of it.
enum class Standing {
    Former, ///< what it held before the change
    Changed, ///< what the change wrote
    Other,
};

Standing standingOf(const ChangedFile &file, const WholeFiles::Seen &seen);

/// The permission bits of a file that nobody but its owner may read.
unsigned ownerOnlyMode(unsigned mode);

/// Finds out what became of the unfinished files of a change whose lock is held, and removes what its program
/// left beside them. Files that were not changed are taken out of the record.
UnfinishedChange settle(const ChangeTools &tools, ChangeRecord &record);

} // namespace keywright
