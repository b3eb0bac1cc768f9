#pragma once

#include "core/ports/secretstore.h"
#include "core/result.h"

#include <QString>

#include <functional>

namespace keywright {

class SavedKeys;
class Session;

/// Begins the safe rotation of the saved key of that name: it is read, so that its end is known everywhere,
/// and the session is told. `done` comes once; nothing has begun where it brings a failure.
void startRotation(SavedKeys &keys, Session &session, const QString &name,
                   std::function<void(const Result<void, VaultFailure> &)> done);

} // namespace keywright
