#include "platform/system/systemclock.h"
#include "support/fixedclock.h"

#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;

using ClockPointer = std::shared_ptr<Clock>;
Q_DECLARE_METATYPE(ClockPointer)

/// What core/ports/clock.h promises, asked of every clock.
class TestClockContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsATime_data();
    void tellsATime();
    void tellsTheComputersTime();
};

void TestClockContract::tellsATime_data()
{
    QTest::addColumn<ClockPointer>("clock");
    QTest::newRow("fixed") << ClockPointer(std::make_shared<FixedClock>());
    QTest::newRow("system") << ClockPointer(std::make_shared<SystemClock>());
}

void TestClockContract::tellsATime()
{
    QFETCH(const ClockPointer, clock);
    const QDateTime first = clock->now();
    QVERIFY(first.isValid());
    QCOMPARE(first.timeSpec(), Qt::UTC);
    QVERIFY(clock->now() >= first);
}

void TestClockContract::tellsTheComputersTime()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime told = SystemClock().now();
    QVERIFY(told >= before);
    QVERIFY(told <= QDateTime::currentDateTimeUtc());
}

QTEST_APPLESS_MAIN(TestClockContract)
#include "tst_clock_contract.moc"
