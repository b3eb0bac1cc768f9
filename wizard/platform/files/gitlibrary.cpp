#include "platform/files/gitlibrary.h"

#include "platform/lazylibrary.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

const GitLibrary *GitLibrary::loaded()
{
    static const GitLibrary functions = [] {
        LazyLibrary library(u"git2"_s, QStringLiteral(LIBGIT2_SOVERSION));
        GitLibrary found;
        library.resolve(found.init, "git_libgit2_init");
        library.resolve(found.repositoryOpen, "git_repository_open_ext");
        library.resolve(found.repositoryFree, "git_repository_free");
        library.resolve(found.repositoryWorkTree, "git_repository_workdir");
        library.resolve(found.repositoryIndex, "git_repository_index");
        library.resolve(found.indexFree, "git_index_free");
        library.resolve(found.indexEntry, "git_index_get_bypath");
        library.resolve(found.isIgnored, "git_ignore_path_is_ignored");
        return library.isComplete() && found.init() > 0 ? found : GitLibrary {};
    }();
    return functions.init == nullptr ? nullptr : &functions;
}

} // namespace keywright
