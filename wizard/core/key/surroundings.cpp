#include "core/key/surroundings.h"

#include "core/key/linecontext.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace keywright {

namespace {

bool isPair(char left, char right)
{
    constexpr std::string_view same = "*_~|";
    constexpr std::string_view opening = "([{<";
    constexpr std::string_view closing = ")]}>";
    if (isAnyQuote(left) && isAnyQuote(right))
        return true;
    if (left == right && same.find(left) != std::string_view::npos)
        return true;
    const std::size_t kind = opening.find(left);
    return kind != std::string_view::npos && closing[kind] == right;
}

/// Signs that a list, a quoted mail or a comment begins with.
bool isListMark(std::string_view text)
{
    constexpr std::string_view marks = "-*+>#/$%|.";
    const auto isMark = [&](char c) {
        return marks.find(c) != std::string_view::npos || c == folded::mask || c == folded::other
            || isWhite(c);
    };
    const bool numbered = text.size() > 1 && text.size() < 5 && (text.back() == '.' || text.back() == ')')
        && std::ranges::all_of(text.substr(0, text.size() - 1), isDigit);
    return numbered || (!text.empty() && std::ranges::all_of(text, isMark));
}

class Peeler
{
public:
    Peeler(std::string_view text, std::size_t begin, std::size_t end) : m_text(text)
    {
        m_found.begin = begin;
        m_found.end = end;
    }

    Surroundings peel()
    {
        peelPairs();
        if (isBare())
            return finished();
        peelBearer();
        if (isBare())
            return finished();
        judgeRest();
        return std::move(m_found);
    }

private:
    struct Layer
    {
        std::size_t left;
        std::size_t right;
        std::size_t whiteBegin; ///< the white space inside of it, in m_found.white
        std::size_t whiteEnd;
    };

    std::string_view left() const { return trimmedRight(m_text.substr(0, m_found.begin)); }
    std::string_view right() const { return trimmedLeft(m_text.substr(m_found.end)); }
    bool isBare() const { return left().empty() && right().empty(); }

    void takeWhite(std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i)
            m_found.white.push_back(i);
    }

    void growTo(std::size_t begin, std::size_t end)
    {
        m_found.begin = begin;
        m_found.end = end;
    }

    /// Quotes, brackets and Markdown that open before and close behind, from the inside out.
    void peelPairs()
    {
        constexpr std::size_t deepest = 16; // "**" in quotes in brackets is six
        while (m_layers.size() < deepest) {
            const std::string_view before = left();
            const std::string_view behind = right();
            if (before.empty() || behind.empty() || !isPair(before.back(), behind.front()))
                return;
            const std::size_t l = before.size() - 1;
            const std::size_t r = m_text.size() - behind.size();
            const std::size_t whiteBegin = m_found.white.size();
            takeWhite(l + 1, m_found.begin);
            takeWhite(m_found.end, r);
            m_layers.push_back({ l, r, whiteBegin, m_found.white.size() });
            growTo(l, r + 1);
            skipStringPrefix();
        }
    }

    /// The letter of f"…", b'…' and @"…" in source code.
    void skipStringPrefix()
    {
        constexpr std::string_view letters = "fFbBrRuU@";
        const std::size_t at = m_found.begin;
        const bool letter =
            at > 0 && isAsciiQuote(m_text[at]) && letters.find(m_text[at - 1]) != std::string_view::npos;
        if (letter && (at == 1 || (!isAlphanumeric(m_text[at - 2]) && m_text[at - 2] != '_')))
            m_found.begin = at - 1;
    }

    bool peelBearerOnce()
    {
        constexpr std::string_view word = "bearer";
        std::string_view before = left();
        while (!before.empty() && (before.back() == ':' || before.back() == '='))
            before = trimmedRight(before.substr(0, before.size() - 1));
        if (!endsWithWord(before, word))
            return false;
        const std::size_t at = before.size() - word.size();
        if (at > 0 && isAlphanumeric(m_text[at - 1]))
            return false;
        m_found.bearer = at;
        m_found.begin = at;
        return true;
    }

    void peelBearer()
    {
        while (peelBearerOnce()) { }
        if (m_found.bearer)
            peelPairs();
    }

    /// Everything round the key is its own; no line or sentence is.
    Surroundings finished()
    {
        takeWhite(left().size(), m_found.begin);
        const std::size_t last = m_text.size() - right().size();
        takeWhite(m_found.end, last);
        growTo(left().size(), last);
        for (const Layer &layer : m_layers)
            takeLayer(layer);
        return std::move(m_found);
    }

    void takeLayer(const Layer &layer)
    {
        m_found.quotes.push_back(layer.left);
        m_found.quotes.push_back(layer.right);
    }

    bool hasWords(std::string_view text) const { return std::ranges::any_of(text, isAlphanumeric); }

    void judgeRest()
    {
        const std::string_view before = left();
        const std::string_view behind = right();
        if (isMarkdownLink(before, behind)) {
            takeSigns(before, behind, true);
            return;
        }
        if (!hasWords(behind) && (isListMark(before) || !hasWords(before))) {
            takeSigns(before, behind, false);
            return;
        }
        judgeLine(before, behind);
    }

    /// "[text](address)" with the key as either part.
    bool isMarkdownLink(std::string_view before, std::string_view behind) const
    {
        if (m_layers.empty() || m_found.bearer)
            return false;
        const char opener = m_text[m_layers.back().left];
        const bool asText =
            opener == '[' && before.empty() && behind.starts_with('(') && behind.ends_with(')');
        const bool asAddress =
            opener == '(' && behind.empty() && before.starts_with('[') && before.ends_with(']');
        return asText || asAddress;
    }

    /// Only signs are left, no words: unpaired quotes, list marks, the comma behind a value.
    void takeSigns(std::string_view before, std::string_view behind, bool asQuotes)
    {
        const bool quoted = asQuotes || !m_layers.empty();
        const std::size_t behindBegin = m_text.size() - behind.size();
        const bool mark = isListMark(before);
        for (const Layer &layer : m_layers)
            takeLayer(layer);
        for (std::size_t i = 0; i < before.size(); ++i)
            takeSign(i, quoted || mark);
        takeWhite(before.size(), m_found.begin);
        takeWhite(m_found.end, behindBegin);
        for (std::size_t i = behindBegin; i < m_text.size(); ++i)
            takeSign(i, quoted);
        growTo(0, m_text.size());
    }

    void takeSign(std::size_t i, bool quoted)
    {
        if (isWhite(m_text[i]))
            m_found.white.push_back(i);
        else if (quoted || isAnyQuote(m_text[i]))
            m_found.quotes.push_back(i);
        else
            m_found.strange.push_back(i);
    }

    bool isAddress(std::string_view before) const
    {
        if (before.size() != m_found.begin)
            return false;
        constexpr std::size_t reach = 2048; // longer addresses are cut by most programs
        std::size_t chunk = before.size();
        while (chunk > 0 && !isWhite(m_text[chunk - 1]) && before.size() - chunk < reach)
            --chunk;
        return before.substr(chunk).find("://") != std::string_view::npos;
    }

    void judgeLine(std::string_view before, std::string_view behind)
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

    static std::size_t lineBegin(std::string_view before)
    {
        const std::size_t line = before.rfind('\n');
        return line == std::string_view::npos ? before.size() - trimmedLeft(before).size() : line + 1;
    }

    static std::size_t findHeader(std::string_view before)
    {
        std::size_t at = before.size();
        while (at > 0 && !startsWithWord(before.substr(at), "authorization"))
            --at;
        return at;
    }

    /// A line has one pair of straight quotes round its value, and any brackets. Everything else is in the
    /// value.
    void takeOddLayers(bool quotesCount)
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

    /// A quote on one side only, whose other half is not in the line either.
    void takeLoneQuote(std::string_view before, std::string_view behind)
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

    std::string_view m_text;
    Surroundings m_found;
    std::vector<Layer> m_layers;
};

} // namespace

Surroundings surroundingsOf(std::string_view text, std::size_t begin, std::size_t end)
{
    return Peeler(text, begin, end).peel();
}

} // namespace keywright
