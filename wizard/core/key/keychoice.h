#pragma once

#include "core/key/candidate.h"

namespace keywright {

/// The keys in a text, placeholders, shortened forms and names of models left out: every one that is long
/// enough to be meant as a key, or the only one where it is all there is.
std::vector<Candidate> prefixedKeys(std::string_view text, const SearchedKey &key, const Facts &facts);

/// Keys without the right prefix, other providers' keys left out. For texts without prefixedKeys().
std::vector<Candidate> keysByLength(std::string_view text, const SearchedKey &key, const Facts &facts);

/// The characters behind the prefix.
WipedVector<char> bodyOf(std::string_view text, const Candidate &candidate);

} // namespace keywright
