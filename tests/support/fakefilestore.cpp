#include "support/fakefilestore.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

std::filesystem::path backupOf(const QString &change, const std::filesystem::path &path)
{
    return std::filesystem::path("/backups") / change.toStdString() / path.filename();
}

} // namespace

Result<QByteArray, FileError> FakeFileStore::read(const std::filesystem::path &path) const
{
    if (failures.contains(path))
        return Failure { failures.value(path) };
    if (!m_files.contains(path))
        return Failure { FileError::NotFound };
    return m_files.value(path);
}

Result<FileTraits, FileError> FakeFileStore::traits(const std::filesystem::path &path) const
{
    if (!m_files.contains(path))
        return Failure { FileError::NotFound };
    return FileTraits { m_files.value(path).size(), QDateTime(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC),
                        readableByOthers.contains(QString::fromStdString(path.string())),
                        !failures.contains(path) };
}

QList<std::filesystem::path> FakeFileStore::matching(const std::filesystem::path &pattern) const
{
    if (pattern.string().find_first_of("*?") == std::string::npos)
        return m_files.contains(pattern) ? QList { pattern } : QList<std::filesystem::path>();
    const QRegularExpression expression(
        QRegularExpression::wildcardToRegularExpression(QString::fromStdString(pattern.string())));
    QList<std::filesystem::path> paths;
    for (auto path = m_files.keyBegin(); path != m_files.keyEnd(); ++path) {
        if (expression.match(QString::fromStdString(path->string())).hasMatch())
            paths.append(*path);
    }
    return paths;
}

QString FakeFileStore::beginChange()
{
    m_changes.append({ u"change-%1"_s.arg(++m_begun), {}, false });
    return m_changes.last().id;
}

Result<Receipt, FileError> FakeFileStore::replaceOne(Change &change, const FileEdit &edit)
{
    if (failures.contains(edit.path))
        return Failure { failures.value(edit.path) };
    if (!m_files.contains(edit.path))
        return Failure { FileError::NotFound };
    if (m_files.value(edit.path) != edit.expected)
        return Failure { FileError::ChangedMeanwhile };
    const bool closed = edit.access == Access::OwnerOnly
        && readableByOthers.remove(QString::fromStdString(edit.path.string()));
    change.files.append({ edit.path, edit.expected, edit.planned, closed });
    m_files[edit.path] = edit.planned;
    return Receipt { edit.path, backupOf(change.id, edit.path) };
}

std::vector<Result<Receipt, FileError>> FakeFileStore::replaceAll(const QString &change,
                                                                  std::span<const FileEdit> edits)
{
    const auto found = std::ranges::find(m_changes, change, &Change::id);
    std::vector<Result<Receipt, FileError>> receipts;
    for (const FileEdit &edit : edits)
        receipts.push_back(found == m_changes.end() ? Failure { FileError::Failed }
                                                    : replaceOne(*found, edit));
    return receipts;
}

Result<QList<UndoneFile>, FileError> FakeFileStore::undo(const QString &change)
{
    const auto found = std::ranges::find(m_changes, change, &Change::id);
    if (found == m_changes.end() || found->files.isEmpty())
        return Failure { FileError::NotFound };
    QList<UndoneFile> undone;
    for (const Replaced &file : std::as_const(found->files)) {
        const QByteArray present = m_files.value(file.path);
        const bool isIts = present == file.after || present == file.before;
        undone.append({ file.path, backupOf(change, file.path), isIts, FileError::ChangedMeanwhile });
        if (!isIts)
            continue;
        m_files[file.path] = file.before;
        if (file.closed)
            readableByOthers.insert(QString::fromStdString(file.path.string()));
    }
    found->undone = std::ranges::all_of(undone, &UndoneFile::done);
    return undone;
}

Result<void, FileError> FakeFileStore::forget(const QString &change)
{
    const auto found = std::ranges::find(m_changes, change, &Change::id);
    if (found == m_changes.end())
        return Failure { FileError::NotFound };
    m_changes.erase(found);
    return {};
}

QStringList FakeFileStore::removeExpired(const QDateTime &now)
{
    QStringList removed;
    const QList<ChangeSummary> all = changes();
    for (const ChangeSummary &change : all) {
        if (change.when.addDays(keptDays) < now && forget(change.id))
            removed.append(change.id);
    }
    return removed;
}

QList<ChangeSummary> FakeFileStore::changes() const
{
    QList<ChangeSummary> summaries;
    for (const Change &change : m_changes) {
        if (change.files.isEmpty())
            continue;
        ChangeSummary summary {
            change.id, QDateTime(QDate(2026, 11, 23), QTime(14, 2), Qt::UTC), {}, change.undone
        };
        for (const Replaced &file : change.files)
            summary.paths.append(file.path);
        summaries.prepend(summary);
    }
    return summaries;
}

} // namespace keywright::testing
