#pragma once

#include "core/result.h"
#include "platform/files/wholefiles.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

namespace keywright {

/// One file of a change: no content, only its SHA-256.
struct ChangedFile
{
    std::filesystem::path path;
    QString copy; ///< name of the file with the former content, in the change's folder
    QByteArray before; ///< SHA-256 in hexadecimal digits
    QByteArray after;
    bool undone = false;
};

struct ChangeRecord
{
    QString id;
    QDateTime when;
    QList<ChangedFile> files; ///< in the order in which they were changed
};

/// SHA-256 in hexadecimal digits.
QByteArray contentHash(const QByteArray &content);

/// Keeps the former content of changed files: a folder for each change, for the user alone, with the copies
/// and a journal.json that says what and when.
class ChangeJournal
{
public:
    /// `files` outlives this object.
    ChangeJournal(std::filesystem::path backups, WholeFiles &files);
    ChangeJournal(const ChangeJournal &) = delete;
    ChangeJournal &operator=(const ChangeJournal &) = delete;
    /// Removes the folders of changes that were begun and changed nothing.
    ~ChangeJournal();

    /// A new id, which no other change on this computer has.
    QString begin();
    bool isBegun(const QString &id) const { return m_begun.contains(id); }

    /// Keeps the copy and the entry, durably, before the file is changed. Returns where the copy is.
    Result<std::filesystem::path, FileError> add(const QString &id, const std::filesystem::path &path,
                                                 const QByteArray &before, const QByteArray &after);
    /// Takes the last entry back: its file was not changed after all.
    void dropLast(const QString &id);

    std::optional<ChangeRecord> load(const QString &id) const;
    Result<void, FileError> save(const ChangeRecord &record);
    /// Newest first.
    QList<ChangeRecord> all() const;
    std::filesystem::path folder(const QString &id) const;

private:
    std::filesystem::path m_backups;
    WholeFiles &m_files;
    QStringList m_begun;
};

} // namespace keywright
