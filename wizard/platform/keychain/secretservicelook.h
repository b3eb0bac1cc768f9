#pragma once

#include "platform/keychain/secretservicetalk.h"

#include <functional>

namespace keywright {

/// Finds out how the keychain stands before it is asked for anything. Opens no window.
class SecretServiceLook : public SecretServiceTalk
{
    Q_OBJECT
public:
    using Done = std::function<void(const VaultOutlook &)>;

    /// Belongs to `context` and removes itself when it has told, which it does once. The outlook's backend is
    /// empty where the program is unknown.
    SecretServiceLook(Done done, QObject *context);

private:
    void askWallet() override;
    void askService() override;
    void tellNoBus() override;
    void tellFailure(const VaultFailure &failure) override;

    void askWalletName();
    void askWalletOpen(const QString &wallet);
    void askDefault();
    /// Tells, with the name of the program behind the service.
    void nameAndTell(VaultState state);
    void tell(VaultState state, const QString &backend);

    Done m_done;
    bool m_hasWallet = false; ///< KWallet is installed
};

} // namespace keywright
