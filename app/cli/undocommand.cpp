#include "cli/undocommand.h"

#include "cli/jsonrendering.h"
#include "core/ports/environment.h"
#include "core/ports/filestore.h"
#include "core/report/findingjson.h"
#include "wording/wording.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

void UndoCommand::run()
{
    tidyChanges();
    if (line().list) {
        list();
        return;
    }
    QString change = line().change;
    if (change.isEmpty()) {
        const QList<ChangeSummary> changes = services().files.changes();
        const auto newest = std::ranges::find_if(
            changes, [this](const ChangeSummary &one) { return line().forget || !one.undone; });
        if (newest == changes.end()) {
            fail(ExitStatus::WrongUsage, tr("There is no change to undo."));
            return;
        }
        change = newest->id;
    }
    if (line().forget)
        forget(change);
    else
        undo(change);
}

void UndoCommand::forget(const QString &change)
{
    const Result<void, FileError> forgotten = services().files.forget(change);
    if (!forgotten) {
        const bool unknown = forgotten.error() == FileError::NotFound;
        fail(unknown ? ExitStatus::WrongUsage : ExitStatus::CouldNotCheck,
             unknown ? tr("There is no change “%1”. “undo --list” shows them.").arg(change)
                     : tr("Some copies could not be deleted: %1")
                           .arg(wording::fileErrorInWords(forgotten.error())));
        return;
    }
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("change"_L1, change);
        json.insert("forgotten"_L1, true);
        json.insert("changes"_L1, QJsonArray());
        json.insert("restart"_L1, QJsonArray());
        output().json(json);
    } else {
        output().text(tr("The copies are deleted. This change can't be undone any more."), Tone::Good);
    }
    finish(ExitStatus::Fine);
}

void UndoCommand::list()
{
    const QList<ChangeSummary> changes = services().files.changes();
    QJsonArray array;
    for (const ChangeSummary &change : changes) {
        QJsonArray paths;
        for (const auto &path : change.paths)
            paths.append(pathText(path));
        array.append(QJsonObject { { u"change"_s, change.id },
                                   { u"when"_s, timeOrNull(change.when) },
                                   { u"paths"_s, paths },
                                   { u"undone"_s, change.undone } });
    }
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("list"_L1, array);
        output().json(json);
        finish(ExitStatus::Fine);
        return;
    }
    if (changes.isEmpty())
        output().text(tr("Nothing was changed so far."));
    for (const ChangeSummary &change : changes) {
        const QString when = QLocale().toString(change.when.toLocalTime(), QLocale::ShortFormat);
        //: %1 is the id of a change, %2 its time
        output().text(change.undone ? tr("%1, %2, undone").arg(change.id, when)
                                    : tr("%1, %2").arg(change.id, when),
                      change.undone ? Tone::Quiet : Tone::Heading);
        for (const auto &path : change.paths)
            output().text(wording::shownPath(path, services().environment.home()), Tone::Plain, 2);
    }
    finish(ExitStatus::Fine);
}

void UndoCommand::print(const UndoneFile &file)
{
    const std::filesystem::path home = services().environment.home();
    const QString path = wording::shownPath(file.path, home);
    if (file.done) {
        output().text(tr("Brought back: %1").arg(path), Tone::Good);
        return;
    }
    const QString why = file.whyNot == FileError::ChangedMeanwhile
        ? tr("It was changed by something else since.")
        : wording::fileErrorInWords(file.whyNot);
    output().text(
        tr("Left alone: %1. %2 The copy is %3.").arg(path, why, wording::shownPath(file.backup, home)),
        Tone::Warning);
}

void UndoCommand::undo(const QString &change)
{
    const Result<QList<UndoneFile>, FileError> undone = services().files.undo(change);
    if (!undone) {
        const bool unknown = undone.error() == FileError::NotFound;
        fail(unknown ? ExitStatus::WrongUsage : ExitStatus::CouldNotCheck,
             unknown
                 ? tr("There is no change “%1”. “undo --list” shows them.").arg(change)
                 : tr("The change could not be undone: %1").arg(wording::fileErrorInWords(undone.error())));
        return;
    }
    const bool whole = std::ranges::all_of(*undone, &UndoneFile::done);
    QJsonArray changes;
    for (const UndoneFile &file : *undone) {
        changes.append(QJsonObject {
            { u"path"_s, pathText(file.path) },
            { u"backup"_s, pathText(file.backup) },
            { u"places"_s, QJsonValue() },
            { u"done"_s, file.done },
            { u"why_not"_s, file.done ? QJsonValue() : QJsonValue(fileErrorId(file.whyNot)) } });
        if (!line().json)
            print(file);
    }
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("change"_L1, change);
        json.insert("changes"_L1, changes);
        json.insert("restart"_L1, QJsonArray());
        output().json(json);
    }
    finish(whole ? ExitStatus::Fine : ExitStatus::Refused);
}

} // namespace keywright::cli
