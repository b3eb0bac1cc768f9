#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

#include <functional>

class QObject;

namespace keywright {

enum class VaultError {
    NotFound, ///< the store works and holds nothing under that name
    Missing, ///< this computer has no keychain, or none is running
    Locked, ///< it is locked and was not unlocked
    Denied, ///< the user or the system said no
    Refused, ///< the backend failed in its own words
    Timeout, ///< it did not answer in time; a prompt may be open
};

struct VaultFailure
{
    VaultError error {};
    QString words; ///< the backend's own words, redacted; may be empty
};

/// The operating system's keychain. There is no other store behind it.
class SecretStore
{
public:
    using Written = std::function<void(const Result<void, VaultFailure> &)>;
    using Read = std::function<void(Result<Secret, VaultFailure>)>;

    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// What the user knows it by: "GNOME Keyring", "KWallet", "Keychain", "Credential Manager".
    virtual QString backend() const = 0;

    /// Each calls `done` exactly once, after the call has returned and within thirty seconds; not at all once
    /// `context` is gone. A write that was reported is not proof: read it back.
    virtual void write(const QString &name, const Secret &secret, QObject *context, Written done) = 0;
    virtual void read(const QString &name, QObject *context, Read done) = 0;
    /// Removing what is not there succeeds.
    virtual void remove(const QString &name, QObject *context, Written done) = 0;
};

} // namespace keywright
