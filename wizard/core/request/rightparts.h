#pragma once

#include "core/request/judges.h"
#include "core/request/requestcheck.h"

namespace keywright::request {

/// Adds to a part, whose findings are complete, what in it is right, what could not be judged, and how it
/// stands. A part is right only where everything that belongs in it was judged and nothing was found.
void tellWhatIsRight(PartCheck &part, const Case &given);

} // namespace keywright::request
