#include "platform/files/diskfilestore.h"

#include "platform/files/versioncontrol.h"
#include "platform/files/wildcard.h"

#include <utility>

namespace keywright {

DiskFileStore::DiskFileStore(const std::filesystem::path &backups, std::unique_ptr<WholeFiles> files,
                             int threads)
    : m_files(std::move(files))
    , m_journal(std::filesystem::absolute(backups), m_files->own())
    , m_tools { *m_files, m_journal, threads }
{ }

Result<QByteArray, FileError> DiskFileStore::read(const std::filesystem::path &path) const
{
    auto seen = m_files->look(path);
    return seen ? Result<QByteArray, FileError>(std::move(seen->content)) : Failure { seen.error() };
}

Versioning DiskFileStore::versioning(const std::filesystem::path &path) const
{
    return versioningOf(path);
}

Result<FileTraits, FileError> DiskFileStore::traits(const std::filesystem::path &path) const
{
    return m_files->traits(path);
}

QList<std::filesystem::path> DiskFileStore::matching(const std::filesystem::path &pattern) const
{
    return matchingFiles(pattern);
}

QString DiskFileStore::beginChange()
{
    return m_journal.begin();
}

std::vector<Result<Receipt, FileError>> DiskFileStore::replaceAll(const QString &change,
                                                                  std::span<const FileEdit> edits)
{
    return makeChange(m_tools, change, edits);
}

Result<QList<UndoneFile>, FileError> DiskFileStore::undo(const QString &change)
{
    return undoChange(m_tools, change);
}

QList<UnfinishedChange> DiskFileStore::recover()
{
    return recoverChanges(m_tools);
}

Result<void, FileError> DiskFileStore::forget(const QString &change)
{
    return forgetChange(m_tools, change);
}

QStringList DiskFileStore::removeExpired(const QDateTime &now)
{
    QStringList removed;
    const QList<ChangeRecord> records = m_journal.all();
    for (const ChangeRecord &record : records) {
        if (record.when.addDays(keptDays) < now && forget(record.id))
            removed.append(record.id);
    }
    return removed;
}

QList<ChangeSummary> DiskFileStore::changes() const
{
    QList<ChangeSummary> summaries;
    for (const ChangeRecord &record : m_journal.all()) {
        ChangeSummary summary { record.id, record.when, {}, true };
        for (const ChangedFile &file : record.files) {
            summary.paths.append(file.path);
            summary.undone = summary.undone && file.state == FileState::Undone;
        }
        summaries.append(summary);
    }
    return summaries;
}

} // namespace keywright
