#include "platform/files/posixhandle.h"

#include "platform/files/wholefiles.h"

#include <algorithm>

namespace keywright {

FileError fileErrorOf(int error, FileError denied)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return FileError::NotFound;
    case ELOOP:
        return FileError::LinkLoop;
    case EACCES:
    case EPERM:
        return denied;
    case EROFS:
        return FileError::NotWritable;
    case EISDIR:
    case ENXIO:
        return FileError::NotRegular;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // The limit of this process, since nothing here is larger than a file may be.
        return FileError::NoSpace;
    case EBUSY: // A file that is itself a mount, as containers are given single files.
    case ETXTBSY:
        return FileError::InUse;
    default:
        return FileError::Failed;
    }
}

Result<QByteArray, FileError> readAll(PosixCalls &calls, const PosixHandle &file)
{
    constexpr qsizetype step = 64 << 10;
    QByteArray content;
    for (qsizetype filled = 0;;) {
        content.resize(filled + step);
        const ssize_t got = retried(
            [&] { return calls.read(file.number(), content.data() + filled, static_cast<size_t>(step)); });
        if (got < 0)
            return Failure { FileError::Failed };
        filled += got;
        content.resize(filled);
        if (got == 0)
            return content;
        if (filled > WholeFiles::maximalSize)
            return Failure { FileError::TooLarge };
    }
}

Result<void, FileError> writeAll(PosixCalls &calls, const PosixHandle &file, const QByteArray &content)
{
    for (qsizetype written = 0; written < content.size();) {
        const ssize_t took = retried([&] {
            return calls.write(file.number(), content.constData() + written,
                               static_cast<size_t>(content.size() - written));
        });
        if (took < 0)
            return Failure { fileErrorOf(errno) };
        if (took == 0)
            return Failure { FileError::Failed }; // Nothing taken and no reason: do not spin.
        written += took;
    }
    return {};
}

} // namespace keywright
