#pragma once

#include "core/diagnosis/caseevidence.h"

#include <optional>

namespace keywright {

/// What several findings mean together.
enum class Story {
    NotChecked, ///< nothing is wrong as far as is known, but the service was not asked
    AllFine, ///< the service accepts the key, and nothing else was found
    OneCause, ///< one finding explains it: its own words say all
    OldKeyWins, ///< the key in hand is accepted, but the app uses another one that stands before it
    TwoKeysInUse, ///< some apps use one key, some another: it works sometimes
    AddressElsewhere, ///< the key is accepted here, and the app asks at a wrong address
    RefusedThoughNew, ///< refused, but made only just now: it may not be known everywhere yet
    RetiredInApp, ///< the key is accepted, and the app asks in a way that was switched off
    AnotherProvider, ///< the key is accepted here, and the app asks another company
    AnotherKeyWorks, ///< the key in hand is refused, and one of those that were found is accepted
    FineHere, ///< everything is fine on this computer, and it still fails elsewhere: an online service's copy
};

/// "old-key-wins", … as the command line and the report print it.
QLatin1StringView storyId(Story story);

/// The one answer: the cause that explains the failure, what shows it, and what else is worth doing.
struct Diagnosis
{
    Story story = Story::NotChecked;
    std::optional<Finding> leading; ///< none where nothing is wrong
    QList<Finding> evidence; ///< what else shows the same cause, most telling first; may be notes
    QList<Finding> also; ///< everything else that is wrong, what matters most first; no notes
    bool accepted = false; ///< the service accepts the key in hand
    QStringList acceptedOthers; ///< found keys that the service accepts, masked
    QStringList refusedOthers; ///< and those that it refuses

    /// The id on top; none where nothing is wrong.
    std::optional<Cause> cause() const;
};

/// Judges all that is known together. The rules stand in rank.h.
Diagnosis diagnose(const CaseEvidence &evidence);

} // namespace keywright
