#pragma once

#include <functional>

class QObject;

namespace keywright {

/// Opens practice mode's own small window, which asks whether the practice keyring is to be unlocked. Tells
/// true for yes, once, when it is closed; not at all once the context is gone, which also closes it.
void askToUnlockPractice(QObject *context, std::function<void(bool)> done);

} // namespace keywright
