#pragma once

#include "core/cause.h"

namespace keywright {

/// What a finding is about: those of one topic show each other.
enum class Topic {
    KeyText, ///< the characters of the key
    Account, ///< the key's standing with the service: unknown, no credit, blocked
    WhichKey, ///< which of several keys an app uses
    Value, ///< a place that holds no key, or one with something round it
    Address, ///< where the request goes
    Request, ///< what else is in the request
    Network, ///< the way to the service
    Vault, ///< the keychain
    Keeping, ///< who else could read a key, and how old it is
};

Topic topicOf(Cause cause);

/// True where the cause says that a request goes to a wrong address or company.
bool isAboutAddress(Cause cause);

} // namespace keywright
