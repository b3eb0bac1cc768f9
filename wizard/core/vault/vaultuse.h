#pragma once

#include "core/finding.h"
#include "core/ports/secretstore.h"

#include <QString>

namespace keywright {

/// What was wanted of the keychain when it failed.
enum class VaultUse { Save, Read, Forget };

/// The finding for a failure of the store; its words are about what was wanted.
Finding judgeVault(const VaultFailure &failure, const QString &backend, VaultUse use);

/// True where keys can be read without a window that asks for something.
bool opensNoWindow(const VaultOutlook &outlook);

/// False where there is nothing that could keep a key, or nothing that answers.
bool canKeep(VaultState state);

} // namespace keywright
