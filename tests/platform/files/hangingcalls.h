#pragma once

#include "platform/files/posixcalls.h"

#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <set>

namespace keywright::testing {

/// The calls of a system on which some files and folders are on a disk that does not answer: opening one of
/// their names waits until the disk comes back.
class HangingCalls : public PosixCalls
{
public:
    explicit HangingCalls(std::set<std::string> hanging) : m_hanging(std::move(hanging)) { }

    int open(int folder, const std::string &name, int flags, mode_t mode) override
    {
        {
            std::unique_lock lock(m_mutex);
            if (m_hanging.contains(name)) {
                ++m_waiting;
                m_back.wait(lock, [this] { return m_isBack; });
                --m_waiting;
            }
        }
        return PosixCalls::open(folder, name, flags, mode);
    }

    int waiting()
    {
        const std::scoped_lock lock(m_mutex);
        return m_waiting;
    }

    void comeBack()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isBack = true;
        }
        m_back.notify_all();
    }

private:
    const std::set<std::string> m_hanging;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_back;
    bool m_isBack = false;
    int m_waiting = 0;
};

} // namespace keywright::testing
