#include "platform/files/foldertree.h"
#include "platform/files/searchrules.h"
#include "platform/files/searchrun.h"

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
    std::once_flag started;
};

FolderTree::FolderTree(std::shared_ptr<SearchRun> run, const QList<std::filesystem::path> &roots)
    : m_walk(std::make_unique<Walk>())
{
    m_walk->run = std::move(run);
    m_walk->roots = roots;
}

FolderTree::~FolderTree() = default;

bool FolderTree::work()
{
    bool isMine = false;
    std::call_once(m_walk->started, [this, &isMine] {
        isMine = true;
        for (const std::filesystem::path &root : std::as_const(m_walk->roots))
            m_walk->walk(root);
    });
    return isMine;
}

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
        } else if (type != fs::file_type::directory) {
            run->countSkipped();
            entry.disable_recursion_pending();
        } else if (isIgnoredFolder(above, utf8(entry->path().filename()))) {
            run->countSkipped();
            entry.disable_recursion_pending();
        }
    }
    if (error)
        run->countSkipped();
}

void FolderTree::Walk::readFile(const std::filesystem::path &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximalSearchedSize) {
        run->countSkipped();
        return;
    }
    const QByteArray content = file.read(maximalSearchedSize + 1);
    const TextKind kind = textKind(content);
    if (kind == TextKind::Binary || content.size() > maximalSearchedSize) {
        run->countSkipped();
        return;
    }
    run->countFile(content.size());
    if (run->matcher().matches(kind == TextKind::Wide ? narrowed(content) : content))
        run->report({ path, content });
}

} // namespace keywright
