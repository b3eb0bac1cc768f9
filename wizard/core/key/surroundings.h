#pragma once

#include "core/key/folding.h"

#include <optional>
#include <string>

namespace keywright {

/// What stands round a key. All numbers are indices into the folded text.
///
/// What belongs to the notation of a line (the quotes of `X="…"`, the white space round `=`, the line's end)
/// is the line's and not the key's: it is told by `assignment` alone.
struct Surroundings
{
    std::size_t begin = 0; ///< from here …
    std::size_t end = 0; ///< … up to here everything but the key itself is in the way of it
    WipedVector<std::size_t> quotes; ///< quotes, brackets and Markdown that are not the line's own
    WipedVector<std::size_t> white; ///< white space round the key that is not the line's own
    WipedVector<std::size_t> strange; ///< other signs right before or behind
    std::optional<std::size_t> bearer; ///< where "Bearer" or "Authorization" begins
    std::optional<std::size_t> assignment; ///< where the line begins
    std::optional<std::size_t> prose; ///< where the first other text is
    bool url = false; ///< the key is part of an address
    std::string variable; ///< the name that the line gives a value to, or empty
};

/// Judges what stands before `begin` and behind `end`.
Surroundings surroundingsOf(std::string_view text, std::size_t begin, std::size_t end);

} // namespace keywright
