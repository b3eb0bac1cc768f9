#include "core/key/base64.h"

#include <optional>

namespace keywright {

namespace {

constexpr std::size_t shortest = 40; // 48 characters take 64
constexpr std::size_t mostRuns = 32;

std::optional<unsigned> sixBits(char c)
{
    if (isUpper(c))
        return static_cast<unsigned>(c - 'A');
    if (isLower(c))
        return static_cast<unsigned>(c - 'a') + 26;
    if (isDigit(c))
        return static_cast<unsigned>(c - '0') + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? std::optional(63U) : std::nullopt;
}

bool isLineEnd(char c)
{
    return c == '\n' || c == ' ';
}

/// Where the run that begins at `begin` ends: over white space only where base64 goes on behind it in a
/// piece that is long or the last one.
std::size_t endOfRun(std::string_view text, std::size_t begin)
{
    constexpr std::size_t shortestLine = 16; // base64 is broken at 64 or 76 characters, words are shorter
    constexpr std::size_t shortestRest = 2;
    std::size_t end = begin;
    while (true) {
        const std::size_t line = end;
        while (end < text.size() && sixBits(text[end]))
            ++end;
        if (end < text.size() && text[end] == '=')
            break;
        std::size_t next = end;
        while (next < text.size() && isLineEnd(text[next]))
            ++next;
        std::size_t piece = next;
        while (piece < text.size() && sixBits(text[piece]))
            ++piece;
        if (next == end || end - line < shortestLine || piece - next < shortestRest)
            return end;
        end = next;
    }
    for (int padding = 0; padding < 2 && end < text.size() && text[end] == '='; ++padding)
        ++end;
    return end;
}

Base64Run decodeRun(std::string_view text, std::size_t begin, std::size_t end)
{
    Base64Run run { begin, end, {}, {} };
    unsigned bits = 0;
    unsigned pending = 0;
    std::size_t first = begin;
    for (std::size_t i = begin; i < end; ++i) {
        const auto value = sixBits(text[i]);
        if (!value)
            continue;
        if (pending < 6)
            first = pending == 0 ? i : first;
        bits = ((bits << 6U) | *value) & 0xFFFFU;
        pending += 6;
        if (pending >= 8) {
            pending -= 8;
            run.bytes.push_back(static_cast<char>((bits >> pending) & 0xFFU));
            run.origin.push_back(first);
            first = i;
        }
    }
    return run;
}

} // namespace

std::vector<Base64Run> base64Runs(std::string_view text)
{
    std::vector<Base64Run> runs;
    for (std::size_t i = 0; i < text.size() && runs.size() < mostRuns;) {
        if (!sixBits(text[i])) {
            ++i;
            continue;
        }
        const std::size_t end = endOfRun(text, i);
        if (end - i >= shortest)
            runs.push_back(decodeRun(text, i, end));
        i = end;
    }
    return runs;
}

} // namespace keywright
