#include "cli/reportcommand.h"

#include "cli/jsonrendering.h"
#include "core/detail.h"
#include "core/places/placefinder.h"
#include "core/ports/environment.h"
#include "core/report/findingjson.h"
#include "core/report/report.h"
#include "core/vault/keysaver.h"
#include "wording/reporttext.h"

#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

void ReportCommand::run()
{
    readSaved([this](const Result<SavedKey, VaultFailure> &saved) {
        takeKey(saved);
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

void ReportCommand::takeKey(const Result<SavedKey, VaultFailure> &saved)
{
    const QString backend = services().store.backend();
    if (saved) {
        m_session.setInspection(inspectKey(saved->key.bytes(), services().facts));
        m_session.setVault(makeFinding(Cause::VaultSaved, {}, { { detail::backend, backend } }));
    } else if (saved.error().error != VaultError::NotFound) {
        m_session.setVault(judgeVault(saved.error(), backend));
    }
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
    const QJsonObject report =
        buildReport(m_session, programName(), system, pathText(services().environment.home()));
    if (line().json) {
        QJsonObject json = envelope(line().command);
        json.insert("key"_L1,
                    m_session.inspection() != nullptr ? QJsonValue(keyToJson(m_session.inspection()->cleaned))
                                                      : QJsonValue());
        json.insert("report"_L1, report);
        output().json(json);
    } else {
        output().raw(wording::reportText(report));
    }
    finish(ExitStatus::Fine);
}

} // namespace keywright::cli
