#pragma once

#include "core/request/judges.h"
#include "core/request/requestcheck.h"

namespace keywright::request {

/// Adds to the body's check what in it is right, and what could not be judged.
void tellBody(PartCheck &part, const Case &given);

/// True where everything that the endpoint wants of a body is right.
bool isBodyWhole(const PartCheck &part, const Case &given);

/// True where no body is there and none belongs there.
bool isBodyNeedless(const Case &given);

/// True where one of the things that are right has that id.
bool hasRight(const PartCheck &part, QLatin1StringView id);

} // namespace keywright::request
