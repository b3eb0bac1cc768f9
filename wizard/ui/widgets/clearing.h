#pragma once

class QLayout;

namespace keywright {

/// Hides and deletes the widgets in the layout. They are deleted only when the event loop comes to it, for
/// one of them may have asked for this.
void clearLayout(QLayout &layout);

} // namespace keywright
