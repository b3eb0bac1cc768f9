#include "platform/files/filecount.h"
#include "platform/files/folderqueue.h"
#include "platform/files/foldertree.h"
#include "platform/files/foldervisitor.h"
#include "platform/files/searchrun.h"

#include <utility>

namespace keywright {

struct FolderTree::Walk : FolderWalk
{
    using FolderWalk::FolderWalk;
};

FolderTree::FolderTree(std::shared_ptr<SearchRun> run, const SearchQuestion &question,
                       std::shared_ptr<PosixCalls> calls)
    : m_walk(std::make_unique<Walk>(std::move(run), question.roots, std::move(calls)))
{
    m_walk->run->expect(FileCount::start(m_walk->paths(), question.ignoredFolders));
}

FolderTree::~FolderTree() = default;

void FolderTree::work(SearchWorker &worker)
{
    FolderVisitor visitor(*m_walk, worker);
    while (auto folder = m_walk->queue.take(worker)) {
        visitor.visit(*folder);
        if (worker.isLeftBehind())
            return;
    }
}

void FolderTree::giveUp(const SearchWorker &worker)
{
    m_walk->queue.giveUp(worker, m_walk->paths());
}

} // namespace keywright
