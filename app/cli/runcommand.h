#pragma once

#include "cli/keyedcommand.h"

namespace keywright::cli {

/// "run": a program with the saved key in its environment.
class RunCommand : public KeyedCommand
{
    Q_OBJECT
public:
    using KeyedCommand::KeyedCommand;

protected:
    void run() override;

private:
    void runWith(const SavedKey &saved);
};

} // namespace keywright::cli
