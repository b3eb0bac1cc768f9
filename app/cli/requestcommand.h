#pragma once

#include "cli/command.h"

namespace keywright::cli {

/// "request": what is wrong with a request, and how it should be.
class RequestCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

protected:
    void run() override;

private:
    void check(const Secret &text, const Secret *key);
};

} // namespace keywright::cli
