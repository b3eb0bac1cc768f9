#pragma once

#include "cli/output.h"
#include "core/diagnosis/doctor.h"

#include <QJsonObject>

#include <filesystem>

namespace keywright::cli {

/// Into `json`: "key", "cause", "story", "findings" in the order of the ranking, "places" and "winners" as
/// `find` prints them, "keys", "verdict" and "searched".
void putExamination(QJsonObject &json, const Examination &examination, const std::filesystem::path &home);

/// The one answer, as somebody would read it over the phone: what is wrong, how we know, what to do; then
/// what shows it, and what else is worth doing.
void printExamination(Output &output, const Examination &examination, const std::filesystem::path &home);

} // namespace keywright::cli
