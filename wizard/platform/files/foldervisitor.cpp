#include "platform/files/foldervisitor.h"

#include "platform/files/posixcalls.h"
#include "platform/files/searchrun.h"
#include "platform/files/searchworker.h"

#include <algorithm>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace keywright {

namespace {

constexpr int deepestHandle = 64; // A folder stays open for those below it; eight threads stay below 1024.
constexpr std::size_t entriesAtOnce = 1024; // A folder may have a million; their names are not kept.

std::string_view lastName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1); // All of it where there is no slash.
}

std::string below(const std::string &folder, const std::string &name)
{
    return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

} // namespace

FolderWalk::FolderWalk(std::shared_ptr<SearchRun> searchRun, const QList<std::filesystem::path> &given,
                       std::shared_ptr<PosixCalls> systemCalls)
    : run(std::move(searchRun))
    , calls(systemCalls ? std::move(systemCalls) : std::make_shared<PosixCalls>())
    , mounts(readMounts())
    , meetsTwice(given.size() > 1 || !mounts.known)
    , queue(run)
{
    std::vector<WaitingFolder> waiting;
    for (const std::filesystem::path &path : given) {
        WaitingFolder folder;
        folder.path = path.string();
        while (folder.path.size() > 1 && folder.path.ends_with('/'))
            folder.path.pop_back();
        folder.root = roots.size();
        roots.push_back({ folder.path, folder.path, {} });
        waiting.push_back(std::move(folder));
    }
    queue.push(std::move(waiting));
}

std::vector<std::string> FolderWalk::paths() const
{
    std::vector<std::string> paths;
    std::ranges::transform(roots, std::back_inserter(paths), &Root::path);
    return paths;
}

FolderVisitor::FolderVisitor(FolderWalk &walk, SearchWorker &worker)
    : m_walk(walk)
    , m_run(*walk.run)
    , m_worker(worker)
    , m_reader(*walk.run, *walk.calls, worker,
               [this](std::size_t root, const std::string &path) { return isNewHit(root, path); })
{ }

void FolderVisitor::visit(WaitingFolder &folder)
{
    if (folder.depth == 0)
        visitRoot(folder);
    else
        enter(folder);
}

void FolderVisitor::visitRoot(WaitingFolder &root)
{
    struct stat status = {};
    std::string real;
    m_worker.enterCall();
    // Following links: the user named this one.
    const bool exists = stat(root.path.c_str(), &status) == 0 && m_walk.calls->resolve(root.path, real) == 0;
    if (!m_worker.leaveCall())
        return;
    if (exists) {
        FolderWalk::Root &known = m_walk.roots[root.root];
        known.mounts = m_walk.mounts.below(root.path, real);
        known.real = std::move(real);
        m_walk.queue.noteDevice(m_worker, status.st_dev);
        root.device = status.st_dev;
        root.depth = 1;
    }
    if (S_ISDIR(status.st_mode)) {
        enter(root);
        return;
    }
    if (!exists)
        m_run.countSkipped(SkipReason::Unreadable);
    else if (!S_ISREG(status.st_mode))
        m_run.countSkipped(SkipReason::Special);
    else
        m_reader.read({ AT_FDCWD, std::string(), root.path, root.root, root.device, 0 });
}

void FolderVisitor::enter(const WaitingFolder &folder)
{
    struct stat status = {};
    m_worker.enterCall();
    const auto entries = open(folder, status);
    if (!m_worker.leaveCall())
        return;
    if (!entries)
        m_run.countSkipped(SkipReason::Unreadable);
    else if (status.st_dev != folder.device)
        m_run.countMount(folder.path, SkipReason::OtherFileSystem);
    else if (!m_walk.meetsTwice || m_walk.queue.isNewFolder(status.st_dev, status.st_ino))
        list(folder, entries);
}

std::shared_ptr<OpenFolder> FolderVisitor::open(const WaitingFolder &folder, struct stat &status)
{
    const int above = folder.above ? folder.above->number() : AT_FDCWD;
    const int links = folder.name.empty() ? 0 : O_NOFOLLOW; // A root may be a link.
    const int file = m_walk.calls->open(above, folder.above ? folder.name : folder.path,
                                        O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | links, 0);
    if (file < 0)
        return nullptr;
    DIR *entries = m_walk.calls->status(file, status) == 0 ? fdopendir(file) : nullptr;
    if (entries == nullptr) {
        close(file);
        return nullptr;
    }
    return std::make_shared<OpenFolder>(entries);
}

void FolderVisitor::list(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open)
{
    for (Entries entries; !entries.last && !m_run.isCancelled();) {
        entries.files.clear();
        entries.folders.clear();
        if (!gather(folder, open, entries))
            return;
        m_walk.queue.push(std::move(entries.folders));
        if (!readFiles(folder, *open, entries))
            return;
    }
}

/// The next entries of the folder; false where the worker was left behind.
bool FolderVisitor::gather(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open,
                           Entries &entries)
{
    m_worker.enterCall();
    while (entries.files.size() + entries.folders.size() < entriesAtOnce) {
        const dirent *entry = readdir(open->entries()); // NOLINT(concurrency-mt-unsafe): ours alone.
        if (!m_worker.nextCall())
            return false;
        entries.last = entry == nullptr;
        if (entries.last)
            break;
        const std::string_view name = &entry->d_name[0];
        if (name != "." && name != ".." && !sort(folder, open, *entry, entries))
            return false;
    }
    return m_worker.leaveCall();
}

bool FolderVisitor::sort(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open,
                         const dirent &entry, Entries &entries)
{
    std::string name = &entry.d_name[0];
    auto kind = static_cast<mode_t>(DTTOIF(entry.d_type));
    if (entry.d_type == DT_UNKNOWN) {
        struct stat status = {};
        const bool known = m_walk.calls->statusOf(open->number(), name, status) == 0;
        if (!m_worker.nextCall())
            return false;
        kind = known ? status.st_mode : kind;
    }
    if (S_ISREG(kind))
        entries.files.push_back(std::move(name));
    else if (S_ISDIR(kind))
        addFolder(folder, open, std::move(name), entries);
    else
        m_run.countSkipped(S_ISLNK(kind) ? SkipReason::Link : SkipReason::Special);
    return true;
}

void FolderVisitor::addFolder(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open,
                              std::string name, Entries &entries)
{
    if (m_run.ignored().contains(lastName(folder.path), name)) {
        m_run.countSkipped(SkipReason::Ignored);
        return;
    }
    std::string path = below(folder.path, name);
    if (m_walk.roots[folder.root].mounts.contains(path)) {
        m_run.countMount(path, SkipReason::OtherFileSystem);
        return;
    }
    const bool keepsOpen = folder.depth < deepestHandle;
    entries.folders.push_back({ std::move(path), keepsOpen ? open : nullptr, std::move(name), folder.root,
                                folder.device, folder.depth + 1 });
}

/// False where the worker was left behind.
bool FolderVisitor::readFiles(const WaitingFolder &folder, const OpenFolder &open, const Entries &entries)
{
    for (const std::string &name : entries.files) {
        if (m_run.isCancelled())
            return true;
        if (!m_reader.read({ open.number(), folder.path, name, folder.root, folder.device, O_NOFOLLOW }))
            return false;
    }
    return true;
}

bool FolderVisitor::isNewHit(std::size_t root, const std::string &path)
{
    if (!m_walk.meetsTwice)
        return true;
    const FolderWalk::Root &known = m_walk.roots[root];
    return m_walk.queue.isNewHit(known.real + path.substr(known.path.size()));
}

} // namespace keywright
