#pragma once

#include <QString>

namespace keywright {

struct FactsChoice;
struct Options;

/// The facts of the program's own resources, or of the user's newer file. Needs no application object and may
/// run in any thread. Ends the program where they are wrong, which no release is.
FactsChoice loadFacts(const QString &ownFile);

/// Puts the window together with its adapters and runs it until it is closed. Returns the exit status.
int runWindow(const Options &options, const FactsChoice &facts);

} // namespace keywright
