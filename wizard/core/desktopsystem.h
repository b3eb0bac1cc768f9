#pragma once

namespace keywright {

enum class DesktopSystem { Linux, MacOs, Windows };

/// The system that this program was built for.
DesktopSystem thisSystem();

} // namespace keywright
