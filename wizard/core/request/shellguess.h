#pragma once

#include "core/answer/curl.h"

#include <QByteArray>

namespace keywright::request {

/// The shell that a command line is most likely meant for, from how it continues lines, quotes and names
/// variables.
Shell guessShell(const QByteArray &text);

} // namespace keywright::request
