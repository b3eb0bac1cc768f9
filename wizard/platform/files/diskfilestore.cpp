#include "platform/files/diskfilestore.h"

#include "platform/files/versioncontrol.h"
#include "platform/files/wildcard.h"

#include <algorithm>
#include <utility>

namespace keywright {

DiskFileStore::DiskFileStore(const std::filesystem::path &backups, std::unique_ptr<WholeFiles> files)
    : m_files(std::move(files))
    , m_journal(std::filesystem::absolute(backups), *m_files)
{ }

Result<QByteArray, FileError> DiskFileStore::read(const std::filesystem::path &path) const
{
    return m_files->read(path);
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

Result<Receipt, FileError> DiskFileStore::replace(const QString &change, const std::filesystem::path &path,
                                                  const QByteArray &expected, const QByteArray &planned)
{
    if (!m_journal.isBegun(change))
        return Failure { FileError::Failed };
    std::filesystem::path copy;
    const auto keepCopy = [&]() -> Result<void, FileError> {
        auto kept = m_journal.add(change, std::filesystem::absolute(path), expected, planned);
        if (!kept)
            return Failure { kept.error() };
        copy = std::move(*kept);
        return {};
    };
    const auto replaced = m_files->replace({ path, expected, planned }, keepCopy);
    if (replaced)
        return Receipt { path, copy };
    if (!copy.empty())
        m_journal.dropLast(change);
    return Failure { replaced.error() };
}

Result<QList<UndoneFile>, FileError> DiskFileStore::undo(const QString &change)
{
    auto record = m_journal.load(change);
    if (!record)
        return Failure { FileError::NotFound };
    QList<UndoneFile> results;
    // The last change first: a file that was changed twice goes back both steps.
    std::for_each(record->files.rbegin(), record->files.rend(),
                  [&](ChangedFile &file) { results.prepend(undoFile(file, m_journal.folder(change))); });
    // Where the mark cannot be written the files are back all the same, and say so when asked again.
    (void)m_journal.save(*record);
    return results;
}

UndoneFile DiskFileStore::undoFile(ChangedFile &file, const std::filesystem::path &folder)
{
    UndoneFile result { file.path, folder / file.copy.toStdString() };
    const auto fail = [&result](FileError why) {
        result.whyNot = why;
        return result;
    };
    const auto present = m_files->read(file.path);
    if (!present)
        return fail(present.error());
    const QByteArray hash = contentHash(*present);
    result.done = file.undone && hash == file.before;
    if (result.done)
        return result;
    if (hash != file.after)
        return fail(FileError::ChangedMeanwhile);
    const auto former = m_files->read(result.backup);
    if (!former)
        return fail(former.error());
    if (contentHash(*former) != file.before) // A damaged copy is no former content.
        return fail(FileError::Failed);
    const auto replaced =
        m_files->replace({ file.path, *present, *former }, [] { return Result<void, FileError>(); });
    if (!replaced)
        return fail(replaced.error());
    file.undone = true;
    result.done = true;
    return result;
}

QList<ChangeSummary> DiskFileStore::changes() const
{
    QList<ChangeSummary> summaries;
    for (const ChangeRecord &record : m_journal.all()) {
        ChangeSummary summary { record.id, record.when, {}, true };
        for (const ChangedFile &file : record.files) {
            summary.paths.append(file.path);
            summary.undone = summary.undone && file.undone;
        }
        summaries.append(summary);
    }
    return summaries;
}

} // namespace keywright
