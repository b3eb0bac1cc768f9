#include "cli/replacecommand.h"

#include "cli/findcommand.h"
#include "cli/jsonrendering.h"
#include "cli/testcommand.h"
#include "cli/textrendering.h"
#include "cli/unifieddiff.h"
#include "core/key/inspection.h"
#include "core/places/placefinder.h"
#include "core/places/staleprograms.h"
#include "core/ports/environment.h"
#include "core/ports/filestore.h"
#include "core/report/findingjson.h"
#include "wording/repairwords.h"
#include "wording/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

/// Well formed, or only of a strange length.
bool canBeKey(const Inspection &inspection)
{
    return inspection.wellFormed
        || (worstSeverity(inspection.findings) != Severity::Problem && !inspection.cleaned.isEmpty());
}

} // namespace

ReplaceCommand::ReplaceCommand(const Context &context)
    : KeyedCommand(context)
    , m_check(context.services.prober, context.services.clock, context.services.facts, context.line.baseUrl)
{ }

void ReplaceCommand::run()
{
    if (line().oldOnInput) {
        const Result<std::vector<Secret>, InputError> both = input().two();
        if (!both) {
            failInput(both.error());
            return;
        }
        m_old = withoutFinalBreaks(both->at(1));
        takeKey(firstLine(both->at(0)));
        return;
    }
    Secret given;
    if (!input().isTerminal()) {
        const Result<Secret, InputError> read = input().secret();
        if (!read) {
            failInput(read.error());
            return;
        }
        given = firstLine(*read);
    }
    if (!given.isEmpty())
        takeKey(given);
    else
        useSaved([this](const SavedKey &saved) { takeKey(saved.key); });
}

void ReplaceCommand::takeKey(const Secret &key)
{
    Inspection inspection = inspectKey(key.bytes(), services().facts);
    if (!canBeKey(inspection)) {
        refuseKey(inspection.findings, tr("Nothing was changed: the new key is not a key as it stands."));
        return;
    }
    m_key = std::move(inspection.cleaned);
    find();
}

void ReplaceCommand::refuseKey(const QList<Finding> &findings, const QString &sentence)
{
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, findings, leadingCause(findings));
        if (!m_key.isEmpty())
            json.insert("key"_L1, keyToJson(m_key));
        json.insert("verdict"_L1, m_verdict ? QJsonValue(causeId(m_verdict->cause)) : QJsonValue());
        json.insert("changes"_L1, changesJson(m_files));
        json.insert("offered"_L1, repairsJson(offered()));
        json.insert("change"_L1, QJsonValue());
        json.insert("restart"_L1, QJsonArray());
        output().json(json);
    } else {
        printFindings(output(), findings);
        output().text(sentence, Tone::Bad);
    }
    finish(ExitStatus::Refused);
}

void ReplaceCommand::find()
{
    const Services &outside = services();
    auto *finder = new PlaceFinder(placeSources(outside), outside.facts, this);
    FindRequest request;
    request.knownPlaces = false;
    request.environment = false;
    request.startEnvironments = false;
    for (const QString &path : line().paths)
        request.folders.append(wholePath(path));
    finder->find(request, &m_key, [this](PlaceReport report) { plan(std::move(report)); });
}

bool ReplaceCommand::isEverythingMissing() const
{
    return std::ranges::all_of(line().paths, [this](const QString &path) {
        const Result<FileTraits, FileError> traits = services().files.traits(wholePath(path));
        return !traits && traits.error() == FileError::NotFound;
    });
}

void ReplaceCommand::plan(PlaceReport report)
{
    m_report = std::move(report);
    if (m_report.files == 0 && isEverythingMissing()) {
        fail(ExitStatus::CouldNotCheck,
             tr("There is nothing to search at %1.").arg(line().paths.join(u", "_s)));
        return;
    }
    m_files = chooseFiles(m_report.places, m_old ? &*m_old : nullptr, services().facts);
    addRepairs(m_files, m_report, line().repairs, services().facts);
    planFiles(m_files, services().files, m_key, services().facts, services().shell);
    const bool hasPlan =
        std::ranges::any_of(m_files, [](const FileWork &file) { return file.plan.has_value(); });
    if (line().dryRun || !hasPlan)
        showPlan();
    else if (line().force)
        apply();
    else
        ask();
}

void ReplaceCommand::showPlan()
{
    if (!line().dryRun) {
        show();
        return;
    }
    QString diff;
    for (const FileWork &file : m_files)
        diff += file.plan ? unifiedDiff(*file.plan) : QString();
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("key"_L1, keyToJson(m_key));
        json.insert("dry_run"_L1, true);
        json.insert("changes"_L1, changesJson(m_files));
        json.insert("offered"_L1, repairsJson(offered()));
        json.insert("change"_L1, QJsonValue());
        json.insert("restart"_L1, QJsonArray());
        json.insert("diff"_L1, diff);
        output().json(json);
    } else {
        if (!diff.isEmpty())
            output().raw(diff);
        print();
    }
    finish(status());
}

void ReplaceCommand::ask()
{
    m_check.start(m_key, RealRequest::None, [this](const Verdict &verdict) { judge(verdict); });
}

void ReplaceCommand::judge(const Verdict &verdict)
{
    m_verdict = verdict;
    if (keyWasAccepted(verdict))
        apply();
    else
        refuseKey(
            verdict.findings,
            tr("Nothing was changed, because Perplexity did not accept the new key. “--force” changes the "
               "files all the same."));
}

void ReplaceCommand::apply()
{
    tidyChanges();
    m_change = applyPlans(m_files, services().files);
    lookForPrograms();
}

void ReplaceCommand::lookForPrograms()
{
    if (!services().processes.isAvailable()) {
        show();
        return;
    }
    services().processes.startedWith(
        programQuestion(services().facts), this, [this](std::vector<RunningProgram> running) {
            m_running = std::move(running);
            std::erase_if(m_running, [this](const RunningProgram &program) {
                return m_old ? !(program.value == *m_old) : program.value == m_key;
            });
            show();
        });
}

ExitStatus ReplaceCommand::status() const
{
    const bool anyRefused =
        std::ranges::any_of(m_files, [](const FileWork &file) { return !file.whyNot.isEmpty(); });
    return anyRefused ? ExitStatus::Refused : ExitStatus::Fine;
}

void ReplaceCommand::show()
{
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("key"_L1, keyToJson(m_key));
        json.insert("verdict"_L1, m_verdict ? QJsonValue(causeId(m_verdict->cause)) : QJsonValue());
        json.insert("changes"_L1, changesJson(m_files));
        json.insert("offered"_L1, repairsJson(offered()));
        json.insert("change"_L1, m_change.isEmpty() ? QJsonValue() : QJsonValue(m_change));
        QJsonArray restart;
        for (const RunningProgram &program : m_running)
            restart.append(QJsonObject {
                { u"pid"_s, program.pid },
                { u"program"_s, program.program },
                { u"since"_s, timeOrNull(program.since) },
                { u"what"_s, program.variable },
                { u"title"_s, program.title.isEmpty() ? QJsonValue() : QJsonValue(program.title) } });
        json.insert("restart"_L1, restart);
        output().json(json);
    } else {
        print();
    }
    finish(status());
}

bool ReplaceCommand::canBeMade(const Repair &repair) const
{
    const Result<QByteArray, FileError> content = services().files.read(repair.path);
    return content && planRepair(repair, *content, m_key, services().facts, &services().shell).has_value();
}

QList<Repair> ReplaceCommand::offered() const
{
    QList<Repair> rest = repairsOf(m_report, services().facts);
    rest.removeIf([this](const Repair &repair) {
        return std::ranges::any_of(m_files,
                                   [&repair](const FileWork &file) { return file.repairs.contains(repair); });
    });
    return rest;
}

void ReplaceCommand::print()
{
    const std::filesystem::path home = services().environment.home();
    const auto doubtful = std::ranges::count_if(m_report.places, [](const Place &place) {
        return place.doubtful && place.state == PlaceState::Other && place.origin == PlaceOrigin::File;
    });
    if (m_files.empty() && doubtful == 0)
        output().text(tr("There is no other key in these files."));
    if (doubtful > 0 && !m_old)
        output().text(
            tr("%n place(s) with another key were left alone, because no app is known to read them. "
               "With --old-stdin they are changed, too.",
               nullptr, static_cast<int>(doubtful)),
            Tone::Warning);
    for (const FileWork &file : m_files) {
        const QString path = wording::shownPath(file.path, home);
        if (file.done)
            output().text((file.places.empty() ? tr("Put right: %1.") : tr("Replaced in %1.")).arg(path),
                          Tone::Good);
        else if (!file.whyNot.isEmpty())
            output().text(tr("Left alone: %1. %2").arg(path, file.whyNotInWords), Tone::Warning);
    }
    for (const Repair &repair : offered())
        //: %1: what could be mended, %2: a file, %3: a word for the command line
        output().text(tr("Could be mended, too: %1 (%2). Use --repair %3.")
                          .arg(wording::repairInWords(repair), wording::shownPath(repair.path, home),
                               repairKindId(repair.kind)),
                      Tone::Quiet);
    for (const RunningProgram &program : m_running)
        output().text(tr("Restart %1 (process %2): it still holds another key.")
                          .arg(program.program, QString::number(program.pid)),
                      Tone::Warning);
    if (!m_change.isEmpty())
        output().text(tr("Take it back with: keywright-cli undo %1").arg(m_change), Tone::Quiet);
}

} // namespace keywright::cli
