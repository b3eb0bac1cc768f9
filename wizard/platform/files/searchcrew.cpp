#include "platform/files/searchcrew.h"

#include "core/secretmemory.h"
#include "platform/files/foldertree.h"
#include "platform/files/searchrun.h"

#include <algorithm>
#include <utility>

namespace keywright {

using namespace std::chrono_literals;

namespace {

constexpr auto lookEvery = 50ms;
constexpr auto patienceOnceCancelled = 50ms; // Nobody waits for what a call may still bring.

} // namespace

SearchCrew::SearchCrew(std::shared_ptr<SearchRun> run, std::shared_ptr<FolderTree> tree,
                       std::chrono::milliseconds deadline)
    : m_run(std::move(run))
    , m_tree(std::move(tree))
    , m_deadline(deadline)
{ }

void SearchCrew::work(int threads)
{
    std::unique_lock lock(m_mutex);
    for (int thread = 0; thread < threads; ++thread)
        start();
    for (bool tell = false; m_present > 0; tell = !tell) {
        m_ended.wait_for(lock, lookEvery, [this] { return m_present == 0; });
        if (tell) // At every second look: a person reads no faster.
            m_run->postProgress();
        const bool cancelled = m_run->isCancelled();
        for (int left = look(cancelled ? patienceOnceCancelled : m_deadline); left > 0; --left)
            start();
    }
    lock.unlock();
    for (Member &member : m_members) {
        if (member.thread.joinable())
            member.thread.join();
    }
    m_run->finish();
}

/// With the lock held. The thread owns what it uses: it may outlive everybody, in a call that never returns.
void SearchCrew::start()
{
    const auto worker = std::make_shared<SearchWorker>();
    ++m_present;
    std::thread thread([crew = shared_from_this(), worker] {
        crew->m_tree->work(*worker);
        scrubStack();
        crew->end(worker.get());
    });
    m_members.push_back({ worker, std::move(thread), 0, {}, false });
}

void SearchCrew::end(const SearchWorker *worker)
{
    const std::scoped_lock lock(m_mutex);
    const auto member = std::ranges::find_if(
        m_members, [worker](const Member &other) { return other.worker.get() == worker; });
    if (member->gone) // Left behind: it was counted then.
        return;
    member->gone = true;
    --m_present;
    m_ended.notify_all();
}

int SearchCrew::look(std::chrono::milliseconds patience)
{
    const auto now = Clock::now();
    int left = 0;
    for (Member &member : m_members) {
        const std::uint64_t call = member.gone ? 0 : member.worker->call();
        if (call != member.call) {
            member.call = call;
            member.since = now;
        } else if (call != 0 && now - member.since > patience && member.worker->leaveBehind(call)) {
            member.gone = true;
            member.thread.detach();
            --m_present;
            m_tree->giveUp(*member.worker);
            ++left;
        }
    }
    return left;
}

} // namespace keywright
