#pragma once

#include "ui/replacechoices.h"
#include "ui/widgets/changecard.h"

namespace keywright {

struct Services;

/// What the card of a file says: each change with its lines before and after, planned on its own. Takes the
/// repairs that can't be made here out of the file's options; the place says what is wrong anyway. There is a
/// key in hand.
ChangeShown shownChange(FileOptions &file, const Ticks &ticks, const Replacer &replacer,
                        const Services &services);

} // namespace keywright
