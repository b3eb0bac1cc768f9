#include "platform/files/portablematcher.h"

#include <algorithm>
#include <limits>
#include <utility>

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

/// `literal` is in lower case where its case does not matter.
bool startsWith(QByteArrayView text, const SearchLiteral &literal)
{
    if (!literal.anyCase)
        return text.startsWith(literal.bytes);
    return text.size() >= literal.bytes.size()
        && std::equal(literal.bytes.begin(), literal.bytes.end(), text.begin(),
                      [](char wanted, char found) { return wanted == lower(found); });
}

} // namespace

struct PortableMatcher::Tables
{
    explicit Tables(const QList<SearchLiteral> &given);
    void fill(const SearchLiteral &literal);
    template <typename Act>
    void forEachCase(const SearchLiteral &literal, qsizetype at, Act act) const;
    bool matchesAt(QByteArrayView text, std::size_t pair) const;

    std::vector<SearchLiteral> literals;
    qsizetype window = 0; ///< size of the shortest literal
    std::vector<std::uint8_t> shifts; ///< for each pair of bytes
    /// For each pair that ends a window, those that begin with the window.
    std::vector<std::uint16_t> groups;
    std::vector<std::vector<const SearchLiteral *>> candidates;
};

PortableMatcher::Tables::Tables(const QList<SearchLiteral> &given)
{
    for (const SearchLiteral &literal : given) {
        if (!literal.bytes.isEmpty())
            literals.push_back(
                { literal.anyCase ? literal.bytes.toLower() : literal.bytes, literal.anyCase });
    }
    if (literals.empty())
        return;
    const auto size = [](const SearchLiteral &literal) { return literal.bytes.size(); };
    window = size(std::ranges::min(literals, {}, size));
    constexpr qsizetype longestShift = std::numeric_limits<std::uint8_t>::max();
    constexpr std::size_t pairs = 1U << 16U;
    window = std::min(window, longestShift);
    if (window == 1) // No pair to go by.
        return;
    // A pair that ends nowhere in a window lets it move past all but its last byte.
    shifts.assign(pairs, static_cast<std::uint8_t>(window - 1));
    groups.assign(pairs, 0);
    candidates.resize(1);
    for (const SearchLiteral &literal : literals)
        fill(literal);
}

/// Calls `act` for the pair at `at`, in all cases that match.
template <typename Act>
void PortableMatcher::Tables::forEachCase(const SearchLiteral &literal, qsizetype at, Act act) const
{
    const char first = literal.bytes.at(at);
    const char second = literal.bytes.at(at + 1);
    act(pairOf(first, second));
    if (!literal.anyCase)
        return;
    if (upper(first) != first)
        act(pairOf(upper(first), second));
    if (upper(second) != second)
        act(pairOf(first, upper(second)));
    if (upper(first) != first && upper(second) != second)
        act(pairOf(upper(first), upper(second)));
}

void PortableMatcher::Tables::fill(const SearchLiteral &literal)
{
    for (qsizetype at = 0; at + 1 < window; ++at) {
        const auto shift = static_cast<std::uint8_t>(window - 2 - at);
        forEachCase(literal, at, [&](std::size_t pair) { shifts[pair] = std::min(shifts[pair], shift); });
    }
    forEachCase(literal, window - 2, [&](std::size_t pair) {
        if (groups[pair] == 0) {
            groups[pair] = static_cast<std::uint16_t>(candidates.size());
            candidates.emplace_back();
        }
        candidates[groups[pair]].push_back(&literal);
    });
}

bool PortableMatcher::Tables::matchesAt(QByteArrayView text, std::size_t pair) const
{
    return std::ranges::any_of(candidates[groups[pair]],
                               [text](const SearchLiteral *literal) { return startsWith(text, *literal); });
}

PortableMatcher::PortableMatcher(const QList<SearchLiteral> &literals)
    : m_tables(std::make_shared<Tables>(literals))
{ }

PortableMatcher::PortableMatcher(std::shared_ptr<const Tables> tables) : m_tables(std::move(tables)) { }

bool PortableMatcher::matches(QByteArrayView text)
{
    const Tables &tables = *m_tables;
    if (tables.window == 1) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (std::ranges::any_of(tables.literals, [rest = text.sliced(at)](const SearchLiteral &literal) {
                    return startsWith(rest, literal);
                }))
                return true;
        }
    }
    if (tables.window < 2)
        return false;
    for (qsizetype at = 0; at + tables.window <= text.size();) {
        const std::size_t pair = pairOf(text[at + tables.window - 2], text[at + tables.window - 1]);
        const std::uint8_t shift = tables.shifts[pair];
        if (shift == 0 && tables.matchesAt(text.sliced(at), pair))
            return true;
        at += std::max<qsizetype>(shift, 1);
    }
    return false;
}

std::unique_ptr<LiteralMatcher> PortableMatcher::clone() const
{
    return std::unique_ptr<LiteralMatcher>(new PortableMatcher(m_tables));
}

} // namespace keywright
