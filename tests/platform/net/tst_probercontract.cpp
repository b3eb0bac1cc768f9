#include "platform/net/networkprober.h"
#include "support/asking.h"
#include "support/fakeprober.h"
#include "support/scriptedserver.h"

#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What ports/prober.h promises, checked on the fake and on the real one.
class TestProberContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsExactlyOnce_data() { rows(); }
    void tellsExactlyOnce();
    void tellsOnlyAfterItHasReturned_data() { rows(); }
    void tellsOnlyAfterItHasReturned();
    void tellsNobodyWhoIsGone_data() { rows(); }
    void tellsNobodyWhoIsGone();
    void letsTheCallbackDestroyItsContext_data() { rows(); }
    void letsTheCallbackDestroyItsContext();
    void letsTheCallbackAskAgain_data() { rows(); }
    void letsTheCallbackAskAgain();

private:
    static void rows();
    static std::unique_ptr<Prober> make(bool real);
    ProbeQuestion question(const QString &address) const;
    /// Until a later question was answered: what was to be told earlier has been told.
    void waitForOthers(Prober &prober);

    ScriptedServer m_server { ScriptedServer::answer(httpAnswer(200, "{}")) };
};

namespace {

constexpr auto goodAddress = "good";

} // namespace

void TestProberContract::rows()
{
    QTest::addColumn<bool>("real");
    QTest::addColumn<QString>("address");
    const QString closed = ScriptedServer().url().toString();
    for (const bool real : { false, true }) {
        const char *name = real ? "real" : "fake";
        QTest::addRow("%s, an answer", name) << real << QString::fromLatin1(goodAddress);
        QTest::addRow("%s, refused at once", name) << real << u"ftp://localhost/"_s;
        QTest::addRow("%s, nobody listens", name) << real << closed;
        QTest::addRow("%s, nothing", name) << real << QString();
    }
}

std::unique_ptr<Prober> TestProberContract::make(bool real)
{
    if (real)
        return std::make_unique<NetworkProber>(practiceOptions());
    auto fake = std::make_unique<FakeProber>();
    fake->answer = [](const AskedQuestion &) { return acceptedAnswer(); };
    return fake;
}

ProbeQuestion TestProberContract::question(const QString &address) const
{
    return questionTo(address == QLatin1StringView(goodAddress) ? m_server.url() : QUrl(address));
}

void TestProberContract::waitForOthers(Prober &prober)
{
    QVERIFY(ask(prober, questionTo(m_server.url())).status != -1);
    QCoreApplication::processEvents();
}

void TestProberContract::tellsExactlyOnce()
{
    QFETCH(bool, real);
    QFETCH(QString, address);
    const auto prober = make(real);
    QObject context;
    int told = 0;
    prober->probe(question(address), &context, [&](const ProbeOutcome &) { ++told; });
    QTRY_COMPARE(told, 1);
    waitForOthers(*prober);
    QCOMPARE(told, 1);
}

void TestProberContract::tellsOnlyAfterItHasReturned()
{
    QFETCH(bool, real);
    QFETCH(QString, address);
    const auto prober = make(real);
    QObject context;
    int told = 0;
    prober->probe(question(address), &context, [&](const ProbeOutcome &) { ++told; });
    QCOMPARE(told, 0);
    QTRY_COMPARE(told, 1);
}

void TestProberContract::tellsNobodyWhoIsGone()
{
    QFETCH(bool, real);
    QFETCH(QString, address);
    const auto prober = make(real);
    int told = 0;
    {
        QObject context;
        prober->probe(question(address), &context, [&](const ProbeOutcome &) { ++told; });
    }
    waitForOthers(*prober);
    QCOMPARE(told, 0);
}

void TestProberContract::letsTheCallbackDestroyItsContext()
{
    QFETCH(bool, real);
    QFETCH(QString, address);
    const auto prober = make(real);
    auto context = std::make_unique<QObject>();
    int told = 0;
    prober->probe(question(address), context.get(), [&](const ProbeOutcome &) {
        ++told;
        context.reset();
    });
    QTRY_COMPARE(told, 1);
    waitForOthers(*prober);
    QCOMPARE(told, 1);
}

void TestProberContract::letsTheCallbackAskAgain()
{
    QFETCH(bool, real);
    QFETCH(QString, address);
    const auto prober = make(real);
    QObject context;
    int told = 0;
    prober->probe(question(address), &context, [&](const ProbeOutcome &) {
        prober->probe(questionTo(m_server.url()), &context, [&](const ProbeOutcome &) { ++told; });
    });
    QTRY_COMPARE(told, 1);
}

QTEST_GUILESS_MAIN(TestProberContract)
#include "tst_probercontract.moc"
