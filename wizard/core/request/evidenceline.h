#pragma once

#include "core/finding.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace keywright {

/// The line of a pasted text in which a finding's evidence stands, fit to be shown.
struct EvidenceLine
{
    QString text; ///< keys masked, invisible characters as "·", cut to what is round the evidence
    qsizetype begin = 0; ///< of the evidence within it, in UTF-16 units
    qsizetype length = 0; ///< at least 1

    bool operator==(const EvidenceLine &) const = default;
};

/// None where the finding is not about a place in that text.
std::optional<EvidenceLine> evidenceLine(QByteArrayView pasted, const Finding &finding);

} // namespace keywright
