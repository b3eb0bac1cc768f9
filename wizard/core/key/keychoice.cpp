#include "core/key/keychoice.h"

#include "core/key/strangers.h"
#include "core/key/surroundings.h"
#include "core/key/value.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr std::size_t shortestMeant = 20; // characters of a body that is no word or name of a model
constexpr std::size_t longestToken = 256;

/// The candidate with what is glued to it, up to white space, a quote or a separator.
std::string_view tokenAt(std::string_view text, std::size_t begin)
{
    constexpr std::string_view ends = ",;)|&\"'`";
    std::size_t end = begin;
    while (end < text.size() && end - begin < longestToken && !isWhite(text[end])
           && text[end] != folded::quote && ends.find(text[end]) == std::string_view::npos)
        ++end;
    const std::string_view token = text.substr(begin, end - begin);
    const bool closed = token.ends_with('>') && token.find('<') == std::string_view::npos;
    return closed ? token.substr(0, token.size() - 1) : token; // "<pplx-…>"
}

/// "pplx-mcp-server-image": words with signs between, the name of a program and no damaged key.
bool isName(std::string_view text, const Candidate &candidate)
{
    constexpr std::size_t longestWord = 16;
    const std::size_t end = candidate.body.empty() ? candidate.bodyBegin : candidate.body.back() + 1;
    const std::string_view body = text.substr(candidate.bodyBegin, end - candidate.bodyBegin);
    std::size_t length = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const bool hump = i > 0 && isUpper(body[i]) && isLower(body[i - 1]);
        length = isAlphanumeric(body[i]) ? length + 1 : 0;
        if (hump || length > longestWord)
            return false;
    }
    return !candidate.wrong.empty() && std::ranges::none_of(body, isDigit) && !body.empty();
}

/// A whole body with digits among its letters is no word, so only what is made up remains to be told.
bool looksDrawn(std::string_view body, const Candidate &candidate, const SearchedKey &key)
{
    constexpr std::ptrdiff_t fewestDigits = 4;
    return candidate.wrong.empty() && body.size() == key.bodyLength
        && std::ranges::count_if(body, isDigit) >= fewestDigits;
}

bool isSomethingElse(std::string_view text, const Candidate &candidate, const SearchedKey &key,
                     const Facts &facts)
{
    const WipedVector<char> body = bodyOf(text, candidate);
    if (isMadeUp(viewOf(body)) || looksDrawn(viewOf(body), candidate, key))
        return isMadeUp(viewOf(body));
    const std::string_view token = tokenAt(text, candidate.begin);
    const std::string_view alone = text.substr(candidate.begin, candidate.end - candidate.begin);
    return isPlaceholder(alone) || isPlaceholder(token) || maskedForm(token) || modelName(token, facts)
        || isName(text, candidate);
}

bool isMeant(const Candidate &candidate)
{
    return candidate.fitting() >= shortestMeant;
}

/// The part alone; what stands before it is blank, so that all numbers stay those of the whole text.
WipedVector<char> blanked(std::string_view text, std::size_t begin, std::size_t end)
{
    WipedVector<char> alone(begin, ' ');
    alone.insert(alone.end(), text.begin() + static_cast<std::ptrdiff_t>(begin),
                 text.begin() + static_cast<std::ptrdiff_t>(end));
    return alone;
}

/// The whole text, or the value of the line that it is, as one key with white space in it.
std::vector<Candidate> spacedKey(std::string_view text, const SearchedKey &key)
{
    constexpr std::size_t longest = 4096; // more is no line with a key
    std::vector<Candidate> found = findSpaced(text, key);
    if (!found.empty() || text.size() > longest)
        return found;
    const Value value = valueOf(text);
    if (value.bare)
        return {};
    found = findSpaced(viewOf(blanked(text, value.begin, value.end)), key);
    if (!found.empty())
        return found;
    // The line of the value may be the first of several.
    std::size_t end = trimmedRight(text).size();
    while (end > value.begin && isAnyQuote(text[end - 1]))
        --end;
    return findSpaced(viewOf(blanked(text, value.begin, end)), key);
}

} // namespace

WipedVector<char> bodyOf(std::string_view text, const Candidate &candidate)
{
    WipedVector<char> body;
    body.reserve(candidate.body.size());
    for (const std::size_t i : candidate.body)
        body.push_back(text[i]);
    return body;
}

std::vector<Candidate> prefixedKeys(std::string_view text, const SearchedKey &key, const Facts &facts)
{
    std::vector<Candidate> found = findPrefixed(text, key);
    std::erase_if(found, [&](const Candidate &one) { return isSomethingElse(text, one, key, facts); });
    const bool meant = std::ranges::any_of(found, isMeant);
    if (!meant) {
        std::vector<Candidate> spaced = spacedKey(text, key);
        if (!spaced.empty() && spaced.front().fault != PrefixFault::Missing)
            return spaced;
    }
    if (meant)
        std::erase_if(found, [](const Candidate &one) { return !isMeant(one); });
    else if (found.size() > 1
             || (found.size() == 1 && surroundingsOf(text, found[0].begin, found[0].end).prose))
        found.clear();
    return found;
}

std::vector<Candidate> keysByLength(std::string_view text, const SearchedKey &key, const Facts &facts)
{
    if (otherProvidersKey(text, facts))
        return {};
    std::vector<Candidate> found = findByLength(text, key);
    if (found.empty())
        found = spacedKey(text, key);
    std::erase_if(found, [&](const Candidate &one) {
        return isMadeUp(viewOf(bodyOf(text, one))) || isPlaceholder(tokenAt(text, one.begin));
    });
    return found;
}

} // namespace keywright
