#pragma once

#include "cli/command.h"
#include "core/ports/secretstore.h"
#include "core/vault/savedkeys.h"

#include <functional>

namespace keywright::cli {

/// A command that works with a key: the one on standard input, else the saved one that the line names.
class KeyedCommand : public Command
{
    Q_OBJECT
public:
    explicit KeyedCommand(const Context &context, QObject *parent = nullptr);

protected:
    SavedKeys &savedKeys() { return m_saved; }
    /// Reads the saved key and its dates; `use` is called once.
    void readSaved(const SavedKeys::Read &use);
    /// Calls `use` with the saved key; where there is none or it can't be read, the command ends.
    void useSaved(const std::function<void(const SavedKey &)> &use);

private:
    SavedKeys m_saved;
};

} // namespace keywright::cli
