#pragma once

#include "cli/keyedcommand.h"
#include "core/finding.h"
#include "core/key/inspection.h"
#include "core/vault/vaultuse.h"

#include <vector>

namespace keywright::cli {

/// "key": saves, shows or forgets keys in the keychain.
class KeyCommand : public KeyedCommand
{
    Q_OBJECT
public:
    explicit KeyCommand(const Context &context);

protected:
    void run() override;

private:
    void save();
    void saveKey(const Inspection &inspection);
    void show();
    void showAll(const std::vector<SavedKey> &keys);
    void showNone();
    void forget();
    void remove();
    void showFinding(const Finding &finding, const Secret *key, ExitStatus status);
    /// The first one is the answer.
    void showFindings(const QList<Finding> &findings, const Secret *key, ExitStatus status);
    void failToUse(const VaultFailure &failure, VaultUse use);
};

} // namespace keywright::cli
