#pragma once

#include "core/conclusion.h"
#include "core/diagnosis/diagnosis.h"
#include "ui/mainwindow.h"
#include "ui/widgets/answerbox.h"

#include <QUrl>

#include <optional>

namespace keywright {

/// One thing that is left to do.
struct TodoShown
{
    wording::Words words; ///< what to do, why, and how
    QUrl link; ///< a web page that helps; invalid for none
    std::optional<MainWindow::PageId> page; ///< the page of this window where it is done
    QString file; ///< to be opened in an editor; empty for none
};
TodoShown todoInWords(const LeftStep &step, const Services &services);

/// The headline of the result.
struct Headline
{
    wording::Words words;
    AnswerBox::Tone tone = AnswerBox::Tone::Neutral;
};
Headline headlineFor(const Conclusion &conclusion, const Diagnosis &diagnosis, const Services &services);

} // namespace keywright
