#pragma once

#include "core/places/placefinder.h"
#include "core/places/replacer.h"
#include "ui/widgets/answerbox.h"

namespace keywright {

struct Services;

/// What a change, or undoing it, comes to.
struct ChangeSentences
{
    wording::Words words;
    AnswerBox::Tone tone = AnswerBox::Tone::Good;
    bool anyDone = false;
};
ChangeSentences changeInWords(const ChangeMade &change);
ChangeSentences undoInWords(const Result<QList<UndoneFile>, FileError> &undone,
                            const std::filesystem::path &home);

/// What became of one file, and where its copy is.
QString fileChangeInWords(const FileChange &file, const std::filesystem::path &home);
/// Why a place is not ticked; empty where it is.
QString doubtInWords(const Place &place);
/// Why nothing could be planned for a file.
QString problemInWords(ReplaceProblem problem);
/// The sentence on top of a review of so many places.
QString reviewInWords(const Session &session, int places);

/// A search of everything that the last one found something in, known places included.
FindRequest searchedBefore(const Services &services);

} // namespace keywright
