#include "platform/files/versioncontrol.h"

#include <git2.h>
#include <memory>
#include <string>

namespace keywright {

namespace {

/// Started once; what it holds is small and lives as long as the program.
void startLibrary()
{
    static const int users = git_libgit2_init();
    static_cast<void>(users);
}

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
    startLibrary();
    git_repository *opened = nullptr;
    if (git_repository_open_ext(&opened, path.parent_path().generic_string().c_str(), 0, nullptr) != 0)
        return Versioning::None;
    const std::unique_ptr<git_repository, decltype(&git_repository_free)> repository(opened,
                                                                                     &git_repository_free);
    const char *workTree = git_repository_workdir(opened);
    const std::string relative = workTree == nullptr ? std::string() : relativeTo(workTree, path);
    if (relative.empty() || relative.starts_with(".."))
        return Versioning::None;
    git_index *read = nullptr;
    if (git_repository_index(&read, opened) != 0)
        return Versioning::None;
    const std::unique_ptr<git_index, decltype(&git_index_free)> index(read, &git_index_free);
    if (git_index_get_bypath(read, relative.c_str(), 0) != nullptr)
        return Versioning::Tracked;
    int ignored = 0;
    const bool known = git_ignore_path_is_ignored(&ignored, opened, relative.c_str()) == 0;
    return known && ignored == 0 ? Versioning::Untracked : Versioning::Ignored;
}

} // namespace keywright
