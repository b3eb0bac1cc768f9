#pragma once

#include "cli/command.h"

namespace keywright {
struct UndoneFile;
}

namespace keywright::cli {

/// "undo": takes a change back, or lists the changes.
class UndoCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

protected:
    void run() override;

private:
    void list();
    void undo(const QString &change);
    void print(const UndoneFile &file);
    void forget(const QString &change);
};

} // namespace keywright::cli
