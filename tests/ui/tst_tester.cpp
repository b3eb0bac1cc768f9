#include "ui/tester.h"
#include "ui/windowfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

class TesterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksNothingWithoutAKey();
    void tellsTheSessionTheVerdict();
    void startsWithAllRungsWaiting();
    void runsOnlyOneTestAtATime();
    void endsWhenTheKeyChanges();
    void canBeCancelled();
    void endsWithTheWindow();
    void masksTheKeyInTheRequest();
};

void TesterTest::asksNothingWithoutAKey()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const QSignalSpy started(&tester, &Tester::started);
    tester.start();
    QCOMPARE(started.count(), 0);
    QVERIFY(fixture.prober.asked.isEmpty());
}

void TesterTest::tellsTheSessionTheVerdict()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    bool knownBefore = false;
    connect(&tester, &Tester::finished, this, [&] { knownBefore = fixture.session.verdict().has_value(); });
    const QSignalSpy finished(&tester, &Tester::finished);
    tester.start();
    QVERIFY(tester.isRunning());
    QVERIFY(QTest::qWaitFor([&] { return finished.count() == 1);
        QVERIFY(knownBefore);
    QVERIFY(!tester.isRunning();
    }));
    QCOMPARE(fixture.session.verdict()->cause, Cause::AnswerAccepted);
    QCOMPARE(tester.rungs(), fixture.session.verdict()->rungs);
}

void TesterTest::startsWithAllRungsWaiting()
{
    WindowFixture fixture;
    fixture.prober.silent = true;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    tester.start();
    QCOMPARE(tester.rungs().size(), 8);
    QCOMPARE(tester.rungs().last().state, RungState::Waiting);
}

void TesterTest::runsOnlyOneTestAtATime()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const QSignalSpy finished(&tester, &Tester::finished);
    const QSignalSpy cancelled(&tester, &Tester::cancelled);
    tester.start();
    tester.start();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(QTest::qWaitFor([&] { return finished.count() == 1);
    settle(;
    }));
    QCOMPARE(finished.count(), 1);
}

void TesterTest::endsWhenTheKeyChanges()
{
    WindowFixture fixture;
    fixture.prober.silent = true;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    tester.start();
    fixture.session.setInspection(inspectionOf(" ", fixture.goodKey));
    QVERIFY(tester.isRunning());
    fixture.session.setInspection(inspectionOf({}, makeKey(7)));
    QVERIFY(!tester.isRunning());
    QVERIFY(tester.rungs().isEmpty());
}

void TesterTest::canBeCancelled()
{
    WindowFixture fixture;
    fixture.prober.silent = true;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const QSignalSpy cancelled(&tester, &Tester::cancelled);
    tester.cancel();
    QCOMPARE(cancelled.count(), 0);
    tester.start();
    tester.cancel();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!tester.isRunning());
}

void TesterTest::endsWithTheWindow()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    {
        Tester tester(fixture.check, fixture.session);
        tester.start();
    }
    settle();
    QVERIFY(!fixture.check.isRunning());
    QVERIFY(!fixture.session.verdict());
}

void TesterTest::masksTheKeyInTheRequest()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    QVERIFY(tester.describeRequest(RealRequest::None).isEmpty());
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    const QString request = tester.describeRequest(RealRequest::None);
    QVERIFY(request.contains(u"/v1/models"_s));
    QVERIFY(!request.contains(QString::fromLatin1(fixture.goodKey)));
}

QTEST_MAIN(TesterTest)
#include "tst_tester.moc"
