#pragma once

#include "platform/files/searchworker.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace keywright {

class FolderTree;
class SearchRun;

/// The threads of one search, and the one that watches them.
class SearchCrew : public std::enable_shared_from_this<SearchCrew>
{
public:
    /// A worker whose call lasts longer than the deadline is left behind, with its file system.
    SearchCrew(std::shared_ptr<SearchRun> run, std::shared_ptr<FolderTree> tree,
               std::chrono::milliseconds deadline);

    /// Starts the workers and stays until they are done or left behind; then says that the search has ended.
    void work(int threads);

private:
    using Clock = std::chrono::steady_clock;
    struct Member
    {
        std::shared_ptr<SearchWorker> worker;
        std::thread thread; ///< joined at the end, or let go where it was left behind
        std::uint64_t call = 0; ///< the one it was seen in last
        Clock::time_point since; ///< when that was seen first
        bool gone = false;
    };

    void start();
    void end(const SearchWorker *worker);
    /// Leaves behind who waits for too long; says how many.
    int look(std::chrono::milliseconds patience);

    const std::shared_ptr<SearchRun> m_run;
    const std::shared_ptr<FolderTree> m_tree;
    const std::chrono::milliseconds m_deadline;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_ended;
    std::vector<Member> m_members;
    int m_present = 0; ///< workers that are neither done nor left behind
};

} // namespace keywright
