#include "core/key/candidate.h"

#include <algorithm>
#include <optional>

namespace keywright {

namespace {

constexpr std::size_t fewestDigits = 4; // of 48 random letters and digits, nearly all have more

bool mayStandBefore(std::string_view text, std::size_t at)
{
    constexpr std::string_view glue = "-_.+/~";
    return at == 0 || glue.find(text[at - 1]) == std::string_view::npos;
}

bool mayStandBehind(std::string_view text, std::size_t at)
{
    const bool glue = at < text.size() && (text[at] == '-' || text[at] == '_' || text[at] == '.');
    return !glue || at + 1 >= text.size() || !isAlphanumeric(text[at + 1]);
}

/// "pp-lx-", "pp|x-": one sign between the letters of a prefix, not before `earliest`.
std::size_t overOneSign(std::string_view text, std::size_t begin, std::size_t earliest)
{
    constexpr std::string_view signs = "-|!";
    std::size_t word = begin;
    if (begin == 0 || signs.find(text[begin - 1]) == std::string_view::npos)
        return begin;
    --word;
    while (word > earliest && isAlphanumeric(text[word - 1]))
        --word;
    return word + 1 < begin ? word : begin;
}

/// Where a mistyped prefix begins that ends at `end`, if what stands there is close enough to the real one,
/// or what is left of it where its beginning was cut.
std::optional<std::size_t> headFrom(std::string_view text, std::size_t begin, std::size_t end,
                                    std::size_t changes, const SearchedKey &key)
{
    const bool longer = begin > 0 && isAlphanumeric(text[begin - 1]);
    if (longer || !mayStandBefore(text, begin))
        return std::nullopt;
    const WipedVector<char> head = lowered(text.substr(begin, end - begin));
    const bool letters = isAlphanumeric(text[begin]);
    const bool spelledOut = viewOf(head) == "perplexity-" || viewOf(head) == "perplexity_";
    const bool near = letters && editDistance(viewOf(head), viewOf(key.prefix)) <= changes;
    return near || spelledOut || viewOf(key.prefix).ends_with(viewOf(head)) ? std::optional(begin)
                                                                            : std::nullopt;
}

/// The mistyped prefix in front of `end`: letters and a sign or two.
std::optional<std::size_t> headBefore(std::string_view text, std::size_t end, std::size_t changes,
                                      const SearchedKey &key)
{
    constexpr std::size_t longest = 10; // "perplexity"
    constexpr std::string_view signs = "-_.:~+";
    std::size_t word = end;
    while (word > 0 && end - word < 2 && signs.find(text[word - 1]) != std::string_view::npos)
        --word;
    if (word == end)
        return std::nullopt;
    std::size_t begin = word;
    while (begin > 0 && word - begin < longest && isAlphanumeric(text[begin - 1]))
        --begin;
    const std::size_t longer = overOneSign(text, begin, word - std::min(word, longest));
    const auto found = longer < begin ? headFrom(text, longer, end, changes, key) : std::nullopt;
    return found ? found : headFrom(text, begin, end, changes, key);
}

/// A letter or three glued to the body: "plx" without its dash.
std::optional<std::size_t> gluedHead(std::string_view run, const SearchedKey &key)
{
    if (run.size() <= key.bodyLength + 1 || run.size() > key.bodyLength + key.prefix.size() + 1)
        return std::nullopt;
    const std::size_t length = run.size() - key.bodyLength;
    const WipedVector<char> head = lowered(run.substr(0, length));
    return editDistance(viewOf(head), key.word()) <= 1 ? std::optional(length) : std::nullopt;
}

Candidate simpleCandidate(std::size_t begin, std::size_t bodyBegin, std::size_t end, PrefixFault fault)
{
    Candidate candidate { begin, bodyBegin, end, fault, {}, {}, {} };
    for (std::size_t i = bodyBegin; i < end; ++i)
        candidate.body.push_back(i);
    return candidate;
}

bool hasMixture(std::string_view run)
{
    return static_cast<std::size_t>(std::ranges::count_if(run, isDigit)) >= fewestDigits
        && !std::ranges::all_of(run, isDigit);
}

std::optional<Candidate> runCandidate(std::string_view text, std::size_t begin, std::size_t end,
                                      const SearchedKey &key)
{
    const std::string_view run = text.substr(begin, end - begin);
    if (!key.isNearLength(run.size()) || !mayStandBehind(text, end))
        return std::nullopt;
    const bool exact = run.size() == key.bodyLength;
    if (const auto head = headBefore(text, begin, exact ? 2 : 1, key))
        return simpleCandidate(*head, begin, end, PrefixFault::Mistyped);
    if (!mayStandBefore(text, begin))
        return std::nullopt;
    if (const auto glued = gluedHead(run, key))
        return simpleCandidate(begin, begin + *glued, end, PrefixFault::Mistyped);
    if (exact && hasMixture(run))
        return simpleCandidate(begin, begin, end, PrefixFault::Missing);
    return std::nullopt;
}

} // namespace

std::vector<Candidate> findByLength(std::string_view text, const SearchedKey &key)
{
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < text.size();) {
        if (!isAlphanumeric(text[i])) {
            ++i;
            continue;
        }
        const std::size_t end = endOfWord(text, i);
        if (auto candidate = runCandidate(text, i, end, key))
            found.push_back(std::move(*candidate));
        i = end;
    }
    return found;
}

} // namespace keywright
