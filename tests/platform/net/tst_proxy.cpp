#include "platform/net/networkprober.h"
#include "support/asking.h"
#include "support/scriptedserver.h"

#include <QNetworkProxy>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QUrl service()
{
    return QUrl(u"https://api.example.com/v1/models"_s);
}

void useProxyAt(quint16 port, const QString &host = u"127.0.0.1"_s)
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, host, port));
}

} // namespace

class TestProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void namesTheProxyAndAsksItForATunnel();
    void tellsWhatAProxyRefuses_data();
    void tellsWhatAProxyRefuses();
    void saysWhenTheProxyIsNotThere();
    void saysWhenTheProxyIsSilent();
    void needsANetworkForAProxyElsewhere();
    void asksThisComputerWithoutTheProxy();
};

void TestProxy::namesTheProxyAndAsksItForATunnel()
{
    ScriptedServer proxy(ScriptedServer::answer("HTTP/1.1 200 Connection established\r\n\r\nno TLS here"));
    useProxyAt(proxy.port());
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(service()));
    QCOMPARE(outcome.proxy, u"127.0.0.1:%1"_s.arg(proxy.port()));
    QVERIFY(outcome.address.isEmpty());
    QVERIFY(proxy.received.startsWith("CONNECT api.example.com:443 HTTP/1.1\r\n"));
    QVERIFY(!proxy.received.contains("Bearer"));
}

void TestProxy::tellsWhatAProxyRefuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ProbeFailure>("failure");
    QTest::newRow("login") << httpAnswer(407, {}, "Proxy-Authenticate: Basic realm=\"office\"\r\n")
                           << ProbeFailure::ProxyLogin;
    QTest::newRow("forbidden") << httpAnswer(403, {}) << ProbeFailure::ProxyUnreachable;
    QTest::newRow("no such name") << httpAnswer(404, {}) << ProbeFailure::NameNotFound;
    QTest::newRow("gateway trouble") << httpAnswer(502, {}) << ProbeFailure::ProxyUnreachable;
    QTest::newRow("nothing") << QByteArray() << ProbeFailure::ProxyUnreachable;
}

void TestProxy::tellsWhatAProxyRefuses()
{
    QFETCH(QByteArray, answer);
    ScriptedServer proxy(ScriptedServer::answer(answer));
    useProxyAt(proxy.port());
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(service()));
    QTEST(outcome.failure, "failure");
    QCOMPARE(outcome.status, 0);
    QVERIFY(!proxy.received.contains("Bearer"));
}

void TestProxy::saysWhenTheProxyIsNotThere()
{
    const quint16 port = ScriptedServer().port(); // gone already
    useProxyAt(port);
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(service()));
    QCOMPARE(outcome.failure, ProbeFailure::ProxyUnreachable);
    QCOMPARE(outcome.proxy, u"127.0.0.1:%1"_s.arg(port));
}

void TestProxy::saysWhenTheProxyIsSilent()
{
    ScriptedServer proxy;
    useProxyAt(proxy.port());
    NetworkProber prober(impatientOptions());
    QCOMPARE(ask(prober, questionTo(service())).failure, ProbeFailure::ProxyUnreachable);
}

void TestProxy::needsANetworkForAProxyElsewhere()
{
    useProxyAt(3128, u"proxy.example.com"_s);
    NetworkProber::Options options = practiceOptions();
    options.isOnline = [] { return false; };
    NetworkProber prober(options);
    QCOMPARE(ask(prober, questionTo(service())).failure, ProbeFailure::Offline);
}

void TestProxy::asksThisComputerWithoutTheProxy()
{
    ScriptedServer proxy;
    useProxyAt(proxy.port());
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.status, 200);
    QVERIFY(outcome.proxy.isEmpty());
    QCOMPARE(proxy.connections, 0);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
