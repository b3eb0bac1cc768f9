#include "platform/files/changesteps.h"
#include "platform/files/parallel.h"

#include <algorithm>

namespace keywright {

namespace {

/// What an unfinished file has become; Making or Undoing where that can't be seen now.
FileState settledState(const ChangeTools &tools, const ChangedFile &file)
{
    const bool wasUndoing = file.state == FileState::Undoing;
    const auto finished =
        tools.files.finishReplacing(file.real, file.temporary, wasUndoing ? file.after : file.before,
                                    wasUndoing ? file.before : file.after);
    const auto seen = tools.files.look(file.real);
    const bool isGone = !seen
        && (seen.error() == FileError::NotFound || seen.error() == FileError::NotRegular
            || seen.error() == FileError::TooLarge);
    if (!seen && !isGone)
        return file.state;
    if (!finished && finished.error() != FileError::ChangedMeanwhile)
        return file.state;
    if (isGone || !finished)
        return FileState::Unclear;
    switch (standingOf(file, *seen)) {
    case Standing::Former:
        return FileState::Undone;
    case Standing::Changed:
        return FileState::Made;
    case Standing::Other:
        return FileState::Unclear;
    }
    Q_UNREACHABLE();
}

/// Nothing where there is nothing to be told of the change.
std::optional<UnfinishedChange> recoverChange(const ChangeTools &tools, const QString &id)
{
    if (tools.journal.isWaiting(id) || tools.journal.mayBeBeginning(id))
        return std::nullopt;
    const auto lock = tools.journal.lock(id);
    if (!lock) // A living program works on it.
        return std::nullopt;
    auto record = tools.journal.load(id);
    if (!record) {
        // Without a journal no file was changed yet, or the change was being forgotten.
        if (record.error() == FileError::NotFound)
            (void)tools.journal.destroy(id, tools.threads);
        return std::nullopt;
    }
    if (std::ranges::none_of(record->files, isUnfinished)) {
        tools.journal.tidy(*record);
        return std::nullopt;
    }
    UnfinishedChange found = settle(tools, *record);
    if (record->files.isEmpty())
        (void)tools.journal.destroy(id, tools.threads);
    else if (tools.journal.save(*record))
        tools.journal.tidy(*record);
    return found;
}

} // namespace

Standing standingOf(const ChangedFile &file, const WholeFiles::Seen &seen)
{
    const QByteArray hash = contentHash(seen.content);
    const bool isChanged = hash == file.after;
    if (hash == file.before && (!isChanged || !file.mode || seen.mode == *file.mode))
        return Standing::Former;
    return isChanged ? Standing::Changed : Standing::Other;
}

namespace {

/// The list of `found` that a file in this state belongs to.
QList<std::filesystem::path> &listFor(FileState state, UnfinishedChange &found)
{
    if (state == FileState::Undone)
        return found.former;
    return state == FileState::Made ? found.changed : found.unclear;
}

} // namespace

UnfinishedChange settle(const ChangeTools &tools, ChangeRecord &record)
{
    UnfinishedChange found { record.id, record.when, {}, {}, {} };
    std::vector<FileState> states(static_cast<std::size_t>(record.files.size()));
    forAll(states.size(), tools.threads, [&](std::size_t at) {
        const ChangedFile &file = std::as_const(record.files).at(static_cast<qsizetype>(at));
        states[at] = isUnfinished(file) ? settledState(tools, file) : file.state;
    });
    QList<ChangedFile> kept;
    for (std::size_t at = 0; at < states.size(); ++at) {
        ChangedFile file = record.files.at(static_cast<qsizetype>(at));
        const bool wasMaking = file.state == FileState::Making;
        if (isUnfinished(file)) {
            file.state = states[at];
            listFor(file.state, found).append(file.path);
            if (file.state == FileState::Undone && wasMaking)
                continue;
        }
        kept.append(file);
    }
    record.files = kept;
    return found;
}

QList<UnfinishedChange> recoverChanges(const ChangeTools &tools)
{
    QList<UnfinishedChange> found;
    const QStringList ids = tools.journal.ids();
    for (const QString &id : ids) {
        if (const auto change = recoverChange(tools, id))
            found.append(*change);
    }
    std::ranges::sort(found, [](const auto &left, const auto &right) { return left.when > right.when; });
    return found;
}

Result<void, FileError> forgetChange(const ChangeTools &tools, const QString &id)
{
    const auto lock = tools.journal.lock(id);
    if (!lock)
        return Failure { lock.error() };
    if (auto record = tools.journal.load(id); record)
        settle(tools, *record);
    else if (record.error() != FileError::NotFound)
        return Failure { record.error() };
    return tools.journal.destroy(id, tools.threads);
}

} // namespace keywright
