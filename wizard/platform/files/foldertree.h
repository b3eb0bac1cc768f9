#pragma once

#include <QList>

#include <filesystem>
#include <memory>

namespace keywright {

class SearchRun;

/// Walks folders with several threads, each on one folder at a time.
class FolderTree
{
public:
    FolderTree(std::shared_ptr<SearchRun> run, const QList<std::filesystem::path> &roots);
    FolderTree(const FolderTree &) = delete;
    FolderTree &operator=(const FolderTree &) = delete;
    ~FolderTree();

    /// To be called by each thread: works until nothing is left or the search is cancelled. True for one of
    /// the threads, whose turn it is to say that the search has ended.
    bool work();

private:
    struct Walk;
    std::unique_ptr<Walk> m_walk;
};

} // namespace keywright
