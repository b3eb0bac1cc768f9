#pragma once

#include "core/places/place.h"

#include <QLatin1StringView>

#include <filesystem>

namespace keywright {

/// True for a place that an app may really take its key from. What a shell keeps to itself is none.
bool counts(const Place &place);

/// How far in front a file of the ".env" family stands in its folder: ".env.local" before ".env.production"
/// before ".env". -1 for other files.
int dotenvRank(const std::filesystem::path &path);

/// How late a shell reads the start file: later ones replace what earlier ones set. -1 for other files.
int shellRank(const std::filesystem::path &path);

/// The shell that reads the start file: "bash", "zsh", "fish", "csh"; empty for none.
QLatin1StringView shellOf(const std::filesystem::path &path);

/// /etc/environment, environment.d, ~/.pam_environment: what the system sets at login.
bool isSystemEnvironment(const std::filesystem::path &path);

/// How narrow the scope of a Claude Code setting is: local, project, user. -1 where it has none.
int scopeRank(const Place &place);

} // namespace keywright
