#include "platform/files/filecount.h"
#include "platform/files/mounts.h"
#include "platform/files/searchrules.h"

#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace keywright {

/// What the thread has.
class FileCount::Counter
{
public:
    Counter(std::shared_ptr<FileCount> count, std::vector<std::string> roots, const QStringList &ignored)
        : m_count(std::move(count))
        , m_roots(std::move(roots))
        , m_ignored(ignored)
    { }

    void run()
    {
        for (const std::string &root : m_roots)
            countRoot(root);
        m_count->m_ended = !m_count->m_stopped;
    }

private:
    void countRoot(const std::string &root)
    {
        struct stat status = {};
        if (stat(root.c_str(), &status) != 0)
            return;
        if (S_ISREG(status.st_mode))
            ++m_count->m_files;
        m_device = status.st_dev;
        m_mounts = m_known.below(root, root);
        m_waiting = { root };
        for (int links = 0; !m_waiting.empty() && !m_count->m_stopped; links = O_NOFOLLOW) {
            const std::string folder = std::move(m_waiting.back());
            m_waiting.pop_back();
            countFolder(folder, links);
        }
    }

    void countFolder(const std::string &folder, int links)
    {
        const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | links);
        if (file < 0)
            return;
        struct stat status = {};
        DIR *entries = fstat(file, &status) == 0 && status.st_dev == m_device ? fdopendir(file) : nullptr;
        if (entries == nullptr) {
            close(file);
            return;
        }
        const dirent *entry = nullptr;
        // NOLINTNEXTLINE(concurrency-mt-unsafe): ours alone.
        while (!m_count->m_stopped && (entry = readdir(entries)) != nullptr)
            countEntry(folder, *entry);
        closedir(entries);
    }

    void countEntry(const std::string &folder, const dirent &entry)
    {
        const std::string_view name = &entry.d_name[0];
        if (entry.d_type == DT_REG)
            ++m_count->m_files;
        if (entry.d_type != DT_DIR || name == "." || name == "..")
            return;
        const std::string_view above = std::string_view(folder).substr(folder.rfind('/') + 1);
        std::string path = folder + (folder.ends_with('/') ? "" : "/");
        path += name;
        if (!m_ignored.contains(above, name) && !m_mounts.contains(path))
            m_waiting.push_back(std::move(path));
    }

    const std::shared_ptr<FileCount> m_count;
    const std::vector<std::string> m_roots;
    const IgnoredFolders m_ignored;
    const Mounts m_known = readMounts();
    std::set<std::string, std::less<>> m_mounts;
    std::vector<std::string> m_waiting;
    dev_t m_device = 0;
};

std::shared_ptr<FileCount> FileCount::start(std::vector<std::string> roots, const QStringList &ignored)
{
    auto count = std::make_shared<FileCount>();
    std::thread([counter = std::make_shared<Counter>(count, std::move(roots), ignored)] {
        counter->run();
    }).detach();
    return count;
}

} // namespace keywright
