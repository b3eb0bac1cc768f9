#include "vaultcases.h"

namespace keywright::testing {

namespace {

constexpr int brief = 1500;
const char *const secretTool = "secret-tool lookup server io.github.keywright.Keywright user '%1'";
const char *const walletQuery = "kwallet-query -f io.github.keywright.Keywright -r '%1' kdewallet";

void addNoKeychain(QList<VaultCase> &cases)
{
    using enum VaultState;
    cases << VaultCase { "no session bus", "nobus", NoBus, "vault-missing" };
    cases << VaultCase { "a bus is named and nobody listens", "deadbus", NoBus, "vault-missing" };
    cases << VaultCase { "a bus that knows no keychain", "missing", Missing, "vault-missing" };
}

void addGnomeKeyring(QList<VaultCase> &cases)
{
    using enum VaultState;
    const auto add = [&cases](VaultCase row) {
        row.lookup = secretTool;
        cases << row;
    };
    add({ "GNOME Keyring is open", "gnome", Open, "vault-read-back" });
    add({ "GNOME Keyring is open, and Qt runs without GLib", "noglib-gnome", Open, "vault-read-back" });
    add({ "GNOME Keyring is locked, and its window is answered", "gnome:locked,answered", Locked,
          "vault-read-back" });
    add({ "GNOME Keyring is locked, and its window is closed", "gnome:locked,dismissed", Locked,
          "vault-locked" });
    add({ "GNOME Keyring is locked, and nothing can show its window", "gnome:locked", Locked,
          "vault-locked" });
    add({ "GNOME Keyring has no default keyring, and a password is chosen", "gnome:empty,answered", NoDefault,
          "vault-read-back" });
    add({ "GNOME Keyring has no default keyring, and the window is closed", "gnome:empty,dismissed",
          NoDefault, "vault-denied" });
    add({ "GNOME Keyring has no default keyring, and nothing can show its window", "gnome:empty", NoDefault,
          "vault-denied" });
    cases << VaultCase { "GNOME Keyring stands still and is killed in the middle",
                         "stopped-gnome",
                         Silent,
                         "vault-missing",
                         "sleep 0.5; kill -9 $KEYCHAIN_PID",
                         brief };
}

void addWallets(QList<VaultCase> &cases)
{
    using enum VaultState;
    cases << VaultCase { "KWallet is open", "kwallet", Open, "vault-read-back", "", 8000, walletQuery };
    cases << VaultCase { "KWallet has no wallet yet, and nobody answers its window",
                         "kwallet:closed",
                         NoDefault,
                         "vault-timeout",
                         "",
                         brief };
    cases << VaultCase { "KWallet has no wallet yet, and its window is closed", "kwallet:closed,dismissed",
                         NoDefault, "vault-denied" };
    cases << VaultCase { "KWallet is switched off, and there is nothing else", "kwallet:off,alone",
                         SwitchedOff, "vault-missing" };
    cases << VaultCase { "KWallet is killed in the middle, and there is nothing else",
                         "stopped-kwallet:alone",
                         Silent,
                         "vault-missing",
                         "kill -9 $KEYCHAIN_PID",
                         brief };
    cases << VaultCase { "a wallet is open", "wallet", Open, "vault-read-back" };
    cases << VaultCase { "a wallet says that it is switched off", "wallet:off", SwitchedOff,
                         "vault-missing" };
    cases << VaultCase { "a wallet refuses a write, which QtKeychain overhears", "wallet:refuse-write", Open,
                         "vault-differs" };
    cases << VaultCase { "a wallet opens for nobody", "wallet:refuse-open", Open, "vault-denied" };
    cases << VaultCase { "a wallet does not open", "wallet:hang-open", Open, "vault-timeout", "", brief };
    cases << VaultCase {
        "a wallet does not answer a write", "wallet:hang-writePassword", Open, "vault-timeout", "", brief
    };
    cases << VaultCase {
        "a wallet does not answer a read", "wallet:hang-readPassword", Open, "vault-timeout", "", brief
    };
    cases << VaultCase {
        "a wallet answers nothing", "wallet:hang-isEnabled", Silent, "vault-timeout", "", brief
    };
}

void addKeePassXC(QList<VaultCase> &cases)
{
    using enum VaultState;
    cases << VaultCase {
        "KeePassXC's database is open", "keepassxc", Open, "vault-read-back", "", 8000, secretTool
    };
    cases << VaultCase { "KeePassXC's database is locked, and nobody answers its window",
                         "keepassxc:locked",
                         Locked,
                         "vault-timeout",
                         "",
                         brief };
}

void addHonestDoubles(QList<VaultCase> &cases)
{
    using enum VaultState;
    const auto add = [&cases](VaultCase row) {
        row.lookup = secretTool;
        cases << row;
    };
    add({ "another service is open", "double", Open, "vault-read-back" });
    add({ "another service is slow", "double:slow", Open, "vault-read-back" });
    add({ "another service is locked, and its window is answered", "double:locked-opened", Locked,
          "vault-read-back" });
    add({ "another service is locked, and its window is closed", "double:locked-refused", Locked,
          "vault-locked" });
    add({ "another service has no default keyring and makes none", "double:no-default", NoDefault,
          "vault-denied" });
    add({ "a service refuses a write", "double:refuse-CreateItem", Open, "vault-refused" });
    add({ "a service refuses a session", "double:refuse-OpenSession", Open, "vault-refused" });
    VaultCase keeps { "a service refuses to delete", "double:refuse-Delete", Open, "vault-refused" };
    keeps.leavesTrial = true;
    add(keeps);
}

void addLiars(QList<VaultCase> &cases)
{
    using enum VaultState;
    const auto add = [&cases](VaultCase row) {
        row.lookup = secretTool;
        cases << row;
    };
    add({ "a service says yes and keeps nothing", "double:lie-write", Open, "vault-differs" });
    add({ "a service keeps the trial and not the key", "double:lie-later", Open, "vault-differs" });
    add({ "a service gives back another value", "double:lie-value", Open, "vault-differs" });
    add({ "a service says locked of what it has just kept", "double:lie-locked", Open, "vault-differs" });
    VaultCase keeps { "a service says yes to a delete that did not happen", "double:lie-delete", Open,
                      "vault-refused" };
    keeps.leavesTrial = true;
    add(keeps);
    add({ "a service says unlocked and stays locked", "double:locked-lied", Locked, "vault-locked" });
    add({ "a service answers with what nobody asked for", "double:garbage", Silent, "vault-refused" });
}

void addSilentOnes(QList<VaultCase> &cases)
{
    using enum VaultState;
    const auto add = [&cases](const char *name, const char *situation, VaultState state, const char *cause) {
        cases << VaultCase { name, situation, state, cause, "", brief };
    };
    add("a service's window is never answered", "double:locked", Locked, "vault-timeout");
    add("a service answers nothing", "double:hang-ReadAlias", Silent, "vault-timeout");
    add("a service opens no session", "double:hang-OpenSession", Open, "vault-timeout");
    add("a service does not answer a write", "double:hang-CreateItem", Open, "vault-timeout");
    add("a service does not answer a read", "double:hang-GetSecrets", Open, "vault-timeout");
    add("a service does not answer a delete", "double:hang-Delete", Open, "vault-timeout");
    add("a service dies at the first word", "double:die-ReadAlias", Missing, "vault-missing");
    add("a service dies in a write", "double:die-CreateItem", Open, "vault-refused");
    add("a service dies in a read", "double:die-GetSecrets", Open, "vault-refused");
    add("a service dies in a delete", "double:die-Delete", Open, "vault-refused");
    cases << VaultCase { "a service dies while its window is open", "double:locked", Locked, "vault-missing",
                         "sleep 0.3; kill -9 $KEYCHAIN_PID" };
    cases << VaultCase { "the bus goes away in the middle", "double:slow", Open, "vault-refused",
                         "sleep 0.6; kill -9 $BUS_PID" };
}

} // namespace

QList<VaultCase> vaultCases()
{
    QList<VaultCase> cases;
    addNoKeychain(cases);
    addGnomeKeyring(cases);
    addWallets(cases);
    addKeePassXC(cases);
    addHonestDoubles(cases);
    addLiars(cases);
    addSilentOnes(cases);
    return cases;
}

} // namespace keywright::testing
