#pragma once

#include "core/practice/sampleanswer.h"
#include "core/practice/scenario.h"

#include <QList>
#include <QString>

namespace keywright {

/// "The new key is ignored": a name for the list to choose from.
QString scenarioTitle(PracticeScenario scenario);
/// The trouble as its user would tell it, one sentence; it does not give the cause away.
QString scenarioStory(PracticeScenario scenario);

/// The text of the act's button.
QString practiceActInWords(PracticeAct act);
/// What was done by it.
QString practiceActDone(PracticeAct act);

/// "my-bot says: 401 invalid_api_key", "my-bot works".
QString sampleAnswerInWords(const SampleAnswer &answer);

} // namespace keywright
