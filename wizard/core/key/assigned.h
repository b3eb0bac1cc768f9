#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace keywright {

/// A name and its value, at the beginning of a folded text.
struct Assigned
{
    std::size_t valueBegin = 0; ///< where what is behind the sign begins
    std::string name;
};

/// `NAME=value`, `"name": value`, `setx NAME value`: nothing where the text is not of that form.
std::optional<Assigned> assignedIn(std::string_view text);

/// "API key: your-key-here": a label of a few words, without a name.
std::optional<Assigned> labelIn(std::string_view text);

} // namespace keywright
