#pragma once

#include "core/facts.h"

namespace keywright {
class Clock;
class Environment;
class FileStore;
class FolderSearch;
class Listener;
class Prober;
class ProcessTable;
class ProgramRunner;
class SecretStore;
class ShellSyntax;
class StartEnvironments;
} // namespace keywright

namespace keywright::cli {

/// The outside world, as the commands get it. Everything outlives them; only main() names the adapters.
struct Services
{
    FileStore &files;
    FolderSearch &folders;
    Prober &prober;
    SecretStore &store;
    Environment &environment;
    StartEnvironments &startEnvironments;
    ProcessTable &processes;
    const ShellSyntax &shell;
    const Clock &clock;
    const Facts &facts;
    Listener &listener;
    ProgramRunner &runner;
};

} // namespace keywright::cli
