#pragma once

#include "core/answer/judge.h"
#include "core/answer/verdict.h"

namespace keywright {

/// All eight, waiting.
QList<Rung> waitingRungs();

/// The rung with that id; the list must hold it.
Rung &rungIn(QList<Rung> &rungs, RungId id);

/// Fills the rungs up to the control's from what the control's exchange showed.
void fillFromControl(QList<Rung> &rungs, const ProbeOutcome &outcome, const Finding &finding);

/// Fills one rung from the exchange that it stands for.
void fillFromAnswer(Rung &rung, const ProbeOutcome &outcome, const Finding &finding, bool good);

/// What follows the first broken rung was not tried.
void skipTheRest(QList<Rung> &rungs);

/// The text of a real answer, shortened, in one line; empty where there is none.
QString textOfAnswer(const QByteArray &body);

} // namespace keywright
