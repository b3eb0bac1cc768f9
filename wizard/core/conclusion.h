#pragma once

#include "core/finding.h"
#include "core/leftsteps.h"

namespace keywright {

class Session;
struct Facts;

/// Something that was wrong, and whether it is mended by now.
struct Concluded
{
    Finding finding;
    bool mended = false;
};

/// How far the user has come.
enum class Outcome {
    Unfinished, ///< something is wrong, or was not looked at
    FixedSoFar, ///< nothing breaks any more, and something is left to do
    FixedByWord, ///< nothing is left, and the user's word is all there is for a part of it
    Fixed, ///< nothing is left
    AlwaysFine, ///< the same, and nothing was ever wrong or changed
};

/// "unfinished", "fixed-so-far", "fixed-by-word", "fixed", "always-fine".
QLatin1StringView outcomeId(Outcome outcome);

struct Conclusion
{
    QList<Concluded> wrong; ///< one for each cause, in the order in which the pages found them
    QList<LeftStep> left; ///< in the order in which it is to be done, with what was ticked off

    /// Those that are not ticked off.
    QList<LeftStep> open() const;
    Outcome outcome = Outcome::Unfinished;
};

/// What everything that the pages have found out comes to.
Conclusion conclude(const Session &session, const Facts &facts);

} // namespace keywright
