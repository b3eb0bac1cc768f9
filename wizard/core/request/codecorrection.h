#pragma once

#include "core/request/judges.h"

#include <QString>

#include <optional>

namespace keywright::request {

/// True for a request that was read from a program.
bool isProgram(Language language);

/// The program as it should be, in its own language, with the environment's PERPLEXITY_API_KEY in the key's
/// place: the pasted text with only what is wrong changed, or, where that would not do, a short program with
/// the same library that asks the same. Whatever comes back reads as right. None where nothing does.
std::optional<QString> correctedProgram(const Case &given);

} // namespace keywright::request
