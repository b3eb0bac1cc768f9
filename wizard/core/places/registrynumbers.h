#pragma once

#include "core/places/sourcetext.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace keywright {

/// A text of the registry that is written as the numbers of its UTF-16 bytes: hex(2):70,00,70,00,…
struct RegistryNumbers
{
    QByteArray text; ///< the letters; '?' for what is not ASCII
    std::vector<Span> places; ///< of each one's numbers

    Span placeOf(Span letters) const
    {
        return { places[static_cast<std::size_t>(letters.begin)].begin,
                 places[static_cast<std::size_t>(letters.end) - 1].end };
    }
};

/// Reads the value there; nothing where it is not written so.
std::optional<RegistryNumbers> registryNumbers(QByteArrayView text, Span value);

/// The key as numbers, with line breaks where the old ones had them.
QByteArray numbersLike(QByteArrayView old, QByteArrayView key);

} // namespace keywright
