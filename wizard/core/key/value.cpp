#include "core/key/value.h"

#include "core/key/assigned.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr std::size_t mostLayers = 12;
constexpr std::size_t mostLines = 2000; // a settings file; more is no pasted key

class Unwrapper
{
public:
    explicit Unwrapper(std::string_view text) : m_text(text) { m_value.end = text.size(); }

    Value unwrap()
    {
        trim();
        chooseLine();
        for (std::size_t layer = 0; layer < mostLayers && peelOnce(); ++layer)
            trim();
        return std::move(m_value);
    }

private:
    std::string_view inner() const { return m_text.substr(m_value.begin, m_value.end - m_value.begin); }

    void trim()
    {
        while (m_value.begin < m_value.end && isWhite(m_text[m_value.begin]))
            ++m_value.begin;
        while (m_value.end > m_value.begin && isWhite(m_text[m_value.end - 1]))
            --m_value.end;
    }

    static int fitness(std::string_view line)
    {
        const auto assigned = assignedIn(line);
        if (!assigned || assigned->name.empty())
            return 0;
        const bool ours = findWord(assigned->name, "perplexity") != std::string_view::npos
            || findWord(assigned->name, "pplx") != std::string_view::npos;
        const bool key = findWord(assigned->name, "key") != std::string_view::npos;
        return 1 + (ours ? 4 : 0) + (key ? 2 : 0);
    }

    /// A header somewhere in a command line or in source code, up to the quote that closes it.
    bool chooseHeader()
    {
        constexpr std::string_view word = "authorization";
        const std::size_t at = findWord(inner(), word);
        if (at == std::string_view::npos)
            return false;
        const std::size_t begin = m_value.begin + at;
        const std::size_t behind = begin + word.size();
        if (behind >= m_value.end || (at > 0 && isAlphanumeric(m_text[begin - 1])))
            return false;
        std::size_t end = std::min(m_text.find('\n', begin), m_value.end);
        if (at > 0 && isAsciiQuote(m_text[begin - 1]) && !isAsciiQuote(m_text[behind]))
            end = std::min(m_text.find(m_text[begin - 1], begin), end);
        if (findWord(m_text.substr(0, begin), "curl") != std::string_view::npos)
            m_value.assignment = m_value.begin;
        m_value.bare = m_value.bare && at == 0;
        m_value.begin = begin;
        m_value.end = end;
        return true;
    }

    void chooseLine()
    {
        if (chooseHeader())
            return;
        int best = 0;
        std::size_t begin = m_value.begin;
        Value chosen = m_value;
        for (std::size_t line = 0; line < mostLines && begin < m_value.end; ++line) {
            const std::size_t end = std::min(m_text.find('\n', begin), m_value.end);
            if (begin == m_value.begin && end == m_value.end)
                return;
            const int fits = fitness(m_text.substr(begin, end - begin));
            if (fits > best) {
                best = fits;
                chosen.begin = begin;
                chosen.end = end;
            }
            begin = end + 1;
        }
        m_value = chosen;
        trim();
    }

    void take(std::size_t fromLeft, std::size_t fromRight)
    {
        m_value.begin += fromLeft;
        m_value.end -= fromRight;
        m_value.bare = false;
    }

    bool peelOnce()
    {
        return (isQuotedName() ? peelAssignment() : peelQuotes()) || peelHeader() || peelAssignment()
            || peelEnd();
    }

    /// `"NAME": "value"`: the first quote and the last one are no pair.
    bool isQuotedName() const
    {
        const std::string_view text = inner();
        if (text.empty() || !isAsciiQuote(text.front()))
            return false;
        const std::size_t close = text.find(text.front(), 1);
        return close != std::string_view::npos && close + 1 < text.size() && assignedIn(text).has_value();
    }

    bool peelQuotes()
    {
        const std::string_view text = inner();
        if (text.size() >= 4 && text.starts_with("**") && text.ends_with("**") && isAlphanumeric(text[2])) {
            for (const std::size_t i : { m_value.begin, m_value.begin + 1, m_value.end - 2, m_value.end - 1 })
                m_value.quotes.push_back(i);
            take(2, 2);
            return true;
        }
        constexpr std::string_view prefixes = "fFrRbBuU";
        const bool lettered = text.size() > 3 && isAsciiQuote(text[1])
            && (m_value.bare ? prefixes.find(text[0]) != std::string_view::npos : isLower(text[0]));
        if (lettered && text.back() == text[1]) {
            take(2, 1); // f"…" in source code
            return true;
        }
        if (text.size() < 2 || !isAnyQuote(text.front()) || !isAnyQuote(text.back()))
            return false;
        m_value.quotes.push_back(m_value.begin);
        m_value.quotes.push_back(m_value.end - 1);
        take(1, 1);
        return true;
    }

    bool peelHeader()
    {
        const std::string_view text = inner();
        const std::size_t length =
            std::max(headerLength(text, "authorization"), headerLength(text, "bearer"));
        if (length == 0)
            return false;
        if (!m_value.assignment)
            m_value.bearer = m_value.bearer.value_or(m_value.begin);
        take(length, 0);
        return true;
    }

    /// How long the header's name or scheme is, with what parts it from its value; 0 where the text does not
    /// begin with it.
    static std::size_t headerLength(std::string_view text, std::string_view word)
    {
        if (!startsWithWord(text, word) || (text.size() > word.size() && isAlphanumeric(text[word.size()])))
            return 0;
        const bool header = word.front() == 'a';
        const std::string_view signs = header ? ":= \n\"'`" : ":= \n";
        const std::size_t i = std::min(text.find_first_not_of(signs, word.size()), text.size());
        const bool named = !header || i == text.size()
            || text.substr(0, i).find_first_of(":=\"'") != std::string_view::npos
            || startsWithWord(text.substr(i), "bearer");
        return (i == word.size() && i < text.size()) || !named ? 0 : i;
    }

    bool peelAssignment()
    {
        auto assigned = assignedIn(inner());
        if (!assigned)
            assigned = labelIn(inner());
        if (!assigned)
            return false;
        m_value.assignment = m_value.assignment.value_or(m_value.begin);
        if (!assigned->name.empty() && mayBeTold(assigned->name))
            m_value.variable = assigned->name;
        m_value.quotes.clear();
        take(assigned->valueBegin, 0);
        return true;
    }

    /// What ends a line of source code or settings, behind its value.
    bool peelEnd()
    {
        const std::string_view text = inner();
        if (m_value.bare || text.empty())
            return false;
        const std::size_t comment = text.starts_with("# ") ? 0 : text.find(" #");
        if (m_value.assignment && comment != std::string_view::npos) {
            take(0, text.size() - comment);
            return true;
        }
        // Of `"x": "…" }` the brace; of "${X}" and "<key}" it belongs to the value.
        const std::string_view beforeLast = trimmedRight(text.substr(0, text.size() - 1));
        const bool closes = text.back() == '}' || text.back() == ')' || text.back() == ']';
        const bool brace = closes && !beforeLast.empty() && isAsciiQuote(beforeLast.back())
            && std::ranges::count(beforeLast, '(') == 0 && std::ranges::count(beforeLast, '[') == 0;
        const bool loneQuote = isAsciiQuote(text.back()) && std::ranges::count(text, text.back()) % 2 == 1;
        if (text.back() != ',' && text.back() != ';' && !brace && !loneQuote)
            return false;
        take(0, 1);
        return true;
    }

    std::string_view m_text;
    Value m_value;
};

} // namespace

Value valueOf(std::string_view text)
{
    return Unwrapper(text).unwrap();
}

} // namespace keywright
