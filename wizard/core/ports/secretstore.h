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

/// How a keychain stands before it is asked for anything.
enum class VaultState {
    Open, ///< it takes a key at once
    Locked, ///< it will ask for its password
    NoDefault, ///< it has no keyring yet, and will ask for a password for a new one
    Missing, ///< there is none on this computer, or none is running
    NoBus, ///< nothing can reach one from here: this is no desktop session
    SwitchedOff, ///< the user has switched it off
    Silent, ///< it is there and does not answer
    AsksItself, ///< the system shows its own question where one is needed: macOS, Windows
};

/// What will happen when a key is to be saved.
struct VaultOutlook
{
    VaultState state = VaultState::AsksItself;
    QString backend; ///< as SecretStore::backend(), by now known
};

/// The operating system's keychain. There is no other store behind it.
class SecretStore
{
public:
    using Written = std::function<void(const Result<void, VaultFailure> &)>;
    using Read = std::function<void(Result<Secret, VaultFailure>)>;
    using Examined = std::function<void(const VaultOutlook &)>;

    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// What the user knows it by: "GNOME Keyring", "KWallet", "Keychain", "Credential Manager".
    virtual QString backend() const = 0;

    /// Finds out how it stands, without opening a window. Calls `done` exactly once, after the call has
    /// returned and within ten seconds; not at all once `context` is gone.
    virtual void examine(QObject *context, Examined done) = 0;

    /// Each calls `done` exactly once, after the call has returned and within thirty seconds; not at all once
    /// `context` is gone. A write that was reported is not proof: read it back.
    virtual void write(const QString &name, const Secret &secret, QObject *context, Written done) = 0;
    virtual void read(const QString &name, QObject *context, Read done) = 0;
    /// Removing what is not there succeeds.
    virtual void remove(const QString &name, QObject *context, Written done) = 0;
};

} // namespace keywright
