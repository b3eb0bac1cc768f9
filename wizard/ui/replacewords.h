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
/// `accepted`: by Perplexity, before the change.
ChangeSentences changeInWords(const ChangeMade &change, bool accepted);
ChangeSentences undoInWords(const Result<QList<UndoneFile>, FileError> &undone,
                            const std::filesystem::path &home);

/// What became of one file, and where its copy is.
QString fileChangeInWords(const FileChange &file, const std::filesystem::path &home, bool forgotten = false);
/// Why a place is not ticked; empty where it is.
QString doubtInWords(const Place &place);
/// Why nothing could be planned for a file.
QString problemInWords(ReplaceProblem problem);
/// The sentence on top of a review: how many of the shown files would change, where copies go, how to undo.
QString reviewInWords(const Session &session, int cards, int files, const QString &backups);
/// What deleting the copies of a change means, before and after.
wording::Words forgettingInWords();
ChangeSentences forgottenInWords(const Result<void, FileError> &forgotten, bool othersLeft);

/// A search of everything that the last one found something in, known places included.
FindRequest searchedBefore(const Services &services);

} // namespace keywright
