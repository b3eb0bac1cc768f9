#pragma once

#include <atomic>
#include <cstdint>

namespace keywright {

/// What one thread of a search is doing, so that another one can see whether a disk keeps it waiting, and
/// leave it behind: a call that never returns can't be ended from within the program.
class SearchWorker
{
public:
    /// Round what may wait for a disk. After a leaveCall() that says false the search goes on without this
    /// thread, which touches nothing of it any more.
    void enterCall() { m_state.store(++m_call, std::memory_order_release); }
    bool leaveCall() { return turnInto(inNoCall); }
    /// From one call to the next; false as leaveCall() says it.
    bool nextCall()
    {
        const std::uint64_t next = m_call + 1;
        const bool stays = turnInto(next);
        m_call = next;
        return stays;
    }
    bool isLeftBehind() const { return m_state == leftBehind; }

    /// For whoever watches. The number of the call that is under way; 0 for none.
    std::uint64_t call() const { return m_state; }
    /// True where the worker still was in that call, and is left behind now.
    bool leaveBehind(std::uint64_t call)
    {
        return call != inNoCall && m_state.compare_exchange_strong(call, leftBehind);
    }

private:
    static constexpr std::uint64_t inNoCall = 0;
    static constexpr std::uint64_t leftBehind = ~std::uint64_t { 0 };

    bool turnInto(std::uint64_t state)
    {
        std::uint64_t expected = m_call;
        return m_state.compare_exchange_strong(expected, state);
    }

    std::uint64_t m_call = 0; ///< of the worker alone
    std::atomic<std::uint64_t> m_state = inNoCall;
};

} // namespace keywright
