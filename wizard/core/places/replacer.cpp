#include "core/places/replacer.h"

#include "core/places/variablepath.h"

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

/// A variable's value is the key and nothing else.
Result<FilePlan, ReplaceProblem> planVariable(const std::filesystem::path &path, const QByteArray &content,
                                              const Place &place, const Secret &newKey)
{
    if (content != place.value.bytes() && !place.value.isEmpty())
        return Failure { ReplaceProblem { PlanError::PlaceGone } };
    FilePlan plan { path, content, newKey.bytes().toByteArray(), {} };
    PlannedLine line;
    line.before = place.name + u'=' + (place.value.isEmpty() ? QString() : place.value.masked());
    line.after = place.name + u'=' + newKey.masked();
    plan.lines.append(line);
    return plan;
}

/// Adds the findings that the repair is against.
void addReasons(const Repair &repair, const PlaceReport &report, QList<Finding> &findings)
{
    for (const Place &place : report.places) {
        if (place.origin != PlaceOrigin::File || place.path != repair.path)
            continue;
        for (const Finding &finding : place.findings) {
            if (finding.cause == repair.cause && !findings.contains(finding))
                findings.append(finding);
        }
    }
}

} // namespace

std::filesystem::path targetOf(const Place &place)
{
    const bool isVariable = place.origin == PlaceOrigin::Environment && canBeSet(place.source);
    return isVariable ? variablePath({ place.source, place.name }) : place.path;
}

bool isReplaceable(const Place &place)
{
    const bool isSettable = place.origin == PlaceOrigin::Environment && canBeSet(place.source);
    return ((place.origin == PlaceOrigin::File && place.editable) || isSettable) && wantsAKey(place.state);
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

QList<PlannedFile> Replacer::plan(const PlaceReport &report, const ReplaceChoice &choice,
                                  const Secret &newKey) const
{
    QList<PlannedFile> files;
    const auto fileFor = [&files](const std::filesystem::path &path) -> PlannedFile & {
        const auto known = std::ranges::find(files, path, &PlannedFile::path);
        if (known != files.end())
            return *known;
        return files.emplaceBack(
            PlannedFile { path, {}, {}, Failure { ReplaceProblem { PlanError::NotEditable } }, {} });
    };
    for (const qsizetype index : choice.places) {
        PlannedFile &file = fileFor(targetOf(report.places.at(static_cast<std::size_t>(index))));
        if (!file.places.contains(index))
            file.places.append(index);
    }
    for (const Repair &repair : choice.repairs)
        fileFor(repair.path).repairs.append(repair);
    for (PlannedFile &file : files)
        planFile(file, report, newKey);
    return files;
}

void Replacer::planFile(PlannedFile &file, const PlaceReport &report, const Secret &newKey) const
{
    std::vector<const Place *> chosen;
    for (const Place &place : report.places) {
        if (targetOf(place) == file.path && !place.toolId.isEmpty() && !file.toolIds.contains(place.toolId))
            file.toolIds.append(place.toolId);
    }
    for (const qsizetype index : std::as_const(file.places)) {
        const Place &place = report.places.at(static_cast<std::size_t>(index));
        file.findings += place.findings;
        chosen.push_back(&place);
    }
    for (const Repair &repair : std::as_const(file.repairs))
        addReasons(repair, report, file.findings);
    if (!std::ranges::all_of(chosen, [](const Place *place) { return isReplaceable(*place); }))
        return;
    file.replaced = std::ranges::count_if(chosen, [&file](const Place *place) {
        return std::ranges::none_of(file.repairs, [place](const Repair &repair) {
            return repair.kind == RepairKind::RemoveLine && repair.line == place->line;
        });
    });
    auto planned = planContent(file, chosen, newKey);
    if (planned)
        file.plan = std::move(*planned);
    else
        file.plan = Failure { planned.error() };
}

Result<FilePlan, ReplaceProblem> Replacer::planContent(const PlannedFile &file,
                                                       const std::vector<const Place *> &chosen,
                                                       const Secret &newKey) const
{
    auto content = m_files.read(file.path);
    if (!content)
        return Failure { ReplaceProblem { content.error() } };
    if (variableAt(file.path) && !chosen.empty())
        return planVariable(file.path, *content, *chosen.front(), newKey);
    auto planned = planChange(file.path, *content, chosen, file.repairs, newKey, m_facts, m_shell);
    if (!planned)
        return Failure { ReplaceProblem { planned.error() } };
    return std::move(*planned);
}

AppliedPlans applyPlans(FileStore &files, std::span<const FilePlan *const> plans)
{
    if (plans.empty())
        return {};
    std::vector<FileEdit> edits;
    for (const FilePlan *plan : plans)
        edits.push_back({ plan->path, plan->expected, plan->planned,
                          plan->ownerOnly ? Access::OwnerOnly : Access::Keep });
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
        FileChange made { file.path,    {},           static_cast<int>(file.replaced),
                          false,        {},           static_cast<int>(file.repairs.size()),
                          file.toolIds, file.findings };
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
