#include "platform/net/networkprober.h"
#include "support/asking.h"
#include "support/scriptedserver.h"

#include <QTest>

#include <chrono>
#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestNetworkProber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void sendsTheKeyInItsHeader();
    void sendsABodyAsJson();
    void namesPathAndQueryAsTheyAre();
    void bringsStatusHeadersAndBody();
    void tellsWhoAnsweredAndHowFarItCame();
    void masksEveryCopyOfTheKey();
    void asksOnlyWhereItMay_data();
    void asksOnlyWhereItMay();
    void letsOnlyVisibleAsciiIntoTheHeader();
    void refusesAnEmptyKey();
    void saysWhenNobodyListens();
    void saysWhenANameIsUnknown();
    void saysWhenThereIsNoNetwork();
    void asksThisComputerWithoutANetwork();
    void endsWithItsContext();
    void goesOnWithoutTheProber();
};

void TestNetworkProber::sendsTheKeyInItsHeader()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    NetworkProber prober(practiceOptions());
    QCOMPARE(ask(prober, questionTo(server.url())).status, 200);
    QCOMPARE(server.requests, 1);
    QVERIFY(server.received.startsWith("GET /v1/models HTTP/1.1\r\n"));
    QVERIFY(server.received.contains(QByteArray("\r\nAuthorization: Bearer " + makeKey() + "\r\n")));
    QVERIFY(server.received.contains(
        QByteArray("\r\nHost: localhost:" + QByteArray::number(server.port()) + "\r\n")));
}

void TestNetworkProber::sendsABodyAsJson()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    NetworkProber prober(practiceOptions());
    ProbeQuestion question = questionTo(server.url(u"/v1/agent"_s));
    question.method = "POST";
    question.body = R"({"input":"Hi"})";
    QCOMPARE(ask(prober, std::move(question)).status, 200);
    QVERIFY(server.received.startsWith("POST /v1/agent HTTP/1.1\r\n"));
    QVERIFY(server.received.contains("\r\nContent-Type: application/json\r\nContent-Length: 14\r\n"));
    QTRY_VERIFY(server.received.endsWith("\r\n\r\n{\"input\":\"Hi\"}"));
}

void TestNetworkProber::namesPathAndQueryAsTheyAre()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(404, {})));
    NetworkProber prober(practiceOptions());
    ask(prober, questionTo(server.url(u"/a b/%2Fc?x=1&y=\r\nEvil: 1#part"_s)));
    QVERIFY(server.received.startsWith("GET /a%20b/%2Fc?x=1&y=%0D%0AEvil:%201 HTTP/1.1\r\n"));
}

void TestNetworkProber::bringsStatusHeadersAndBody()
{
    ScriptedServer server(ScriptedServer::answer(
        httpAnswer(401, R"({"error":{}})", "Content-Type: application/json\r\nX-Request-Id:  abc \r\n")));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, ProbeFailure::None);
    QCOMPARE(outcome.status, 401);
    QCOMPARE(outcome.header("content-type"), QByteArray("application/json"));
    QCOMPARE(outcome.header("x-request-id"), QByteArray("abc"));
    QCOMPARE(outcome.body, QByteArray(R"({"error":{}})"));
}

void TestNetworkProber::tellsWhoAnsweredAndHowFarItCame()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.host, u"localhost"_s);
    QCOMPARE(outcome.address, u"127.0.0.1"_s);
    QCOMPARE(outcome.port, static_cast<int>(server.port()));
    QList<ProbeStage> stages;
    for (const StageTime &time : outcome.stages)
        stages.append(time.stage);
    QCOMPARE(stages, QList({ ProbeStage::Name, ProbeStage::Connection, ProbeStage::Answer }));
}

void TestNetworkProber::masksEveryCopyOfTheKey()
{
    const QByteArray key = makeKey();
    ScriptedServer server(ScriptedServer::answer(
        httpAnswer(401, "You sent " + key + ", really " + key, "X-Echo: Bearer " + key + "\r\n")));
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url(), key));
    const QByteArray masked = Secret(key).masked().toUtf8();
    QCOMPARE(outcome.body, "You sent " + masked + ", really " + masked);
    QCOMPARE(outcome.header("x-echo"), "Bearer " + masked);
}

void TestNetworkProber::asksOnlyWhereItMay_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("practice");
    QTest::newRow("http") << u"http://api.perplexity.ai/v1/models"_s << true;
    QTest::newRow("http to this computer without practice") << u"http://127.0.0.1:%1/"_s << false;
    QTest::newRow("user info") << u"https://user:word@127.0.0.1:%1/"_s << true;
    QTest::newRow("a user") << u"http://user@127.0.0.1:%1/"_s << true;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << true;
    QTest::newRow("data") << u"data:application/json,{}"_s << true;
    QTest::newRow("no host") << u"https:///v1/models"_s << true;
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("a name that only begins like this computer's")
        << u"http://localhost.example.com:%1/"_s << true;
}

void TestNetworkProber::asksOnlyWhereItMay()
{
    QFETCH(QString, address);
    QFETCH(bool, practice);
    ScriptedServer server;
    NetworkProber::Options options = practiceOptions();
    options.allowLoopbackHttp = practice;
    NetworkProber prober(options);
    const QUrl url(address.contains(u"%1"_s) ? address.arg(server.port()) : address);
    QCOMPARE(ask(prober, questionTo(url)).failure, ProbeFailure::AddressNotAllowed);
    QCOMPARE(server.connections, 0);
}

void TestNetworkProber::letsOnlyVisibleAsciiIntoTheHeader()
{
    NetworkProber prober(practiceOptions());
    for (int byte = 0; byte < 256; ++byte) {
        ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
        QByteArray key = makeKey();
        key[20] = static_cast<char>(byte);
        const ProbeOutcome outcome = ask(prober, questionTo(server.url(), key));
        const bool sendable = byte >= 0x21 && byte <= 0x7E;
        QCOMPARE(outcome.failure, sendable ? ProbeFailure::None : ProbeFailure::KeyNotSendable);
        QCOMPARE(server.connections, sendable ? 1 : 0);
    }
}

void TestNetworkProber::refusesAnEmptyKey()
{
    ScriptedServer server;
    NetworkProber prober(practiceOptions());
    QCOMPARE(ask(prober, questionTo(server.url(), "")).failure, ProbeFailure::KeyNotSendable);
    QCOMPARE(server.connections, 0);
}

void TestNetworkProber::saysWhenNobodyListens()
{
    const QUrl url = ScriptedServer().url(); // gone already
    NetworkProber prober(practiceOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(url));
    QCOMPARE(outcome.failure, ProbeFailure::ConnectionRefused);
    QCOMPARE(outcome.status, 0);
}

void TestNetworkProber::saysWhenANameIsUnknown()
{
    NetworkProber::Options options = impatientOptions();
    options.isOnline = [] { return true; };
    NetworkProber prober(options);
    // RFC 6761: no such name is ever given out. Where nobody answers for names, the deadline says the same.
    const ProbeOutcome outcome = ask(prober, questionTo(QUrl(u"https://nobody.invalid/v1/models"_s)));
    QCOMPARE(outcome.failure, ProbeFailure::NameNotFound);
    QVERIFY(outcome.stages.isEmpty());
}

void TestNetworkProber::saysWhenThereIsNoNetwork()
{
    NetworkProber::Options options = practiceOptions();
    options.isOnline = [] { return false; };
    NetworkProber prober(options);
    const ProbeOutcome outcome = ask(prober, questionTo(QUrl(u"https://nobody.invalid/"_s)));
    QCOMPARE(outcome.failure, ProbeFailure::Offline);
}

void TestNetworkProber::asksThisComputerWithoutANetwork()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    NetworkProber::Options options = practiceOptions();
    options.isOnline = [] { return false; };
    NetworkProber prober(options);
    QCOMPARE(ask(prober, questionTo(server.url())).status, 200);
}

void TestNetworkProber::endsWithItsContext()
{
    const auto closed = std::make_shared<bool>(false);
    ScriptedServer server([&](QTcpSocket *socket) {
        connect(socket, &QTcpSocket::disconnected, socket, [closed] { *closed = true; });
    });
    NetworkProber prober(practiceOptions());
    auto context = std::make_unique<QObject>();
    bool told = false;
    prober.probe(questionTo(server.url()), context.get(), [&](const ProbeOutcome &) { told = true; });
    QTRY_COMPARE(server.requests, 1);
    context.reset();
    QTRY_VERIFY(*closed);
    QVERIFY(!told);
}

void TestNetworkProber::goesOnWithoutTheProber()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    QObject context;
    int status = 0;
    NetworkProber(practiceOptions())
        .probe(questionTo(server.url()), &context,
               [&](const ProbeOutcome &outcome) { status = outcome.status; });
    QTRY_COMPARE(status, 200);
}

QTEST_GUILESS_MAIN(TestNetworkProber)
#include "tst_networkprober.moc"
