#pragma once

#include "core/ports/filestore.h"

#include <QMap>
#include <QSet>

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
    Result<Receipt, FileError> replace(const QString &change, const std::filesystem::path &path,
                                       const QByteArray &expected, const QByteArray &planned) override;
    Result<QList<UndoneFile>, FileError> undo(const QString &change) override;
    QList<ChangeSummary> changes() const override;

    void put(const std::filesystem::path &path, const QByteArray &content) { m_files[path] = content; }
    QByteArray content(const std::filesystem::path &path) const { return m_files.value(path); }

    QMap<std::filesystem::path, FileError> failures; ///< of reading or replacing these paths
    QSet<QString> readableByOthers; ///< paths as text
    QHash<QString, Versioning> versioned; ///< by path as text

private:
    struct Replaced
    {
        std::filesystem::path path;
        QByteArray before;
        QByteArray after;
    };
    struct Change
    {
        QString id;
        QList<Replaced> files;
        bool undone = false;
    };

    QMap<std::filesystem::path, QByteArray> m_files;
    QList<Change> m_changes;
};

} // namespace keywright::testing
