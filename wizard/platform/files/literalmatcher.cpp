#include "platform/files/literalmatcher.h"

#include <algorithm>
#include <limits>

namespace keywright {

namespace {

char lower(char byte)
{
    constexpr char distance = 'a' - 'A';
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + distance) : byte;
}

char upper(char byte)
{
    constexpr char distance = 'a' - 'A';
    return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - distance) : byte;
}

std::size_t pairOf(char first, char second)
{
    constexpr unsigned bits = 8;
    return (static_cast<std::size_t>(static_cast<unsigned char>(first)) << bits)
        | static_cast<unsigned char>(second);
}

bool startsWith(QByteArrayView text, const QByteArray &lowerCase)
{
    return text.size() >= lowerCase.size()
        && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(),
                      [](char wanted, char found) { return wanted == lower(found); });
}

} // namespace

LiteralMatcher::LiteralMatcher(const QList<QByteArray> &literals)
{
    for (const QByteArray &literal : literals) {
        if (!literal.isEmpty())
            m_literals.push_back(literal.toLower());
    }
    if (m_literals.empty())
        return;
    m_window = std::ranges::min(m_literals, {}, &QByteArray::size).size();
    constexpr qsizetype longestShift = std::numeric_limits<std::uint8_t>::max();
    constexpr std::size_t pairs = 1U << 16U;
    m_window = std::min(m_window, longestShift);
    // A pair that ends nowhere in a window lets it move past all but its last byte.
    m_shifts.assign(pairs, static_cast<std::uint8_t>(std::max<qsizetype>(m_window - 1, 1)));
    for (const QByteArray &literal : m_literals)
        fill(literal);
}

void LiteralMatcher::fill(const QByteArray &literal)
{
    for (qsizetype at = 0; at + 1 < m_window; ++at) {
        const auto shift = static_cast<std::uint8_t>(m_window - 2 - at);
        const char first = literal.at(at);
        const char second = literal.at(at + 1);
        for (const char left : { first, upper(first) }) {
            for (const char right : { second, upper(second) }) {
                std::uint8_t &known = m_shifts[pairOf(left, right)];
                known = std::min(known, shift);
            }
        }
    }
}

bool LiteralMatcher::matchesAt(QByteArrayView text) const
{
    return std::ranges::any_of(m_literals,
                               [text](const QByteArray &literal) { return startsWith(text, literal); });
}

bool LiteralMatcher::matches(QByteArrayView text) const
{
    if (m_literals.empty())
        return false;
    if (m_window == 1) { // No pair to go by.
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (matchesAt(text.sliced(at)))
                return true;
        }
        return false;
    }
    for (qsizetype at = 0; at + m_window <= text.size();) {
        const std::uint8_t shift = m_shifts[pairOf(text[at + m_window - 2], text[at + m_window - 1])];
        if (shift == 0 && matchesAt(text.sliced(at)))
            return true;
        at += std::max<qsizetype>(shift, 1);
    }
    return false;
}

} // namespace keywright
