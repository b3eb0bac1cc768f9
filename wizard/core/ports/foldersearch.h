#pragma once

#include <QByteArray>
#include <QList>

#include <filesystem>
#include <functional>

class QObject;

namespace keywright {

struct SearchQuestion
{
    QList<std::filesystem::path> roots; ///< files or folders
    /// A file is a find where its bytes hold one of these; letters match in either case.
    QList<QByteArray> literals;
};

/// A file that holds one of the literals.
struct SearchHit
{
    std::filesystem::path path;
    QByteArray content;
};

struct SearchTally
{
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 skipped = 0; ///< not regular, unreadable, too large, binary, or ignored by name
    qint64 milliseconds = 0;
    bool cancelled = false;
};

/// Searches folders for files worth a look: regular files only, never across links or file systems.
class FolderSearch
{
public:
    using Found = std::function<void(const SearchHit &)>;
    using Progress = std::function<void(const SearchTally &)>;
    using Done = std::function<void(const SearchTally &)>;

    FolderSearch() = default;
    FolderSearch(const FolderSearch &) = delete;
    FolderSearch &operator=(const FolderSearch &) = delete;
    virtual ~FolderSearch() = default;

    /// Calls `found` and `progress` as it goes and `done` exactly once at the end, all in the thread of
    /// `context` and after this call has returned; nothing is called once `context` is gone, which also ends
    /// the search.
    virtual void search(SearchQuestion question, QObject *context, Found found, Progress progress,
                        Done done) = 0;
};

} // namespace keywright
