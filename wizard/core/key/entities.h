#pragma once

#include <optional>
#include <string_view>

namespace keywright {

/// The character of an HTML entity by its name without & and ;, if it is one that turns up round keys.
std::optional<char32_t> entityCharacter(std::string_view name);

} // namespace keywright
