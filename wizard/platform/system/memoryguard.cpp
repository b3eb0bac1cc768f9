#include "platform/system/memoryguard.h"

#include <QtGlobal>

#include <array>
#include <sodium.h>

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

Q_NEVER_INLINE void scrubStack()
{
    constexpr std::size_t depth = 1'048'576;
    std::array<char, depth> stack; // NOLINT(cppcoreguidelines-pro-type-member-init): filled in the next line
    sodium_memzero(stack.data(), stack.size());
}

} // namespace keywright::memoryguard
