#include "core/key/peeler.h"

#include <utility>

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

} // namespace

Peeler::Peeler(std::string_view text, std::size_t begin, std::size_t end) : m_text(text)
{
    m_found.begin = begin;
    m_found.end = end;
}

Surroundings Peeler::peel()
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

void Peeler::takeWhite(std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i)
        m_found.white.push_back(i);
}

void Peeler::growTo(std::size_t begin, std::size_t end)
{
    m_found.begin = begin;
    m_found.end = end;
}

void Peeler::peelPairs()
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

void Peeler::skipStringPrefix()
{
    constexpr std::string_view letters = "fFbBrRuU@";
    const std::size_t at = m_found.begin;
    const bool letter =
        at > 0 && isAsciiQuote(m_text[at]) && letters.find(m_text[at - 1]) != std::string_view::npos;
    if (letter && (at == 1 || (!isAlphanumeric(m_text[at - 2]) && m_text[at - 2] != '_')))
        m_found.begin = at - 1;
}

bool Peeler::peelBearerOnce()
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

void Peeler::peelBearer()
{
    while (peelBearerOnce()) { }
    if (m_found.bearer)
        peelPairs();
}

Surroundings Peeler::finished()
{
    takeWhite(left().size(), m_found.begin);
    const std::size_t last = m_text.size() - right().size();
    takeWhite(m_found.end, last);
    growTo(left().size(), last);
    for (const Layer &layer : m_layers)
        takeLayer(layer);
    return std::move(m_found);
}

void Peeler::takeLayer(const Layer &layer)
{
    m_found.quotes.push_back(layer.left);
    m_found.quotes.push_back(layer.right);
}
} // namespace keywright
