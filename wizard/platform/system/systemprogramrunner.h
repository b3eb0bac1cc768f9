#pragma once

#include "core/ports/programrunner.h"

#include <memory>

namespace keywright {

/// The real programs of this computer.
class SystemProgramRunner : public ProgramRunner
{
public:
    /// To be made first thing in main(): remembers what this process was started with, before anything of
    /// ours changes it. Where `argv` holds a "--", what follows it is the command, byte for byte, also where
    /// that is no text; `argv` outlives this object.
    SystemProgramRunner(int argc, char **argv);
    ~SystemProgramRunner() override;

    Result<int, StartFailure> run(const ProgramStart &start) override;

private:
    struct Inherited;
    std::unique_ptr<Inherited> m_inherited;
};

} // namespace keywright
