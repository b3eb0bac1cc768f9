#include "core/ports/prober.h"

#include <algorithm>

namespace keywright {

QByteArray ProbeOutcome::header(QByteArrayView lowerCaseName) const
{
    const auto found =
        std::ranges::find_if(headers, [&](const auto &header) { return header.first == lowerCaseName; });
    return found == headers.end() ? QByteArray() : found->second;
}

} // namespace keywright
