#include "core/answer/keycheck.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"
#include "verdictcases.h"

#include <QNetworkProxy>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Each answer-… and connect-… id comes from a real exchange over TLS, or from what really keeps one from
/// coming about.
class TestEveryVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void comesFromARealAnswer_data();
    void comesFromARealAnswer();
    void comesFromWhatIsInTheWay_data();
    void comesFromWhatIsInTheWay();
    void missesNoId();

private:
    Verdict ask(const QUrl &url, Obstacle obstacle, RealRequest real) const;

    TestCertificates m_certificates { u"Example Authority"_s };
    TestCertificates m_inspector { u"Zscaler Inc."_s };
};

Verdict TestEveryVerdict::ask(const QUrl &url, Obstacle obstacle, RealRequest real) const
{
    NetworkProber::Options options;
    options.extraCaFile = m_certificates.authorityFile();
    options.isOnline = [&obstacle] { return obstacle.kind != Obstacle::NoNetwork; };
    if (obstacle.isSlow)
        options.deadline = impatientOptions().deadline;
    NetworkProber prober(options);
    const SystemClock clock;
    KeyCheck check(prober, clock, testFacts(), url);
    return verdictOf(check, real);
}

void TestEveryVerdict::comesFromARealAnswer_data()
{
    QTest::addColumn<AnswerCase>("row");
    for (const AnswerCase &row : answerCases())
        QTest::newRow(causeId(row.cause).data()) << row;
}

void TestEveryVerdict::comesFromARealAnswer()
{
    QFETCH(AnswerCase, row);
    qsizetype number = 0;
    ScriptedServer server(
        [&](QTcpSocket *socket) { ScriptedServer::answer(row.answers.value(number++))(socket); },
        TestCertificates::serverTls(m_certificates.make()));
    const Verdict verdict = ask(server.url(QString()), {}, row.real);
    QCOMPARE(causeId(verdict.cause), causeId(row.cause));
    QCOMPARE(server.requests, static_cast<int>(row.answers.size()));
    QCOMPARE(verdict.rungs.at(static_cast<int>(RungId::Tls)).state, RungState::Ok);
}

void TestEveryVerdict::comesFromWhatIsInTheWay_data()
{
    QTest::addColumn<Obstacle>("obstacle");
    for (const Obstacle &obstacle : obstacles())
        QTest::newRow(causeId(obstacle.cause).data()) << obstacle;
}

void TestEveryVerdict::comesFromWhatIsInTheWay()
{
    QFETCH(Obstacle, obstacle);
    const ObstacleCourse course(obstacle, m_certificates, m_inspector);
    const Verdict verdict = ask(course.url(), obstacle, RealRequest::None);
    QCOMPARE(causeId(verdict.cause), causeId(obstacle.cause));
    QVERIFY(!course.received().contains("Bearer") || obstacle.mayHearTheControl);
}

void TestEveryVerdict::missesNoId()
{
    QStringList covered;
    for (const AnswerCase &row : answerCases())
        covered.append(causeId(row.cause));
    for (const Obstacle &obstacle : obstacles())
        covered.append(causeId(obstacle.cause));
    QStringList missing;
    for (const Cause cause : allCauses()) {
        const QString id = causeId(cause);
        if ((id.startsWith("answer-"_L1) || id.startsWith("connect-"_L1)) && !covered.contains(id))
            missing.append(id);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    QCOMPARE(covered.size(), 35);
}

QTEST_GUILESS_MAIN(TestEveryVerdict)
#include "tst_everyverdict.moc"
