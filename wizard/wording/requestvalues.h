#pragma once

#include "wording/values.h"
#include "wording/wording.h"

namespace keywright::wording {

/// True where a finding about the address is told beside the body, which was written for that address.
bool isAboutTheBody(Values values);

/// A path that is answered by 404, in the same words wherever it turns up: in a request and in a message
/// about one. Either text may be empty.
Words wordsForMissingPath(const QString &path, const QString &expected);

} // namespace keywright::wording
