#include "platform/files/versioncontrol.h"

#include "platform/files/gitlibrary.h"

#include <memory>
#include <string>

namespace keywright {

namespace {

std::string relativeTo(const char *workTree, const std::filesystem::path &path)
{
    std::error_code error;
    const std::filesystem::path root = std::filesystem::weakly_canonical(workTree, error);
    if (error)
        return {};
    const std::filesystem::path folder = std::filesystem::weakly_canonical(path.parent_path(), error);
    return error ? std::string() : (folder / path.filename()).lexically_relative(root).generic_string();
}

} // namespace

Versioning versioningOf(const std::filesystem::path &path)
{
    const GitLibrary *git = GitLibrary::loaded();
    git_repository *opened = nullptr;
    if (git == nullptr
        || git->repositoryOpen(&opened, path.parent_path().generic_string().c_str(), 0, nullptr) != 0)
        return Versioning::None;
    const std::unique_ptr<git_repository, decltype(git->repositoryFree)> repository(opened,
                                                                                    git->repositoryFree);
    const char *workTree = git->repositoryWorkTree(opened);
    const std::string relative = workTree == nullptr ? std::string() : relativeTo(workTree, path);
    if (relative.empty() || relative.starts_with(".."))
        return Versioning::None;
    git_index *read = nullptr;
    if (git->repositoryIndex(&read, opened) != 0)
        return Versioning::None;
    const std::unique_ptr<git_index, decltype(git->indexFree)> index(read, git->indexFree);
    if (git->indexEntry(read, relative.c_str(), 0) != nullptr)
        return Versioning::Tracked;
    int ignored = 0;
    const bool known = git->isIgnored(&ignored, opened, relative.c_str()) == 0;
    return known && ignored == 0 ? Versioning::Untracked : Versioning::Ignored;
}

} // namespace keywright
