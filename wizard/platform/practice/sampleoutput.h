#pragma once

#include "core/practice/sampleanswer.h"

#include <optional>

class QUrl;

namespace keywright {

class Secret;
struct ProbeOutcome;

// What programs in Python print where it goes wrong, as their libraries word it. None of them holds a key;
// the app's name is left empty.

/// By the service's answer, or where there is none.
SampleAnswer answered(const ProbeOutcome &outcome, const QUrl &address);
/// No key was found where the program looks for it.
SampleAnswer keyMissing();
SampleAnswer keyringLocked();
/// The proxy of the settings does not answer.
SampleAnswer proxyMissing(const QUrl &address);
/// The host has no address.
SampleAnswer hostMissing(const QUrl &address);
/// The key holds what no header can carry; nothing where it can.
std::optional<SampleAnswer> keyUnsendable(const Secret &key);

} // namespace keywright
