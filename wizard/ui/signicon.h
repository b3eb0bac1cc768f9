#pragma once

#include "ui/theme.h"

namespace keywright::theme {

/// A sign as an icon that is drawn anew at every size: a disc with a tick, a triangle, an octagon, rings.
QIcon signIcon(Sign sign, const QPalette &palette);

} // namespace keywright::theme
