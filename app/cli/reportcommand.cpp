#include "cli/reportcommand.h"

#include "cli/jsonrendering.h"
#include "core/detail.h"
#include "core/places/placefinder.h"
#include "core/ports/environment.h"
#include "core/report/findingjson.h"
#include "core/report/report.h"
#include "core/vault/keysaver.h"
#include "wording/reporttext.h"

#include <QJsonDocument>
#include <QSysInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

namespace {

/// The leading finding, what shows it, and what else is wrong, with their sentences.
QJsonArray findingsOf(const QJsonObject &report)
{
    QJsonArray all { report["leading"_L1] };
    for (const QLatin1StringView part : { "evidence"_L1, "also"_L1 }) {
        const QJsonArray findings = report[part].toArray();
        for (const auto finding : findings)
            all.append(finding);
    }
    QJsonArray worded;
    for (const auto json : std::as_const(all)) {
        if (const std::optional<Finding> finding = findingFromJson(json.toObject()))
            worded.append(findingWithText(*finding));
    }
    return worded;
}

} // namespace

void ReportCommand::run()
{
    savedKeys().readAll([this](const Result<std::vector<SavedKey>, VaultFailure> &saved) {
        takeKeys(saved);
        takeChanges();
        const Services &outside = services();
        auto *finder = new PlaceFinder(placeSources(outside), outside.facts, this);
        FindRequest request;
        request.processes = true;
        finder->find(request, m_session.key(), [this](PlaceReport report) {
            m_session.setPlaces(std::move(report));
            show();
        });
    });
}

void ReportCommand::takeKeys(const Result<std::vector<SavedKey>, VaultFailure> &saved)
{
    const QString backend = services().store.backend();
    if (!saved) {
        if (saved.error().error != VaultError::NotFound)
            m_session.setVault(judgeVault(saved.error(), backend));
        return;
    }
    if (saved->empty())
        return;
    // The one without a name comes first. None of them may get into the report.
    for (const SavedKey &key : *saved)
        m_session.knowKey(key.key);
    m_session.setInspection(inspectKey(saved->front().key.bytes(), services().facts));
    m_session.setVault(makeFinding(Cause::VaultSaved, {}, { { detail::backend, backend } }));
}

void ReportCommand::takeChanges()
{
    for (const ChangeSummary &summary : services().files.changes()) {
        ChangeMade change { summary.id, {}, summary.undone };
        for (const auto &path : summary.paths) {
            FileChange file;
            file.path = path;
            file.done = true;
            change.files.append(file);
        }
        m_session.addChange(change);
    }
}

void ReportCommand::show()
{
    const QString system = QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' '
        + QSysInfo::kernelVersion() + u", "_s + QSysInfo::currentCpuArchitecture();
    const Environment &environment = services().environment;
    const Report report =
        buildReport(m_session, services().facts,
                    { programName(), system,
                      privateNames(environment, environment.home(), QSysInfo::machineHostName()) });
    if (line().json) {
        const QJsonObject whole =
            QJsonDocument::fromJson(wording::reportBytes(report, wording::ReportForm::Json)).object();
        QJsonObject json = envelope(line().command);
        for (const QString &name : { u"cause"_s, u"story"_s, u"answer"_s })
            json.insert(name, whole[name]);
        json.insert("findings"_L1, findingsOf(whole));
        json.insert("key"_L1,
                    m_session.inspection() != nullptr ? QJsonValue(keyToJson(m_session.inspection()->cleaned))
                                                      : QJsonValue());
        json.insert("report"_L1, whole);
        output().json(json);
    } else {
        const auto form = line().markdown ? wording::ReportForm::Markdown : wording::ReportForm::Text;
        output().raw(QString::fromUtf8(wording::reportBytes(report, form)));
    }
    finish(ExitStatus::Fine);
}

} // namespace keywright::cli
