#include "support/fakefilestore.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

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
    m_changes.append({ u"change-%1"_s.arg(m_changes.size() + 1), {}, false });
    return m_changes.last().id;
}

Result<Receipt, FileError> FakeFileStore::replace(const QString &change, const std::filesystem::path &path,
                                                  const QByteArray &expected, const QByteArray &planned)
{
    if (failures.contains(path))
        return Failure { failures.value(path) };
    if (!m_files.contains(path))
        return Failure { FileError::NotFound };
    if (m_files.value(path) != expected)
        return Failure { FileError::ChangedMeanwhile };
    const auto found = std::ranges::find(m_changes, change, &Change::id);
    if (found == m_changes.end())
        return Failure { FileError::Failed };
    found->files.append({ path, expected, planned });
    m_files[path] = planned;
    return Receipt { path, std::filesystem::path("/backups") / change.toStdString() / path.filename() };
}

Result<QList<UndoneFile>, FileError> FakeFileStore::undo(const QString &change)
{
    const auto found = std::ranges::find(m_changes, change, &Change::id);
    if (found == m_changes.end())
        return Failure { FileError::NotFound };
    QList<UndoneFile> undone;
    for (const Replaced &file : found->files) {
        UndoneFile result { file.path,
                            std::filesystem::path("/backups") / change.toStdString() / file.path.filename(),
                            m_files.value(file.path) == file.after, FileError::ChangedMeanwhile };
        if (result.done)
            m_files[file.path] = file.before;
        undone.append(result);
    }
    found->undone = true;
    return undone;
}

QList<ChangeSummary> FakeFileStore::changes() const
{
    QList<ChangeSummary> summaries;
    for (const Change &change : m_changes) {
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
