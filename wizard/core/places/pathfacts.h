#pragma once

#include <QString>

#include <filesystem>

namespace keywright {

struct Facts;
struct PlaceFact;

/// What a file is, by its path alone.
enum class FileRole {
    Live, ///< an app may read it
    Template, ///< ".env.example": a real key must never go there
    Backup, ///< a copy that somebody or something made
    BuildOutput, ///< made anew by the next build
    History, ///< what was typed into a shell
};

FileRole roleOf(const std::filesystem::path &path);

/// The tool that reads this file, on any system; null for none. The pattern that says most wins.
const PlaceFact *factFor(const std::filesystem::path &path, const Facts &facts);

/// The path for people: the home folder as "~".
QString shownPath(const std::filesystem::path &path);

/// True within a folder that is copied to other computers: "dropbox", "onedrive", "icloud", "google-drive".
QString syncedFolder(const std::filesystem::path &path);

} // namespace keywright
