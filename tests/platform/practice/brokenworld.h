#pragma once

#include "core/places/placefinder.h"
#include "platform/net/networkprober.h"
#include "platform/practice/practicekeyring.h"
#include "platform/practice/practiceworld.h"
#include "platform/practice/sampleapps.h"

namespace keywright::testing {

/// One of practice mode's worlds with its apps, outside the window.
class BrokenWorld
{
public:
    explicit BrokenWorld(PracticeScenario scenario);

    /// What a search of it brings, against the key in hand.
    PlaceReport report() const;
    /// Puts the key in hand wherever that is plain, with the repairs that are, and starts the apps again.
    bool replace();
    /// What the apps print.
    QList<SampleAnswer> run();
    /// The key that its user has.
    const Secret &keyInHand() const { return world->keys().front().key; }

    std::unique_ptr<PracticeWorld> world;
    NetworkProber prober;
    PracticeKeyring keyring; ///< locked, with the key in hand in it; nobody unlocks it when it asks
    SampleApps apps;
};

/// The first one that does not work.
SampleAnswer firstFailure(const QList<SampleAnswer> &answers);
bool allWork(const QList<SampleAnswer> &answers);

} // namespace keywright::testing
