#include "platform/files/foldertree.h"
#include "platform/files/searchrules.h"
#include "platform/files/searchrun.h"
#include "platform/files/wholefiles.h"

#include <QFile>

#include <mutex>
#include <string>
#include <utility>

namespace keywright {

namespace {

std::string utf8(const std::filesystem::path &name)
{
    return QString::fromStdWString(name.wstring()).toStdString();
}

} // namespace

/// One thread walks; the others find nothing to do. Links and junctions are not followed.
struct FolderTree::Walk
{
    void walk(const std::filesystem::path &root);
    void readFile(const std::filesystem::path &path);

    std::shared_ptr<SearchRun> run;
    QList<std::filesystem::path> roots;
    std::unique_ptr<LiteralMatcher> matcher;
    const std::unique_ptr<WholeFiles> files = systemFiles();
    std::once_flag started;
};

FolderTree::FolderTree(std::shared_ptr<SearchRun> run, const SearchQuestion &question,
                       std::shared_ptr<PosixCalls> /*calls*/)
    : m_walk(std::make_unique<Walk>())
{
    m_walk->matcher = run->matcher();
    m_walk->run = std::move(run);
    m_walk->roots = question.roots;
}

FolderTree::~FolderTree() = default;

void FolderTree::work(SearchWorker & /*worker*/)
{
    std::call_once(m_walk->started, [this] {
        for (const std::filesystem::path &root : std::as_const(m_walk->roots))
            m_walk->walk(root);
    });
}

void FolderTree::giveUp(const SearchWorker & /*worker*/) { }

void FolderTree::Walk::walk(const std::filesystem::path &root)
{
    namespace fs = std::filesystem;
    std::error_code error;
    if (fs::is_regular_file(root, error)) {
        readFile(root);
        return;
    }
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error);
    for (const fs::recursive_directory_iterator end; !error && entry != end && !run->isCancelled();
         entry.increment(error)) {
        std::error_code unknown;
        const fs::file_type type = entry->symlink_status(unknown).type();
        const std::string above = utf8(entry->path().parent_path().filename());
        if (type == fs::file_type::regular) {
            readFile(entry->path());
            continue;
        }
        const bool isFolder = type == fs::file_type::directory;
        if (isFolder && !run->ignored().contains(above, utf8(entry->path().filename())))
            continue;
        const SkipReason other = type == fs::file_type::symlink ? SkipReason::Link : SkipReason::Special;
        run->countSkipped(isFolder ? SkipReason::Ignored : other);
        entry.disable_recursion_pending();
    }
    if (error)
        run->countSkipped(SkipReason::Unreadable);
}

void FolderTree::Walk::readFile(const std::filesystem::path &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return run->countSkipped(SkipReason::Unreadable);
    const QByteArray content = file.read(maximalSearchedSize + 1);
    const TextKind kind = textKind(content);
    if (content.size() > maximalSearchedSize)
        return run->countSkipped(SkipReason::TooLarge);
    if (kind == TextKind::Binary)
        return run->countSkipped(SkipReason::Binary);
    run->countFile(content.size());
    if (!matcher->matches(kind == TextKind::Wide ? narrowed(content) : content))
        return;
    const auto traits = files->traits(path);
    run->judge({ path, content, traits && traits->readableByOthers, !traits || traits->writable });
}

} // namespace keywright
