#pragma once

#include <QList>

#include <filesystem>

namespace keywright {

/// True where the name fits: "*" stands for any number of characters, a leading dot included, and "?" for
/// one.
bool fitsWildcard(const std::filesystem::path &name, const std::filesystem::path &pattern);

/// The files that fit the pattern, component by component, sorted. Names may be of any bytes; links to
/// folders are followed, folders themselves are not among the result.
QList<std::filesystem::path> matchingFiles(const std::filesystem::path &pattern);

} // namespace keywright
