#include "platform/files/posixcalls.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace keywright {

int PosixCalls::sync(int file)
{
    return fsync(file);
}

int PosixCalls::checkNoWriter(int file)
{
    // A lease for reading is given where nobody writes. Should somebody open the file before it is given
    // back, the signal that tells so must be one that is ignored, which SIGIO is not.
    if (fcntl(file, F_SETSIG, SIGURG) == -1 || fcntl(file, F_SETLEASE, F_RDLCK) == -1)
        return -1;
    return fcntl(file, F_SETLEASE, F_UNLCK);
}

int PosixCalls::attributeNames(int file, QByteArrayList &names)
{
    const ssize_t size = flistxattr(file, nullptr, 0);
    if (size < 0)
        return -1;
    QByteArray list(size, '\0');
    const ssize_t filled = flistxattr(file, list.data(), static_cast<size_t>(list.size()));
    if (filled < 0)
        return -1;
    list.truncate(filled);
    names = list.split('\0');
    names.removeAll(QByteArray());
    return 0;
}

int PosixCalls::attribute(int file, const QByteArray &name, QByteArray &value)
{
    const ssize_t size = fgetxattr(file, name.constData(), nullptr, 0);
    if (size < 0)
        return -1;
    value = QByteArray(size, '\0');
    const ssize_t filled = fgetxattr(file, name.constData(), value.data(), static_cast<size_t>(size));
    if (filled < 0)
        return -1;
    value.truncate(filled);
    return 0;
}

int PosixCalls::setAttribute(int file, const QByteArray &name, const QByteArray &value)
{
    return fsetxattr(file, name.constData(), value.constData(), static_cast<size_t>(value.size()), 0);
}

int PosixCalls::removeAttribute(int file, const QByteArray &name)
{
    return fremovexattr(file, name.constData());
}

int PosixCalls::exchange(int folder, const std::string &left, const std::string &right)
{
    return renameat2(folder, left.c_str(), folder, right.c_str(), RENAME_EXCHANGE);
}

} // namespace keywright
