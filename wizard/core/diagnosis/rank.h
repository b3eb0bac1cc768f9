#pragma once

#include "core/diagnosis/sighting.h"

namespace keywright {

/// How directly a finding explains that an app's requests fail, the most direct first. This order, and
/// rankOf(), are the rules of the one answer.
///
/// The idea: a request can't work before its key is a key, the service can be reached and takes the key.
/// Then what the app really sends or was told counts more than what files might make it send; and of the
/// files those count more that have to do with the key in hand.
enum class Rank {
    NoKey, ///< what was pasted is no key, whatever else is right
    NotAnswered, ///< the service could not be asked, or something else answered
    LengthRefused, ///< a key of a strange length, and it is refused
    Refused, ///< the service refuses the key in hand
    KeyCleaned, ///< the key had to be cleaned: so it was pasted elsewhere, too
    AddressAtPlace, ///< a file sets the address that the request or the message complains of
    NoKeyAtPlace, ///< a file hides the key that the message says is not there
    ProxyAtPlace, ///< a file sets the proxy that the message complains of
    Request, ///< the app's own request is wrong
    Online, ///< the user says which online service fails, and the key is accepted here
    Message, ///< the app was told something else than "unknown key"
    BlocksOwn, ///< something that is no key is taken instead of the key in hand
    OwnPlace, ///< what is wrong where the key in hand stands
    Shadowed, ///< the key in hand stands there, and another one wins
    TwoKeys, ///< the key in hand and another one are both in use
    OtherKey, ///< another key is in use
    Program, ///< source code on this computer asks in a wrong way
    OtherPlace, ///< something else is wrong at a place that is used
    KeyCleanedHere, ///< the key had to be cleaned, and what apps have was looked at
    Stale, ///< a running program holds another key
    OldKeySent, ///< the app sends another key, and no place shows where it has it from
    MessageRefused, ///< the app was told "unknown key", and nothing here shows why
    Vault, ///< the keychain can't be used
    Proxy, ///< a proxy is set that this program could pass by
    Warning, ///< it may break a request
    Keeping, ///< it works, but the key could be read, or is old
    Unused, ///< it is wrong where nothing reads it, or another place wins anyway: told, and never the cause
    Note, ///< nothing is wrong
};

Rank rankOf(const Sighting &sighting, const Situation &situation);

} // namespace keywright
