#pragma once

class QFrame;

namespace keywright {

/// Gives a text box a line round it that can be seen on light and dark ground alike, which not every style
/// does. To be called again when the palette changes.
void frameVisibly(QFrame *edit);

} // namespace keywright
