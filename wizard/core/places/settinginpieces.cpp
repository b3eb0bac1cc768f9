#include "core/facts.h"
#include "core/places/leftovers.h"
#include "core/places/registrynumbers.h"
#include "core/places/settingscan.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

const TextPiece *pieceWith(const Setting &setting, qsizetype place)
{
    const auto found = std::ranges::find_if(
        setting.pieces, [place](const TextPiece &piece) { return piece.inner.contains(place); });
    return found == setting.pieces.end() ? nullptr : &*found;
}

} // namespace

bool SettingScan::isInPieces(const Setting &setting)
{
    if (m_context.format == "reg"_L1 && numbered(setting))
        return true;
    if (!setting.pieces.empty()) {
        joined(setting);
        return true;
    }
    return m_joined.holds(setting.outer) && !setting.outer.isEmpty();
}

void SettingScan::joined(const Setting &setting)
{
    const MappedText value = joinedPieces(m_text, setting);
    for (const Span key : findKeys(value.bytes, m_context.facts, m_context.key)) {
        const TextPiece *first = pieceWith(setting, value.outer(key.begin));
        const TextPiece *last = pieceWith(setting, value.outer(key.end - 1));
        if (first == nullptr || last == nullptr || first == last)
            continue;
        const bool sameQuotes = first->quote == last->quote;
        const bool all = key == Span { 0, value.bytes.size() };
        if (!sameQuotes && !all)
            continue;
        clean(setting, value, verdictOn(setting), key);
        Hit &hit = m_hits.back();
        hit.span.end = std::min(hit.span.end, last->inner.end);
        if (!sameQuotes)
            hit.span = setting.outer;
        hit.notation = ValueNotation::Pieces;
        m_joined = setting.outer;
    }
}

bool SettingScan::numbered(const Setting &setting)
{
    const auto numbers = registryNumbers(m_text, setting.outer);
    if (!numbers)
        return false;
    for (const Span key : findKeys(numbers->text, m_context.facts, m_context.key)) {
        Hit &hit = add(setting, verdictOn(setting), numbers->placeOf(key), PlaceState::Other);
        hit.value = Secret(key.in(numbers->text));
        hit.notation = ValueNotation::RegistryNumbers;
        judgeKey(hit, m_context);
    }
    return true;
}

} // namespace keywright
