#include "platform/practice/requestreader.h"

#include <QTest>

using namespace keywright;
using State = RequestReader::State;

class TestRequestReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSameInPiecesOfAnySize();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void boundsTheHead();
};

void TestRequestReader::readsTheSameInPiecesOfAnySize()
{
    const QByteArray bytes("POST /v1/agent?x=/y HTTP/1.1\r\nHost: h\r\nAUTHORIZATION:  Bearer a b \r\n"
                           "Content-Length: 4\r\n\r\nbody and more");
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        RequestReader reader;
        State state = State::Reading;
        for (qsizetype at = 0; at < bytes.size(); at += size)
            state = reader.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
        QCOMPARE(state, State::Complete);
        QCOMPARE(reader.request().method, QByteArray("POST"));
        QCOMPARE(reader.request().path, QByteArray("/v1/agent"));
        QCOMPARE(reader.request().header("authorization"), QByteArray("Bearer a b"));
        QVERIFY(reader.request().body.startsWith("body"));
        QCOMPARE(reader.request().body.size(), 4);
    }
}

void TestRequestReader::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state");
    QTest::newRow("no words") << QByteArray("\r\n\r\n") << State::Malformed;
    QTest::newRow("one word") << QByteArray("GET\r\n\r\n") << State::Malformed;
    QTest::newRow("another protocol") << QByteArray("GET / SIP/2.0\r\n\r\n") << State::Malformed;
    QTest::newRow("a proxy's request") << QByteArray("GET http://x/ HTTP/1.1\r\n\r\n") << State::Malformed;
    QTest::newRow("a negative length")
        << QByteArray("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << State::Malformed;
    QTest::newRow("a length that is none")
        << QByteArray("GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n") << State::Malformed;
    QTest::newRow("a large body") << QByteArray("GET / HTTP/1.1\r\nContent-Length: 1000001\r\n\r\n")
                                  << State::BodyTooLarge;
    QTest::newRow("chunks") << QByteArray("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                            << State::LengthMissing;
}

void TestRequestReader::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    RequestReader reader;
    QTEST(reader.feed(bytes), "state");
}

void TestRequestReader::boundsTheHead()
{
    RequestReader reader;
    reader.feed("GET / HTTP/1.1\r\nX: ");
    State state = State::Reading;
    int blocks = 0;
    for (; state == State::Reading && blocks < 1000; ++blocks)
        state = reader.feed(QByteArray(1024, 'x'));
    QCOMPARE(state, State::HeadTooLarge);
    QVERIFY(blocks <= 33);
}

QTEST_APPLESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
