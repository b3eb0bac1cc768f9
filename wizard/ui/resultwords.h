#pragma once

#include "core/conclusion.h"
#include "ui/widgets/answerbox.h"

#include <QUrl>

namespace keywright {

struct Services;

/// One thing that is left to do.
struct TodoShown
{
    QString title; ///< "Restart Cursor."
    QString why;
    QUrl link; ///< a page that helps; invalid for none
};
TodoShown todoInWords(LeftToDo step, const Services &services);

/// The headline of the result.
struct Headline
{
    wording::Words words;
    AnswerBox::Tone tone = AnswerBox::Tone::Neutral;
};
Headline headlineFor(const Conclusion &conclusion, const Session &session);

} // namespace keywright
