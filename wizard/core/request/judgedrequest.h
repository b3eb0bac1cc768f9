#pragma once

#include "core/request/readrequest.h"
#include "core/request/readytext.h"
#include "core/request/requestcheck.h"

namespace keywright::request {

/// Judges a request that was read from `text`, part by part: what checkRequest() does behind the reading.
RequestCheck judgedRequest(const ReadRequest &request, const ReadyText &text, const Secret *key,
                           const Facts &facts);

} // namespace keywright::request
