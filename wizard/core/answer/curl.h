#pragma once

#include "core/answer/keycheck.h"

#include <QString>
#include <QUrl>

namespace keywright {

enum class Shell { Bash, Cmd, PowerShell };

/// The request as a curl line for that shell, with the variable PERPLEXITY_API_KEY in the key's place.
QString curlLine(const QUrl &baseUrl, RealRequest real, Shell shell, const Facts &facts);

} // namespace keywright
