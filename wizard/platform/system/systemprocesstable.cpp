#include "platform/system/systemprocesstable.h"

#include "core/secretmemory.h"
#include "platform/system/tether.h"
#ifdef Q_OS_LINUX
#include "platform/system/procfs.h"
#endif

#include <QThreadPool>

#include <memory>
#include <utility>

namespace keywright {

namespace {

std::vector<RunningProgram> listPrograms([[maybe_unused]] const ProgramQuestion &question)
{
#ifdef Q_OS_LINUX
    return programsStartedWith(question);
#else
    return {};
#endif
}

} // namespace

bool SystemProcessTable::isAvailable() const
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

void SystemProcessTable::startedWith(const ProgramQuestion &question, QObject *context, Done done)
{
    const auto tether = std::make_shared<Tether>(context);
    QThreadPool::globalInstance()->start([tether, question, done = std::move(done)] {
        // A std::function has to be copyable, which a list of secrets is not.
        const auto programs = std::make_shared<std::vector<RunningProgram>>(listPrograms(question));
        scrubStack();
        tether->post([programs, done] { done(std::move(*programs)); });
    });
}

} // namespace keywright
