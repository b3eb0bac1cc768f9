#pragma once

#include "core/desktopsystem.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

namespace keywright {

class Environment;

/// The path patterns for a system.
template <typename Paths>
const QStringList &patternsFor(DesktopSystem system, const Paths &paths)
{
    switch (system) {
    case DesktopSystem::Linux:
        return paths.linuxPaths;
    case DesktopSystem::MacOs:
        return paths.macosPaths;
    case DesktopSystem::Windows:
        return paths.windowsPaths;
    }
    Q_UNREACHABLE();
}

/// The pattern with "~" and variables filled in. Nothing where it is about project folders or a variable
/// that is not set. With a `home` of somebody else, the variables of this environment do not count.
std::optional<std::filesystem::path> expandedPattern(const QString &pattern, const Environment &environment,
                                                     const std::filesystem::path &home);

} // namespace keywright
