#include "platform/system/memoryguard.h"

#include <QtGlobal>

#include <array>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace keywright::memoryguard {

void forbidDumps()
{
    // A system that refuses has nothing better to offer: the key is in locked memory all the same.
#ifdef Q_OS_UNIX
    // The upper limit stays, so that a program which takes this one's place can have its own back.
    rlimit core {};
    getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = 0;
    setrlimit(RLIMIT_CORE, &core);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace keywright::memoryguard
