#pragma once

namespace keywright {

/// Sends messages to standard error with everything that looks like a key masked: a second net, for no
/// message of ours holds one.
void installLogHandler();

} // namespace keywright
