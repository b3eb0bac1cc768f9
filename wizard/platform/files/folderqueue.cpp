#include "platform/files/folderqueue.h"

#include "platform/files/searchrun.h"

#include <algorithm>
#include <iterator>

namespace keywright {

void FolderQueue::push(std::vector<WaitingFolder> &&folders)
{
    {
        const std::scoped_lock lock(m_mutex);
        std::ranges::move(folders, std::back_inserter(m_waiting));
        if (!m_givenUp.empty())
            dropGivenUp();
    }
    m_changed.notify_all();
}

std::optional<WaitingFolder> FolderQueue::take(const SearchWorker &worker)
{
    std::unique_lock lock(m_mutex);
    m_current.erase(&worker);
    m_changed.wait(lock, [this] { return m_run->isCancelled() || !m_waiting.empty() || m_current.empty(); });
    if (m_run->isCancelled())
        m_waiting.clear();
    if (m_waiting.empty()) {
        m_changed.notify_all();
        return std::nullopt;
    }
    WaitingFolder folder = std::move(m_waiting.back());
    m_waiting.pop_back();
    m_current[&worker] = { folder.root, folder.device };
    return folder;
}

void FolderQueue::noteDevice(const SearchWorker &worker, dev_t device)
{
    const std::scoped_lock lock(m_mutex);
    m_current[&worker].device = device;
}

void FolderQueue::giveUp(const SearchWorker &worker, const std::vector<std::string> &roots)
{
    {
        const std::scoped_lock lock(m_mutex);
        const Current current = m_current[&worker];
        m_current.erase(&worker);
        if (!m_run->isCancelled()) {
            m_run->countMount(roots.at(current.root), SkipReason::NotAnswering);
            if (current.device != 0)
                m_givenUp.insert(current.device);
            dropGivenUp();
        }
    }
    m_changed.notify_all();
}

void FolderQueue::dropGivenUp()
{
    const auto dropped = std::erase_if(
        m_waiting, [this](const WaitingFolder &folder) { return m_givenUp.contains(folder.device); });
    m_run->countSkipped(SkipReason::NotAnswering, static_cast<qint64>(dropped));
}

bool FolderQueue::isNewFolder(dev_t device, ino_t number)
{
    const std::scoped_lock lock(m_mutex);
    return m_folders.emplace(device, number).second;
}

bool FolderQueue::isNewHit(const std::string &path)
{
    const std::scoped_lock lock(m_mutex);
    return m_hits.insert(path).second;
}

} // namespace keywright
