#pragma once

#include "platform/keychain/keychaingate.h"
#include "platform/keychain/secretservicetalk.h"

#include <QDBusVariant>

#include <functional>
#include <optional>

namespace keywright {

/// One way through the gate: is there a service, is its keyring open, and if not, will the user open it.
///
/// Destroyed while a prompt is open, it takes the prompt away.
class SecretServiceVisit : public SecretServiceTalk
{
    Q_OBJECT
public:
    /// Belongs to `context` and removes itself when it has told.
    SecretServiceVisit(KeychainPurpose purpose, KeychainGate::Entered done, QObject *context);
    SecretServiceVisit(const SecretServiceVisit &) = delete;
    SecretServiceVisit &operator=(const SecretServiceVisit &) = delete;
    ~SecretServiceVisit() override;

private:
    Q_SLOT void promptCompleted(bool dismissed, const QDBusVariant &result);
    void askWallet() override;
    void askService() override;
    void tellNoBus() override;
    void tellFailure(const VaultFailure &failure) override;

    void askDefault();
    void unlock(const QString &collection);
    void createDefault();
    void lookWhetherUnlocked(const QString &collection);
    void prompt(const QString &path, VaultError whenDismissed, std::function<void()> whenAnswered);
    void tell(std::optional<VaultFailure> failure);

    KeychainPurpose m_purpose;
    KeychainGate::Entered m_done;
    QString m_prompt; ///< while one is open
    VaultError m_whenDismissed = VaultError::Locked;
    std::function<void()> m_whenAnswered;
};

} // namespace keywright
