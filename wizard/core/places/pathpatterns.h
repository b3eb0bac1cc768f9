#pragma once

#include <QList>
#include <QString>

#include <filesystem>
#include <optional>

namespace keywright {

class Environment;
struct PlaceFact;

/// The tool's path patterns for the system that this program runs on.
const QStringList &patternsHere(const PlaceFact &fact);

/// The pattern with "~" and variables filled in. Nothing where it is about project folders or a variable
/// that is not set. With a `home` of somebody else, the variables of this environment do not count.
std::optional<std::filesystem::path> expandedPattern(const QString &pattern, const Environment &environment,
                                                     const std::filesystem::path &home);

} // namespace keywright
