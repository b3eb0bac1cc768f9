#include "ui/replacewords.h"

#include "ui/mainwindow.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace keywright {

namespace {

/// Only a context for the translators.
struct ReplaceWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::ReplaceWords)
};

} // namespace

ChangeSentences changeInWords(const ChangeMade &change)
{
    const auto done = static_cast<int>(std::ranges::count_if(change.files, &FileChange::done));
    const auto failed = static_cast<int>(change.files.size()) - done;
    if (done == 0)
        return { { ReplaceWords::tr("Nothing was changed."),
                   ReplaceWords::tr("%n file(s) could not be changed; the reason stands below.", nullptr,
                                    failed),
                   ReplaceWords::tr("Search again, then look at the change once more.") },
                 AnswerBox::Tone::Problem,
                 false };
    ChangeSentences sentences;
    sentences.anyDone = true;
    sentences.words.what = ReplaceWords::tr("Your key is now in %n file(s).", nullptr, done);
    sentences.words.how = ReplaceWords::tr("A copy of each file, as it was, is kept.");
    sentences.words.todo =
        ReplaceWords::tr("One step left: restart the apps that use it. They keep the old key until then.");
    if (failed > 0) {
        sentences.tone = AnswerBox::Tone::Warning;
        sentences.words.how += u' '
            + ReplaceWords::tr("%n file(s) could not be changed; the reason stands below.", nullptr, failed);
    }
    return sentences;
}

ChangeSentences undoInWords(const Result<QList<UndoneFile>, FileError> &undone,
                            const std::filesystem::path &home)
{
    if (!undone)
        return { { ReplaceWords::tr("The change could not be undone."),
                   wording::fileErrorInWords(undone.error()),
                   {} },
                 AnswerBox::Tone::Problem,
                 false };
    QStringList left;
    for (const UndoneFile &file : *undone) {
        if (file.done)
            continue;
        //: %1: a file, %2: why it was left alone, %3: where the copy is
        left.append(ReplaceWords::tr("%1: %2 The copy is %3.")
                        .arg(wording::shownPath(file.path, home), wording::fileErrorInWords(file.whyNot),
                             wording::shownPath(file.backup, home)));
    }
    if (left.isEmpty())
        return { { ReplaceWords::tr("Undone. The files are as they were before."), {}, {} },
                 AnswerBox::Tone::Good,
                 true };
    return { { ReplaceWords::tr("%n file(s) could not be brought back.", nullptr,
                                static_cast<int>(left.size())),
               left.join(u'\n'),
               {} },
             AnswerBox::Tone::Warning,
             true };
}

QString fileChangeInWords(const FileChange &file, const std::filesystem::path &home)
{
    if (!file.done)
        return file.whyNot ? wording::fileErrorInWords(*file.whyNot) : QString();
    //: %1: where the copy is
    return ReplaceWords::tr("Replaced in %n place(s). The file as it was: %1", nullptr, file.places)
        .arg(wording::shownPath(file.backup, home));
}

QString doubtInWords(const Place &place)
{
    if (!place.doubtful)
        return {};
    for (const Finding &finding : place.findings) {
        const bool reason = finding.severity != Severity::Note && finding.cause != Cause::PlaceOtherKey;
        if (reason)
            //: %1: a sentence that says why
            return ReplaceWords::tr("Not ticked: %1").arg(wording::wordsFor(finding).what);
    }
    return ReplaceWords::tr(
        "Not ticked: it was found by the look of the key alone. Tick it where you know that "
        "an app of yours reads it.");
}

QString problemInWords(ReplaceProblem problem)
{
    if (const auto *error = std::get_if<FileError>(&problem))
        return wording::fileErrorInWords(*error);
    switch (std::get<PlanError>(problem)) {
    case PlanError::PlaceGone:
        return ReplaceWords::tr("The file changed since it was searched. Search again.");
    case PlanError::NotEditable:
        return ReplaceWords::tr("This place can't be changed from here.");
    case PlanError::WouldBreak:
        return ReplaceWords::tr(
            "The new key can't be written here without breaking the file. Change it by hand.");
    }
    Q_UNREACHABLE();
}

QString reviewInWords(const Session &session, int places)
{
    if (session.key() == nullptr)
        return ReplaceWords::tr("There is no key in hand yet. Paste it on the page “Check the key”.");
    if (!session.wasSearched())
        return ReplaceWords::tr("Nobody looked yet where your apps keep keys. Go back one page to search.");
    if (places == 0)
        return ReplaceWords::tr("No file has to be changed.");
    //: %1: a masked key
    return ReplaceWords::tr("This is what changes when you put %1 in.").arg(session.key()->masked());
}

FindRequest searchedBefore(const Services &services)
{
    FindRequest request;
    const bool practice = services.practice.active;
    request.home = practice ? services.practice.home : std::filesystem::path();
    request.environment = !practice;
    request.startEnvironments = !practice;
    for (const Place &place : services.session.places().places) {
        if (place.origin == PlaceOrigin::File && !request.folders.contains(place.path))
            request.folders.append(place.path);
        request.processes = request.processes || place.origin == PlaceOrigin::Process;
    }
    return request;
}

} // namespace keywright
