#pragma once

#include "faultycalls.h"

#include <cerrno>
#include <map>
#include <vector>

namespace keywright::testing {

/// What the manual pages name for each call, as far as it can happen to the right arguments. A removal's
/// ENOENT means that it is done, and a listing's ENOTSUP that there is nothing to list: told of what is there
/// they would be lies.
inline const std::vector<int> &errorsOf(Call call)
{
    static const std::map<Call, std::vector<int>> errors {
        { Call::Resolve, { EACCES, EIO, ELOOP, ENAMETOOLONG, ENOENT, ENOMEM, ENOTDIR } },
        { Call::Open,
          { EACCES, EBUSY, EDQUOT, EEXIST, EINTR, EIO, ELOOP, EMFILE, ENFILE, ENOENT, ENOMEM, ENOSPC, ENOTDIR,
            ENXIO, EPERM, EROFS, ETXTBSY, EWOULDBLOCK } },
        { Call::Close, { EDQUOT, EINTR, EIO, ENOSPC } },
        { Call::Status, { EIO, ENOMEM, EOVERFLOW } },
        { Call::StatusOf, { EACCES, EIO, ELOOP, ENOENT, ENOMEM, ENOTDIR, EOVERFLOW } },
        { Call::CheckWritable, { EACCES, EIO, ELOOP, ENOENT, ENOMEM, EPERM, EROFS, ETXTBSY } },
        { Call::Read, { EAGAIN, EINTR, EIO, EISDIR, ENOMEM } },
        { Call::Write, { EAGAIN, EDQUOT, EFBIG, EINTR, EIO, ENOSPC, EPERM } },
        { Call::Sync, { EDQUOT, EINTR, EINVAL, EIO, ENOSPC, EROFS } },
        { Call::Lock, { EINTR, ENOLCK, EWOULDBLOCK } },
        { Call::CheckNoWriter, { EACCES, EAGAIN, EINTR, EINVAL, ENOMEM } },
        { Call::SetOwner, { EACCES, EDQUOT, EIO, ENOMEM, EPERM, EROFS } },
        { Call::SetMode, { EACCES, EIO, ENOMEM, EPERM, EROFS } },
        { Call::AttributeNames, { E2BIG, EIO, ENOMEM, ERANGE } },
        { Call::Attribute, { E2BIG, EIO, ENODATA, ENOMEM, ERANGE } },
        { Call::SetAttribute, { EDQUOT, EIO, ENOSPC, ENOTSUP, EPERM, ERANGE } },
        { Call::RemoveAttribute, { EIO, ENODATA, ENOTSUP, EPERM } },
        { Call::Exchange,
          { EACCES, EBUSY, EDQUOT, EINTR, EINVAL, EIO, EISDIR, ENOENT, ENOMEM, ENOSPC, ENOSYS, EPERM, EROFS,
            EXDEV } },
        { Call::Rename,
          { EACCES, EBUSY, EDQUOT, EINTR, EIO, EISDIR, EMLINK, ENOENT, ENOMEM, ENOSPC, ENOTDIR, EPERM, EROFS,
            EXDEV } },
        { Call::Remove, { EACCES, EBUSY, EINTR, EIO, EISDIR, ENOMEM, EPERM, EROFS } },
        { Call::MakeFolder, { EACCES, EDQUOT, EEXIST, EINTR, EIO, EMLINK, ENOENT, ENOMEM, ENOSPC, EROFS } },
        { Call::RemoveFolder, { EACCES, EBUSY, EINTR, EIO, ENOMEM, ENOTEMPTY, EPERM, EROFS } },
        { Call::Entries, { EACCES, EIO, EMFILE, ENFILE, ENOENT, ENOMEM } },
    };
    return errors.at(call);
}

/// The calls that a file system over a network may carry out although it answers that it could not.
inline bool canFailLate(Call call)
{
    return call == Call::Exchange || call == Call::Rename || call == Call::Remove || call == Call::MakeFolder
        || call == Call::RemoveFolder || call == Call::SetMode;
}

} // namespace keywright::testing
