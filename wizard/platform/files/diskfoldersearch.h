#pragma once

#include "core/ports/foldersearch.h"

#include <chrono>
#include <memory>
#include <vector>

namespace keywright {

class PosixCalls;

/// Searches the disk with a thread for each processor.
///
/// What is read and what is not is said in searchrules.h and in the question. A root that is a link is
/// followed, links below it are not; a root is searched on whatever file system it is, mounts below it are
/// not. A file below two roots is told once. A file system that does not answer within the deadline is given
/// up and said to be.
class DiskFolderSearch : public FolderSearch
{
public:
    /// A disk that was asleep takes some seconds to answer.
    static constexpr std::chrono::milliseconds usualDeadline { 10'000 };

    /// `calls` is null for those of the system.
    explicit DiskFolderSearch(std::chrono::milliseconds deadline = usualDeadline,
                              std::shared_ptr<PosixCalls> calls = {});
    DiskFolderSearch(const DiskFolderSearch &) = delete;
    DiskFolderSearch &operator=(const DiskFolderSearch &) = delete;
    /// Ends all searches and waits for their threads, except for those that wait for a disk; their `done` is
    /// told with `cancelled` set.
    ~DiskFolderSearch() override;

    /// To be called in the thread of `context`.
    void search(SearchQuestion question, QObject *context, Judge judge, Progress progress,
                Done done) override;

private:
    struct Search;

    const std::chrono::milliseconds m_deadline;
    const std::shared_ptr<PosixCalls> m_calls;
    std::vector<std::unique_ptr<Search>> m_searches;
};

} // namespace keywright
