#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <span>
#include <vector>

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
    InUse, ///< another program is writing it, or busy with the same change
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

/// Who may read a file once it was replaced.
enum class Access {
    Keep,
    OwnerOnly, ///< nobody but its owner
};

/// What is to become of one file.
struct FileEdit
{
    std::filesystem::path path;
    QByteArray expected; ///< what it holds now
    QByteArray planned; ///< may be the same where only the access changes
    Access access = Access::Keep;
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

/// A change, or its undoing, that ended with the program that made it: what was found of it.
struct UnfinishedChange
{
    QString id;
    QDateTime when;
    QList<std::filesystem::path> changed; ///< hold what the change was to write, and can be undone
    QList<std::filesystem::path> former; ///< are as they were before the change
    QList<std::filesystem::path> unclear; ///< neither, and left alone
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
    /// Replaces the files, each in one step where it still is as expected, and says in the same order what
    /// became of each. Before the first file changes, the former content of all of them is kept and the
    /// change is on record, durably. Owner and links stay, and the mode but for the access. A file that fails
    /// is what it was; the others are replaced all the same. A change may be added to.
    virtual std::vector<Result<Receipt, FileError>> replaceAll(const QString &change,
                                                               std::span<const FileEdit> edits) = 0;
    /// A single file.
    Result<Receipt, FileError> replace(const QString &change, const std::filesystem::path &path,
                                       const QByteArray &expected, const QByteArray &planned)
    {
        const FileEdit edit { path, expected, planned, Access::Keep };
        return replaceAll(change, { &edit, 1 }).front();
    }
    /// Brings back the former content and mode of every file that still is what the change wrote, and takes
    /// as brought back what is as it was before. NotFound for an unknown change, InUse for one that another
    /// program is busy with.
    virtual Result<QList<UndoneFile>, FileError> undo(const QString &change) = 0;
    /// Newest first.
    virtual QList<ChangeSummary> changes() const = 0;
    /// Finds out what became of changes whose program ended in their middle, tidies up after it, and makes
    /// undo() work for the files that were changed. What a living program is busy with is not touched.
    virtual QList<UnfinishedChange> recover() = 0;
    /// Destroys the copies of a change, which then can no longer be undone; the files stay as they are. After
    /// a failure some copies may be left: try again.
    virtual Result<void, FileError> forget(const QString &change) = 0;
    /// Forgets the changes that are older than `keptDays`; their ids.
    virtual QStringList removeExpired(const QDateTime &now) = 0;

    /// The folder that holds the copies, in one folder for each change.
    virtual std::filesystem::path backups() const = 0;

    static constexpr int keptDays = 30;
};

} // namespace keywright
