#include "platform/files/posixtarget.h"

#include "platform/files/wholefiles.h"

#include <utility>

namespace keywright {

Result<PosixHandle, FileError> openRegular(PosixCalls &calls, const PosixHandle &folder,
                                           const std::string &name, struct stat &status)
{
    if (retried([&] { return calls.statusOf(folder.number(), name, status); }) != 0)
        return Failure { fileErrorOf(errno, FileError::NotReadable) };
    if (!S_ISREG(status.st_mode))
        return Failure { FileError::NotRegular };
    PosixHandle file =
        PosixHandle::opened(calls, folder.number(), name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    // Asked again on the open file: the name may have been given to something else in between.
    if (!file.isOpen() || retried([&] { return calls.status(file.number(), status); }) != 0)
        return Failure { fileErrorOf(errno, FileError::NotReadable) };
    if (!S_ISREG(status.st_mode))
        return Failure { FileError::NotRegular };
    return file;
}

Result<PosixTarget, FileError> openTarget(PosixCalls &calls, const std::filesystem::path &path)
{
    std::string resolved;
    if (retried([&] { return calls.resolve(path.string(), resolved); }) != 0)
        return Failure { fileErrorOf(errno, FileError::NotReadable) };
    const std::filesystem::path real(resolved);
    if (!real.has_filename())
        return Failure { FileError::NotRegular };
    PosixHandle folder = PosixHandle::opened(calls, AT_FDCWD, real.parent_path().string(),
                                             O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (!folder.isOpen())
        return Failure { fileErrorOf(errno, FileError::NotReadable) };
    struct stat status = {};
    std::string name = real.filename().string();
    auto file = openRegular(calls, folder, name, status);
    if (!file)
        return Failure { file.error() };
    return PosixTarget { std::move(folder), std::move(*file), real, std::move(name), status };
}

Result<void, FileError> checkReplaceable(PosixCalls &calls, const PosixTarget &target)
{
    const uid_t user = calls.user();
    if (target.status.st_nlink != 1)
        return Failure { FileError::SeveralNames };
    if (target.status.st_uid != user && user != 0) // Root may, and gives the file back to its owner.
        return Failure { FileError::NotOwned };
    if (!isWritable(calls, target))
        return Failure { FileError::NotWritable };
    if (target.status.st_size > WholeFiles::maximalSize)
        return Failure { FileError::TooLarge };
    return {};
}

bool isWritable(PosixCalls &calls, const PosixTarget &target)
{
    return (target.status.st_mode & S_IWUSR) != 0
        && retried([&] { return calls.checkWritable(target.folder.number(), target.name); }) == 0;
}

} // namespace keywright
