#pragma once

#include "core/result.h"
#include "platform/files/ownfiles.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace keywright {

/// How far a file of a change has come. What was being done when a program ended is found out from the file.
enum class FileState {
    Making,
    Made,
    Undoing,
    Undone,
    Unclear, ///< it was being changed, and is neither what it was nor what it was to become
};

/// One file of a change: no content, only its SHA-256.
struct ChangedFile
{
    std::filesystem::path path;
    std::filesystem::path real; ///< the path without links, where the temporary file is beside it
    std::string temporary; ///< name of the temporary file, while Making or Undoing
    QString copy; ///< name of the file with the former content, in the change's folder
    QByteArray before; ///< SHA-256 in hexadecimal digits
    QByteArray after;
    std::optional<unsigned> mode; ///< the former permission bits, where the change took some
    FileState state = FileState::Making;
};

struct ChangeRecord
{
    QString id;
    QDateTime when;
    QList<ChangedFile> files; ///< in the order in which they were changed
};

/// True while a program is, or was, in the middle of it.
bool isUnfinished(const ChangedFile &file);

/// Keeps the former content of changed files: a folder for each change, for the user alone, with the copies
/// and a journal.json that says what and when.
class ChangeJournal
{
public:
    using Lock = std::unique_ptr<OwnFiles::Lock>;

    /// `files` outlives this object.
    ChangeJournal(std::filesystem::path backups, OwnFiles &files);
    ChangeJournal(const ChangeJournal &) = delete;
    ChangeJournal &operator=(const ChangeJournal &) = delete;
    /// Removes the folders of changes that were begun and changed nothing.
    ~ChangeJournal();

    /// A new id, which no other change on this computer has. Its lock is held until it is taken.
    QString begin();
    bool isBegun(const QString &id) const { return m_begun.contains(id); }
    /// True from begin() until the lock is taken.
    bool isWaiting(const QString &id) const
    {
        return isBegun(id) && m_begun.at(id).has_value() && *m_begun.at(id);
    }
    /// True for a folder that some program may have made a moment ago and not locked yet.
    bool mayBeBeginning(const QString &id) const;
    /// The right to work on a change: InUse where another program has it, NotFound where there is no such
    /// change.
    Result<Lock, FileError> lock(const QString &id);

    /// Writes a copy of a former content; it is durable after syncCopy() and syncCopies().
    Result<void, FileError> keep(const QString &id, const QString &copy, const QByteArray &content);
    Result<void, FileError> syncCopy(const QString &id, const QString &copy);
    Result<void, FileError> syncCopies(const QString &id);
    Result<QByteArray, FileError> copyOf(const QString &id, const ChangedFile &file) const;
    /// Destroys a copy.
    Result<void, FileError> drop(const QString &id, const QString &copy);

    /// NotFound where there is no journal, Failed where it is none.
    Result<ChangeRecord, FileError> load(const QString &id) const;
    /// Writes the journal, durably.
    Result<void, FileError> save(const ChangeRecord &record);
    /// Destroys all of a change: the journal first, so that what can be seen of a change can be undone.
    Result<void, FileError> destroy(const QString &id, int threads);
    /// Destroys the copies that the journal does not know, and half-written files. Only with the lock.
    void tidy(const ChangeRecord &record);
    /// Newest first.
    QList<ChangeRecord> all() const;
    /// Those with a folder, in no order.
    QStringList ids() const;
    std::filesystem::path folder(const QString &id) const;

private:
    bool hasJournal(const QString &id) const;

    std::filesystem::path m_backups;
    OwnFiles &m_files;
    std::map<QString, Result<Lock, FileError>> m_begun; ///< null once taken
};

} // namespace keywright
