#include "core/key/findinglist.h"

#include "core/detail.h"
#include "core/key/characters.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype mostRemoved = 4096;
constexpr qsizetype mostEntries = 64; // then different characters share an entry

/// Which of several causes explains most: first what is not a key at all, then what nobody can repair, then
/// what stays in the key when its ends are trimmed, then what is round it.
struct Rank
{
    Cause cause;
    Side side;
};

constexpr std::array ranks {
    Rank { Cause::KeyEmpty, Side::Around },
    Rank { Cause::KeyOtherProvider, Side::Around },
    Rank { Cause::KeyMasked, Side::Around },
    Rank { Cause::KeyPlaceholder, Side::Around },
    Rank { Cause::KeyVariable, Side::Around },
    Rank { Cause::KeyModelName, Side::Around },
    Rank { Cause::KeySeveral, Side::Around },
    Rank { Cause::KeyBase64, Side::Around },
    Rank { Cause::KeyWrongCharacter, Side::Inside },
    Rank { Cause::KeyPrefixMissing, Side::Around },
    Rank { Cause::KeyRepeated, Side::Around },
    Rank { Cause::KeyPrefixMistyped, Side::Around },
    Rank { Cause::KeyPrefixCase, Side::Around },
    Rank { Cause::KeyLookalike, Side::Around },
    Rank { Cause::KeyDash, Side::Around },
    Rank { Cause::KeyInvisible, Side::Inside },
    Rank { Cause::KeyInnerSpace, Side::Inside },
    Rank { Cause::KeyLineBreak, Side::Inside },
    Rank { Cause::KeyEscaped, Side::Inside },
    Rank { Cause::KeyUrl, Side::Around },
    Rank { Cause::KeyProse, Side::Around },
    Rank { Cause::KeyEscaped, Side::Around },
    Rank { Cause::KeyBearer, Side::Around },
    Rank { Cause::KeyQuoted, Side::Around },
    Rank { Cause::KeyInvisible, Side::Around },
    Rank { Cause::KeyWrongCharacter, Side::Around },
    Rank { Cause::KeyLineBreak, Side::Around },
    Rank { Cause::KeyTooShort, Side::Around },
    Rank { Cause::KeyTooLong, Side::Around },
    Rank { Cause::KeyAssignment, Side::Around },
    Rank { Cause::KeySurroundingSpace, Side::Around },
};

std::ptrdiff_t rankOf(Cause cause, Side side)
{
    const auto *const found =
        std::ranges::find_if(ranks, [&](Rank rank) { return rank.cause == cause && rank.side == side; });
    return found - ranks.begin();
}

/// Line breaks, quotes and escapes are one thing each, whatever characters they are written with.
bool groupsAnyCharacter(Cause cause)
{
    return cause == Cause::KeyLineBreak || cause == Cause::KeyQuoted || cause == Cause::KeyEscaped;
}

QLatin1StringView sideId(Side side)
{
    return side == Side::Inside ? "inside"_L1 : "around"_L1;
}

} // namespace

FindingList::Entry &FindingList::entryFor(Cause cause, Glyph glyph, Side side)
{
    const bool crowded = m_entries.size() >= mostEntries;
    const auto matches = [&](const Entry &entry) {
        return entry.finding.cause == cause && entry.side == side && entry.count > 0
            && (crowded || groupsAnyCharacter(cause) || entry.finding.where.codePoint == glyph.code);
    };
    const auto position = static_cast<qsizetype>(glyph.place());
    auto found = std::ranges::find_if(m_entries, matches);
    if (found == m_entries.end()) {
        Where where;
        where.position = position;
        if (glyph.code != noCharacter) {
            where.codePoint = static_cast<char32_t>(glyph.code);
            where.characterName = characterName(glyph.code);
        }
        m_entries.append(
            { makeFinding(cause, where, { { detail::kind, sideId(side) } }), side, position, 0 });
        found = std::prev(m_entries.end());
    }
    Entry &entry = *found;
    Where &where = entry.finding.where;
    ++entry.count;
    // Characters come in any order: the quotes of a pair before what is between them.
    if (glyph.place() < where.position) {
        const bool adjoins = glyph.place() + glyph.length() == where.position;
        where.length = adjoins ? where.length + glyph.length() : glyph.length();
        where.position = glyph.place();
    } else if (entry.last == glyph.place() && where.position + where.length == entry.last) {
        where.length += glyph.length();
    }
    entry.last = glyph.place() + glyph.length();
    return entry;
}

void FindingList::remember(Glyph glyph)
{
    if (glyph.code != noCharacter && m_removed.size() < mostRemoved)
        m_removed.append({ static_cast<qsizetype>(glyph.place()), static_cast<char32_t>(glyph.code),
                           characterName(glyph.code) });
}

void FindingList::addCharacter(Cause cause, Glyph glyph, Side side)
{
    entryFor(cause, glyph, side);
    remember(glyph);
}

void FindingList::addReplaced(Cause cause, Glyph glyph, QLatin1StringView twin)
{
    Entry &entry = entryFor(cause, glyph, Side::Around);
    entry.finding.detail.insert(detail::expected, QString(twin));
    entry.finding.detail.remove(detail::kind);
    remember(glyph);
}

void FindingList::addWrong(Glyph glyph, qsizetype place)
{
    Entry &entry = entryFor(Cause::KeyWrongCharacter, glyph, Side::Inside);
    if (entry.count == 1)
        entry.finding.detail.insert(detail::position, place);
}

void FindingList::add(const Finding &finding, Side side)
{
    m_entries.append({ finding, side, -1, 0 });
}

QList<Finding> FindingList::findings() const
{
    QList<Entry> sorted = m_entries;
    std::ranges::stable_sort(sorted, [](const Entry &left, const Entry &right) {
        const auto key = [](const Entry &entry) {
            return std::pair(entry.finding.where.position, rankOf(entry.finding.cause, entry.side));
        };
        return key(left) < key(right);
    });
    QList<Finding> result;
    for (Entry &entry : sorted) {
        if (entry.count > 0)
            entry.finding.detail.insert(detail::count, entry.count);
        result.append(entry.finding);
    }
    return result;
}

QList<RemovedCharacter> FindingList::removed() const
{
    QList<RemovedCharacter> sorted = m_removed;
    std::ranges::stable_sort(sorted, {}, &RemovedCharacter::position);
    return sorted;
}

std::optional<Cause> FindingList::cause() const
{
    const auto best = std::ranges::min_element(m_entries, [](const Entry &left, const Entry &right) {
        const auto key = [](const Entry &entry) {
            return std::pair(-static_cast<int>(entry.finding.severity),
                             rankOf(entry.finding.cause, entry.side));
        };
        return key(left) < key(right);
    });
    if (best == m_entries.end() || best->finding.severity == Severity::Note)
        return std::nullopt;
    return best->finding.cause;
}

} // namespace keywright
