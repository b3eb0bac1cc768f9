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
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace keywright::memoryguard
