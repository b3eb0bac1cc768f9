#include "wording/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

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

/// What went wrong, by what was wanted: see VaultUse.
struct Sentences
{
    QString save;
    QString read;
    QString forget;
};

QString chosen(Values values, const Sentences &sentences)
{
    const QString wanted = values.text(detail::kind);
    if (wanted == "read"_L1)
        return sentences.read.arg(storeOf(values));
    if (wanted == "forget"_L1)
        return sentences.forget.arg(storeOf(values));
    return sentences.save.arg(storeOf(values));
}

} // namespace

Words wordsVaultSaved(Values values)
{
    if (values.text(detail::kind) == "read"_L1)
        return { VaultWords::tr("Your key is saved in %1.").arg(storeOf(values)),
                 VaultWords::tr("It was read from there just now."),
                 {} };
    return { VaultWords::tr("Your key is saved in %1.").arg(storeOf(values)),
             VaultWords::tr("It was written there, but not yet read back."),
             VaultWords::tr("Save it again to have it checked.") };
}

Words wordsVaultReadBack(Values values)
{
    return { VaultWords::tr("Your key is saved in %1.").arg(storeOf(values)),
             VaultWords::tr(
                 "It was read back, and every character is equal. The next test uses the key as it came "
                 "back."),
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
    const bool isReading = values.text(detail::kind) == "read"_L1;
    return { chosen(values,
                    { VaultWords::tr("The key is not saved: %1 is locked."),
                      VaultWords::tr("The saved key can't be read: %1 is locked."),
                      VaultWords::tr("The key is still saved: %1 is locked.") }),
             itSaid(values),
             isReading
                 ? VaultWords::tr(
                     "Unlock it: on the page “Keep it safe” press “Look what is saved”, or run "
                     "“keywright-cli key show”, and give the password when a window asks for it. It is "
                     "most often the one that you sign in with. Then start the app again.")
                 : VaultWords::tr(
                     "Try again, and give the password when a window of your keyring asks for it. It is "
                     "most often the one that you sign in with.") };
}

Words wordsVaultDenied(Values values)
{
    return { chosen(values,
                    { VaultWords::tr("The key is not saved: access to %1 was denied."),
                      VaultWords::tr("The saved key can't be read: access to %1 was denied."),
                      VaultWords::tr("The key is still saved: access to %1 was denied.") }),
             itSaid(values), VaultWords::tr("Try again, and allow it when the system asks.") };
}

Words wordsVaultRefused(Values values)
{
    if (values.text(detail::kind) == "names"_L1)
        return {
            VaultWords::tr("The key is not saved: there is no room for one more name."),
            VaultWords::tr("The list of names is one entry of %1, and that is full.").arg(storeOf(values)),
            VaultWords::tr("Forget a key that you no longer need, or save this one under its name.")
        };
    return { chosen(values,
                    { VaultWords::tr("The key is not saved: %1 refused it."),
                      VaultWords::tr("The saved key can't be read: %1 refused."),
                      VaultWords::tr("The key is still saved: %1 kept it.") }),
             itSaid(values), VaultWords::tr("Try again. If it stays, keep the key in a password manager.") };
}

Words wordsVaultTimeout(Values values)
{
    return { chosen(values,
                    { VaultWords::tr("The key is not saved: %1 did not answer."),
                      VaultWords::tr("The saved key can't be read: %1 did not answer."),
                      VaultWords::tr("It is not certain that the key is gone: %1 did not answer.") }),
             VaultWords::tr("It may be waiting for you in a window of its own."),
             VaultWords::tr("Look for that window and answer it, then try again.") };
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
    const QString name = values.text(detail::name);
    return { name.isEmpty() ? VaultWords::tr("It is time for a new key.")
                            //: %1: the name that the user gave to a saved key
                            : VaultWords::tr("It is time for a new key in place of “%1”.").arg(name),
             days > 1 ? VaultWords::tr("This one is %n days old.", "", days)
                      : VaultWords::tr("This one is older than 90 days."),
             VaultWords::tr("Create a new key, put it everywhere, and delete the old one last.") };
}

} // namespace keywright::wording
