#pragma once

#include <git2.h>

namespace keywright {

/// libgit2, loaded at the first question and not with the program: it brings TLS and SSH libraries along,
/// which would cost every start some milliseconds.
struct GitLibrary
{
    decltype(&git_libgit2_init) init = nullptr;
    decltype(&git_repository_open_ext) repositoryOpen = nullptr;
    decltype(&git_repository_free) repositoryFree = nullptr;
    decltype(&git_repository_workdir) repositoryWorkTree = nullptr;
    decltype(&git_repository_index) repositoryIndex = nullptr;
    decltype(&git_index_free) indexFree = nullptr;
    decltype(&git_index_get_bypath) indexEntry = nullptr;
    decltype(&git_ignore_path_is_ignored) isIgnored = nullptr;

    /// Started; null where the library is not there. It stays loaded; from any thread.
    static const GitLibrary *loaded();
};

} // namespace keywright
