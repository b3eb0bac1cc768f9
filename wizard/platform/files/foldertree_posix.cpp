#include "platform/files/filereader.h"
#include "platform/files/foldertree.h"
#include "platform/files/searchrules.h"
#include "platform/files/searchrun.h"

#include <condition_variable>
#include <dirent.h>
#include <fcntl.h>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace keywright {

namespace {

constexpr int deepestHandle = 64; // A folder stays open for those below it; eight threads stay below 1024.

using Identity = std::pair<dev_t, ino_t>;

Identity identityOf(const struct stat &status)
{
    return { status.st_dev, status.st_ino };
}

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
struct Waiting
{
    std::filesystem::path path;
    std::shared_ptr<OpenFolder> above; ///< none for roots, and far down
    std::string name; ///< in `above`
    dev_t device = 0; ///< of the root, which is not left
    int depth = 0; ///< 0 for a root
};

} // namespace

struct FolderTree::Walk
{
    bool work();
    void push(Waiting folder);
    void noteFileRoots();
    void enter(const Waiting &folder, FileReader &reader);
    void enterRoot(Waiting root, FileReader &reader);
    void list(const Waiting &folder, const std::shared_ptr<OpenFolder> &open, FileReader &reader);
    void visit(const Waiting &folder, const std::shared_ptr<OpenFolder> &open, const dirent &entry,
               FileReader &reader);
    bool isNew(const struct stat &status);

    std::shared_ptr<SearchRun> run;
    QList<std::filesystem::path> roots;
    std::once_flag started;
    std::set<Identity> fileRoots; ///< written once before the walk

    std::mutex mutex; ///< guards what follows
    std::condition_variable changed;
    std::vector<Waiting> waiting; ///< the last one goes first, which bounds the number of open folders
    std::set<Identity> folders; ///< that were visited: roots may overlap, bind mounts may loop
    int working = 0;
    bool ended = false;
};

FolderTree::FolderTree(std::shared_ptr<SearchRun> run, const QList<std::filesystem::path> &roots)
    : m_walk(std::make_unique<Walk>())
{
    m_walk->run = std::move(run);
    m_walk->roots = roots;
    for (const std::filesystem::path &root : roots)
        m_walk->push({ root, {}, {}, 0, 0 });
}

FolderTree::~FolderTree() = default;

bool FolderTree::work()
{
    return m_walk->work();
}

bool FolderTree::Walk::work()
{
    std::call_once(started, [this] { noteFileRoots(); });
    FileReader reader(*run);
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return ended || working == 0 || !waiting.empty(); });
        if (run->isCancelled())
            waiting.clear();
        if (ended || (waiting.empty() && working > 0))
            return false;
        if (waiting.empty()) {
            ended = true;
            changed.notify_all();
            return true;
        }
        Waiting folder = std::move(waiting.back());
        waiting.pop_back();
        ++working;
        lock.unlock();
        if (folder.depth == 0)
            enterRoot(std::move(folder), reader);
        else
            enter(folder, reader);
        lock.lock();
        --working;
        changed.notify_all();
    }
}

void FolderTree::Walk::push(Waiting folder)
{
    {
        const std::scoped_lock lock(mutex);
        waiting.push_back(std::move(folder));
    }
    changed.notify_one();
}

/// A file that is a root itself is told as such, and not once more where the walk comes across it.
void FolderTree::Walk::noteFileRoots()
{
    for (const std::filesystem::path &root : roots) {
        struct stat status = {};
        if (stat(root.c_str(), &status) == 0 && S_ISREG(status.st_mode))
            fileRoots.insert(identityOf(status));
    }
}

bool FolderTree::Walk::isNew(const struct stat &status)
{
    const std::scoped_lock lock(mutex);
    return folders.insert(identityOf(status)).second;
}

void FolderTree::Walk::enterRoot(Waiting root, FileReader &reader)
{
    struct stat status = {};
    if (stat(root.path.c_str(), &status) != 0) { // Following links: the user named this one.
        run->countSkipped();
        return;
    }
    root.device = status.st_dev;
    root.depth = 1;
    if (S_ISDIR(status.st_mode))
        enter(root, reader);
    else if (!S_ISREG(status.st_mode))
        run->countSkipped();
    else if (isNew(status)) // Named twice, it is read once.
        reader.read(AT_FDCWD, root.path.string(), root.path, root.device, 0);
}

void FolderTree::Walk::enter(const Waiting &folder, FileReader &reader)
{
    const bool isRoot = folder.name.empty();
    const int above = folder.above ? folder.above->number() : AT_FDCWD;
    const std::string name = folder.above ? folder.name : folder.path.string();
    const int file = openat(above, name.c_str(),
                            O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | (isRoot ? 0 : O_NOFOLLOW));
    struct stat status = {};
    DIR *entries = file >= 0 ? fdopendir(file) : nullptr;
    if (entries == nullptr || fstat(file, &status) != 0 || status.st_dev != folder.device) {
        run->countSkipped();
        if (entries != nullptr)
            closedir(entries);
        else if (file >= 0)
            close(file);
        return;
    }
    const auto open = std::make_shared<OpenFolder>(entries);
    if (isNew(status))
        list(folder, open, reader);
}

void FolderTree::Walk::list(const Waiting &folder, const std::shared_ptr<OpenFolder> &open,
                            FileReader &reader)
{
    while (!run->isCancelled()) {
        const dirent *entry = readdir(open->entries()); // NOLINT(concurrency-mt-unsafe): ours alone.
        if (entry == nullptr)
            return;
        const std::string_view name = &entry->d_name[0];
        if (name != "." && name != "..")
            visit(folder, open, *entry, reader);
    }
}

void FolderTree::Walk::visit(const Waiting &folder, const std::shared_ptr<OpenFolder> &open,
                             const dirent &entry, FileReader &reader)
{
    const std::string name = &entry.d_name[0];
    struct stat status = {};
    auto kind = static_cast<mode_t>(DTTOIF(entry.d_type));
    const bool hasToAsk = entry.d_type == DT_UNKNOWN || (S_ISREG(kind) && !fileRoots.empty());
    if (hasToAsk && fstatat(open->number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0)
        kind = status.st_mode;
    if (S_ISDIR(kind) && !isIgnoredFolder(folder.path.filename().native(), name)) {
        const bool keepsOpen = folder.depth < deepestHandle;
        push({ folder.path / name, keepsOpen ? open : nullptr, name, folder.device, folder.depth + 1 });
    } else if (!S_ISREG(kind)) {
        run->countSkipped();
    } else if (!hasToAsk || !fileRoots.contains(identityOf(status))) {
        reader.read(open->number(), name, folder.path / name, folder.device, O_NOFOLLOW);
    }
}

} // namespace keywright
