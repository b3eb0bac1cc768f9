#include "core/vault/vaultuse.h"

#include "core/desktopsystem.h"
#include "core/detail.h"
#include "core/vault/keysaver.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

Finding judgeVault(const VaultFailure &failure, const QString &backend, VaultUse use)
{
    Finding finding = judgeVault(failure, backend);
    switch (use) {
    case VaultUse::Save:
        break;
    case VaultUse::Read:
        finding.detail.insert(detail::kind, u"read"_s);
        break;
    case VaultUse::Forget:
        finding.detail.insert(detail::kind, u"forget"_s);
        break;
    }
    return finding;
}

bool opensNoWindow(const VaultOutlook &outlook)
{
    // Windows shows no question of its own for a program's own entries; macOS may.
    return outlook.state == VaultState::Open
        || (outlook.state == VaultState::AsksItself && thisSystem() == DesktopSystem::Windows);
}

bool canKeep(VaultState state)
{
    switch (state) {
    case VaultState::Open:
    case VaultState::Locked:
    case VaultState::NoDefault:
    case VaultState::AsksItself:
        return true;
    case VaultState::Missing:
    case VaultState::NoBus:
    case VaultState::SwitchedOff:
    case VaultState::Silent:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace keywright
