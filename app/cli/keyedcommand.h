#pragma once

#include "cli/command.h"
#include "core/ports/secretstore.h"
#include "core/vault/savedkey.h"

#include <functional>

namespace keywright::cli {

/// A command that works with a key: the one on standard input, else the saved one.
class KeyedCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

protected:
    /// Reads the saved key and its dates; `use` is called once.
    void readSaved(const std::function<void(Result<SavedKey, VaultFailure>)> &use);
    /// Calls `use` with the saved key; where there is none or it can't be read, the command ends.
    void useSaved(const std::function<void(const SavedKey &)> &use);
};

} // namespace keywright::cli
