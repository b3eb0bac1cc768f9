#include "core/key/surroundings.h"

#include "core/key/linecontext.h"
#include "core/key/peeler.h"

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

/// "- [ ]", "- [x]": a list of things to do, without its box.
std::string_view withoutBox(std::string_view text)
{
    for (const std::string_view box : { "[ ]", "[x]", "[X]" }) {
        if (text.ends_with(box))
            return trimmedRight(text.substr(0, text.size() - box.size()));
    }
    return text;
}

/// Signs that a list, a quoted mail or a comment begins with.
bool isListMark(std::string_view text)
{
    constexpr std::string_view marks = "-*+>#/$%|.";
    text = withoutBox(text);
    const auto isMark = [&](char c) {
        return marks.find(c) != std::string_view::npos || c == folded::mask || c == folded::other
            || isWhite(c);
    };
    const bool numbered = text.size() > 1 && text.size() < 5 && (text.back() == '.' || text.back() == ')')
        && std::ranges::all_of(text.substr(0, text.size() - 1), isDigit);
    return numbered || (!text.empty() && std::ranges::all_of(text, isMark));
}

/// Marks that need no space behind them.
bool isTightMark(std::string_view text)
{
    constexpr std::string_view marks = "*>|";
    return text.find_first_not_of(marks) == std::string_view::npos;
}

/// "```bash": the line above a block of code.
bool isFence(std::string_view before, std::string_view behind)
{
    constexpr std::string_view fence = "```";
    const std::size_t name = before.find_first_not_of('`');
    return before.starts_with(fence) && name != std::string_view::npos
        && std::ranges::all_of(before.substr(name), isAlphanumeric) && behind.starts_with(fence)
        && behind.find_first_not_of('`') == std::string_view::npos;
}

} // namespace

void Peeler::judgeRest()
{
    const std::string_view before = left();
    const std::string_view behind = right();
    const bool apart = before.size() < m_found.begin;
    const bool mark = isListMark(before) && (apart || isTightMark(before));
    if (isMarkdownLink(before, behind) || isFence(before, behind)) {
        takeSigns(before, behind, { true, true });
        return;
    }
    if (!hasWords(behind) && (mark || !hasWords(before))) {
        const bool layered = !m_layers.empty();
        takeSigns(before, behind, { mark || layered, layered });
        return;
    }
    judgeLine(before, behind);
}

bool Peeler::isMarkdownLink(std::string_view before, std::string_view behind) const
{
    if (m_layers.empty() || m_found.bearer)
        return false;
    const char opener = m_text[m_layers.back().left];
    const bool asText = opener == '[' && before.empty() && behind.starts_with('(') && behind.ends_with(')');
    const bool asAddress =
        opener == '(' && behind.empty() && before.starts_with('[') && before.ends_with(']');
    return asText || asAddress;
}

void Peeler::takeSigns(std::string_view before, std::string_view behind, AreQuotes quotes)
{
    const std::size_t behindBegin = m_text.size() - behind.size();
    for (const Layer &layer : m_layers)
        takeLayer(layer);
    for (std::size_t i = 0; i < before.size(); ++i)
        takeSign(i, quotes.before);
    takeWhite(before.size(), m_found.begin);
    takeWhite(m_found.end, behindBegin);
    for (std::size_t i = behindBegin; i < m_text.size(); ++i)
        takeSign(i, quotes.behind);
    growTo(0, m_text.size());
}

void Peeler::takeSign(std::size_t i, bool quoted)
{
    if (isWhite(m_text[i]))
        m_found.white.push_back(i);
    else if (quoted || isAnyQuote(m_text[i]))
        m_found.quotes.push_back(i);
    else
        m_found.strange.push_back(i);
}

bool Peeler::isAddress(std::string_view before) const
{
    if (before.size() != m_found.begin)
        return false;
    constexpr std::size_t reach = 2048; // longer addresses are cut by most programs
    std::size_t chunk = before.size();
    while (chunk > 0 && !isWhite(m_text[chunk - 1]) && before.size() - chunk < reach)
        --chunk;
    return before.substr(chunk).find("://") != std::string_view::npos;
}

void Peeler::judgeLine(std::string_view before, std::string_view behind)
{
    const std::string_view lineBehind = behind.substr(0, behind.find('\n'));
    const LineContext context = lineContext(before, hasWords(behind));
    if (isAddress(before)) {
        m_found.url = true;
        m_found.prose = lineBegin(before);
        return;
    }
    if (context.authorization && !context.curl) {
        m_found.bearer = findHeader(before);
        takeOddLayers(false);
        takeLoneQuote(before, lineBehind);
        return;
    }
    if (!context.assigns) {
        m_found.prose = before.empty() ? m_text.size() - behind.size() : lineBegin(before);
        m_found.white.clear();
        return;
    }
    m_found.assignment = lineBegin(before);
    m_found.variable = context.authorization ? std::string() : context.variable;
    if (context.curl)
        m_found.bearer.reset();
    takeOddLayers(context.batchSet);
    takeLoneQuote(before, lineBehind);
}

std::size_t Peeler::lineBegin(std::string_view before)
{
    const std::size_t line = before.rfind('\n');
    return line == std::string_view::npos ? before.size() - trimmedLeft(before).size() : line + 1;
}

std::size_t Peeler::findHeader(std::string_view before)
{
    std::size_t at = before.size();
    while (at > 0 && !startsWithWord(before.substr(at), "authorization"))
        --at;
    return at;
}

void Peeler::takeOddLayers(bool quotesCount)
{
    bool own = !quotesCount;
    const WipedVector<std::size_t> white = std::exchange(m_found.white, {});
    for (std::size_t i = m_layers.size(); i-- > 0;) {
        const char sign = m_text[m_layers[i].left];
        const bool bracket = !isAnyQuote(sign) && sign != '*' && sign != '~';
        const bool straight = isAsciiQuote(sign) && m_text[m_layers[i].right] == sign;
        if (bracket)
            continue; // White space in it is the line's own, too.
        for (std::size_t j = m_layers[i].whiteBegin; j < m_layers[i].whiteEnd; ++j)
            m_found.white.push_back(white[j]);
        if (straight && own)
            own = false;
        else
            takeLayer(m_layers[i]);
    }
}

void Peeler::takeLoneQuote(std::string_view before, std::string_view behind)
{
    const auto isMissing = [](std::string_view line, char quote) {
        return line.find(quote) == std::string_view::npos;
    };
    const std::string_view line = before.substr(std::min(lineBegin(before), before.size()));
    if (!before.empty() && isAnyQuote(before.back()) && isMissing(behind, before.back())
        && std::ranges::count(line, before.back()) % 2 == 1) {
        m_found.quotes.push_back(before.size() - 1);
        m_found.begin = before.size() - 1;
    }
    if (behind.empty() || !isAnyQuote(behind.front()) || !isMissing(line, behind.front()))
        return;
    const std::size_t at = m_text.size() - right().size();
    m_found.quotes.push_back(at);
    m_found.end = at + 1;
}
Surroundings surroundingsOf(std::string_view text, std::size_t begin, std::size_t end)
{
    return Peeler(text, begin, end).peel();
}

} // namespace keywright
