#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <filesystem>

namespace keywright {

enum class FileError {
    NotFound,
    NotRegular, ///< a folder, pipe, socket or device
    LinkLoop,
    SeveralNames, ///< hard links: changing one name would part it from the others
    NotOwned, ///< belongs to another user
    NotReadable,
    NotWritable,
    TooLarge,
    ChangedMeanwhile, ///< it is no longer what was read
    NoSpace,
    Failed, ///< any other failure of the system
};

/// What a version control system (Git) does with a file.
enum class Versioning {
    None, ///< it is in no work tree
    Tracked, ///< everybody with the repository has it
    Untracked, ///< the next "add all" takes it along
    Ignored,
};

/// What else the system says about a file.
struct FileTraits
{
    qint64 size = 0;
    QDateTime changed;
    bool readableByOthers = false;
    bool writable = false; ///< by this user
};

/// A file as it was changed, and where the copy of its former content is.
struct Receipt
{
    std::filesystem::path path;
    std::filesystem::path backup;
};

/// One change that can be undone.
struct ChangeSummary
{
    QString id; ///< sorts by time: "20261123-140205-1"
    QDateTime when;
    QList<std::filesystem::path> paths;
    bool undone = false;
};

/// What undoing did to one file.
struct UndoneFile
{
    std::filesystem::path path;
    std::filesystem::path backup; ///< where the former content still is
    bool done = false;
    FileError whyNot {}; ///< where not done; ChangedMeanwhile where the file is not what the change wrote
};

/// The disk: whole small files, read and replaced.
class FileStore
{
public:
    FileStore() = default;
    FileStore(const FileStore &) = delete;
    FileStore &operator=(const FileStore &) = delete;
    virtual ~FileStore() = default;

    /// The whole file; TooLarge above 16 MB.
    virtual Result<QByteArray, FileError> read(const std::filesystem::path &path) const = 0;
    virtual Result<FileTraits, FileError> traits(const std::filesystem::path &path) const = 0;
    virtual Versioning versioning(const std::filesystem::path &path) const = 0;
    /// The paths that match the pattern ("*" and "?" within one component), sorted. Nothing for none.
    virtual QList<std::filesystem::path> matching(const std::filesystem::path &pattern) const = 0;

    /// Starts a change: the name under which replaced files can be undone together.
    virtual QString beginChange() = 0;
    /// Replaces the content in one step where it still is `expected`, after a backup has been written and
    /// synced. Mode, owner and links stay. On failure the file is what it was.
    virtual Result<Receipt, FileError> replace(const QString &change, const std::filesystem::path &path,
                                               const QByteArray &expected, const QByteArray &planned) = 0;
    /// Brings back the former content of every file that still is what the change wrote. NotFound for an
    /// unknown change.
    virtual Result<QList<UndoneFile>, FileError> undo(const QString &change) = 0;
    /// Newest first.
    virtual QList<ChangeSummary> changes() const = 0;
};

} // namespace keywright
