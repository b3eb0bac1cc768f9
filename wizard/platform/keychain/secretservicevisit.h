#pragma once

#include "platform/keychain/keychaingate.h"
#include "platform/keychain/sessionbus.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QObject>

#include <functional>
#include <optional>

namespace keywright {

/// One way through the gate: is there a service, is its keyring open, and if not, will the user open it.
///
/// Asks step by step and never blocks. Destroyed while a prompt is open, it takes the prompt away.
class SecretServiceVisit : public QObject
{
    Q_OBJECT
public:
    /// Belongs to `context` and removes itself when it has told.
    SecretServiceVisit(KeychainPurpose purpose, KeychainGate::Entered done, QObject *context);
    SecretServiceVisit(const SecretServiceVisit &) = delete;
    SecretServiceVisit &operator=(const SecretServiceVisit &) = delete;
    ~SecretServiceVisit() override;

    void start(std::optional<QDBusConnection> bus);

private:
    Q_SLOT void promptCompleted(bool dismissed, const QDBusVariant &result);
    void whereAvailable(const QString &service, const std::function<void()> &then,
                        const std::function<void()> &otherwise);
    void askWallet();
    void askService();
    void askDefault();
    void askLocked(const QString &collection);
    void unlock(const QString &collection);
    void createDefault();
    void prompt(const QString &path, VaultError whenDismissed);
    void call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> then);
    void tell(std::optional<VaultFailure> failure);

    KeychainPurpose m_purpose;
    KeychainGate::Entered m_done;
    std::optional<QDBusConnection> m_bus;
    QString m_prompt; ///< while one is open
    VaultError m_whenDismissed = VaultError::Locked;
};

} // namespace keywright
