#pragma once

#include "core/cause.h"
#include "core/secret.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace keywright {

struct Facts;

/// A key with something round or in it.
struct Damage
{
    Secret cleaned; ///< the key that is left
    QList<Cause> causes; ///< key-… causes, in the order in which they were found; empty for a clean key
};

/// Takes away what does not belong to a key. Nothing where no key is left, which is the rule for texts that
/// only hold a key among words. `named` says that the value stands under a key's name: then it is also a key
/// where its prefix is missing or mistyped.
std::optional<Damage> damageOf(QByteArrayView value, const Facts &facts, bool named);

} // namespace keywright
