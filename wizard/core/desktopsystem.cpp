#include "core/desktopsystem.h"

#include <QtGlobal>

namespace keywright {

DesktopSystem thisSystem()
{
#if defined(Q_OS_WIN)
    return DesktopSystem::Windows;
#elif defined(Q_OS_MACOS)
    return DesktopSystem::MacOs;
#else
    return DesktopSystem::Linux;
#endif
}

} // namespace keywright
