#include "listening.h"
#include "platform/listen/loopbacklistener.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestPassOn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void handsTheRequestOn();
    void bringsTheAnswerBackMarked();
    void bringsALongAnswerBackWhole();
    void neverHandsOnWithoutEncryption();
    void doesNotHandABrokenRequestOn();
    void saysThatTheServiceDidNotAnswer();
    void trustsNoUnknownCertificate();
    void endsWithTheAppThatHangsUp();
};

namespace {

/// A service over TLS, and a listener that passes on to it.
struct World
{
    explicit World(ScriptedServer::Act act, bool trusted = true)
        : server(std::move(act), TestCertificates::serverTls(certificates.make()))
        , listener({ .extraCaFile = trusted ? certificates.authorityFile() : QString() })
    {
        ListenSetting setting;
        setting.passOnTo = server.url(QString());
        listening = std::make_unique<Listening>(listener, setting);
    }

    TestCertificates certificates;
    ScriptedServer server;
    LoopbackListener listener;
    std::unique_ptr<Listening> listening;
};

const QByteArray headers = "Authorization: Bearer abc\r\nConnection: keep-alive\r\nX-Own: 1\r\n";

} // namespace

void TestPassOn::handsTheRequestOn()
{
    World world(ScriptedServer::answer(httpAnswer(200, "{}")));
    RawClient client(world.listening->url, wholeRequest(headers, R"({"input":"Hi"})"));
    QTRY_COMPARE(world.listening->ends.size(), 1);
    const QByteArray received = world.server.received;
    const QByteArray head =
        "POST /v1/agent HTTP/1.1\r\nHost: localhost:" + QByteArray::number(world.server.port())
        + "\r\nAuthorization: Bearer abc\r\nX-Own: 1\r\nContent-Length: 14\r\nConnection: close\r\n\r\n";
    QVERIFY2(received.startsWith(head), received.constData());
    QVERIFY(received.endsWith(R"({"input":"Hi"})"));
    QCOMPARE(world.server.requests, 1);
}

void TestPassOn::bringsTheAnswerBackMarked()
{
    World world(ScriptedServer::answer(httpAnswer(201, R"({"a":1})")));
    RawClient client(world.listening->url, wholeRequest(headers));
    QTRY_COMPARE(world.listening->ends.size(), 1);
    QTRY_VERIFY(client.answer().endsWith(R"({"a":1})"));
    QVERIFY2(client.answer().startsWith("HTTP/1.1 201 "), client.answer().constData());
    QCOMPARE(client.answer().count("X-Keywright: passed-on\r\n"), 1);
    const auto passedOn = world.listening->ends.constFirst().passedOn;
    QVERIFY(passedOn);
    QCOMPARE(passedOn->status, 201);
    QCOMPARE(passedOn->failure, ProbeFailure::None);
}

void TestPassOn::bringsALongAnswerBackWhole()
{
    const QByteArray body(3'000'000, 'x');
    World world(ScriptedServer::answer(httpAnswer(200, body)));
    RawClient client(world.listening->url, wholeRequest(headers));
    // The app takes its time at first.
    QTest::qWait(100);
    QTRY_COMPARE(client.answer().size() - client.answer().indexOf("\r\n\r\n") - 4, body.size());
    QVERIFY(client.answer().endsWith("xxx"));
}

void TestPassOn::neverHandsOnWithoutEncryption()
{
    LoopbackListener listener;
    QObject context;
    ListenSetting setting;
    for (const char *address :
         { "http://api.perplexity.ai", "http://127.0.0.1:1", "ftp://a", "https://u:p@a" }) {
        setting.passOnTo = QUrl(QString::fromLatin1(address));
        const auto opened = listener.listen(setting, &context, {});
        QVERIFY2(!opened, address);
        QCOMPARE(opened.error(), ListenFailure::AddressNotAllowed);
    }
}

void TestPassOn::doesNotHandABrokenRequestOn()
{
    World world(ScriptedServer::answer(httpAnswer(200, "{}")));
    RawClient client(world.listening->url, wholeRequest("Authorization: Bearer abc\ndef\r\n"));
    QTRY_COMPARE(world.listening->ends.size(), 1);
    QCOMPARE(world.listening->authorization, QByteArray("Bearer abc\ndef"));
    QTRY_VERIFY(client.answer().startsWith("HTTP/1.1 502 "));
    QCOMPARE(world.listening->ends.constFirst().passedOn->failure, ProbeFailure::KeyNotSendable);
    QCOMPARE(world.server.requests, 0);
}

void TestPassOn::saysThatTheServiceDidNotAnswer()
{
    World world(ScriptedServer::hangUp());
    RawClient client(world.listening->url, wholeRequest(headers));
    QTRY_COMPARE(world.listening->ends.size(), 1);
    QTRY_VERIFY(client.answer().startsWith("HTTP/1.1 502 "));
    QCOMPARE(world.listening->ends.constFirst().passedOn->failure, ProbeFailure::ConnectionReset);
    QCOMPARE(world.server.requests, 1);
}

void TestPassOn::trustsNoUnknownCertificate()
{
    World world(ScriptedServer::answer(httpAnswer(200, "{}")), false);
    RawClient client(world.listening->url, wholeRequest(headers));
    QTRY_COMPARE(world.listening->ends.size(), 1);
    QTRY_VERIFY(client.answer().startsWith("HTTP/1.1 502 "));
    QCOMPARE(world.listening->ends.constFirst().passedOn->failure, ProbeFailure::TlsUntrusted);
    QCOMPARE(world.server.requests, 0);
}

void TestPassOn::endsWithTheAppThatHangsUp()
{
    World world(ScriptedServer::Act {});
    RawClient client(world.listening->url, wholeRequest(headers));
    QTRY_COMPARE(world.server.requests, 1);
    client.close();
    QTRY_COMPARE(world.listening->ends.size(), 1);
    QCOMPARE(world.listening->ends.constFirst().passedOn->status, 0);
}

QTEST_GUILESS_MAIN(TestPassOn)
#include "tst_passon.moc"
