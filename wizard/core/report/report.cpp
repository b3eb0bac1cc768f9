#include "core/report/report.h"

#include "core/conclusion.h"
#include "core/diagnosis/diagnosis.h"
#include "core/report/findingjson.h"
#include "core/report/scrubber.h"
#include "core/session.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

class ReportBuilder
{
public:
    ReportBuilder(const Session &session, const PrivateNames &names)
        : m_session(session)
        , m_scrubber(names)
        , m_guard(std::make_shared<KeyGuard>(session.knownKeys()))
    {
        if (const Inspection *inspection = session.inspection()) {
            m_scrubber.know(inspection->given);
            m_scrubber.know(inspection->cleaned);
            for (const Secret &choice : inspection->choices)
                m_scrubber.know(choice);
        }
        for (const Place &place : session.places().places)
            m_scrubber.know(place.value);
    }

    Report build(const Facts &facts, const ReportOrigin &origin) const
    {
        QJsonObject json = seen(origin);
        addAnswer(json);
        addConclusion(json, conclude(m_session, facts));
        return { m_guard->sealed(json), m_guard };
    }

private:
    /// The one answer.
    void addAnswer(QJsonObject &json) const
    {
        const Diagnosis diagnosis = diagnose(evidenceOf(m_session));
        json.insert("story"_L1, storyId(diagnosis.story));
        json.insert("cause"_L1, causeOf(diagnosis.cause()));
        json.insert("leading"_L1, diagnosis.leading ? QJsonValue(finding(*diagnosis.leading)) : QJsonValue());
        json.insert("evidence"_L1, findings(diagnosis.evidence));
        json.insert("also"_L1, findings(diagnosis.also));
    }

    void addConclusion(QJsonObject &json, const Conclusion &conclusion) const
    {
        QJsonArray left;
        for (const LeftStep &step : conclusion.left)
            left.append(
                QJsonObject { { u"id"_s, leftToDoId(step.what) },
                              { u"detail"_s, m_scrubber.detail(step.detail) },
                              { u"why"_s, step.finding ? QJsonValue(finding(*step.finding)) : QJsonValue() },
                              { u"ticked"_s, step.done } });
        QJsonArray mended;
        for (const Concluded &concluded : conclusion.wrong) {
            if (concluded.mended)
                mended.append(finding(concluded.finding));
        }
        json.insert("left"_L1, left);
        json.insert("mended"_L1, mended);
        json.insert("outcome"_L1, outcomeId(conclusion.outcome));
    }

    /// What the pages have seen, one after the other.
    QJsonObject seen(const ReportOrigin &origin) const
    {
        return { { u"schema"_s, 1 },
                 { u"program"_s, m_scrubber.text(origin.program) },
                 { u"qt"_s, QString::fromLatin1(qVersion()) },
                 { u"system"_s, m_scrubber.text(origin.system) },
                 { u"key"_s, key() },
                 { u"message"_s, message() },
                 { u"verdict"_s, verdict() },
                 { u"places"_s, places() },
                 { u"winners"_s, winners() },
                 { u"place_findings"_s, findings(m_session.places().findings) },
                 { u"searched"_s, searched() },
                 { u"changes"_s, changes() },
                 { u"request"_s, request() },
                 { u"vault"_s, m_session.vault() ? QJsonValue(finding(*m_session.vault())) : QJsonValue() } };
    }

    QJsonObject where(const Where &where) const
    {
        QJsonObject json = whereToJson(where);
        if (!where.path.empty())
            json.insert("path"_L1, m_scrubber.path(where.path));
        if (!where.characterName.isEmpty())
            json.insert("name"_L1, m_scrubber.text(where.characterName));
        return json;
    }

    QJsonObject finding(const Finding &finding) const
    {
        return { { u"id"_s, causeId(finding.cause) },
                 { u"severity"_s, severityId(finding.severity) },
                 { u"where"_s, where(finding.where) },
                 { u"detail"_s, m_scrubber.detail(finding.detail) } };
    }

    QJsonArray findings(const QList<Finding> &findings) const
    {
        QJsonArray array;
        for (const Finding &entry : findings)
            array.append(finding(entry));
        return array;
    }

    static QJsonValue causeOf(std::optional<Cause> cause)
    {
        return cause ? QJsonValue(causeId(*cause)) : QJsonValue();
    }

    QJsonValue key() const
    {
        const Inspection *inspection = m_session.inspection();
        if (inspection == nullptr)
            return {};
        QJsonObject json = keyToJson(inspection->cleaned);
        json.insert("well_formed"_L1, inspection->wellFormed);
        json.insert("removed"_L1, inspection->removed.size());
        json.insert("cause"_L1, causeOf(inspection->cause));
        json.insert("findings"_L1, findings(inspection->findings));
        return json;
    }

    QJsonValue message() const
    {
        if (!m_session.explanation())
            return {};
        return QJsonObject { { u"cause"_s, causeOf(m_session.explanation()->cause) },
                             { u"findings"_s, findings(m_session.explanation()->findings) } };
    }

    QJsonValue verdict() const
    {
        if (!m_session.verdict())
            return {};
        const Verdict &verdict = *m_session.verdict();
        QJsonArray rungs;
        for (const Rung &rung : verdict.rungs)
            rungs.append(QJsonObject { { u"id"_s, rungName(rung.id) },
                                       { u"state"_s, rungStateId(rung.state) },
                                       { u"milliseconds"_s, rung.milliseconds },
                                       { u"detail"_s, m_scrubber.detail(rung.detail) } });
        return QJsonObject { { u"cause"_s, causeId(verdict.cause) },
                             { u"when"_s, verdict.when.toUTC().toString(Qt::ISODate) },
                             { u"findings"_s, findings(verdict.findings) },
                             { u"rungs"_s, rungs } };
    }

    QJsonArray places() const
    {
        QJsonArray array;
        for (const Place &entry : m_session.places().places)
            array.append(place(entry));
        return array;
    }

    static QLatin1StringView originId(PlaceOrigin origin)
    {
        switch (origin) {
        case PlaceOrigin::File:
            return "file"_L1;
        case PlaceOrigin::Environment:
            return "environment"_L1;
        case PlaceOrigin::Process:
            return "process"_L1;
        }
        Q_UNREACHABLE();
    }

    QJsonObject place(const Place &place) const
    {
        const bool hasKey = place.state == PlaceState::Same || place.state == PlaceState::Other
            || place.state == PlaceState::Damaged;
        return { { u"origin"_s, originId(place.origin) },
                 { u"path"_s, m_scrubber.path(place.path) },
                 { u"line"_s, place.line },
                 { u"column"_s, place.column },
                 { u"name"_s, m_scrubber.text(place.name) },
                 { u"tool"_s, m_scrubber.text(place.tool) },
                 { u"format"_s, m_scrubber.text(place.format) },
                 { u"encoding"_s, encodingId(place.encoding) },
                 { u"state"_s, placeStateId(place.state) },
                 { u"editable"_s, place.editable },
                 { u"why_not"_s, notEditableId(place.whyNot) },
                 { u"program"_s, m_scrubber.text(place.program) },
                 { u"pid"_s, place.pid },
                 { u"since"_s,
                   place.since.isValid() ? place.since.toUTC().toString(Qt::ISODate) : QString() },
                 { u"key"_s,
                   hasKey && !place.value.isEmpty() ? QJsonValue(keyToJson(place.value)) : QJsonValue() },
                 { u"findings"_s, findings(place.findings) } };
    }

    QJsonArray winners() const
    {
        QJsonArray array;
        for (const Winner &winner : m_session.places().winners) {
            QJsonArray losers;
            for (const qsizetype loser : winner.losers)
                losers.append(loser);
            array.append(QJsonObject { { u"app"_s, m_scrubber.text(winner.app) },
                                       { u"name"_s, m_scrubber.text(winner.name) },
                                       { u"winner"_s, winner.winner },
                                       { u"losers"_s, losers },
                                       { u"why"_s, m_scrubber.text(winner.why) } });
        }
        return array;
    }

    QJsonValue searched() const
    {
        if (!m_session.wasSearched())
            return {};
        const PlaceReport &report = m_session.places();
        return QJsonObject { { u"files"_s, report.files },
                             { u"bytes"_s, report.bytes },
                             { u"milliseconds"_s, report.milliseconds },
                             { u"skipped"_s, report.skipped } };
    }

    QJsonArray changes() const
    {
        QJsonArray array;
        for (const ChangeMade &change : m_session.changes()) {
            QJsonArray files;
            for (const FileChange &file : change.files)
                files.append(QJsonObject {
                    { u"path"_s, m_scrubber.path(file.path) },
                    { u"backup"_s, m_scrubber.path(file.backup) },
                    { u"places"_s, file.places },
                    { u"done"_s, file.done },
                    { u"why_not"_s, file.whyNot ? QString(fileErrorId(*file.whyNot)) : QString() } });
            array.append(QJsonObject { { u"id"_s, m_scrubber.text(change.id) },
                                       { u"undone"_s, change.undone },
                                       { u"files"_s, files } });
        }
        return array;
    }

    QJsonValue request() const
    {
        if (!m_session.request())
            return {};
        const RequestCheck &check = *m_session.request();
        return QJsonObject { { u"language"_s, m_scrubber.text(check.language) },
                             { u"understood"_s, check.understood },
                             { u"heard"_s, check.heard },
                             { u"cause"_s, causeOf(check.cause) },
                             { u"findings"_s, findings(check.findings) } };
    }

    const Session &m_session;
    Scrubber m_scrubber;
    std::shared_ptr<KeyGuard> m_guard;
};

} // namespace

Report buildReport(const Session &session, const Facts &facts, const ReportOrigin &origin)
{
    return ReportBuilder(session, origin.names).build(facts, origin);
}

} // namespace keywright
