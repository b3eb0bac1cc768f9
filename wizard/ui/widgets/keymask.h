#pragma once

#include "core/key/inspection.h"

#include <QSet>
#include <QString>

namespace keywright {

/// The characters outside the key that may be a secret all the same, as indices into the cells: long runs of
/// letters and digits, such as a second key or another provider's.
QSet<qsizetype> charactersToMask(const Inspection &inspection);

/// What is drawn in a cell: the character, a chip's name or a dot.
class CellMasker
{
public:
    /// All outlive this object.
    CellMasker(const Inspection &inspection, const QSet<qsizetype> &masked, bool revealed);

    /// One character, or a chip's name; never more of the key.
    QString textOf(qsizetype cell) const;

private:
    bool isHidden(qsizetype cell) const;

    const Inspection &m_inspection;
    const QSet<qsizetype> &m_masked;
    qsizetype m_firstShown = 0; ///< number of the first character of the end that is shown
    bool m_revealed;
};

} // namespace keywright
