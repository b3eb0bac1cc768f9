#pragma once

#include "cli/command.h"

namespace keywright::cli {

/// "explain": what an error message or a log tells.
class ExplainCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

protected:
    void run() override;
};

} // namespace keywright::cli
