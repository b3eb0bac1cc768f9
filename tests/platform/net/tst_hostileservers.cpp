#include "platform/net/networkprober.h"
#include "support/asking.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestHostileServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void boundsWhatNeverEnds_data();
    void boundsWhatNeverEnds();
    void stopsWaitingAtTheDeadline_data();
    void stopsWaitingAtTheDeadline();
    void asksOnceWhereTheServerHangsUp_data();
    void asksOnceWhereTheServerHangsUp();
    void answersNoLoginRequest_data();
    void answersNoLoginRequest();
    void takesAnAnswerOfFullSizeInParts();
    void leavesCompressedBytesAsTheyAre();
    void keepsNoCookie();
    void staysWithinTheLimitWhenMaskingGrows();
};

void TestHostileServers::neverFollowsARedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void TestHostileServers::neverFollowsARedirect()
{
    QFETCH(int, status);
    ScriptedServer elsewhere(ScriptedServer::answer(httpAnswer(200, "{}")));
    const QByteArray target = elsewhere.url().toEncoded();
    ScriptedServer server(ScriptedServer::answer(httpAnswer(status, {}, "Location: " + target + "\r\n")));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.status, status);
    QCOMPARE(outcome.header("location"), target);
    QCOMPARE(server.requests, 1);
    QCOMPARE(elsewhere.connections, 0);
}

void TestHostileServers::boundsWhatNeverEnds_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("rest");
    const QByteArray block(16'384, 'a');
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    QTest::newRow("status line") << QByteArray("HTTP/1.1 200 ") << block;
    QTest::newRow("header line") << ok + "X: " << block;
    QTest::newRow("headers") << ok << QByteArray("X-Header: ") + block.first(100) + "\r\n";
    QTest::newRow("interim answers") << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("body") << ok + "\r\n" << block;
    QTest::newRow("promised body") << ok + "Content-Length: 99999999999999999999\r\n\r\n" << block;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n"
                            << QByteArray("4000\r\n") + block + "\r\n";
    QTest::newRow("chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\n" << QByteArray(1024, '0');
    QTest::newRow("one giant chunk") << ok + "Transfer-Encoding: chunked\r\n\r\n7FFFFFFFFFFFFFFF\r\n"
                                     << block;
    QTest::newRow("trailers") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n" << QByteArray("X: y\r\n");
    QTest::newRow("gzip bomb") << ok + "Content-Encoding: gzip\r\n\r\n" << QByteArray(16'384, '\0');
}

void TestHostileServers::boundsWhatNeverEnds()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, rest);
    ScriptedServer server(ScriptedServer::endless(start, rest));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, ProbeFailure::AnswerTooLarge);
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.body.isEmpty());
    QVERIFY(server.sent < 8'000'000);
}

void TestHostileServers::stopsWaitingAtTheDeadline_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<bool>("trickles");
    const QByteArray ok("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n");
    QTest::newRow("silence") << QByteArray() << false;
    QTest::newRow("silence after the head") << ok + "\r\n" << false;
    QTest::newRow("half a head") << ok << false;
    QTest::newRow("a trickle of header") << ok + "X: " << true;
    QTest::newRow("a trickle of body") << ok + "\r\n" << true;
}

void TestHostileServers::stopsWaitingAtTheDeadline()
{
    QFETCH(QByteArray, start);
    QFETCH(bool, trickles);
    ScriptedServer server(trickles ? ScriptedServer::trickle(start)
                                   : [start](QTcpSocket *socket) { socket->write(start); });
    NetworkProber prober(impatientOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, ProbeFailure::AnswerTimeout);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(server.requests, 1);
}

void TestHostileServers::asksOnceWhereTheServerHangsUp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 20");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: te");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("HTTP of the future") << QByteArray("HTTP/9 200 OK\r\n\r\n");
}

void TestHostileServers::asksOnceWhereTheServerHangsUp()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server(ScriptedServer::answer(bytes));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, ProbeFailure::ConnectionReset);
    QCOMPARE(server.connections, 1);
    QCOMPARE(server.requests, 1);
}

void TestHostileServers::answersNoLoginRequest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("basic") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("digest") << 401
                            << QByteArray(
                                   "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\", qop=\"auth\"\r\n");
    QTest::newRow("negotiate") << 401 << QByteArray("WWW-Authenticate: Negotiate\r\n");
    QTest::newRow("proxy") << 407 << QByteArray("Proxy-Authenticate: Basic realm=\"x\"\r\n");
}

void TestHostileServers::answersNoLoginRequest()
{
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    ScriptedServer server(ScriptedServer::answer(httpAnswer(status, "refused", header)));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.status, status);
    QCOMPARE(outcome.body, QByteArray("refused"));
    QCOMPARE(server.requests, 1);
}

void TestHostileServers::takesAnAnswerOfFullSizeInParts()
{
    constexpr int parts = 100;
    const QByteArray part(10'000, 'x');
    ScriptedServer server([&](QTcpSocket *socket) {
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < parts; ++i)
            socket->write("2710;name=value\r\n" + part + "\r\n");
        socket->write("0\r\nTrailer: yes\r\n\r\n");
        socket->disconnectFromHost();
    });
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, ProbeFailure::None);
    QCOMPARE(outcome.body.size(), qsizetype(1'000'000));
}

void TestHostileServers::leavesCompressedBytesAsTheyAre()
{
    const QByteArray compressed = QByteArray::fromHex("1f8b08");
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, compressed, "Content-Encoding: gzip\r\n")));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.status, 200);
    QVERIFY(outcome.body.size() < 10);
    QVERIFY(server.received.contains("Accept-Encoding: identity\r\n"));
}

void TestHostileServers::keepsNoCookie()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}", "Set-Cookie: a=b\r\n")));
    NetworkProber prober(practiceOptions());
    ask(prober, questionTo(server.url()));
    ask(prober, questionTo(server.url()));
    QCOMPARE(server.requests, 2);
    QVERIFY(!server.received.toLower().contains("cookie"));
}

void TestHostileServers::staysWithinTheLimitWhenMaskingGrows()
{
    // Each of these bytes becomes the three of U+FFFD.
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, QByteArray(900'000, '\xff'))));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.status, 200);
    QCOMPARE(outcome.body.size(), qsizetype(1'000'000));
}

QTEST_GUILESS_MAIN(TestHostileServers)
#include "tst_hostileservers.moc"
