#pragma once

#include "cli/output.h"
#include "core/answer/verdict.h"
#include "core/finding.h"
#include "core/places/place.h"

#include <QList>

#include <filesystem>

namespace keywright {
class Secret;
}

namespace keywright::cli {

/// What happened, with a word for how bad it is: "Problem: Your key has an invisible character in it."
QString findingTitle(const Finding &finding);
Tone toneOf(const Finding &finding);

/// One finding: what happened, how we know, what to do.
void printFinding(Output &output, const Finding &finding);
void printFindings(Output &output, const QList<Finding> &findings);

/// "pplx-…9fQ2 (53 characters)".
void printKey(Output &output, const Secret &key);

/// One place in a line, its findings below.
void printPlace(Output &output, const Place &place, const std::filesystem::path &home);
/// Where a place is: "~/bot/.env:3", "PERPLEXITY_API_KEY in the environment", "node (4711)".
QString placeTitle(const Place &place, const std::filesystem::path &home);
void printWinners(Output &output, const PlaceReport &report, const std::filesystem::path &home);

/// The ladder of a test, one rung in a line.
void printRungs(Output &output, const QList<Rung> &rungs);

} // namespace keywright::cli
