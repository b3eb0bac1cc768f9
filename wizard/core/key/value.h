#pragma once

#include "core/key/folding.h"

#include <optional>
#include <string>

namespace keywright {

/// A value that is no key, taken out of what is round it. Indices into the folded text.
struct Value
{
    std::size_t begin = 0;
    std::size_t end = 0;
    bool bare = true; ///< only white space was round it
    WipedVector<std::size_t> quotes;
    std::optional<std::size_t> bearer;
    std::optional<std::size_t> assignment;
    std::string variable; ///< the name that the line gives the value to
};

/// The value of the line, from the outside in: white space, quotes, "Authorization:", "Bearer", `export X=`.
/// Of several lines it takes the one whose name speaks of this service, or the first with a name.
Value valueOf(std::string_view text);

} // namespace keywright
