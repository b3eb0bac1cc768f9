#include "listening.h"
#include "platform/listen/loopbacklistener.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestLoopbackListener : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void hearsARequest_data();
    void hearsARequest();
    void answersInTheServicesForm();
    void sendsNoBodyToHead();
    void tellsWhoAskedTheirPartForTheBody();
    void namesTheProgramThatAsked();
    void takesTheFirstOfSeveral();
    void takesNoMoreThanItCanHold();
    void opensThePortOnThisComputerAlone();
    void saysThatThePortIsTaken();
    void closesThePortInTheEnd();
    void endsWhenTheTimeIsOver();
};

void TestLoopbackListener::hearsARequest_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArrayList &pieces, const char *first, const char *body) {
        QTest::newRow(name) << pieces << QByteArray(first) << QByteArray(body);
    };
    row("in one piece", { wholeRequest() }, "POST /v1/agent", "{}");
    row("head and body apart", { "POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\n", "{}" }, "POST /a", "{}");
    row("in three pieces", { "GET /v1/mod", "els HTTP/1.1\r\nHost: localh", "ost:80\r\n\r\n" },
        "GET /v1/models", "");
    row("HTTP/1.0", { "GET / HTTP/1.0\r\n\r\n" }, "GET /", "");
    row("keep-alive", { wholeRequest("Connection: keep-alive\r\n") }, "POST /v1/agent", "{}");
    row("in chunks", { "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n", "0\r\n\r\n" },
        "POST /", "{}");
    row("asking for HTTP/2", { wholeRequest("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n") },
        "POST /v1/agent", "{}");
    row("by Node's fetch", { wholeRequest("sec-fetch-mode: cors\r\n") }, "POST /v1/agent", "{}");
    row("under the name localhost", { "GET / HTTP/1.1\r\nHost: localhost:99\r\n\r\n" }, "GET /", "");
    row("with its port in IPv6", { "GET / HTTP/1.1\r\nHost: [::1]:99\r\n\r\n" }, "GET /", "");
    row("with two requests in one", { wholeRequest() + wholeRequest() }, "POST /v1/agent", "{}");
}

void TestLoopbackListener::hearsARequest()
{
    QFETCH(QByteArrayList, pieces);
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url);
    for (const QByteArray &piece : pieces) {
        client.send(piece);
        QTest::qWait(5);
    }
    QTRY_COMPARE(listening.heard, 1);
    QTEST(listening.first, "first");
    QTEST(listening.body, "body");
    QTRY_VERIFY(client.answer().startsWith("HTTP/1.1 400 "));
    client.close();
    QTRY_COMPARE(listening.ends.size(), 1);
    QCOMPARE(listening.ends.constFirst().end, ListenEnd::Heard);
    QVERIFY(listening.incidents.isEmpty());
}

void TestLoopbackListener::answersInTheServicesForm()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, wholeRequest());
    QTRY_VERIFY(client.answer().contains("\r\n\r\n"));
    const QByteArray answer = client.answer();
    QVERIFY(answer.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    QVERIFY(answer.contains(QByteArray("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n")));
    const QJsonObject error = QJsonDocument::fromJson(body).object()["error"_L1].toObject();
    QCOMPARE(error["message"_L1].toString(), u"Keywright heard this request."_s);
    QCOMPARE(error["type"_L1].toString(), u"keywright_heard"_s);
    QCOMPARE(error["code"_L1].toInt(), 400);
}

void TestLoopbackListener::sendsNoBodyToHead()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, "HEAD / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(client.answer().endsWith("\r\n\r\n"));
}

void TestLoopbackListener::tellsWhoAskedTheirPartForTheBody()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(client.answer(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("{");
    QTest::qWait(5);
    client.send("}");
    QTRY_COMPARE(listening.heard, 1);
    QTRY_VERIFY(client.answer().contains("HTTP/1.1 400 "));
    QCOMPARE(client.answer().count("100 Continue"), 1);
}

void TestLoopbackListener::namesTheProgramThatAsked()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, wholeRequest());
    QTRY_COMPARE(listening.heard, 1);
#ifdef Q_OS_LINUX
    QCOMPARE(listening.from.pid, QCoreApplication::applicationPid());
    QCOMPARE(listening.from.program, QFileInfo(QCoreApplication::applicationFilePath()).fileName());
#else
    QCOMPARE(listening.from, HeardFrom());
#endif
}

void TestLoopbackListener::takesTheFirstOfSeveral()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient half(listening.url, "POST /half HTTP/1.1\r\n");
    RawClient first(listening.url, "GET /first HTTP/1.1\r\n\r\n");
    RawClient second(listening.url, "GET /second HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(listening.heard, 1);
    QCOMPARE(listening.first, QByteArray("GET /first"));
    half.send("\r\n");
    QTRY_VERIFY(half.answer().startsWith("HTTP/1.1 400 "));
    QTRY_VERIFY(second.isClosed() || second.answer().startsWith("HTTP/1.1 "));
    QTRY_VERIFY(first.answer().startsWith("HTTP/1.1 400 "));
    QCOMPARE(listening.heard, 1);
    QVERIFY(listening.incidents.isEmpty());
}

void TestLoopbackListener::takesNoMoreThanItCanHold()
{
    constexpr int mostConnections = 32;
    LoopbackListener listener;
    Listening listening(listener);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < mostConnections; ++i)
        clients.push_back(std::make_unique<RawClient>(listening.url, "GET "));
    QTest::qWait(50);
    QVERIFY(listening.incidents.isEmpty());
    RawClient oneMore(listening.url, "GET ");
    QTRY_COMPARE(listening.incidents, QList<ListenIncident> { ListenIncident::TooMany });
    QTRY_VERIFY(oneMore.isClosed());
    clients.pop_back();
    QTRY_COMPARE(listening.incidents.last(), ListenIncident::Gone);
    RawClient client(listening.url, wholeRequest());
    QTRY_COMPARE(listening.heard, 1);
}

void TestLoopbackListener::opensThePortOnThisComputerAlone()
{
    LoopbackListener listener;
    Listening listening(listener);
    QCOMPARE(listening.url.host(), u"127.0.0.1"_s);
    QList<QHostAddress> others { QHostAddress(QHostAddress::LocalHostIPv6), QHostAddress(u"127.0.0.2"_s) };
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && !address.isLinkLocal())
            others.append(address);
    }
    for (const QHostAddress &address : std::as_const(others)) {
        QTcpSocket socket;
        socket.connectToHost(address, static_cast<quint16>(listening.url.port()));
        QVERIFY2(!socket.waitForConnected(500), qPrintable(address.toString()));
    }
}

void TestLoopbackListener::saysThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    LoopbackListener listener;
    QObject context;
    ListenSetting setting;
    setting.port = other.serverPort();
    const auto opened = listener.listen(setting, &context, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error(), ListenFailure::PortTaken);
}

void TestLoopbackListener::closesThePortInTheEnd()
{
    LoopbackListener listener;
    Listening listening(listener);
    RawClient client(listening.url, wholeRequest());
    QTRY_COMPARE(listening.heard, 1);
    client.close();
    QTRY_COMPARE(listening.ends.size(), 1);
    QTcpSocket late;
    late.connectToHost(listening.url.host(), static_cast<quint16>(listening.url.port()));
    QVERIFY(!late.waitForConnected(500));
}

void TestLoopbackListener::endsWhenTheTimeIsOver()
{
    LoopbackListener listener;
    ListenSetting setting;
    setting.patience = 30ms;
    Listening listening(listener, setting);
    RawClient half(listening.url, "GET /");
    QTRY_COMPARE(listening.ends.size(), 1);
    QCOMPARE(listening.ends.constFirst().end, ListenEnd::TimedOut);
    QTRY_VERIFY(half.isClosed());
    QCOMPARE(listening.heard, 0);
}

QTEST_GUILESS_MAIN(TestLoopbackListener)
#include "tst_loopbacklistener.moc"
