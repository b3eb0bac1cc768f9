#include "twoquestions.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The second question goes over the first one's connection, unless there is any doubt about its answer.
class TestKeptConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void carriesTheSecondQuestion_data();
    void carriesTheSecondQuestion();
    void tellsOfTheSecondWhatItToldOfTheFirst();
    void isAnnouncedToTheServer();
    void isNotUsedAfterADoubtfulEnd_data();
    void isNotUsedAfterADoubtfulEnd();
    void isNotUsedAfterAnUnaskedAnswer();
    void isReplacedWhereTheServerHasClosedIt_data();
    void isReplacedWhereTheServerHasClosedIt();
    void isReplacedWhereItEndsWithoutAWord();
    void isReplacedOnce();
    void isNotReplacedOnceAnAnswerHasBegun_data();
    void isNotReplacedOnceAnAnswerHasBegun();
    void isNotReplacedWhereTheServerIsSilent();

private:
    TestCertificates m_certificates;
};

void TestKeptConnection::carriesTheSecondQuestion_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("a length") << refusal();
    QTest::newRow("no body") << httpAnswer(401, {});
    QTest::newRow("a status without a body") << QByteArray("HTTP/1.1 204 Nothing\r\n\r\n");
    QTest::newRow("chunks") << QByteArray(
        "HTTP/1.1 401 No\r\nTransfer-Encoding: Chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\nX: y\r\n\r\n");
    QTest::newRow("kept in so many words") << httpAnswer(401, "{}", "Connection: keep-alive, closed\r\n");
    QTest::newRow("behind an interim answer")
        << "HTTP/1.1 103 Early\r\nConnection: close\r\n\r\n" + refusal();
}

void TestKeptConnection::carriesTheSecondQuestion()
{
    QFETCH(QByteArray, first);
    TwoQuestions both(m_certificates, { stay(first), stay(acceptance()) });
    QCOMPARE(both.askFirst().failure, ProbeFailure::None);
    const ProbeOutcome second = both.askSecond();
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, QByteArray(R"({"data":[]})"));
    QCOMPARE(both.server.requests, 2);
    QCOMPARE(both.server.connections, 1);
}

void TestKeptConnection::tellsOfTheSecondWhatItToldOfTheFirst()
{
    TwoQuestions both(m_certificates, { stay(refusal()), stay(acceptance()) });
    const ProbeOutcome first = both.askFirst();
    const ProbeOutcome second = both.askSecond();
    QCOMPARE(second.host, first.host);
    QCOMPARE(second.address, u"127.0.0.1"_s);
    QCOMPARE(second.port, first.port);
    QVERIFY(second.proxy.isEmpty());
    QCOMPARE(second.tlsProtocol, u"TLS 1.3"_s);
    QCOMPARE(second.issuer, u"Test Authority"_s);
    QVERIFY(second.certificateFrom.isValid());
    QCOMPARE(second.certificateFrom, first.certificateFrom);
    QCOMPARE(second.certificateUntil, first.certificateUntil);
    QCOMPARE(second.stages.size(), first.stages.size());
    for (qsizetype i = 0; i < second.stages.size(); ++i) {
        QCOMPARE(second.stages.at(i).stage, first.stages.at(i).stage);
        QVERIFY(second.stages.at(i).milliseconds == 0 || second.stages.at(i).stage == ProbeStage::Answer);
    }
}

void TestKeptConnection::isAnnouncedToTheServer()
{
    TwoQuestions both(m_certificates, { stay(refusal()), stay(acceptance()) });
    both.askFirst();
    QVERIFY(std::exchange(both.server.received, {}).contains("\r\nConnection: keep-alive\r\n"));
    both.askSecond();
    QVERIFY(both.server.received.contains("\r\nConnection: close\r\n"));
    QVERIFY(!both.server.received.contains("keep-alive"));
}

void TestKeptConnection::isNotUsedAfterADoubtfulEnd_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("the server closes") << httpAnswer(401, "{}", "Connection: close\r\n");
    QTest::newRow("among other words") << httpAnswer(401, "{}", "connection: keep-alive ,CLOSE\r\n");
    QTest::newRow("in a second header")
        << httpAnswer(401, "{}", "Connection: keep-alive\r\nConnection: Close\r\n");
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 401 No\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("HTTP/1.0 that would stay")
        << QByteArray("HTTP/1.0 401 No\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("a length and chunks") << httpAnswer(401, "0\r\n\r\n", "Transfer-Encoding: chunked\r\n");
    QTest::newRow("two lengths") << httpAnswer(401, "{}", "Content-Length: 2\r\n");
    QTest::newRow("chunks of something else")
        << QByteArray("HTTP/1.1 401 No\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("a chunk without its end")
        << QByteArray("HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}x\r\n0\r\n\r\n");
    QTest::newRow("a chunk without a size")
        << QByteArray("HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n");
    QTest::newRow("a byte behind it") << refusal() + "\n";
    QTest::newRow("a forged answer behind it") << refusal() + httpAnswer(200, "forged");
    QTest::newRow("a forged answer behind a status without a body")
        << "HTTP/1.1 204 Nothing\r\nContent-Length: 0\r\n\r\n" + httpAnswer(200, "forged");
    QTest::newRow("a forged answer behind chunks")
        << "HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + httpAnswer(200, "forged");
}

void TestKeptConnection::isNotUsedAfterADoubtfulEnd()
{
    QFETCH(QByteArray, first);
    TwoQuestions both(m_certificates, { stay(first), stay(acceptance()) });
    QCOMPARE(both.askFirst().failure, ProbeFailure::None);
    QCOMPARE(both.askSecond().body, QByteArray(R"({"data":[]})"));
    QCOMPARE(both.server.requests, 2);
    QCOMPARE(both.server.connections, 2);
}

void TestKeptConnection::isNotUsedAfterAnUnaskedAnswer()
{
    QTcpSocket *atServer = nullptr;
    TwoQuestions both(m_certificates,
                      { [&](QTcpSocket *socket) {
                           atServer = socket;
                           socket->write(refusal());
                       },
                        stay(acceptance()) });
    QCOMPARE(both.askFirst().status, 401);
    atServer->write(httpAnswer(200, "forged"));
    QTRY_COMPARE(both.ended, 1);
    QCOMPARE(both.askSecond().body, QByteArray(R"({"data":[]})"));
    QCOMPARE(both.server.requests, 2);
    QCOMPARE(both.server.connections, 2);
}

void TestKeptConnection::isReplacedWhereTheServerHasClosedIt_data()
{
    QTest::addColumn<bool>("isTold");
    QTest::newRow("before the question") << true;
    QTest::newRow("just then") << false;
}

void TestKeptConnection::isReplacedWhereTheServerHasClosedIt()
{
    QFETCH(bool, isTold);
    TwoQuestions both(m_certificates, { ScriptedServer::answer(refusal()), stay(acceptance()) });
    QCOMPARE(both.askFirst().status, 401);
    if (isTold)
        QTRY_COMPARE(both.ended, 1);
    QCOMPARE(both.askSecond().status, 200);
    QCOMPARE(both.server.requests, 2);
    QCOMPARE(both.server.connections, 2);
}

void TestKeptConnection::isReplacedWhereItEndsWithoutAWord()
{
    TwoQuestions both(m_certificates, { stay(refusal()), ScriptedServer::hangUp(), stay(acceptance()) });
    both.askFirst();
    const ProbeOutcome second = both.askSecond();
    QCOMPARE(second.status, 200);
    QCOMPARE(second.stages.size(), 4);
    QCOMPARE(second.tlsProtocol, u"TLS 1.3"_s);
    QCOMPARE(both.server.requests, 3);
    QCOMPARE(both.server.connections, 2);
}

void TestKeptConnection::isReplacedOnce()
{
    TwoQuestions both(m_certificates, { stay(refusal()), ScriptedServer::hangUp() });
    both.askFirst();
    QCOMPARE(both.askSecond().failure, ProbeFailure::ConnectionReset);
    QCOMPARE(both.server.requests, 3);
    QCOMPARE(both.server.connections, 2);
}

void TestKeptConnection::isNotReplacedOnceAnAnswerHasBegun_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a byte") << QByteArray("H");
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 20");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: te");
    QTest::newRow("an interim answer") << QByteArray("HTTP/1.1 103 Early\r\n\r\n");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
}

void TestKeptConnection::isNotReplacedOnceAnAnswerHasBegun()
{
    QFETCH(QByteArray, bytes);
    TwoQuestions both(m_certificates, { stay(refusal()), ScriptedServer::answer(bytes), stay(acceptance()) });
    both.askFirst();
    QCOMPARE(both.askSecond().failure, ProbeFailure::ConnectionReset);
    QCOMPARE(both.server.requests, 2);
    QCOMPARE(both.server.connections, 1);
}

void TestKeptConnection::isNotReplacedWhereTheServerIsSilent()
{
    TwoQuestions both(m_certificates, { stay(refusal()), stay({}) });
    both.askFirst();
    ProbeQuestion question = questionOn(ConnectionUse::Kept, both.server.url());
    question.patience = impatientOptions().deadline;
    QCOMPARE(ask(*both.prober, std::move(question)).failure, ProbeFailure::AnswerTimeout);
    QCOMPARE(both.server.requests, 2);
    QCOMPARE(both.server.connections, 1);
}

QTEST_GUILESS_MAIN(TestKeptConnection)
#include "tst_keptconnection.moc"
