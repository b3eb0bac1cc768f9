#pragma once

#include "core/listen/wiremessage.h"
#include "core/request/requestcheck.h"
#include "core/secret.h"

#include <filesystem>

namespace keywright {

struct PlaceReport;

/// Judges what a program sent to this computer in the service's place, as if it had gone there: its path,
/// method, headers and body. Host and scheme are not judged, for they were given to it for this one try.
/// `key` is the tested key, or null. Nothing of the body is in the result.
RequestCheck checkHeard(const WireMessage &message, const Secret *key, const Facts &facts);

/// The key that was sent, without what stands round it; empty for none.
Secret heardKey(const WireMessage &message, const Facts &facts);

/// Adds to what was found where it comes from: a RequestOldKey finding gets path, line, name and tool of the
/// first place that holds the key that was `sent`, and in `count` how many do; a RequestWrongScheme one gets
/// `why` "netrc" where there is a ~/.netrc, from which programs take such a header.
/// Paths in the home folder begin with "~".
void sayWhereItComesFrom(RequestCheck &check, const Secret &sent, const PlaceReport &places,
                         const std::filesystem::path &home);

/// The name under which the program introduces itself: "OpenAI/Python 1.99", shortened; empty for none.
QString heardClient(const WireMessage &message);

} // namespace keywright
