#include "wording/vaultstatewords.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About how the keychain stands.
struct VaultStateWords
{
    Q_DECLARE_TR_FUNCTIONS(VaultStateWords)
};

namespace {

/// Ways to keep a key where the system has none.
QString withoutKeychain()
{
    return VaultStateWords::tr(
        "Or keep the key in a password manager, or go on without saving: press Next. It is "
        "never written down as plain text.");
}

} // namespace

Words vaultInWords(const VaultOutlook &outlook)
{
    const QString &name = outlook.backend;
    switch (outlook.state) {
    case VaultState::Open:
        //: %1: the name of the keychain, "GNOME Keyring"
        return { VaultStateWords::tr(
                     "%1 is open: the key goes in at once, and no window will ask for anything.")
                     .arg(name),
                 {},
                 {} };
    case VaultState::Locked:
        return { VaultStateWords::tr(
                     "%1 is locked: a window of it will ask for its password. That is most often "
                     "the one that you sign in with.")
                     .arg(name),
                 {},
                 {} };
    case VaultState::NoDefault:
        return { VaultStateWords::tr(
                     "%1 holds nothing yet: a window of it will ask you to choose a password. The "
                     "one that you sign in with opens it by itself from then on.")
                     .arg(name),
                 {},
                 {} };
    case VaultState::AsksItself:
        return {
            VaultStateWords::tr("%1 may ask in a window of its own whether Keywright may do this.").arg(name),
            {},
            {}
        };
    case VaultState::Missing:
        return { VaultStateWords::tr("This computer has no keychain, or none is running."),
                 VaultStateWords::tr("A keychain is the system's store for passwords. None answered."),
                 VaultStateWords::tr(
                     "To get one, install “gnome-keyring”, on KDE “kwalletmanager”, with your "
                     "system's software centre, then sign out and in again. KeePassXC can be one "
                     "too: in its settings, under “Secret Service Integration”.")
                     + u' ' + withoutKeychain() };
    case VaultState::NoBus:
        return { VaultStateWords::tr("No keychain can be reached from here."),
                 VaultStateWords::tr(
                     "Keywright was not started from a desktop, where programs can talk to it: this "
                     "is so over SSH, in a container, or as another user."),
                 VaultStateWords::tr("Start Keywright from the menu of your desktop, as yourself.") + u' '
                     + withoutKeychain() };
    case VaultState::SwitchedOff:
        return { VaultStateWords::tr("%1 is switched off.").arg(name),
                 VaultStateWords::tr("It said so when it was asked."),
                 VaultStateWords::tr(
                     "Switch it on in the System Settings, under “KDE Wallet”, and look again here.")
                     + u' ' + withoutKeychain() };
    case VaultState::Silent:
        return { VaultStateWords::tr("%1 is there and does not answer.").arg(name),
                 VaultStateWords::tr("It was asked how it stands, and said nothing."),
                 VaultStateWords::tr("Look for a window of it that waits for you, or sign out and in again.")
                     + u' ' + withoutKeychain() };
    }
    Q_UNREACHABLE();
}

} // namespace keywright::wording
