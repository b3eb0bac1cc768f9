#pragma once

#include <QtGlobal>

#include <algorithm>

namespace keywright::request {

/// A stretch of the text that was read (ReadyText::text), in bytes. A default one is nowhere: what it stands
/// for was not written in one piece.
struct Span
{
    qsizetype begin = -1;
    qsizetype length = 0;

    bool isKnown() const { return begin >= 0; }
    qsizetype end() const { return begin + length; }

    bool operator==(const Span &) const = default;
};

/// The stretch from the beginning of the one that comes first to the end of the other.
inline Span joined(Span one, Span other)
{
    if (!one.isKnown())
        return other;
    if (!other.isKnown())
        return one;
    const qsizetype begin = std::min(one.begin, other.begin);
    return { begin, std::max(one.end(), other.end()) - begin };
}

} // namespace keywright::request
