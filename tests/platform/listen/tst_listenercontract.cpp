#include "core/listen/wirereader.h"
#include "listening.h"
#include "platform/listen/loopbacklistener.h"
#include "support/fakelistener.h"

#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What ports/listener.h promises, checked on the fake and on the real one.
class TestListenerContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void givesTheAddressOfThisComputer_data() { rows(); }
    void givesTheAddressOfThisComputer();
    void tellsOfTheRequestAndThenOfTheEnd_data() { rows(); }
    void tellsOfTheRequestAndThenOfTheEnd();
    void tellsOfTheEndOfTheTime_data() { rows(); }
    void tellsOfTheEndOfTheTime();
    void tellsNothingOnceStopped_data() { rows(); }
    void tellsNothingOnceStopped();
    void tellsNobodyWhoIsGone_data() { rows(); }
    void tellsNobodyWhoIsGone();
    void endsTheFormerInSilence_data() { rows(); }
    void endsTheFormerInSilence();
    void letsTheToldStopIt_data() { rows(); }
    void letsTheToldStopIt();
    void letsTheToldDestroyTheContext_data() { rows(); }
    void letsTheToldDestroyTheContext();
    void letsTheToldListenAgain_data() { rows(); }
    void letsTheToldListenAgain();

private:
    static void rows();
    void make();
    /// Something asks at that address.
    void ask(const QUrl &url);
    void strange(const QUrl &url);

    std::unique_ptr<Listener> m_listener;
    FakeListener *m_fake = nullptr; ///< null for the real one
    std::vector<std::unique_ptr<RawClient>> m_clients;
};

void TestListenerContract::rows()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("fake") << false;
    QTest::newRow("real") << true;
}

void TestListenerContract::make()
{
    QFETCH(bool, real);
    m_clients.clear();
    m_fake = nullptr;
    if (real) {
        m_listener = std::make_unique<LoopbackListener>();
    } else {
        auto fake = std::make_unique<FakeListener>();
        m_fake = fake.get();
        m_listener = std::move(fake);
    }
}

void TestListenerContract::ask(const QUrl &url)
{
    if (m_fake == nullptr) {
        m_clients.push_back(std::make_unique<RawClient>(url, wholeRequest()));
        return;
    }
    WireReader reader;
    reader.feed(wholeRequest());
    m_fake->hear(reader.take());
}

void TestListenerContract::strange(const QUrl &url)
{
    if (m_fake == nullptr)
        m_clients.push_back(std::make_unique<RawClient>(url, QByteArray::fromHex("1603010000")));
    else
        m_fake->incident(ListenIncident::Tls);
}

void TestListenerContract::givesTheAddressOfThisComputer()
{
    make();
    const Listening listening(*m_listener);
    QCOMPARE(listening.url.scheme(), u"http"_s);
    QCOMPARE(listening.url.host(), u"127.0.0.1"_s);
    QVERIFY(listening.url.port() > 0);
    QVERIFY(listening.url.path().isEmpty());
}

void TestListenerContract::tellsOfTheRequestAndThenOfTheEnd()
{
    make();
    const Listening listening(*m_listener);
    ask(listening.url);
    QCOMPARE(listening.heard, 0);
    QTRY_COMPARE(listening.ends.size(), 1);
    QCOMPARE(listening.heard, 1);
    QCOMPARE(listening.first, QByteArray("POST /v1/agent"));
    QCOMPARE(listening.ends.constFirst().end, ListenEnd::Heard);
    QVERIFY(!listening.ends.constFirst().passedOn);
}

void TestListenerContract::tellsOfTheEndOfTheTime()
{
    make();
    ListenSetting setting;
    setting.patience = 20ms;
    const Listening listening(*m_listener, setting);
    if (m_fake != nullptr)
        m_fake->timeOut();
    QVERIFY(listening.ends.isEmpty());
    QTRY_COMPARE(listening.ends.size(), 1);
    QCOMPARE(listening.ends.constFirst().end, ListenEnd::TimedOut);
}

void TestListenerContract::tellsNothingOnceStopped()
{
    make();
    const Listening listening(*m_listener);
    ask(listening.url);
    m_listener->stop();
    m_listener->stop();
    QTest::qWait(50);
    QCOMPARE(listening.heard, 0);
    QVERIFY(listening.ends.isEmpty());
}

void TestListenerContract::tellsNobodyWhoIsGone()
{
    make();
    auto listening = std::make_unique<Listening>(*m_listener);
    ask(listening->url);
    listening.reset();
    QTest::qWait(50);
    m_listener->stop();
}

void TestListenerContract::endsTheFormerInSilence()
{
    make();
    const Listening former(*m_listener);
    const Listening now(*m_listener);
    ask(now.url);
    QTRY_COMPARE(now.ends.size(), 1);
    QCOMPARE(former.heard, 0);
    QVERIFY(former.ends.isEmpty());
}

void TestListenerContract::letsTheToldStopIt()
{
    make();
    QObject context;
    int told = 0;
    const Listener::Told stopping {
        .incident =
            [&](ListenIncident, const HeardFrom &) {
                ++told;
                m_listener->stop();
            },
        .heard = [&](const WireMessage &, const HeardFrom &) { ++told; },
        .over = [&](const ListenOutcome &) { ++told; },
    };
    const auto url = m_listener->listen({}, &context, stopping);
    QVERIFY(url);
    strange(*url);
    QTRY_COMPARE(told, 1);
    QTest::qWait(50);
    QCOMPARE(told, 1);
}

void TestListenerContract::letsTheToldDestroyTheContext()
{
    make();
    auto context = std::make_unique<QObject>();
    int told = 0;
    const Listener::Told destroying {
        .incident = [&](ListenIncident, const HeardFrom &) { ++told; },
        .heard = [&](const WireMessage &, const HeardFrom &) { ++told; },
        .over =
            [&](const ListenOutcome &) {
                ++told;
                context.reset();
            },
    };
    const auto url = m_listener->listen({}, context.get(), destroying);
    QVERIFY(url);
    ask(*url);
    QTRY_VERIFY(!context);
    QTest::qWait(20);
    QCOMPARE(told, 2);
}

void TestListenerContract::letsTheToldListenAgain()
{
    make();
    QObject context;
    int heard = 0;
    QUrl second;
    const Listener::Told counting { .incident = [](ListenIncident, const HeardFrom &) {},
                                    .heard = [&](const WireMessage &, const HeardFrom &) { ++heard; },
                                    .over = [](const ListenOutcome &) {} };
    const Listener::Told again {
        .incident = counting.incident,
        .heard = counting.heard,
        .over =
            [&](const ListenOutcome &) {
                second = m_listener->listen({}, &context, counting).value_or(QUrl());
            },
    };
    const auto url = m_listener->listen({}, &context, again);
    QVERIFY(url);
    ask(*url);
    QTRY_VERIFY(!second.isEmpty());
    ask(second);
    QTRY_COMPARE(heard, 2);
}

QTEST_GUILESS_MAIN(TestListenerContract)
#include "tst_listenercontract.moc"
