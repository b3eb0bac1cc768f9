#include "core/key/candidate.h"

#include <algorithm>
#include <array>
#include <optional>

namespace keywright {

namespace {

std::size_t endOfWhite(std::string_view text, std::size_t from)
{
    while (from < text.size() && isWhite(text[from]))
        ++from;
    return from;
}

/// The length of the run, counted only as far as it matters, so that a long text is read once.
std::size_t runLength(std::string_view text, std::size_t from, const SearchedKey &key)
{
    return from < text.size() ? endOfWord(text.substr(from, key.bodyLength + SearchedKey::nearly + 1), 0) : 0;
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
    // "pplx -abc…" has a space in it, "pplx --option" is a command.
    const bool option = sign > from && text.substr(sign).starts_with("--");
    if (sign < text.size() && text[sign] == '-' && !option) {
        Separator found = dashes(text, sign);
        // "pplx- abc…" is a space in the key, "keys begin with pplx- and are long" is a sentence.
        const std::size_t behind = endOfWhite(text, found.bodyBegin);
        if (behind != found.bodyBegin && runLength(text, behind, key) >= SearchedKey::nearly)
            found.bodyBegin = behind;
        return found;
    }
    if (from < text.size()
        && (wrongSigns.find(text[from]) != std::string_view::npos || text[from] == folded::other
            || text[from] == folded::letter)) {
        const Separator found = dashes(text, from + 1);
        if (key.isNearLength(runLength(text, found.bodyBegin, key)))
            return Separator { found.bodyBegin, true };
    }
    if (key.isNearLength(runLength(text, sign, key)))
        return Separator { sign, true };
    // Any other sign is one only in front of exactly what a key has behind it.
    constexpr std::string_view rareSigns = ";?*#@!|(";
    const bool rare = from < text.size() && rareSigns.find(text[from]) != std::string_view::npos;
    if (rare && runLength(text, from + 1, key) == key.bodyLength)
        return Separator { from + 1, true };
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

/// True where no word stands before it on its line: in "Keys begin with pplx- pplx-…" the first is an
/// example.
bool beginsValue(std::string_view text, std::size_t at)
{
    while (at > 0 && text[at - 1] == ' ')
        --at;
    return at == 0 || !isAlphanumeric(text[at - 1]);
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
    // Also "pplx- pplx-…", where a form has the first one already.
    const bool gaps = beginsValue(text, candidate.begin);
    const auto next = [&] { return gaps ? endOfWhite(text, bodyBegin) : bodyBegin; };
    while (prefixAt(text, next(), key)) {
        bodyBegin = next() + key.prefix.size();
        candidate.fault = PrefixFault::Mistyped;
    }
    for (std::size_t i = wordEnd; i < bodyBegin; ++i) {
        if (isWhite(text[i]) && candidate.fault != PrefixFault::Mistyped)
            candidate.inner.push_back(i);
    }
    readBody(text, bodyBegin, key, candidate);
    return candidate;
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

/// True where the last two characters of both are the same in the other order.
static bool endsSwapped(std::string_view left, std::string_view right)
{
    return left.size() > 1 && right.size() > 1 && left.back() == right[right.size() - 2]
        && left[left.size() - 2] == right.back();
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
            if (endsSwapped(left.substr(0, i), right.substr(0, j)))
                cell = std::min(cell, distance.at(i - 2).at(j - 2) + 1);
        }
    }
    return distance.at(left.size()).at(right.size());
}

std::vector<Candidate> findPrefixed(std::string_view text, const SearchedKey &key)
{
    std::vector<Candidate> found;
    std::size_t earliest = 0;
    WordSearch words(text, key.word());
    for (std::size_t at = words.next(0); at != std::string_view::npos;
         at = words.next(std::max(at + 1, earliest))) {
        auto candidate = prefixedAt(text, at, earliest, key);
        if (!candidate)
            continue;
        earliest = std::max(candidate->end, candidate->bodyBegin);
        found.push_back(std::move(*candidate));
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
