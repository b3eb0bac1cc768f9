#pragma once

#include "core/ports/filestore.h"
#include "platform/files/changejournal.h"
#include "platform/files/changesteps.h"
#include "platform/files/wholefiles.h"

#include <filesystem>
#include <memory>

namespace keywright {

/// The disk. A file is replaced in one step after its former content was kept below the backups folder;
/// killed at any moment, it is the old one or the new one.
class DiskFileStore : public FileStore
{
public:
    /// How many files wait for the disk together.
    static constexpr int usualThreads = 16;

    /// `backups` is made at the first change, for the user alone.
    explicit DiskFileStore(const std::filesystem::path &backups,
                           std::unique_ptr<WholeFiles> files = systemFiles(), int threads = usualThreads);

    Result<QByteArray, FileError> read(const std::filesystem::path &path) const override;
    Result<FileTraits, FileError> traits(const std::filesystem::path &path) const override;
    Versioning versioning(const std::filesystem::path &path) const override;
    QList<std::filesystem::path> matching(const std::filesystem::path &pattern) const override;
    QString beginChange() override;
    /// Refuses files that belong to another user, except for root, who gives them back to their owner.
    std::vector<Result<Receipt, FileError>> replaceAll(const QString &change,
                                                       std::span<const FileEdit> edits) override;
    Result<QList<UndoneFile>, FileError> undo(const QString &change) override;
    /// A change is undone once all of its files are.
    QList<ChangeSummary> changes() const override;
    QList<UnfinishedChange> recover() override;
    Result<void, FileError> forget(const QString &change) override;
    QStringList removeExpired(const QDateTime &now) override;
    std::filesystem::path backups() const override { return m_journal.folder({}).parent_path(); }

private:
    std::unique_ptr<WholeFiles> m_files;
    ChangeJournal m_journal;
    ChangeTools m_tools;
};

} // namespace keywright
