#include "platform/keychain/secretservicelook.h"

#include "platform/keychain/keychainprogram.h"
#include "platform/keychain/secretservicenames.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

SecretServiceLook::SecretServiceLook(Done done, QObject *context)
    : SecretServiceTalk(context)
    , m_done(std::move(done))
{ }

void SecretServiceLook::askWallet()
{
    m_hasWallet = true;
    callWallet(u"isEnabled"_s, {}, [this](const QDBusMessage &answer) {
        if (answer.arguments().value(0).toBool())
            askWalletName();
        else
            tell(VaultState::SwitchedOff, u"KWallet"_s);
    });
}

void SecretServiceLook::askWalletName()
{
    callWallet(u"networkWallet"_s, {}, [this](const QDBusMessage &answer) {
        const QString wallet = answer.arguments().value(0).toString();
        callWallet(u"wallets"_s, {}, [this, wallet](const QDBusMessage &wallets) {
            if (wallets.arguments().value(0).toStringList().contains(wallet))
                askWalletOpen(wallet);
            else
                tell(VaultState::NoDefault, u"KWallet"_s);
        });
    });
}

void SecretServiceLook::askWalletOpen(const QString &wallet)
{
    callWallet(u"isOpen"_s, { wallet }, [this](const QDBusMessage &answer) {
        const bool isOpen = answer.arguments().value(0).toBool();
        tell(isOpen ? VaultState::Open : VaultState::Locked, u"KWallet"_s);
    });
}

void SecretServiceLook::askService()
{
    whereAvailable(
        secretService, [this] { askDefault(); },
        [this] {
            // A wallet that is there and does not stay.
            if (m_hasWallet)
                tell(VaultState::SwitchedOff, u"KWallet"_s);
            else
                tell(VaultState::Missing, {});
        });
}

void SecretServiceLook::askDefault()
{
    findDefault([this](const QString &collection) {
        if (collection == noObject)
            nameAndTell(VaultState::NoDefault);
        else
            findLocked(collection,
                       [this](bool locked) { nameAndTell(locked ? VaultState::Locked : VaultState::Open); });
    });
}

void SecretServiceLook::nameAndTell(VaultState state)
{
    QDBusMessage owner = busCall(u"GetConnectionUnixProcessID"_s);
    owner << secretService;
    call(owner, [this, state](const QDBusMessage &answer) {
        tell(state, keychainNameOf(answer.arguments().value(0).toUInt()));
    });
}

void SecretServiceLook::tellNoBus()
{
    tell(VaultState::NoBus, {});
}

void SecretServiceLook::tellFailure(const VaultFailure &failure)
{
    tell(failure.error == VaultError::Missing ? VaultState::Missing : VaultState::Silent, {});
}

void SecretServiceLook::tell(VaultState state, const QString &backend)
{
    if (const auto done = std::exchange(m_done, nullptr)) {
        deleteLater();
        done({ state, backend });
    }
}

} // namespace keywright
