#include "cli/runcommand.h"

#include "core/ports/programrunner.h"

namespace keywright::cli {

void RunCommand::run()
{
    useSaved([this](const SavedKey &saved) { runWith(saved); });
}

void RunCommand::runWith(const SavedKey &saved)
{
    output().flush();
    const Result<int, StartFailure> status =
        services().runner.run({ line().program, line().variable, saved.key.clone() });
    if (status) {
        finish(static_cast<ExitStatus>(*status));
        return;
    }
    const QString &program = line().program.constFirst();
    switch (status.error().error) {
    case StartError::NotFound:
        fail(ExitStatus::NotFound, tr("There is no program “%1”. Nothing was started.").arg(program));
        return;
    case StartError::NotExecutable:
        fail(ExitStatus::NotExecutable, tr("“%1” can't be run: %2.").arg(program, status.error().words));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace keywright::cli
