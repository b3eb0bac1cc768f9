#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace keywright {

/// Where file systems begin, so that none has to be touched to know that it is another one.
struct Mounts
{
    bool known = false; ///< false where the system does not say
    std::vector<std::string> points; ///< paths without links

    /// Those below `folder`, written as its own path is; `real` is the same path without links.
    std::set<std::string, std::less<>> below(const std::string &folder, const std::string &real) const;
};

/// Of this system, now.
Mounts readMounts();
/// Of the text of /proc/self/mountinfo.
Mounts parseMounts(const std::string &text);

} // namespace keywright
