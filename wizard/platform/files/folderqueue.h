#pragma once

#include <condition_variable>
#include <dirent.h>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace keywright {

class SearchRun;
class SearchWorker;

/// An open folder, kept while folders below it wait.
class OpenFolder
{
public:
    explicit OpenFolder(DIR *entries) : m_entries(entries) { }
    OpenFolder(const OpenFolder &) = delete;
    OpenFolder &operator=(const OpenFolder &) = delete;
    ~OpenFolder() { closedir(m_entries); }

    DIR *entries() const { return m_entries; }
    int number() const { return dirfd(m_entries); }

private:
    DIR *m_entries;
};

/// A root, or a folder below one, that waits for a thread.
struct WaitingFolder
{
    std::string path;
    std::shared_ptr<OpenFolder> above; ///< none for roots, and far down
    std::string name; ///< in `above`; empty for a root
    std::size_t root = 0; ///< which of the roots it is below
    dev_t device = 0; ///< of the root, which is not left; 0 for a root that nobody has looked at
    int depth = 0; ///< 0 for a root
};

/// The folders that wait, and which worker is at which.
class FolderQueue
{
public:
    explicit FolderQueue(std::shared_ptr<SearchRun> run) : m_run(std::move(run)) { }

    /// The last one is taken first, which bounds the number of open folders.
    void push(std::vector<WaitingFolder> &&folders);
    /// The next one for a worker who is done with the one before, once there is one. None when all is done
    /// and when the search is cancelled.
    std::optional<WaitingFolder> take(const SearchWorker &worker);
    /// Says on what file system the worker's root turned out to be.
    void noteDevice(const SearchWorker &worker, dev_t device);
    /// Drops the worker's folder and all others on its file system.
    void giveUp(const SearchWorker &worker, const std::vector<std::string> &roots);
    /// False for what was asked about before.
    bool isNewFolder(dev_t device, ino_t number);
    bool isNewHit(const std::string &path);

private:
    struct Current
    {
        std::size_t root = 0;
        dev_t device = 0;
    };

    /// Takes those on file systems that were given up out of the waiting ones, and counts them.
    void dropGivenUp();

    const std::shared_ptr<SearchRun> m_run;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::vector<WaitingFolder> m_waiting;
    std::map<const SearchWorker *, Current> m_current;
    std::set<dev_t> m_givenUp;
    std::set<std::pair<dev_t, ino_t>> m_folders;
    std::set<std::string> m_hits;
};

} // namespace keywright
