#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>
#include <QStringList>

namespace keywright {

/// A program that is to get a key in its environment.
struct ProgramStart
{
    QStringList command; ///< the program, found as a shell finds it, and its arguments; not empty
    QString variable; ///< which gets the key; isVariableName()
    Secret key;
};

enum class StartError {
    NotFound, ///< no such program
    NotExecutable, ///< it is there and can't be run
};

struct StartFailure
{
    StartError error {};
    QString words; ///< the system's own
};

/// Runs programs in this one's place.
class ProgramRunner
{
public:
    ProgramRunner() = default;
    ProgramRunner(const ProgramRunner &) = delete;
    ProgramRunner &operator=(const ProgramRunner &) = delete;
    virtual ~ProgramRunner() = default;

    /// Starts the program with everything that this process was started with: standard input and output,
    /// terminal, folder, signals, limits, and the environment with the key added. The key is in no other
    /// place: no file, no argument, not this process's own environment.
    ///
    /// On Unix the program takes over the process, and the call does not return where it succeeds. On Windows
    /// it returns the program's exit status when that has ended.
    virtual Result<int, StartFailure> run(const ProgramStart &start) = 0;
};

} // namespace keywright
