#pragma once

namespace keywright {

struct Facts;
struct Options;

/// The facts of the program's own resources. Needs no application object and may run in any thread. Ends the
/// program where they are wrong, which no release is.
Facts loadFacts();

/// Puts the window together with its adapters and runs it until it is closed. Returns the exit status.
int runWindow(const Options &options, const Facts &facts);

} // namespace keywright
