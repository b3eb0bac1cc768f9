#include "platform/files/diskfoldersearch.h"

#include "core/secretmemory.h"
#include "platform/files/foldertree.h"
#include "platform/files/searchrun.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace keywright {

DiskFolderSearch::~DiskFolderSearch()
{
    for (const auto &weak : m_runs) {
        if (const auto run = weak.lock())
            run->cancel();
    }
    m_threads.waitForDone();
}

void DiskFolderSearch::search(SearchQuestion question, QObject *context, Found found, Progress progress,
                              Done done)
{
    std::erase_if(m_runs, [](const std::weak_ptr<SearchRun> &run) { return run.expired(); });
    const auto run = std::make_shared<SearchRun>(question, context, std::move(found), std::move(progress),
                                                 std::move(done));
    run->watchContext();
    m_runs.push_back(run);
    const auto tree = std::make_shared<FolderTree>(run, question.roots);
    // A search that waits for the disk leaves room for the next one.
    constexpr int searchesAtOnce = 2;
    const int threads = std::clamp(QThread::idealThreadCount(), 1, 8);
    m_threads.setMaxThreadCount(threads * searchesAtOnce);
    for (int thread = 0; thread < threads; ++thread) {
        m_threads.start([tree, run] {
            if (tree->work())
                run->finish();
            scrubStack();
        });
    }
}

} // namespace keywright
