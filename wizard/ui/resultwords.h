#pragma once

#include "core/conclusion.h"
#include "ui/mainwindow.h"
#include "ui/widgets/answerbox.h"

#include <QUrl>

#include <optional>

namespace keywright {

/// One thing that is left to do.
struct TodoShown
{
    QString title; ///< "Restart Cursor."
    QString why;
    QUrl link; ///< a web page that helps; invalid for none
    std::optional<MainWindow::PageId> page; ///< the page of this window where it is done
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
