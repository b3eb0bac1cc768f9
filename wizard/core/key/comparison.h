#pragma once

#include "core/key/inspection.h"

namespace keywright {

/// Two keys side by side.
struct Comparison
{
    Inspection left;
    Inspection right;
    QList<Finding> findings; ///< compare-… only
    std::optional<Cause> cause; ///< none where they are the same
    /// 0-based positions in the cleaned keys at which they differ.
    QList<qsizetype> differences;
};

/// Compares what is left of both after cleaning, and says whether cleaning mattered. A masked form
/// ("••••1b0b") is compared by its end.
Comparison compareKeys(QByteArrayView left, QByteArrayView right, const Facts &facts);

} // namespace keywright
