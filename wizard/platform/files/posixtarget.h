#pragma once

#include "platform/files/posixhandle.h"

#include <filesystem>
#include <string>

namespace keywright {

/// A regular file that was found behind a path, open together with its folder, so that what is checked is
/// what is changed.
struct PosixTarget
{
    PosixHandle folder;
    PosixHandle file;
    std::filesystem::path real; ///< without links
    std::string name; ///< within the folder
    struct stat status = {};
};

/// Follows the links of `path` and opens the file at their end for reading. Nothing but a regular file is
/// opened: a pipe would block, a device might act.
Result<PosixTarget, FileError> openTarget(PosixCalls &calls, const std::filesystem::path &path);

/// Why this file must not be replaced, if so: several names, another user's, protected.
Result<void, FileError> checkReplaceable(PosixCalls &calls, const PosixTarget &target);

/// True where the user may write it. A file without its owner's write bit was protected on purpose, also
/// from root.
bool isWritable(PosixCalls &calls, const PosixTarget &target);

/// Opens the name in the folder if it is a regular file; a link is refused.
Result<PosixHandle, FileError> openRegular(PosixCalls &calls, const PosixHandle &folder,
                                           const std::string &name, struct stat &status);

} // namespace keywright
