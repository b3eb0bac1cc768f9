#include "core/key/candidate.h"

#include <algorithm>
#include <array>
#include <optional>

namespace keywright {

namespace {

constexpr std::size_t nearly = 8; // so many characters more or less still look like a key
constexpr std::size_t fewestDigits = 4; // of 48 random letters and digits, nearly all have more

std::size_t endOfRun(std::string_view text, std::size_t from)
{
    while (from < text.size() && isAlphanumeric(text[from]))
        ++from;
    return from;
}

std::size_t endOfWhite(std::string_view text, std::size_t from)
{
    while (from < text.size() && isWhite(text[from]))
        ++from;
    return from;
}

/// The length of the run, counted only as far as it matters, so that a long text is read once.
std::size_t runLength(std::string_view text, std::size_t from, const SearchedKey &key)
{
    return from < text.size() ? endOfRun(text.substr(from, key.bodyLength + nearly + 1), 0) : 0;
}

bool nearKeyLength(std::size_t length, const SearchedKey &key)
{
    return length + nearly >= key.bodyLength && length <= key.bodyLength + nearly;
}

PrefixFault caseFault(std::string_view word)
{
    return std::ranges::any_of(word, isUpper) ? PrefixFault::Case : PrefixFault::None;
}

/// What stands between "pplx" and the body.
struct Separator
{
    std::size_t bodyBegin = 0;
    bool mistyped = false;
};

/// Exactly one dash is right; more of them, or underscores, are a typing error.
Separator dashes(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && (text[end] == '-' || text[end] == '_'))
        ++end;
    return { end, end - from != 1 || text[from] != '-' };
}

std::optional<Separator> separatorAt(std::string_view text, std::size_t from, const SearchedKey &key)
{
    constexpr std::string_view wrongSigns = "_.:=~+/,";
    const std::size_t sign = endOfWhite(text, from);
    if (sign < text.size() && text[sign] == '-') {
        Separator found = dashes(text, sign);
        // "pplx- abc…" is a space in the key, "keys begin with pplx- and are long" is a sentence.
        const std::size_t behind = endOfWhite(text, found.bodyBegin);
        if (behind != found.bodyBegin && runLength(text, behind, key) >= nearly)
            found.bodyBegin = behind;
        return found;
    }
    if (from < text.size()
        && (wrongSigns.find(text[from]) != std::string_view::npos || text[from] == folded::other)) {
        const Separator found = dashes(text, from + 1);
        if (nearKeyLength(runLength(text, found.bodyBegin, key), key))
            return Separator { found.bodyBegin, true };
    }
    if (nearKeyLength(runLength(text, sign, key), key))
        return Separator { sign, true };
    return std::nullopt;
}

/// "ppplx-" and "pplx-pplx-": what was typed twice belongs to the prefix.
std::size_t beginWithRepeats(std::string_view text, std::size_t at, std::size_t earliest)
{
    std::size_t begin = at;
    while (begin > earliest && toLower(text[begin - 1]) == 'p' && at - begin < 2)
        --begin;
    const bool glued = begin > earliest && isAlphanumeric(text[begin - 1]);
    return glued ? at : begin;
}

std::optional<Candidate> prefixedAt(std::string_view text, std::size_t at, std::size_t earliest,
                                    const SearchedKey &key)
{
    const std::size_t wordEnd = at + key.word().size();
    const auto separator = separatorAt(text, wordEnd, key);
    if (!separator)
        return std::nullopt;
    Candidate candidate;
    candidate.begin = beginWithRepeats(text, at, earliest);
    candidate.fault = caseFault(text.substr(at, key.word().size()));
    if (separator->mistyped || candidate.begin != at)
        candidate.fault = PrefixFault::Mistyped;
    std::size_t bodyBegin = separator->bodyBegin;
    while (prefixAt(text, bodyBegin, key)) {
        bodyBegin += key.prefix.size();
        candidate.fault = PrefixFault::Mistyped;
    }
    for (std::size_t i = wordEnd; i < bodyBegin; ++i) {
        if (isWhite(text[i]) && candidate.fault != PrefixFault::Mistyped)
            candidate.inner.push_back(i);
    }
    readBody(text, bodyBegin, key, candidate);
    return candidate;
}

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

/// The mistyped prefix that ends at `end`: up to six letters and a sign or two, close enough to the real one,
/// or what is left of it where its beginning was cut.
std::optional<std::size_t> headBefore(std::string_view text, std::size_t end, std::size_t changes,
                                      const SearchedKey &key)
{
    constexpr std::size_t longest = 6;
    constexpr std::string_view signs = "-_.:~+";
    std::size_t word = end;
    while (word > 0 && end - word < 2 && signs.find(text[word - 1]) != std::string_view::npos)
        --word;
    std::size_t begin = word;
    while (begin > 0 && word - begin < longest && isAlphanumeric(text[begin - 1]))
        --begin;
    const bool longer = begin > 0 && isAlphanumeric(text[begin - 1]);
    if (word == end || longer || !mayStandBefore(text, begin))
        return std::nullopt;
    const WipedVector<char> head = lowered(text.substr(begin, end - begin));
    const bool near = begin < word && editDistance(viewOf(head), viewOf(key.prefix)) <= changes;
    return near || viewOf(key.prefix).ends_with(viewOf(head)) ? std::optional(begin) : std::nullopt;
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
    if (!nearKeyLength(run.size(), key) || !mayStandBehind(text, end))
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

SearchedKey::SearchedKey(const KeyShape &shape)
    : prefix(lowered({ shape.prefix.constData(), static_cast<std::size_t>(shape.prefix.size()) }))
    , bodyLength(static_cast<std::size_t>(shape.bodyLength))
{ }

bool prefixAt(std::string_view text, std::size_t at, const SearchedKey &key)
{
    return at < text.size() && startsWithWord(text.substr(at), viewOf(key.prefix));
}

std::size_t editDistance(std::string_view left, std::string_view right)
{
    constexpr std::size_t most = 16;
    if (left.size() >= most || right.size() >= most)
        return most;
    std::array<std::array<std::size_t, most>, most> distance {};
    for (std::size_t i = 0; i <= left.size(); ++i) {
        for (std::size_t j = 0; j <= right.size(); ++j) {
            auto &cell = distance.at(i).at(j);
            if (i == 0 || j == 0) {
                cell = i + j;
                continue;
            }
            const std::size_t other = left[i - 1] == right[j - 1] ? 0 : 1;
            cell = std::min({ distance.at(i - 1).at(j) + 1, distance.at(i).at(j - 1) + 1,
                              distance.at(i - 1).at(j - 1) + other });
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                cell = std::min(cell, distance.at(i - 2).at(j - 2) + 1);
        }
    }
    return distance.at(left.size()).at(right.size());
}

std::vector<Candidate> findPrefixed(std::string_view text, const SearchedKey &key)
{
    std::vector<Candidate> found;
    std::size_t earliest = 0;
    for (std::size_t at = findWord(text, key.word()); at != std::string_view::npos;
         at = findWord(text, key.word(), std::max(at + 1, earliest))) {
        auto candidate = prefixedAt(text, at, earliest, key);
        if (!candidate)
            continue;
        earliest = std::max(candidate->end, candidate->bodyBegin);
        found.push_back(std::move(*candidate));
    }
    return found;
}

std::vector<Candidate> findByLength(std::string_view text, const SearchedKey &key)
{
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < text.size();) {
        if (!isAlphanumeric(text[i])) {
            ++i;
            continue;
        }
        const std::size_t end = endOfRun(text, i);
        if (auto candidate = runCandidate(text, i, end, key))
            found.push_back(std::move(*candidate));
        i = end;
    }
    return found;
}

std::vector<Candidate> findSpaced(std::string_view text, const SearchedKey &key)
{
    constexpr std::size_t most = 4096; // white space included
    const std::string_view inner = trimmed(text);
    if (inner.size() > most || inner.empty())
        return {};
    const auto offset = static_cast<std::size_t>(inner.data() - text.data());
    WipedVector<char> packed;
    WipedVector<std::size_t> origin;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (!isWhite(inner[i])) {
            packed.push_back(inner[i]);
            origin.push_back(offset + i);
        }
    }
    std::vector<Candidate> found = findPrefixed(viewOf(packed), key);
    if (found.empty())
        found = findByLength(viewOf(packed), key);
    if (found.size() != 1 || packed.size() == inner.size() || found[0].begin != 0
        || found[0].end != packed.size() || found[0].body.size() != key.bodyLength || !found[0].wrong.empty())
        return {};
    Candidate &only = found[0];
    only.begin = origin[only.begin];
    only.bodyBegin = origin[only.bodyBegin];
    only.end = origin[only.end - 1] + 1;
    for (std::size_t &place : only.body)
        place = origin[place];
    only.inner.clear();
    for (std::size_t i = only.begin; i < only.end; ++i) {
        if (isWhite(text[i]))
            only.inner.push_back(i);
    }
    return found;
}

} // namespace keywright
