#include "cli/replacement.h"

#include "core/key/inspection.h"
#include "core/places/replacer.h"
#include "core/ports/filestore.h"
#include "core/report/findingjson.h"
#include "core/secret.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

struct ReplacementWords
{
    Q_DECLARE_TR_FUNCTIONS(ReplacementWords)
};

namespace {

bool holdsOld(const Place &place, const Secret &old, const Facts &facts)
{
    if (place.value == old)
        return true;
    return place.state == PlaceState::Damaged && inspectKey(place.value.bytes(), facts).cleaned == old;
}

bool isMeant(const Place &place, const Secret *old, const Facts &facts)
{
    if (place.origin != PlaceOrigin::File)
        return false;
    if (old != nullptr)
        return holdsOld(place, *old, facts);
    switch (place.state) {
    case PlaceState::Other:
    case PlaceState::Damaged:
        return !place.doubtful;
    case PlaceState::Placeholder:
    case PlaceState::Empty:
        // Only where a key belongs and can be put: an example file keeps its placeholder.
        return place.editable && !place.doubtful;
    case PlaceState::Same:
    case PlaceState::Reference:
        return false;
    }
    Q_UNREACHABLE();
}

FileWork &workFor(std::vector<FileWork> &files, const Place &place)
{
    const QString whyNot = place.editable ? QString() : QString(notEditableId(place.whyNot));
    const auto found = std::ranges::find_if(
        files, [&](const FileWork &file) { return file.path == place.path && file.whyNot == whyNot; });
    if (found != files.end())
        return *found;
    FileWork work;
    work.path = place.path;
    work.whyNot = whyNot;
    work.whyNotInWords = whyNot.isEmpty() ? QString() : wording::notEditableInWords(place);
    files.push_back(std::move(work));
    return files.back();
}

QLatin1StringView planErrorId(PlanError error)
{
    switch (error) {
    case PlanError::NotEditable:
        return "not-editable"_L1;
    case PlanError::PlaceGone:
        return "place-gone"_L1;
    case PlanError::WouldBreak:
        return "would-break"_L1;
    }
    Q_UNREACHABLE();
}

QString planErrorInWords(PlanError error)
{
    switch (error) {
    case PlanError::NotEditable:
        return ReplacementWords::tr("A key in it can't be changed here.");
    case PlanError::PlaceGone:
        return ReplacementWords::tr("The file changed while it was read.");
    case PlanError::WouldBreak:
        return ReplacementWords::tr("The changed file would no longer read as it should.");
    }
    Q_UNREACHABLE();
}

void refuse(FileWork &file, FileError error)
{
    file.whyNot = fileErrorId(error);
    file.whyNotInWords = wording::fileErrorInWords(error);
}

/// True where the line gets the key, so that it is not to be taken away; or the name is changed already.
bool isInTheWay(const Repair &repair, const FileWork &file)
{
    if (repair.kind == RepairKind::RemoveLine)
        return std::ranges::any_of(file.places,
                                   [&repair](const Place *place) { return place->line == repair.line; });
    const bool isRenamed = std::ranges::any_of(file.repairs, [&repair](const Repair &other) {
        return other.kind == RepairKind::RenameVariable && other.line == repair.line;
    });
    return repair.kind == RepairKind::AddVariable && isRenamed;
}

} // namespace

std::vector<FileWork> chooseFiles(const std::vector<Place> &places, const Secret *old, const Facts &facts)
{
    std::vector<FileWork> files;
    for (const Place &place : places) {
        if (isMeant(place, old, facts))
            workFor(files, place).places.push_back(&place);
    }
    return files;
}

void addRepairs(std::vector<FileWork> &files, const PlaceReport &report, const QStringList &kinds,
                const Facts &facts)
{
    for (const Repair &repair : repairsOf(report, facts)) {
        const bool isWanted = kinds.contains(u"all"_s) || kinds.contains(repairKindId(repair.kind))
            || (repair.isSafe && kinds.contains(u"safe"_s));
        if (!isWanted)
            continue;
        const auto known = std::ranges::find_if(files, [&repair](const FileWork &file) {
            return file.path == repair.path && file.whyNot.isEmpty();
        });
        if (known != files.end() && isInTheWay(repair, *known))
            continue;
        FileWork &file = known != files.end() ? *known : files.emplace_back();
        file.path = repair.path;
        file.repairs.append(repair);
    }
}

QJsonArray repairsJson(const QList<Repair> &repairs)
{
    QJsonArray array;
    for (const Repair &repair : repairs)
        array.append(
            QJsonObject { { u"kind"_s, repairKindId(repair.kind) },
                          { u"path"_s, pathText(repair.path) },
                          { u"line"_s, repair.line > 0 ? QJsonValue(repair.line) : QJsonValue() },
                          { u"name"_s, repair.name.isEmpty() ? QJsonValue() : QJsonValue(repair.name) },
                          { u"value"_s, repair.value.isEmpty() ? QJsonValue() : QJsonValue(repair.value) },
                          { u"safe"_s, repair.isSafe } });
    return array;
}

void planFiles(std::vector<FileWork> &files, FileStore &store, const Secret &newKey, const Facts &facts,
               const ShellSyntax &shell)
{
    for (FileWork &file : files) {
        if (!file.whyNot.isEmpty())
            continue;
        const Result<QByteArray, FileError> content = store.read(file.path);
        if (!content) {
            refuse(file, content.error());
            continue;
        }
        // What can't be mended here is left out; the key is replaced all the same.
        file.repairs.removeIf([&](const Repair &repair) {
            return !planRepair(repair, *content, newKey, facts, &shell).has_value();
        });
        Result<FilePlan, PlanError> plan =
            planChange(file.path, *content, file.places, file.repairs, newKey, facts, &shell);
        if (plan) {
            file.plan = *std::move(plan);
        } else {
            file.whyNot = planErrorId(plan.error());
            file.whyNotInWords = planErrorInWords(plan.error());
        }
    }
}

QString applyPlans(std::vector<FileWork> &files, FileStore &store)
{
    std::vector<const FilePlan *> plans;
    for (const FileWork &file : files) {
        if (file.plan)
            plans.push_back(&*file.plan);
    }
    const AppliedPlans applied = keywright::applyPlans(store, plans);
    auto receipt = applied.receipts.begin();
    for (FileWork &file : files) {
        if (!file.plan)
            continue;
        file.done = receipt->has_value();
        if (file.done)
            file.backup = (*receipt)->backup;
        else
            refuse(file, receipt->error());
        ++receipt;
    }
    const bool anyDone = std::ranges::any_of(files, &FileWork::done);
    return anyDone ? applied.change : QString();
}

QJsonArray changesJson(const std::vector<FileWork> &files)
{
    QJsonArray array;
    for (const FileWork &file : files)
        array.append(QJsonObject {
            { u"path"_s, pathText(file.path) },
            { u"backup"_s, file.backup.empty() ? QJsonValue() : QJsonValue(pathText(file.backup)) },
            { u"places"_s, static_cast<qint64>(file.places.size()) },
            { u"repairs"_s, repairsJson(file.repairs) },
            { u"done"_s, file.done },
            { u"why_not"_s, file.whyNot.isEmpty() ? QJsonValue() : QJsonValue(file.whyNot) } });
    return array;
}

} // namespace keywright::cli
