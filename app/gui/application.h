#pragma once

namespace keywright {

struct Options;

/// Puts the window together with its adapters and runs it until it is closed. Returns the exit status.
int runWindow(const Options &options);

} // namespace keywright
