#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <array>
#include <filesystem>
#include <functional>

class QObject;

namespace keywright {

/// Bytes to look for.
struct SearchLiteral
{
    QByteArray bytes;
    bool anyCase = true; ///< ASCII letters match in either case
};

struct SearchQuestion
{
    QList<std::filesystem::path> roots; ///< files or folders
    QList<SearchLiteral> literals; ///< a file is a hit where its bytes hold one of these
    /// Folders to pass over, by their name ("__pycache__") or with the name of the one above
    /// (".git/objects").
    QStringList ignoredFolders;
};

/// A file that holds one of the literals.
struct SearchHit
{
    std::filesystem::path path;
    QByteArray content;
    bool readableByOthers = false;
    bool writable = true; ///< by this user
};

/// Why something was not searched.
enum class SkipReason {
    Link, ///< below a root; what it points to is found where it stands
    Special, ///< a pipe, socket or device
    Unreadable, ///< also: gone since it was listed
    TooLarge,
    Binary,
    Ignored, ///< a folder of the list of folders to pass over
    OtherFileSystem, ///< a mount below a root
    NotAnswering, ///< its file system did not answer in time
};
inline constexpr std::size_t skipReasons = static_cast<std::size_t>(SkipReason::NotAnswering) + 1;

/// A file system that was left out.
struct SkippedMount
{
    std::filesystem::path path; ///< where it begins
    SkipReason reason {}; ///< OtherFileSystem or NotAnswering
    bool operator==(const SkippedMount &) const = default;
};

struct SearchTally
{
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 skipped = 0; ///< files and folders, for all reasons together
    qint64 milliseconds = 0;
    bool cancelled = false;
    /// How much of the search is done, by the number of files, 0 to 1: 0 until that number is known. Never
    /// falls; 1 at the end.
    double share = 0;
    std::array<qint64, skipReasons> skippedFor {}; ///< by SkipReason
    QList<SkippedMount> skippedMounts; ///< the first few
};

/// Searches folders for files worth a look: regular files only, never across links or file systems.
class FolderSearch
{
public:
    /// Brings what a judgement came to to where it belongs.
    using Telling = std::function<void()>;
    /// Looks at one hit. It is called in other threads, several at a time, and uses only what no one changes
    /// and what outlives the FolderSearch. May return nothing.
    using Judge = std::function<Telling(const SearchHit &)>;
    using Progress = std::function<void(const SearchTally &)>;
    using Done = std::function<void(const SearchTally &)>;

    FolderSearch() = default;
    FolderSearch(const FolderSearch &) = delete;
    FolderSearch &operator=(const FolderSearch &) = delete;
    virtual ~FolderSearch() = default;

    /// Judges every hit. Calls the tellings and `progress` as it goes and `done` exactly once at the end, all
    /// in the thread of `context` and after this call has returned; none of these is called once `context` is
    /// gone, which also ends the search.
    virtual void search(SearchQuestion question, QObject *context, Judge judge, Progress progress,
                        Done done) = 0;
};

} // namespace keywright
