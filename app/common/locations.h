#pragma once

#include <QString>

#include <filesystem>

/// Where the programs keep what is theirs. The application's name must have been set.
namespace keywright::locations {

/// Copies of changed files and their journals; owner-only, and where nothing copies them elsewhere if there
/// is such a place.
std::filesystem::path changesFolder();
/// Settings, which hold no secret.
QString settingsFile();
/// What the user knows better of the service than the program does; see chooseFacts().
QString ownFactsFile();

} // namespace keywright::locations
