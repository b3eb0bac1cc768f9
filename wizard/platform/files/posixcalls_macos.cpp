#include "platform/files/posixcalls.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace keywright {

int PosixCalls::sync(int file)
{
    // fsync() leaves the content in the memory of the disk here; not every file system can do better.
    return fcntl(file, F_FULLFSYNC) == 0 ? 0 : fsync(file);
}

int PosixCalls::checkNoWriter(int /*file*/)
{
    errno = ENOTSUP;
    return -1;
}

// As posixcalls_linux.cpp, with the two further arguments (position, options) that macOS asks for.

int PosixCalls::attributeNames(int file, QByteArrayList &names)
{
    const ssize_t size = flistxattr(file, nullptr, 0, 0);
    if (size < 0)
        return -1;
    QByteArray list(size, '\0');
    const ssize_t filled = flistxattr(file, list.data(), static_cast<size_t>(list.size()), 0);
    if (filled < 0)
        return -1;
    list.truncate(filled);
    names = list.split('\0');
    names.removeAll(QByteArray());
    return 0;
}

int PosixCalls::attribute(int file, const QByteArray &name, QByteArray &value)
{
    const ssize_t size = fgetxattr(file, name.constData(), nullptr, 0, 0, 0);
    if (size < 0)
        return -1;
    value = QByteArray(size, '\0');
    const ssize_t filled = fgetxattr(file, name.constData(), value.data(), static_cast<size_t>(size), 0, 0);
    if (filled < 0)
        return -1;
    value.truncate(filled);
    return 0;
}

int PosixCalls::setAttribute(int file, const QByteArray &name, const QByteArray &value)
{
    return fsetxattr(file, name.constData(), value.constData(), static_cast<size_t>(value.size()), 0, 0);
}

int PosixCalls::removeAttribute(int file, const QByteArray &name)
{
    return fremovexattr(file, name.constData(), 0);
}

int PosixCalls::exchange(int folder, const std::string &left, const std::string &right)
{
    return renameatx_np(folder, left.c_str(), folder, right.c_str(), RENAME_SWAP);
}

} // namespace keywright
