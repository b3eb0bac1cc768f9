#pragma once

#include "core/diagnosis/caseevidence.h"

#include <vector>

namespace keywright {

struct Place;

/// Who saw it.
enum class Witness {
    KeyText, ///< the text in hand
    Verdict, ///< the service, asked by this program
    Place, ///< a file, a variable or a running program
    Together, ///< several places compared
    Closer, ///< source code beside the places, and what is said only of a whole case
    Request, ///< what the app sends
    Message, ///< what the app was told
    Online, ///< the user: an online service still fails
    Vault, ///< the keychain
};

/// How a place stands to the key in hand.
enum class Bearing {
    None, ///< not about a place, or not compared
    Own, ///< it holds the key in hand, or a damaged copy of it
    BeatsOwn, ///< an app takes what stands here instead of the key in hand
    Elsewhere, ///< it is used, and has nothing to do with the key in hand
    Unused, ///< in every app that knows it another place wins
};

/// A finding with what is known about where it comes from.
struct Sighting
{
    Finding finding;
    Witness witness {};
    Bearing bearing = Bearing::None;
};

/// What the findings are judged against.
struct Situation
{
    bool accepted = false; ///< the service accepted the key in hand
    bool refused = false; ///< it judged it and refused
    bool keyTextMended = false; ///< what was wrong with the text in hand is nowhere any more
    bool keyUsable = true; ///< the text in hand is a key, or became one by cleaning; true where there is none
    bool compared = false; ///< there was a key in hand to judge the places against
    bool ownKeyPlaced = false; ///< some place holds the key in hand, whole
    bool otherKeyUsed = false; ///< some place that is used holds another key
    bool saysAddress = false; ///< the request or the message speaks of a wrong address
    bool saysNoKey = false; ///< the request or the message has no key at all
    bool saysProxy = false; ///< the message speaks of a proxy or of somebody in between
};

Situation situationOf(const CaseEvidence &evidence);

/// Every finding once, in the order of the pages.
std::vector<Sighting> sightingsOf(const CaseEvidence &evidence);

} // namespace keywright
