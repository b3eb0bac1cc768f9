#pragma once

#include "platform/files/searchworker.h"

#include <memory>

namespace keywright {

class PosixCalls;
class SearchRun;
struct SearchQuestion;

/// Walks folders with several threads, each on one folder at a time.
class FolderTree
{
public:
    /// `calls` is null for those of the system.
    FolderTree(std::shared_ptr<SearchRun> run, const SearchQuestion &question,
               std::shared_ptr<PosixCalls> calls);
    FolderTree(const FolderTree &) = delete;
    FolderTree &operator=(const FolderTree &) = delete;
    ~FolderTree();

    /// To be called by each thread: works until nothing is left, the search is cancelled, or the worker is
    /// left behind.
    void work(SearchWorker &worker);
    /// To be called once for a worker that was left behind: its file system is given up.
    void giveUp(const SearchWorker &worker);

private:
    struct Walk;
    std::unique_ptr<Walk> m_walk;
};

} // namespace keywright
