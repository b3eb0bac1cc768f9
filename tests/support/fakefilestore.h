#pragma once

#include "core/ports/filestore.h"

#include <QMap>
#include <QSet>

#include <utility>

namespace keywright::testing {

/// A disk in memory that can be told to fail.
class FakeFileStore : public FileStore
{
public:
    Result<QByteArray, FileError> read(const std::filesystem::path &path) const override;
    Result<FileTraits, FileError> traits(const std::filesystem::path &path) const override;
    Versioning versioning(const std::filesystem::path &path) const override
    {
        return versioned.value(QString::fromStdString(path.string()), Versioning::None);
    }
    QList<std::filesystem::path> matching(const std::filesystem::path &pattern) const override;
    QString beginChange() override;
    std::vector<Result<Receipt, FileError>> replaceAll(const QString &change,
                                                       std::span<const FileEdit> edits) override;
    Result<QList<UndoneFile>, FileError> undo(const QString &change) override;
    QList<ChangeSummary> changes() const override;
    QList<UnfinishedChange> recover() override { return std::exchange(unfinished, {}); }
    Result<void, FileError> forget(const QString &change) override;
    QStringList removeExpired(const QDateTime &now) override;
    std::filesystem::path backups() const override { return "/home/user/.local/state/keywright/changes"; }

    void put(const std::filesystem::path &path, const QByteArray &content) { m_files[path] = content; }
    QByteArray content(const std::filesystem::path &path) const { return m_files.value(path); }

    QMap<std::filesystem::path, FileError> failures; ///< of reading or replacing these paths
    QSet<QString> readableByOthers; ///< paths as text
    QList<UnfinishedChange> unfinished; ///< what recover() finds
    QHash<QString, Versioning> versioned; ///< by path as text

private:
    struct Replaced
    {
        std::filesystem::path path;
        QByteArray before;
        QByteArray after;
        bool closed = false; ///< taken from others
    };
    struct Change
    {
        QString id;
        QList<Replaced> files;
        bool undone = false;
    };

    Result<Receipt, FileError> replaceOne(Change &change, const FileEdit &edit);

    QMap<std::filesystem::path, QByteArray> m_files;
    QList<Change> m_changes;
    int m_begun = 0;
};

} // namespace keywright::testing
