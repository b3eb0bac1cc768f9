#include "ui/rotationstart.h"

#include "core/session.h"
#include "core/vault/savedkeys.h"

namespace keywright {

void startRotation(SavedKeys &keys, Session &session, const QString &name,
                   std::function<void(const Result<void, VaultFailure> &)> done)
{
    keys.read(name, [&session, done = std::move(done)](const Result<SavedKey, VaultFailure> &saved) {
        if (!saved) {
            done(Failure { saved.error() });
            return;
        }
        session.setRotation(
            Rotation { saved->name, saved->key.masked(), saved->key.fingerprint(), saved->savedAt });
        done({});
    });
}

} // namespace keywright
