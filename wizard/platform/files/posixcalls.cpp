#include "platform/files/posixcalls.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <unistd.h>

namespace keywright {

uid_t PosixCalls::user() const
{
    return geteuid();
}

int PosixCalls::resolve(const std::string &path, std::string &resolved)
{
    struct Free
    {
        void operator()(char *text) const { std::free(text); } // NOLINT(cppcoreguidelines-no-malloc)
    };
    const std::unique_ptr<char, Free> real(realpath(path.c_str(), nullptr));
    if (!real)
        return -1;
    resolved = real.get();
    return 0;
}

int PosixCalls::open(int folder, const std::string &name, int flags, mode_t mode)
{
    return openat(folder, name.c_str(), flags, mode);
}

int PosixCalls::close(int file)
{
    return ::close(file);
}

int PosixCalls::status(int file, struct stat &status)
{
    return fstat(file, &status);
}

int PosixCalls::statusOf(int folder, const std::string &name, struct stat &status)
{
    return fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW);
}

int PosixCalls::checkWritable(int folder, const std::string &name)
{
    return faccessat(folder, name.c_str(), W_OK, AT_EACCESS);
}

ssize_t PosixCalls::read(int file, char *bytes, size_t size)
{
    return ::read(file, bytes, size);
}

ssize_t PosixCalls::write(int file, const char *bytes, size_t size)
{
    return ::write(file, bytes, size);
}

int PosixCalls::lock(int file)
{
    return flock(file, LOCK_EX | LOCK_NB);
}

int PosixCalls::setOwner(int file, uid_t user, gid_t group)
{
    return fchown(file, user, group);
}

int PosixCalls::setMode(int file, mode_t mode)
{
    return fchmod(file, mode);
}

int PosixCalls::rename(int folder, const std::string &from, const std::string &to)
{
    return renameat(folder, from.c_str(), folder, to.c_str());
}

int PosixCalls::remove(int folder, const std::string &name)
{
    return unlinkat(folder, name.c_str(), 0);
}

int PosixCalls::makeFolder(const std::string &path, mode_t mode)
{
    return mkdir(path.c_str(), mode);
}

int PosixCalls::removeFolder(const std::string &path)
{
    return rmdir(path.c_str());
}

int PosixCalls::entries(int folder, QByteArrayList &names)
{
    // closedir() closes what it is given, and the folder's own position must not move.
    const int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (copy < 0)
        return -1;
    struct Close
    {
        void operator()(DIR *open) const { closedir(open); }
    };
    const std::unique_ptr<DIR, Close> list(fdopendir(copy));
    if (!list) {
        ::close(copy);
        return -1;
    }
    for (;;) {
        errno = 0;
        const dirent *entry = readdir(list.get()); // NOLINT(concurrency-mt-unsafe): the list is ours alone.
        if (entry == nullptr)
            return errno == 0 ? 0 : -1;
        names.append(QByteArray(&entry->d_name[0]));
    }
}

} // namespace keywright
