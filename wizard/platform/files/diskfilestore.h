#pragma once

#include "core/ports/filestore.h"
#include "platform/files/changejournal.h"
#include "platform/files/wholefiles.h"

#include <filesystem>
#include <memory>

namespace keywright {

/// The disk. A file is replaced in one step after its former content was kept below the backups folder;
/// killed at any moment, it is the old one or the new one.
class DiskFileStore : public FileStore
{
public:
    /// `backups` is made at the first change, for the user alone.
    explicit DiskFileStore(const std::filesystem::path &backups,
                           std::unique_ptr<WholeFiles> files = systemFiles());

    Result<QByteArray, FileError> read(const std::filesystem::path &path) const override;
    Result<FileTraits, FileError> traits(const std::filesystem::path &path) const override;
    Versioning versioning(const std::filesystem::path &path) const override;
    QList<std::filesystem::path> matching(const std::filesystem::path &pattern) const override;
    QString beginChange() override;
    /// Refuses files that belong to another user, except for root, who gives them back to their owner.
    Result<Receipt, FileError> replace(const QString &change, const std::filesystem::path &path,
                                       const QByteArray &expected, const QByteArray &planned) override;
    /// Files that were brought back before and still are what they were then count as done.
    Result<QList<UndoneFile>, FileError> undo(const QString &change) override;
    /// A change is undone once all of its files are.
    QList<ChangeSummary> changes() const override;

private:
    UndoneFile undoFile(ChangedFile &file, const std::filesystem::path &folder);

    std::unique_ptr<WholeFiles> m_files;
    ChangeJournal m_journal;
};

} // namespace keywright
