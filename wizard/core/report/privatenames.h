#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

namespace keywright {

class Environment;

/// What would tell whose computer it is, and belongs into no report.
struct PrivateNames
{
    QStringList homes; ///< the user's home folders, as full paths
    QStringList users; ///< the user's names
    QStringList hosts; ///< this computer's names
};

/// From the home folder and the environment. `home` is the one that paths are shown against, which may be
/// practice mode's; `hostName` may be empty.
PrivateNames privateNames(const Environment &environment, const std::filesystem::path &home,
                          const QString &hostName);

} // namespace keywright
