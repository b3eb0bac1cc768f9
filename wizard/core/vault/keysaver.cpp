#include "core/vault/keysaver.h"

#include "core/detail.h"

#include <memory>

namespace keywright {

namespace {

Cause causeOf(VaultError error)
{
    switch (error) {
    case VaultError::NotFound:
        return Cause::VaultDiffers;
    case VaultError::Missing:
        return Cause::VaultMissing;
    case VaultError::Locked:
        return Cause::VaultLocked;
    case VaultError::Denied:
        return Cause::VaultDenied;
    case VaultError::Refused:
        return Cause::VaultRefused;
    case VaultError::Timeout:
        return Cause::VaultTimeout;
    }
    Q_UNREACHABLE();
}

} // namespace

Finding judgeVault(const VaultFailure &failure, const QString &backend)
{
    return makeFinding(causeOf(failure.error), {},
                       { { detail::backend, backend }, { detail::message, failure.words } });
}

KeySaver::KeySaver(SecretStore &store, QObject *parent) : QObject(parent), m_store(store) { }

void KeySaver::save(const QString &name, const Secret &key,
                    const std::function<void(const SaveOutcome &)> &done)
{
    const auto expected = std::make_shared<const Secret>(key.clone());
    m_store.write(name, key, this, [this, name, expected, done](const Result<void, VaultFailure> &written) {
        if (!written) {
            done({ judgeVault(written.error(), m_store.backend()) });
            return;
        }
        m_store.read(name, this, [this, expected, done](const Result<Secret, VaultFailure> &read) {
            if (!read)
                done({ judgeVault(read.error(), m_store.backend()) });
            else
                done({ makeFinding(*read == *expected ? Cause::VaultReadBack : Cause::VaultDiffers, {},
                                   { { detail::backend, m_store.backend() } }) });
        });
    });
}

} // namespace keywright
