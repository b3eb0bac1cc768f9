#pragma once

#include "core/ports/foldersearch.h"

#include <QThreadPool>

#include <memory>
#include <vector>

namespace keywright {

class SearchRun;

/// Searches the disk with a thread for each processor.
///
/// Every regular file of at most 2 MB is read whole; larger ones, binary ones, and folders of caches and
/// version stores (searchrules.h) are counted as skipped. A root that is a link is followed, links below it
/// are not. A file below two roots is told once.
class DiskFolderSearch : public FolderSearch
{
public:
    DiskFolderSearch() = default;
    DiskFolderSearch(const DiskFolderSearch &) = delete;
    DiskFolderSearch &operator=(const DiskFolderSearch &) = delete;
    /// Ends all searches and waits for their threads; their `done` is told with `cancelled` set.
    ~DiskFolderSearch() override;

    /// To be called in the thread of `context`.
    void search(SearchQuestion question, QObject *context, Found found, Progress progress,
                Done done) override;

private:
    std::vector<std::weak_ptr<SearchRun>> m_runs;
    QThreadPool m_threads;
};

} // namespace keywright
