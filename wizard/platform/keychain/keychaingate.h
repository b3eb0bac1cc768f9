#pragma once

#include "core/ports/secretstore.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QObject;

namespace keywright {

enum class KeychainPurpose { Write, Read, Remove };

/// What is to be asked before the keychain itself: whether there is one, and whether it is open.
class KeychainGate
{
public:
    using Entered = std::function<void(std::optional<VaultFailure>)>;

    KeychainGate() = default;
    KeychainGate(const KeychainGate &) = delete;
    KeychainGate &operator=(const KeychainGate &) = delete;
    virtual ~KeychainGate() = default;

    /// What the user knows the keychain by, as far as that is known by now.
    virtual QString backend() const = 0;
    /// Tells, later and once, how the keychain stands, without opening a window. Says nothing once `context`
    /// is gone. Has no deadline of its own.
    virtual void examine(QObject *context, SecretStore::Examined done) = 0;
    /// Tells, later, what stands in the way, if anything; lets the user unlock what is locked. Says nothing
    /// once `context` is gone. Has no deadline of its own.
    virtual void enter(KeychainPurpose purpose, QObject *context, Entered done) = 0;
    /// A job is about to start and may need company until it is deleted.
    virtual void accompany(QObject *job) = 0;
};

/// The gate of this system.
std::unique_ptr<KeychainGate> systemKeychainGate();

} // namespace keywright
