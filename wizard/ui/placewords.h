#pragma once

#include <QString>

#include <filesystem>

namespace keywright {

struct Place;
struct Services;
struct StaleProgram;

/// The home folder that paths are shown against: the user's, or that of practice mode.
std::filesystem::path homeOf(const Services &services);

/// "PERPLEXITY_API_KEY in Cursor"
QString placeTitle(const Place &place, const std::filesystem::path &home);
/// "~/.cursor/mcp.json, line 9", or where it is instead of in a file.
QString placeWhere(const Place &place, const std::filesystem::path &home);
/// "Not every program reads this line in the same way: …"; empty where they do.
QString readersOfPlace(const Place &place);
/// "node, running since 09:12, holds pplx-…1b0b"
QString staleInWords(const StaleProgram &program, int processes);

} // namespace keywright
