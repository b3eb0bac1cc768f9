#pragma once

#include <QPalette>

namespace keywright::testing {

/// Light on dark.
QPalette darkPalette();

/// As the desktops' high contrast themes: black, white and yellow, no greys at all.
QPalette highContrastPalette();

} // namespace keywright::testing
