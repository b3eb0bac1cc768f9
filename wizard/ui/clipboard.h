#pragma once

#include <QString>

namespace keywright {

/// Puts a text that holds no secret on the clipboard.
void copyPlainly(const QString &text);

} // namespace keywright
