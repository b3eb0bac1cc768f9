#include "core/answer/keycheck.h"
#include "support/fakeprober.h"
#include "support/fixedclock.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;

/// Asked once, told once: whoever ends a test, and whenever.
class TestKeyCheckLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersNeverBeforeItReturned();
    void saysNothingAfterCancel();
    void saysNothingOnceDestroyed();
    void canBeEndedByWhoListens();
    void canBeStartedAgainFromItsAnswer();

private:
    std::unique_ptr<FakeProber> m_prober;
    FixedClock m_clock;
    std::unique_ptr<KeyCheck> m_check;
    Secret m_key { makeKey(7) };
};

void TestKeyCheckLife::init()
{
    m_check.reset();
    m_prober = std::make_unique<FakeProber>();
    m_prober->answers = { refusedAnswer() };
    m_prober->answer = [](const AskedQuestion &) { return acceptedAnswer(); };
    m_check = std::make_unique<KeyCheck>(*m_prober, m_clock, testFacts(), testFacts().service.baseUrl);
}

void TestKeyCheckLife::answersNeverBeforeItReturned()
{
    bool answered = false;
    const QSignalSpy spy(m_check.get(), &KeyCheck::progressed);
    m_check->start(m_key, RealRequest::None, [&](const Verdict &) { answered = true; });
    QVERIFY(m_check->isRunning());
    QVERIFY(!answered && spy.isEmpty());
    QTRY_VERIFY(answered);
    QVERIFY(!m_check->isRunning());
}

void TestKeyCheckLife::saysNothingAfterCancel()
{
    bool answered = false;
    m_check->start(m_key, RealRequest::None, [&](const Verdict &) { answered = true; });
    m_check->cancel();
    QVERIFY(!m_check->isRunning());
    QCoreApplication::processEvents();
    QVERIFY(!answered);
    QCOMPARE(m_prober->asked.size(), 1);
}

void TestKeyCheckLife::saysNothingOnceDestroyed()
{
    bool answered = false;
    m_check->start(m_key, RealRequest::None, [&](const Verdict &) { answered = true; });
    m_check.reset();
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestKeyCheckLife::canBeEndedByWhoListens()
{
    bool answered = false;
    connect(m_check.get(), &KeyCheck::progressed, this, [this](const QList<Rung> &rungs) {
        if (rungs.at(6).state == RungState::Running)
            m_check.reset();
    });
    m_check->start(m_key, RealRequest::None, [&](const Verdict &) { answered = true; });
    QTRY_VERIFY(m_check == nullptr);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestKeyCheckLife::canBeStartedAgainFromItsAnswer()
{
    int answers = 0;
    m_prober->answer = [](const AskedQuestion &) { return refusedAnswer(); };
    m_check->start(m_key, RealRequest::None, [&](const Verdict &) {
        ++answers;
        m_check->start(m_key, RealRequest::None, [&](const Verdict &) { ++answers; });
    });
    QTRY_COMPARE(answers, 2);
}

QTEST_GUILESS_MAIN(TestKeyCheckLife)
#include "tst_keychecklife.moc"
