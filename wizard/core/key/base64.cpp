#include "core/key/base64.h"

#include <array>

namespace keywright {

namespace {

constexpr std::size_t shortest = 40; // 48 characters take 64
constexpr std::size_t mostRuns = 32;

constexpr unsigned char noBits = 64;

/// The six bits that a character stands for, of base64 and base64url; noBits where it stands for none.
constexpr auto bitsOf = [] {
    std::array<unsigned char, 256> table {};
    table.fill(noBits);
    unsigned char bits = 0;
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
        table.at(static_cast<unsigned char>(c)) = bits++;
    table.at('-') = table.at('+');
    table.at('_') = table.at('/');
    return table;
}();

unsigned char sixBits(char c)
{
    return bitsOf[static_cast<unsigned char>(c)];
}

bool hasBits(char c)
{
    return sixBits(c) != noBits;
}

bool isLineEnd(char c)
{
    return c == '\n' || c == ' ';
}

template <typename Is>
std::size_t skip(std::string_view text, std::size_t from, Is is)
{
    while (from < text.size() && is(text[from]))
        ++from;
    return from;
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
        end = skip(text, end, hasBits);
        if (end < text.size() && text[end] == '=')
            break;
        const std::size_t next = skip(text, end, isLineEnd);
        const std::size_t piece = skip(text, next, hasBits);
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
    run.bytes.reserve((end - begin) * 3 / 4 + 1);
    run.origin.reserve((end - begin) * 3 / 4 + 1);
    unsigned bits = 0;
    unsigned pending = 0;
    std::size_t first = begin;
    for (std::size_t i = begin; i < end; ++i) {
        const unsigned value = sixBits(text[i]);
        if (value == noBits)
            continue;
        if (pending < 6)
            first = pending == 0 ? i : first;
        bits = ((bits << 6U) | value) & 0xFFFFU;
        pending += 6;
        if (pending >= 8) {
            pending -= 8;
            run.bytes.push_back(static_cast<char>((bits >> pending) & 0xFFU));
            run.origin.push_back(static_cast<std::uint32_t>(first));
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
        if (!hasBits(text[i])) {
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
