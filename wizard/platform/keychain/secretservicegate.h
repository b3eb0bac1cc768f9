#pragma once

#include "platform/keychain/keychaingate.h"

#include <memory>

namespace keywright {

class SessionBus;

/// Asks the desktop's Secret Service, or KWallet, over D-Bus before QtKeychain does: QtKeychain says "not
/// found" of a locked keyring and yes to a removal that did not happen, and waits for ever for a prompt that
/// nobody answers.
class SecretServiceGate : public KeychainGate
{
public:
    SecretServiceGate();

    /// "Secret Service" until the program behind it is known, which this question starts to find out.
    QString backend() const override;
    void examine(QObject *context, SecretStore::Examined done) override;
    void enter(KeychainPurpose purpose, QObject *context, Entered done) override;
    void accompany(QObject *job) override;

private:
    struct Known;

    void identify() const;

    std::shared_ptr<SessionBus> m_bus;
    std::shared_ptr<Known> m_known;
};

} // namespace keywright
