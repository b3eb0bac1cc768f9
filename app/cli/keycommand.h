#pragma once

#include "cli/keyedcommand.h"
#include "core/vault/keysaver.h"

#include <memory>

namespace keywright::cli {

/// "key": saves, shows or forgets the key in the keychain.
class KeyCommand : public KeyedCommand
{
    Q_OBJECT
public:
    explicit KeyCommand(const Context &context);

protected:
    void run() override;

private:
    void save();
    void saveKey(const Secret &key);
    void show();
    void forget();
    void showSaved(const SavedKey &saved);
    void showFinding(const Finding &finding, const Secret *key, ExitStatus status);

    KeySaver m_saver;
};

} // namespace keywright::cli
