#include "core/places/replacer.h"

#include <algorithm>
#include <utility>

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

Replacer::Replacer(FileStore &files, const Facts &facts) : m_files(files), m_facts(facts) { }

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
    auto planned = planReplacement(file.path, *content, chosen, newKey, m_facts);
    if (planned)
        file.plan = std::move(*planned);
    else
        file.plan = Failure { ReplaceProblem { planned.error() } };
    return file;
}

AppliedPlans applyPlans(FileStore &files, std::span<const FilePlan *const> plans)
{
    if (plans.empty())
        return {};
    std::vector<FileEdit> edits;
    for (const FilePlan *plan : plans)
        edits.push_back({ plan->path, plan->expected, plan->planned, Access::Keep });
    QString change = files.beginChange();
    auto receipts = files.replaceAll(change, edits);
    return { std::move(change), std::move(receipts) };
}

ChangeMade Replacer::apply(const QList<PlannedFile> &files)
{
    std::vector<const FilePlan *> plans;
    for (const PlannedFile &file : files) {
        if (file.plan)
            plans.push_back(&*file.plan);
    }
    const AppliedPlans applied = applyPlans(m_files, plans);
    ChangeMade change;
    change.id = applied.change;
    auto receipt = applied.receipts.begin();
    for (const PlannedFile &file : files) {
        FileChange made { file.path, {}, static_cast<int>(file.places.size()), false, {}, file.findings };
        if (!file.plan) {
            made.whyNot = fileErrorOf(file.plan.error());
            change.files.append(made);
            continue;
        }
        made.done = receipt->has_value();
        if (made.done)
            made.backup = (*receipt)->backup;
        else
            made.whyNot = receipt->error();
        ++receipt;
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
