#pragma once

#include "core/request/readrequest.h"

#include <optional>

namespace keywright::request {

/// Finds out what language a text is in and reads the request in it; none where there is none. `shell` is the
/// one that a command line is for, or none to find out.
std::optional<ReadRequest> readAny(const QByteArray &text, std::optional<Shell> shell);

} // namespace keywright::request
