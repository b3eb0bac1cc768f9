#pragma once

#include "core/request/codetokens.h"

namespace keywright::request {

/// The languages that a text may be written in, likeliest first; at most three, none for a text that shows no
/// sign of one.
QList<Flavour> guessFlavours(const QByteArray &text);

} // namespace keywright::request
