#include "platform/files/diskfoldersearch.h"

#include "platform/files/foldertree.h"
#include "platform/files/searchcrew.h"
#include "platform/files/searchrun.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace keywright {

/// A search that was started, and the thread that watches it, which ends after all others.
struct DiskFolderSearch::Search
{
    Search() = default;
    Search(const Search &) = delete;
    Search &operator=(const Search &) = delete;
    ~Search()
    {
        if (const auto active = run.lock())
            active->cancel();
        watch.join();
    }

    std::weak_ptr<SearchRun> run;
    std::atomic_bool ended = false;
    std::thread watch;
};

DiskFolderSearch::DiskFolderSearch(std::chrono::milliseconds deadline, std::shared_ptr<PosixCalls> calls)
    : m_deadline(deadline)
    , m_calls(std::move(calls))
{ }

DiskFolderSearch::~DiskFolderSearch()
{
    for (const auto &search : m_searches) {
        if (const auto run = search->run.lock())
            run->cancel(); // All of them, before the first is waited for.
    }
}

void DiskFolderSearch::search(SearchQuestion question, QObject *context, Judge judge, Progress progress,
                              Done done)
{
    std::erase_if(m_searches, [](const auto &search) { return search->ended.load(); });
    const auto run = std::make_shared<SearchRun>(question, context, std::move(judge), std::move(progress),
                                                 std::move(done));
    run->watchContext();
    const auto tree = std::make_shared<FolderTree>(run, question, m_calls);
    const auto crew = std::make_shared<SearchCrew>(run, tree, m_deadline);
    auto search = std::make_unique<Search>();
    search->run = run;
    constexpr unsigned mostThreads = 8;
    const auto threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads));
    search->watch = std::thread([crew, threads, search = search.get()] {
        crew->work(threads);
        search->ended = true;
    });
    m_searches.push_back(std::move(search));
}

} // namespace keywright
