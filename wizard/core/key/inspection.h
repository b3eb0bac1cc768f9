#pragma once

#include "core/finding.h"
#include "core/secret.h"

#include <QByteArrayView>
#include <QList>

#include <optional>
#include <vector>

namespace keywright {

struct Facts;

/// What a character of the pasted text is to the key.
enum class CellKind {
    Prefix, ///< one of "pplx-"
    Body, ///< a character of the key after its prefix
    Removed, ///< not part of the key, taken away
    Replaced, ///< stood for another character of the key (look-alike, dash), which was put in its place
    Wrong, ///< does not belong into a key, and nobody can know what belonged there
};

/// One character of the pasted text, for the key view. Holds no character of the key itself: `Prefix` and
/// `Body` are drawn from `Inspection::given`.
struct Cell
{
    CellKind kind = CellKind::Body;
    qsizetype position = 0; ///< code points from 0 in what was given
    qsizetype offset = 0; ///< bytes from 0 in Inspection::given
    qsizetype length = 1; ///< bytes
    qsizetype number = 0; ///< 1-based place in the cleaned key; 0 where it is not part of it
    char32_t codePoint = 0; ///< only where the kind is Removed, Replaced or Wrong
    QString
        chip; ///< "NBSP", "ZWSP", "LF": shown in the character's place; empty where the character can be seen
    QString name; ///< Unicode name, with codePoint
};

/// A character that was taken away or replaced.
struct RemovedCharacter
{
    qsizetype position = 0; ///< code points from 0 in what was given
    char32_t codePoint = 0;
    QString name;

    bool operator==(const RemovedCharacter &) const = default;
};

/// The quick check of a pasted text, offline.
struct Inspection
{
    Secret given; ///< what was pasted, as UTF-8
    Secret cleaned; ///< what is left after decoding, unwrapping and stripping
    bool wellFormed = false; ///< cleaned has the shape of a key in every respect
    QList<Finding> findings; ///< in the order of their positions; KeyClean alone where nothing is wrong
    std::optional<Cause> cause; ///< the one to put on top; none where nothing is wrong
    QList<RemovedCharacter> removed;
    QList<Cell> cells; ///< at most the first 4,096 characters that matter
    qsizetype cellsLeftOut = 0; ///< characters without a cell
    /// Where different keys were pasted (KeySeveral): each of them cleaned, in their order. `cleaned` is
    /// empty then, because only the user knows which one is meant.
    std::vector<Secret> choices;
};

/// Decodes, unwraps, strips and then judges what is left. Any bytes, up to 1 MB; more is cut there.
Inspection inspectKey(QByteArrayView pasted, const Facts &facts);

} // namespace keywright
