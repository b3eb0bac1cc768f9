#pragma once

#include "core/facts.h"
#include "core/key/folding.h"

#include <vector>

namespace keywright {

enum class PrefixFault { None, Case, Mistyped, Missing };

/// A place in a folded text that is, or was meant to be, a key. All numbers are indices into the folded text.
struct Candidate
{
    std::size_t begin = 0; ///< of the prefix, or of the body where there is none
    std::size_t bodyBegin = 0;
    std::size_t end = 0;
    PrefixFault fault = PrefixFault::None;
    WipedVector<std::size_t> body; ///< the characters behind the prefix, wrong ones included
    WipedVector<std::size_t> inner; ///< white space between characters, with what a line's end put there
    WipedVector<std::size_t> wrong; ///< characters of the body that no key has

    std::size_t fitting() const { return body.size() - wrong.size(); }
};

/// What a key looks like, in the form in which the search needs it.
struct SearchedKey
{
    WipedVector<char> prefix; ///< "pplx-", in lower case
    std::size_t bodyLength = 0;

    static constexpr std::size_t nearly = 8; ///< so many characters more or less still look like a key

    explicit SearchedKey(const KeyShape &shape);
    bool isNearLength(std::size_t length) const
    {
        return length + nearly >= bodyLength && length <= bodyLength + nearly;
    }
    std::string_view word() const { return viewOf(prefix).substr(0, prefix.size() - 1); } ///< "pplx"
};

/// Every place with the prefix, right or nearly right, in the order of the text.
std::vector<Candidate> findPrefixed(std::string_view text, const SearchedKey &key);

/// Keys with a mistyped prefix or none, which only their length tells: for texts without any prefix.
std::vector<Candidate> findByLength(std::string_view text, const SearchedKey &key);

/// The one key whose characters have white space between them, also within its prefix; none where the text
/// holds anything else.
std::vector<Candidate> findSpaced(std::string_view text, const SearchedKey &key);

/// The characters behind a prefix that ends before `from`, joined over white space and line breaks where that
/// makes a key.
void readBody(std::string_view text, std::size_t from, const SearchedKey &key, Candidate &candidate);

/// True where a prefix with its dash begins there, in any case.
bool prefixAt(std::string_view text, std::size_t at, const SearchedKey &key);

/// How many single changes (a character more, less, another, or two swapped) lie between two short texts.
std::size_t editDistance(std::string_view left, std::string_view right);

} // namespace keywright
