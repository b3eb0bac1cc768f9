#pragma once

#include <QtGlobal>

namespace keywright {

class KeyView;

/// Makes screen readers hear a key view's summary and walk its problems, and never the key.
void installKeyViewAccess();

/// The text of the view is another one.
void tellOfKeyViewChange(KeyView *view);

/// The keyboard has come to that problem of the view.
void tellOfProblem(KeyView *view, qsizetype problem);

} // namespace keywright
