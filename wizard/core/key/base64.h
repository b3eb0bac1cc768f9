#pragma once

#include "core/key/folding.h"

#include <vector>

namespace keywright {

/// A run of base64 in a folded text and the bytes that it stands for.
struct Base64Run
{
    std::size_t begin = 0;
    std::size_t end = 0;
    WipedVector<char> bytes;
    WipedVector<std::uint32_t> origin; ///< for each byte, the folded character with its first bit
};

/// The runs of base64 or base64url that are long enough for a key, with line breaks inside, padded or not.
std::vector<Base64Run> base64Runs(std::string_view text);

} // namespace keywright
