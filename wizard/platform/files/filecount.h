#pragma once

#include <QStringList>
#include <QtGlobal>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace keywright {

/// How many files a search will come to. They are counted ahead of it by a thread that only lists folders,
/// which takes a small part of the search's time and warms the system's memory of them.
class FileCount
{
public:
    /// Starts to count. The thread ends once it knows or is stopped, and is not waited for: it has nothing
    /// but names, and a disk may keep it.
    static std::shared_ptr<FileCount> start(std::vector<std::string> roots, const QStringList &ignored);

    /// From any thread. 0 until it is known.
    qint64 files() const { return m_ended ? m_files.load() : 0; }
    void stop() { m_stopped = true; }

    FileCount() = default;
    FileCount(const FileCount &) = delete;
    FileCount &operator=(const FileCount &) = delete;
    ~FileCount() = default;

private:
    class Counter;

    std::atomic<qint64> m_files = 0;
    std::atomic_bool m_ended = false;
    std::atomic_bool m_stopped = false;
};

} // namespace keywright
