#include "wording/words.h"

#include <QCoreApplication>

namespace keywright::wording {

/// About the operating system's store for passwords.
struct VaultWords
{
    Q_DECLARE_TR_FUNCTIONS(VaultWords)
};

namespace {

QString storeOf(Values values)
{
    return values.has(detail::backend) ? values.text(detail::backend)
                                       : VaultWords::tr("the keychain", "the system's store for passwords");
}

QString itSaid(Values values)
{
    return values.has(detail::message) ? VaultWords::tr("It said: “%1”.").arg(values.text(detail::message))
                                       : QString();
}

} // namespace

Words wordsVaultSaved(Values values)
{
    return { VaultWords::tr("Your key is saved in %1.").arg(storeOf(values)),
             VaultWords::tr("It was written there, but not yet read back."),
             VaultWords::tr("Save it again to have it checked.") };
}

Words wordsVaultReadBack(Values values)
{
    return { VaultWords::tr("Your key is saved in %1.").arg(storeOf(values)),
             VaultWords::tr("It was read back, and every character is equal."),
             {} };
}

Words wordsVaultMissing(Values values)
{
    return { VaultWords::tr("This computer has no keychain that could keep the key."),
             joined({ VaultWords::tr("A keychain is the system's store for passwords. None answered."),
                      itSaid(values) }),
             VaultWords::tr(
                 "Install GNOME Keyring or KWallet and sign in again. Until then, keep the key in a password "
                 "manager.") };
}

Words wordsVaultLocked(Values values)
{
    return { VaultWords::tr("The key is not saved: %1 is locked.").arg(storeOf(values)), itSaid(values),
             VaultWords::tr("Unlock it with your password, and save again.") };
}

Words wordsVaultDenied(Values values)
{
    return { VaultWords::tr("The key is not saved: access to %1 was denied.").arg(storeOf(values)),
             itSaid(values), VaultWords::tr("Save again, and allow it when the system asks.") };
}

Words wordsVaultRefused(Values values)
{
    return { VaultWords::tr("The key is not saved: %1 refused it.").arg(storeOf(values)), itSaid(values),
             VaultWords::tr("Try again. If it stays, keep the key in a password manager.") };
}

Words wordsVaultTimeout(Values values)
{
    return { VaultWords::tr("The key is not saved: %1 did not answer.").arg(storeOf(values)),
             VaultWords::tr("It may be waiting for you in a window of its own."),
             VaultWords::tr("Look for that window and answer it, then save again.") };
}

Words wordsVaultDiffers(Values values)
{
    return { VaultWords::tr("The key is not safe in %1: what was read back is not what was saved.")
                 .arg(storeOf(values)),
             VaultWords::tr("It was written, read again and compared."),
             VaultWords::tr("Save again. If it stays, keep the key in a password manager.") };
}

Words wordsVaultRotate(Values values)
{
    const int days = values.number(detail::days);
    return { VaultWords::tr("It is time for a new key."),
             days > 1 ? VaultWords::tr("This one is %n days old.", "", days)
                      : VaultWords::tr("This one is older than 90 days."),
             VaultWords::tr("Create a new key, put it everywhere, and delete the old one last.") };
}

} // namespace keywright::wording
