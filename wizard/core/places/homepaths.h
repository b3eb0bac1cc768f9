#pragma once

#include <filesystem>

namespace keywright {

struct PlaceReport;

/// Writes paths below the home folder with "~" in the details of all findings, as people know them.
void shortenHome(PlaceReport &report, const std::filesystem::path &home);

} // namespace keywright
