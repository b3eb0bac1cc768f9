#include "listening.h"
#include "platform/listen/loopbacklistener.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What reaches the listener and is no request.
class TestListenIncidents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void saysWhatItWas_data();
    void saysWhatItWas();
    void goesOnListeningAfterAnIncident();
    void leavesNobodyHanging();
    void answersTlsWithAnAlert();
    void answersHttp2WithAGoodbye();
    void tellsOfASlowOneAndGoesOn();
    void tellsOfOneThatHungUp();
    void saysNothingOfAConnectionWithoutAByte();
};

void TestListenIncidents::saysWhatItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ListenIncident>("incident");
    const auto row = [](const char *name, const QByteArray &bytes, ListenIncident incident) {
        QTest::newRow(name) << bytes << incident;
    };
    row("TLS", QByteArray::fromHex("16030100c8010000c40303"), ListenIncident::Tls);
    row("HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", ListenIncident::Http2);
    row("SOCKS", QByteArray::fromHex("050100"), ListenIncident::NotHttp);
    row("random bytes", QByteArray::fromHex("00ff00ff"), ListenIncident::NotHttp);
    row("no HTTP", "EHLO example\r\n\r\n", ListenIncident::Malformed);
    row("a length that is none", "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", ListenIncident::Malformed);
    row("broken chunks", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        ListenIncident::Malformed);
    row("headers without end", "GET / HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(20'000),
        ListenIncident::TooLarge);
    row("a body without end", "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
        ListenIncident::TooLarge);
    row("a proxy's tunnel", "CONNECT api.perplexity.ai:443 HTTP/1.1\r\nHost: api.perplexity.ai:443\r\n\r\n",
        ListenIncident::Tunnel);
    row("a page", wholeRequest("Origin: https://example.org\r\n"), ListenIncident::WebPage);
    row("a page in a sandbox", wholeRequest("Origin: null\r\n"), ListenIncident::WebPage);
    row("a page of its own origin", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: none\r\n\r\n",
        ListenIncident::WebPage);
    row("a page's question before", "OPTIONS / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://a\r\n\r\n",
        ListenIncident::WebPage);
    row("a rebound name", "GET / HTTP/1.1\r\nHost: evil.example:4711\r\n\r\n", ListenIncident::ForeignHost);
    row("a name that only begins like this computer's",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", ListenIncident::ForeignHost);
    row("the address of another host", "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        ListenIncident::ForeignHost);
}

void TestListenIncidents::saysWhatItWas()
{
    QFETCH(QByteArray, bytes);
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, bytes);
    QTRY_COMPARE(listening.incidents.size(), 1);
    QTEST(listening.incidents.constFirst(), "incident");
    QCOMPARE(listening.heard, 0);
    QVERIFY(listening.ends.isEmpty());
}

void TestListenIncidents::goesOnListeningAfterAnIncident()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient stranger(listening.url, QByteArray::fromHex("1603010000"));
    QTRY_COMPARE(listening.incidents.size(), 1);
    RawClient client(listening.url, wholeRequest());
    QTRY_COMPARE(listening.heard, 1);
    QCOMPARE(listening.incidents.size(), 1);
}

void TestListenIncidents::leavesNobodyHanging()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient refused(listening.url, "nonsense\r\n\r\n");
    RawClient unanswered(listening.url, QByteArray::fromHex("00ff00ff"));
    RawClient heard(listening.url, wholeRequest());
    QTRY_VERIFY_WITH_TIMEOUT(unanswered.isClosed(), 4000);
    QTRY_VERIFY_WITH_TIMEOUT(refused.isClosed(), 4000);
    QTRY_VERIFY_WITH_TIMEOUT(heard.isClosed(), 4000);
}

void TestListenIncidents::answersTlsWithAnAlert()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, QByteArray::fromHex("16030100c8010000c40303"));
    QTRY_COMPARE(client.answer().toHex(), QByteArray("15030100020246"));
}

void TestListenIncidents::answersHttp2WithAGoodbye()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QTRY_COMPARE(client.answer().size(), qsizetype(9 + 17));
    QVERIFY(client.answer().endsWith(QByteArray::fromHex("0000000d")));
}

void TestListenIncidents::tellsOfASlowOneAndGoesOn()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient slow(listening.url, "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nHe");
    RawClient silent(listening.url);
    QTRY_COMPARE_WITH_TIMEOUT(listening.incidents.size(), 2, 15'000);
    QCOMPARE(listening.incidents, QList<ListenIncident>(2, ListenIncident::Unfinished));
    QTRY_VERIFY(slow.answer().startsWith("HTTP/1.1 408 "));
    RawClient client(listening.url, wholeRequest());
    QTRY_COMPARE(listening.heard, 1);
}

void TestListenIncidents::tellsOfOneThatHungUp()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, "POST /v1/agent HTTP/1.1\r\n");
    client.close();
    QTRY_COMPARE(listening.incidents, QList<ListenIncident> { ListenIncident::Gone });
}

void TestListenIncidents::saysNothingOfAConnectionWithoutAByte()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient looking(listening.url);
    looking.close();
    RawClient client(listening.url, wholeRequest());
    QTRY_COMPARE(listening.heard, 1);
    QVERIFY(listening.incidents.isEmpty());
}

QTEST_GUILESS_MAIN(TestListenIncidents)
#include "tst_listenincidents.moc"
