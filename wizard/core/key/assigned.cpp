#include "core/key/assigned.h"

#include "core/key/folding.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

constexpr std::size_t longestName = 64;

bool isNameStart(char c)
{
    return isAlphanumeric(c) || c == '_';
}

std::size_t skipWhite(std::string_view text, std::size_t i)
{
    while (i < text.size() && isWhite(text[i]))
        ++i;
    return i;
}

/// Commands and keywords in front of a name, the options of `set` included.
std::size_t skipKeywords(std::string_view text)
{
    static constexpr std::array keywords {
        std::string_view("export "), std::string_view("setx "),  std::string_view("setenv "),
        std::string_view("set "),    std::string_view("const "), std::string_view("let "),
        std::string_view("var "),    std::string_view("env "),   std::string_view("launchctl setenv "),
        std::string_view("$env:"),   std::string_view("$env."),  std::string_view("-x "),
        std::string_view("-gx "),    std::string_view("-ux "),   std::string_view("-e "),
        std::string_view("--env "),
    };
    std::size_t i = 0;
    for (bool again = true; again;) {
        again = false;
        i = skipWhite(text, i);
        for (const std::string_view keyword : keywords) {
            if (startsWithWord(text.substr(i), keyword)) {
                i += keyword.size();
                again = true;
            }
        }
    }
    return i;
}

/// True where the text behind a name begins with "=" or ":", and not with that of an address, a drive or a
/// scope.
bool isAssignmentSign(std::string_view behindName, std::string_view name)
{
    if (behindName.empty() || (behindName.front() != '=' && behindName.front() != ':'))
        return false;
    const bool drive = name.size() == 1 && behindName.starts_with(":\\");
    return !drive && !behindName.starts_with("://") && !behindName.starts_with("::");
}

/// Where the name that begins there ends.
std::size_t endOfName(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size() && end - begin < longestName
           && (isNameStart(text[end]) || text[end] == '-' || text[end] == '.'))
        ++end;
    return end;
}

} // namespace

std::optional<Assigned> assignedIn(std::string_view text)
{
    const std::size_t keyword = skipKeywords(text);
    std::size_t begin = keyword;
    while (begin < text.size() && (text[begin] == '{' || text[begin] == ',' || isWhite(text[begin])))
        ++begin;
    const bool quoted = begin < text.size() && isAsciiQuote(text[begin]);
    begin += quoted ? 1 : 0;
    const std::size_t end = endOfName(text, begin);
    if (end == begin)
        return std::nullopt;
    const std::string name(text.substr(begin, end - begin));
    std::size_t sign = end + (quoted && end < text.size() && isAsciiQuote(text[end]) ? 1 : 0);
    sign = skipWhite(text, sign);
    if (isAssignmentSign(text.substr(std::min(sign, text.size())), name)) {
        std::size_t value = sign + 1;
        while (value < text.size() && (text[value] == '=' || text[value] == '>'))
            ++value;
        return Assigned { value, name };
    }
    const bool commanded = keyword > 0 && sign > end && name.find('_') != std::string::npos;
    return commanded ? std::optional(Assigned { sign, name }) : std::nullopt;
}

std::optional<Assigned> labelIn(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longestName
        || text.substr(colon).starts_with("://"))
        return std::nullopt;
    const std::string_view label = text.substr(0, colon);
    const bool plain =
        std::ranges::all_of(label, [](char c) { return isNameStart(c) || c == ' ' || c == '-'; });
    const bool key = findWord(label, "key") != std::string_view::npos
        || findWord(label, "token") != std::string_view::npos;
    return plain && key ? std::optional(Assigned { colon + 1, {} }) : std::nullopt;
}

} // namespace keywright
