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

ChangeSentences changeInWords(const ChangeMade &change, bool accepted)
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
    const auto replaced = static_cast<int>(std::ranges::count_if(
        change.files, [](const FileChange &file) { return file.done && file.places > 0; }));
    ChangeSentences sentences;
    sentences.anyDone = true;
    sentences.words.what = replaced > 0
        ? ReplaceWords::tr("Your key is now in %n file(s).", nullptr, replaced)
        : ReplaceWords::tr("%n file(s) were put right.", nullptr, done);
    sentences.words.how = ReplaceWords::tr("A copy of each file, as it was, is kept.");
    sentences.words.todo = failed > 0
        ? ReplaceWords::tr("Restart the apps that use it. They keep the old key until then.")
        : ReplaceWords::tr("One step left: restart the apps that use it. They keep the old key until then.");
    if (failed > 0)
        sentences.words.how += u' '
            + ReplaceWords::tr("%n file(s) could not be changed; the reason stands below.", nullptr, failed);
    if (!accepted && replaced > 0)
        sentences.words.todo = ReplaceWords::tr("Perplexity has not accepted this key, so the apps that use "
                                                "it may stop working. “Undo” brings the "
                                                "old key back.");
    if (failed > 0 || (!accepted && replaced > 0))
        sentences.tone = AnswerBox::Tone::Warning;
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
        const QString why = file.whyNot == FileError::ChangedMeanwhile
            ? ReplaceWords::tr("It was changed by something else after Keywright had changed it.")
            : wording::fileErrorInWords(file.whyNot);
        //: %1: a file, %2: why it was left alone, %3: where the copy is
        left.append(
            ReplaceWords::tr("%1: %2 The copy is %3.")
                .arg(wording::shownPath(file.path, home), why, wording::shownPath(file.backup, home)));
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

wording::Words forgettingInWords()
{
    return { ReplaceWords::tr("Delete the copies of the files as they were?"),
             ReplaceWords::tr("They still hold the old key. Without them this change can't be undone."),
             ReplaceWords::tr(
                 "Do this when everything works. Otherwise they go by themselves after 30 days.") };
}

ChangeSentences forgottenInWords(const Result<void, FileError> &forgotten, bool othersLeft)
{
    if (!forgotten)
        return { { ReplaceWords::tr("Some copies could not be deleted."),
                   wording::fileErrorInWords(forgotten.error()),
                   ReplaceWords::tr("Try again later; otherwise they go by themselves after 30 days.") },
                 AnswerBox::Tone::Warning,
                 false };
    return { { ReplaceWords::tr("The copies of this change are deleted."),
               othersLeft ? ReplaceWords::tr("Copies of other changes are still there; they stand below.")
                          : ReplaceWords::tr("Nothing of the old key is left in Keywright's folder."),
               {} },
             AnswerBox::Tone::Good,
             true };
}

QString fileChangeInWords(const FileChange &file, const std::filesystem::path &home, bool forgotten)
{
    if (!file.done)
        return file.whyNot ? wording::fileErrorInWords(*file.whyNot) : QString();
    QStringList sentences;
    if (file.places > 0)
        sentences.append(ReplaceWords::tr("Replaced in %n place(s).", nullptr, file.places));
    if (file.repairs > 0 && file.places > 0)
        sentences.append(ReplaceWords::tr("%n more thing(s) put right.", nullptr, file.repairs));
    else if (file.repairs > 0)
        sentences.append(ReplaceWords::tr("%n thing(s) put right.", nullptr, file.repairs));
    //: %1: where the copy is
    const QString copy =
        ReplaceWords::tr("The file as it was: %1").arg(wording::shownPath(file.backup, home));
    sentences.append(forgotten ? ReplaceWords::tr("The copy was deleted.") : copy);
    return sentences.join(u' ');
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

QString reviewInWords(const Session &session, int cards, int files, const QString &backups)
{
    if (session.key() == nullptr)
        return ReplaceWords::tr("There is no key in hand yet. Paste it on the page “Check the key”.");
    if (!session.wasSearched())
        return ReplaceWords::tr("Nobody looked yet where your apps keep keys. Go back one page to search.");
    if (cards == 0)
        return ReplaceWords::tr("No file has to be changed.");
    if (files == 0)
        return ReplaceWords::tr("Nothing is ticked, so nothing would change.");
    //: %1: a masked key, %2: a folder
    return ReplaceWords::tr(
               "%n file(s) would change, for the key %1. A copy of each is kept in %2 first; “Undo” "
               "brings them back, now or within 30 days.",
               nullptr, files)
        .arg(session.key()->masked(), backups);
}

FindRequest searchedBefore(const Services &services)
{
    FindRequest request;
    const bool practice = services.practice.active;
    request.home = practice ? services.practice.home : std::filesystem::path();
    request.startEnvironments = !practice;
    for (const Place &place : services.session.places().places) {
        if (place.origin == PlaceOrigin::File && !request.folders.contains(place.path))
            request.folders.append(place.path);
        request.processes = request.processes || place.origin == PlaceOrigin::Process;
    }
    return request;
}

} // namespace keywright
