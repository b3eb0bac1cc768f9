#include "core/key/folding.h"
#include "core/key/strangers.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr std::size_t longestMasked = 128;
constexpr std::size_t longestCut = 40; // a page that has no room for all of a key
constexpr std::size_t longestShown = 24; // consoles show four characters, logs a few more

enum class MaskSign { None, Hidden, Dots, Cross };

MaskSign maskSign(char c)
{
    if (c == '*' || c == folded::mask)
        return MaskSign::Hidden;
    if (c == '.' || c == folded::ellipsis)
        return MaskSign::Dots;
    return c == 'x' || c == 'X' ? MaskSign::Cross : MaskSign::None;
}

/// Where a run of signs for hidden characters begins and ends; empty where there is none.
struct Run
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool isRun(std::string_view signs, bool cross)
{
    const bool ellipsis = signs.find(folded::ellipsis) != std::string_view::npos;
    const bool hidden = std::ranges::any_of(signs, [](char c) { return maskSign(c) == MaskSign::Hidden; });
    if (cross && !hidden && !ellipsis)
        return signs.size() >= 4 && signs.find('.') == std::string_view::npos;
    return ellipsis || signs.size() >= (hidden ? 2U : 3U);
}

Run runOf(std::string_view text, bool cross)
{
    const auto isSign = [cross](char c) {
        const MaskSign sign = maskSign(c);
        return sign != MaskSign::None && (cross || sign != MaskSign::Cross);
    };
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        std::size_t end = begin;
        while (end < text.size() && isSign(text[end]))
            ++end;
        if (end > begin && isRun(text.substr(begin, end - begin), cross))
            return { begin, end };
        begin = std::max(begin, end);
    }
    return {};
}

/// "pplx-xxxx…1b0b": crosses beside another mask.
Run widened(std::string_view text, Run run)
{
    while (run.begin > 0 && maskSign(text[run.begin - 1]) != MaskSign::None)
        --run.begin;
    while (run.end < text.size() && maskSign(text[run.end]) != MaskSign::None)
        ++run.end;
    return run;
}

bool isShown(std::string_view text, std::size_t longest)
{
    return text.size() <= longest
        && std::ranges::all_of(text, [](char c) { return isAlphanumeric(c) || c == '-' || c == '_'; });
}

bool hasHidden(std::string_view signs)
{
    return std::ranges::any_of(signs, [](char c) { return maskSign(c) == MaskSign::Hidden; });
}

std::size_t prefixLength(std::string_view text)
{
    for (const std::string_view prefix : { std::string_view("pplx-"), std::string_view("sk-") }) {
        if (startsWithWord(text, prefix))
            return prefix.size();
    }
    return 0;
}

bool isRedacted(std::string_view text)
{
    static constexpr auto words =
        std::to_array<std::string_view>({ "redacted", "hidden", "masked", "secret hidden", "filtered" });
    return std::ranges::any_of(words, [text](std::string_view word) {
        const std::size_t at = findWord(text, word);
        return text.size() >= word.size() && text.size() <= word.size() + 4 && at != std::string_view::npos
            && std::ranges::none_of(text.substr(0, at), isAlphanumeric);
    });
}

/// "pplx-a1B2…": the beginning of a real key, and no word of an instruction.
bool isRealHead(std::string_view head, std::size_t prefix)
{
    constexpr std::size_t fewest = 4;
    const std::string_view body = head.substr(std::min(prefix, head.size()));
    return prefix > 0 && body.size() >= fewest && std::ranges::any_of(body, isDigit)
        && !std::ranges::all_of(body, isDigit) && !isPlaceholder(head);
}

/// The characters that stand for hidden ones; crosses only where there is nothing better.
Run maskRun(std::string_view text, std::size_t prefix)
{
    const Run run = runOf(text, false);
    if (run.end > run.begin)
        return widened(text, run);
    Run crosses = runOf(text.substr(prefix), true);
    crosses.begin += prefix;
    crosses.end += prefix;
    return crosses;
}

/// Long enough to tell keys apart.
bool isRealTail(std::string_view tail)
{
    return tail.size() >= 3 && std::ranges::any_of(tail, isAlphanumeric);
}

bool areCrosses(std::string_view signs)
{
    return std::ranges::all_of(signs, [](char c) { return maskSign(c) == MaskSign::Cross; });
}

/// Crosses also stand in instructions: only right behind the prefix and before a real end they hide a key.
bool isCrossedKey(std::string_view head, std::string_view tail, std::size_t prefix)
{
    constexpr std::size_t longestTail = 8;
    return prefix > 0 && head.size() <= prefix && tail.size() <= longestTail
        && std::ranges::any_of(tail, isDigit);
}

/// A tail tells a real key; without one only characters for hidden text do, as dots and crosses are also used
/// in instructions ("pplx-xxxx").
bool tellsAKey(const MaskedForm &form, std::size_t prefix)
{
    constexpr std::size_t shortestHead = 4;
    const bool headFits = prefix > 0 || form.head.empty() || form.head.size() >= shortestHead;
    return headFits && isRealTail(form.tail);
}

} // namespace

std::optional<MaskedForm> maskedForm(std::string_view text)
{
    if (text.size() < 3 || text.size() > longestMasked)
        return text.size() == 1 && text[0] == folded::mask ? std::optional(MaskedForm {}) : std::nullopt;
    const std::size_t prefix = prefixLength(text);
    if (isRedacted(text.substr(prefix)))
        return MaskedForm { text.substr(0, prefix), {} };
    const Run run = maskRun(text, prefix);
    const MaskedForm form { text.substr(0, run.begin), text.substr(run.end) };
    const std::string_view signs = text.substr(run.begin, run.end - run.begin);
    const bool realHead = form.tail.empty() && isRealHead(form.head, prefix);
    if (signs.empty() || !isShown(form.head, realHead ? longestCut : longestShown)
        || !isShown(form.tail, longestShown))
        return std::nullopt;
    if (areCrosses(signs) && !isCrossedKey(form.head, form.tail, prefix))
        return std::nullopt;
    const bool hides = realHead || hasHidden(signs) || tellsAKey(form, prefix);
    return hides ? std::optional(form) : std::nullopt;
}

} // namespace keywright
