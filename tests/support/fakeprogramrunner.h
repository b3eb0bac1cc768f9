#pragma once

#include "core/ports/programrunner.h"

#include <QByteArray>

#include <optional>

namespace keywright::testing {

/// Runs nothing and remembers what was to be run.
class FakeProgramRunner : public ProgramRunner
{
public:
    Result<int, StartFailure> run(const ProgramStart &start) override
    {
        command = start.command;
        variable = start.variable;
        key = start.key.bytes().toByteArray();
        return failure ? Result<int, StartFailure>(Failure { *failure }) : Result<int, StartFailure>(status);
    }

    QStringList command;
    QString variable;
    QByteArray key;
    std::optional<StartFailure> failure;
    int status = 0; ///< of the program
};

} // namespace keywright::testing
