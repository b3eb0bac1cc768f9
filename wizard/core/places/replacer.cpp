#include "core/places/replacer.h"

#include <algorithm>

namespace keywright {

namespace {

FileError fileErrorOf(ReplaceProblem problem)
{
    if (const auto *error = std::get_if<FileError>(&problem))
        return *error;
    switch (std::get<PlanError>(problem)) {
    case PlanError::PlaceGone:
        return FileError::ChangedMeanwhile;
    case PlanError::NotEditable:
        return FileError::NotWritable;
    case PlanError::WouldBreak:
        return FileError::Failed;
    }
    Q_UNREACHABLE();
}

bool wantsAKey(PlaceState state)
{
    switch (state) {
    case PlaceState::Other:
    case PlaceState::Damaged:
    case PlaceState::Placeholder:
    case PlaceState::Empty:
        return true;
    case PlaceState::Same:
    case PlaceState::Reference:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

bool isReplaceable(const Place &place)
{
    return place.origin == PlaceOrigin::File && place.editable && wantsAKey(place.state);
}

bool isSafelyReplaceable(const Place &place)
{
    return isReplaceable(place) && !place.doubtful;
}

Replacer::Replacer(FileStore &files, const Facts &facts, const ShellSyntax *shell)
    : m_files(files)
    , m_facts(facts)
    , m_shell(shell)
{ }

QList<PlannedFile> Replacer::plan(const PlaceReport &report, const QList<qsizetype> &chosen,
                                  const Secret &newKey) const
{
    QList<QList<qsizetype>> byFile;
    for (const qsizetype index : chosen) {
        const auto sameFile = [&](const QList<qsizetype> &group) {
            return report.places.at(static_cast<std::size_t>(group.first())).path
                == report.places.at(static_cast<std::size_t>(index)).path;
        };
        const auto group = std::ranges::find_if(byFile, sameFile);
        if (group == byFile.end())
            byFile.append(QList<qsizetype> { index });
        else if (!group->contains(index))
            group->append(index);
    }
    QList<PlannedFile> files;
    for (const QList<qsizetype> &group : byFile)
        files.append(planFile(report, group, newKey));
    return files;
}

PlannedFile Replacer::planFile(const PlaceReport &report, const QList<qsizetype> &places,
                               const Secret &newKey) const
{
    std::vector<const Place *> chosen;
    PlannedFile file { {}, places, Failure { ReplaceProblem { PlanError::NotEditable } }, {} };
    for (const qsizetype index : places) {
        const Place &place = report.places.at(static_cast<std::size_t>(index));
        file.path = place.path;
        file.findings += place.findings;
        chosen.push_back(&place);
    }
    if (!std::ranges::all_of(chosen, [](const Place *place) { return isReplaceable(*place); }))
        return file;

    auto content = m_files.read(file.path);
    if (!content) {
        file.plan = Failure { ReplaceProblem { content.error() } };
        return file;
    }
    auto planned = planReplacement(file.path, *content, chosen, newKey, m_facts, m_shell);
    if (planned)
        file.plan = std::move(*planned);
    else
        file.plan = Failure { ReplaceProblem { planned.error() } };
    return file;
}

ChangeMade Replacer::apply(const QList<PlannedFile> &files)
{
    ChangeMade change;
    const bool anything =
        std::ranges::any_of(files, [](const PlannedFile &file) { return file.plan.has_value(); });
    if (anything)
        change.id = m_files.beginChange();
    for (const PlannedFile &file : files) {
        FileChange made { file.path, {}, static_cast<int>(file.places.size()), false, {}, file.findings };
        if (!file.plan) {
            made.whyNot = fileErrorOf(file.plan.error());
            change.files.append(made);
            continue;
        }
        const auto receipt =
            m_files.replace(change.id, file.plan->path, file.plan->expected, file.plan->planned);
        made.done = receipt.has_value();
        if (receipt)
            made.backup = receipt->backup;
        else
            made.whyNot = receipt.error();
        change.files.append(made);
    }
    return change;
}

Result<QList<UndoneFile>, FileError> Replacer::undo(const QString &changeId)
{
    return m_files.undo(changeId);
}

void wipePlans(QList<PlannedFile> &files)
{
    for (PlannedFile &file : files) {
        if (!file.plan)
            continue;
        wipe(file.plan->expected);
        wipe(file.plan->planned);
    }
    files.clear();
}

} // namespace keywright
