#include "core/key/comparison.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/key/characters.h"
#include "core/key/encodings.h"
#include "core/key/folding.h"
#include "core/key/strangers.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Characters that people and readers of pictures take for each other.
constexpr std::array<std::string_view, 5> confusable { "0O", "1lI", "5S", "2Z", "8B" };

constexpr std::size_t shortestCut = 8; // a shorter piece is in many keys

bool areConfusable(char left, char right)
{
    return std::ranges::any_of(confusable, [=](std::string_view group) {
        return group.find(left) != std::string_view::npos && group.find(right) != std::string_view::npos;
    });
}

/// One character for each code point, so that positions are the same in both: what is wrong in a key may take
/// several bytes.
WipedVector<char> oneForEach(QByteArrayView text)
{
    WipedVector<char> characters;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            characters.push_back(c);
        else if (byte >= 0xC0)
            characters.push_back(folded::other);
    }
    return characters;
}

/// What of an inspected text is compared: the key, or, where there is none, the text without what is round
/// it.
WipedVector<char> comparable(const Inspection &inspection)
{
    if (!inspection.cleaned.isEmpty())
        return oneForEach(inspection.cleaned.bytes());
    CharacterTable table;
    const Folded text = fold(decodeBytes(inspection.given.bytes()).glyphs, table);
    const std::string_view inner = trimmed(text.view());
    return { inner.begin(), inner.end() };
}

QString shown(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

class Comparer
{
public:
    Comparer(Comparison &comparison, std::string_view left, std::string_view right)
        : m_comparison(comparison)
        , m_left(left)
        , m_right(right)
    { }

    void compare()
    {
        if (compareMasked() || compareWhole())
            return;
        findDifferences();
        if (!compareSwapped() && !compareLetters() && !compareCut())
            add(Cause::CompareDifferent, { { detail::count, m_comparison.differences.size() } });
    }

private:
    void add(Cause cause, QJsonObject detail = {})
    {
        m_comparison.findings.append(makeFinding(cause, {}, std::move(detail)));
    }

    /// A shortened form tells only its beginning and its end.
    bool compareMasked()
    {
        const auto left = m_comparison.left.cleaned.isEmpty() ? maskedForm(m_left) : std::nullopt;
        const auto right = m_comparison.right.cleaned.isEmpty() ? maskedForm(m_right) : std::nullopt;
        if (!left && !right)
            return false;
        const std::string_view leftTail = left ? left->tail : m_left;
        const std::string_view rightTail = right ? right->tail : m_right;
        const std::string_view leftHead = left ? left->head : m_left;
        const std::string_view rightHead = right ? right->head : m_right;
        const std::size_t tail = std::min(leftTail.size(), rightTail.size());
        const std::size_t head = std::min(leftHead.size(), rightHead.size());
        const bool same = tail > 0
            && leftTail.substr(leftTail.size() - tail) == rightTail.substr(rightTail.size() - tail)
            && leftHead.substr(0, head) == rightHead.substr(0, head);
        add(same ? Cause::CompareSame : Cause::CompareDifferent,
            { { detail::kind, u"masked"_s }, { detail::count, static_cast<qsizetype>(tail) } });
        return true;
    }

    bool compareWhole()
    {
        if (m_left != m_right || !(m_comparison.left.cleaned == m_comparison.right.cleaned))
            return false;
        const bool untouched = m_comparison.left.given == m_comparison.right.given;
        add(untouched ? Cause::CompareSame : Cause::CompareSameAfterCleaning);
        return true;
    }

    void findDifferences()
    {
        const std::size_t longer = std::max(m_left.size(), m_right.size());
        for (std::size_t i = 0; i < longer; ++i) {
            if (i >= m_left.size() || i >= m_right.size() || m_left[i] != m_right[i])
                m_comparison.differences.append(static_cast<qsizetype>(i));
        }
    }

    /// The places at which the two differ in one way, told from 1, with the first pairs of characters.
    QJsonObject pairsDetail(const QList<qsizetype> &places) const
    {
        constexpr qsizetype mostPairs = 3; // The rest of a key stays unknown.
        QJsonArray positions;
        QJsonArray pairs;
        for (const qsizetype place : places) {
            positions.append(place + 1);
            const auto at = static_cast<std::size_t>(place);
            if (pairs.size() < mostPairs)
                pairs.append(QJsonObject { { detail::position, place + 1 },
                                           { detail::left, shown(m_left.substr(at, 1)) },
                                           { detail::right, shown(m_right.substr(at, 1)) } });
        }
        const auto first = static_cast<std::size_t>(places.first());
        return { { detail::positions, positions },
                 { detail::pairs, pairs },
                 { detail::position, places.first() + 1 },
                 { detail::count, places.size() },
                 { detail::left, shown(m_left.substr(first, 1)) },
                 { detail::right, shown(m_right.substr(first, 1)) } };
    }

    /// The same but for capitals, or for characters that look alike, or both.
    bool compareLetters()
    {
        if (m_left.size() != m_right.size())
            return false;
        QList<qsizetype> cases;
        QList<qsizetype> confused;
        for (const qsizetype place : std::as_const(m_comparison.differences)) {
            const char left = m_left[static_cast<std::size_t>(place)];
            const char right = m_right[static_cast<std::size_t>(place)];
            if (toLower(left) == toLower(right))
                cases.append(place);
            else if (areConfusable(left, right))
                confused.append(place);
            else
                return false;
        }
        if (!confused.isEmpty())
            add(Cause::CompareConfused, pairsDetail(confused));
        if (!cases.isEmpty())
            add(Cause::CompareCase, pairsDetail(cases));
        return true;
    }

    /// One of them lacks a part of the other; `kind` says which one lacks what.
    bool compareCut()
    {
        const bool leftShorter = m_left.size() < m_right.size();
        const std::string_view part = leftShorter ? m_left : m_right;
        const std::string_view all = leftShorter ? m_right : m_left;
        if (part.size() < shortestCut || part.size() == all.size())
            return false;
        const auto [partDiffers, allDiffers] = std::ranges::mismatch(part, all);
        const auto same = static_cast<std::size_t>(partDiffers - part.begin());
        const bool lacksEnd = same == part.size();
        const bool lacksStart = all.ends_with(part);
        if (!lacksEnd && !lacksStart && !all.ends_with(part.substr(same)))
            return false;
        const QString side = leftShorter ? u"left"_s : u"right"_s;
        const QString what = lacksEnd ? u"-lacks-end"_s : lacksStart ? u"-lacks-start"_s : u"-lacks-middle"_s;
        add(Cause::CompareCut,
            { { detail::kind, QString(side + what) },
              { detail::count, static_cast<qsizetype>(all.size() - part.size()) },
              { detail::length, static_cast<qsizetype>(part.size()) },
              { detail::expected, static_cast<qsizetype>(all.size()) } });
        return true;
    }

    bool compareSwapped()
    {
        const QList<qsizetype> &places = m_comparison.differences;
        if (m_left.size() != m_right.size() || places.size() != 2 || places[1] != places[0] + 1)
            return false;
        const auto first = static_cast<std::size_t>(places[0]);
        if (m_left[first] != m_right[first + 1] || m_left[first + 1] != m_right[first]
            || !isAlphanumeric(m_left[first]) || !isAlphanumeric(m_right[first]))
            return false;
        add(Cause::CompareSwapped, pairsDetail(places));
        return true;
    }

    Comparison &m_comparison;
    std::string_view m_left;
    std::string_view m_right;
};

} // namespace

Comparison compareKeys(QByteArrayView left, QByteArrayView right, const Facts &facts)
{
    Comparison comparison { inspectKey(left, facts), inspectKey(right, facts), {}, {}, {} };
    const WipedVector<char> leftText = comparable(comparison.left);
    const WipedVector<char> rightText = comparable(comparison.right);
    Comparer(comparison, viewOf(leftText), viewOf(rightText)).compare();
    comparison.cause = leadingCause(comparison.findings);
    return comparison;
}

} // namespace keywright
