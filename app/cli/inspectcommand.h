#pragma once

#include "cli/command.h"

namespace keywright::cli {

/// "inspect": the quick check of a key, or the comparison of two.
class InspectCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

protected:
    void run() override;

private:
    void inspect(const Secret &given);
    void compare(const Secret &left, const Secret &right);
};

} // namespace keywright::cli
