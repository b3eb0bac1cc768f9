#include "platform/net/responsereader.h"

#include <QTest>

using namespace keywright;
using State = ResponseReader::State;

class TestResponseReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSameInPiecesOfAnySize_data();
    void readsTheSameInPiecesOfAnySize();
    void knowsWhatIsNoAnswer_data();
    void knowsWhatIsNoAnswer();
    void keepsTheStatusOfACutAnswer_data();
    void keepsTheStatusOfACutAnswer();
    void endsAtItsLimits_data();
    void endsAtItsLimits();
    void writesHeaderNamesInLowerCase();
    void joinsContinuedHeaders();
    void ignoresWhatComesAfterTheEnd();
};

void TestResponseReader::readsTheSameInPiecesOfAnySize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a length") << QByteArray("HTTP/1.1 401 No\r\nContent-Length: 5\r\n\r\nhello") << 401
                              << QByteArray("hello");
    QTest::newRow("an empty body") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << 404
                                   << QByteArray();
    QTest::newRow("until the end") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << 200
                                   << QByteArray("hello");
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                          "3;x=\"y\"\r\nhel\r\n02\r\nlo\r\n0\r\nTrailer: x\r\n\r\n")
                            << 200 << QByteArray("hello");
    QTest::newRow("chunks count more than a length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "5\r\nhello\r\n0\r\n\r\n")
        << 200 << QByteArray("hello");
    QTest::newRow("interim answers") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n"
                                                   "Link: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello")
                                     << 200 << QByteArray("hello");
    QTest::newRow("line feeds alone")
        << QByteArray("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello") << 200 << QByteArray("hello");
    QTest::newRow("no words") << QByteArray("HTTP/1.1 503\r\n\r\n") << 503 << QByteArray();
    QTest::newRow("no body by its status")
        << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray();
    QTest::newRow("a length that is none")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello") << 200 << QByteArray("hello");
}

void TestResponseReader::readsTheSameInPiecesOfAnySize()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        ResponseReader reader;
        for (qsizetype at = 0; at < bytes.size(); at += size)
            reader.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
        QCOMPARE(reader.end(), State::Complete);
        QTEST(reader.status(), "status");
        QTEST(reader.body(), "body");
    }
}

void TestResponseReader::knowsWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\r\n");
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nX: y\r\n");
    QTest::newRow("only an interim answer") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("another version") << QByteArray("HTTP/2 200\r\n\r\n");
    QTest::newRow("another protocol") << QByteArray("ICY 200 OK\r\n\r\n");
    QTest::newRow("small letters") << QByteArray("http/1.1 200 OK\r\n\r\n");
    QTest::newRow("two digits") << QByteArray("HTTP/1.1 20\r\n\r\n");
    QTest::newRow("four digits") << QByteArray("HTTP/1.1 2000 OK\r\n\r\n");
    QTest::newRow("a status below all") << QByteArray("HTTP/1.1 099 OK\r\n\r\n");
    QTest::newRow("a status in letters") << QByteArray("HTTP/1.1 abc\r\n\r\n");
}

void TestResponseReader::knowsWhatIsNoAnswer()
{
    QFETCH(QByteArray, bytes);
    ResponseReader reader;
    reader.feed(bytes);
    QCOMPARE(reader.end(), State::NotHttp);
}

void TestResponseReader::keepsTheStatusOfACutAnswer_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("length") << QByteArray("Content-Length: 100\r\n\r\nhel");
    QTest::newRow("chunk") << QByteArray("Transfer-Encoding: chunked\r\n\r\n5\r\nhel");
    QTest::newRow("bad chunk size") << QByteArray("Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\nxyz\r\n");
}

void TestResponseReader::keepsTheStatusOfACutAnswer()
{
    QFETCH(QByteArray, rest);
    ResponseReader reader;
    reader.feed(QByteArray("HTTP/1.1 401 Unauthorized\r\n" + rest));
    QCOMPARE(reader.end(), State::Complete);
    QCOMPARE(reader.status(), 401);
    QCOMPARE(reader.body(), QByteArray("hel"));
}

void TestResponseReader::endsAtItsLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state");
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    QTest::newRow("a body of just the size")
        << ok + "Content-Length: 10\r\n\r\n0123456789" << State::Complete;
    QTest::newRow("a promise above it") << ok + "Content-Length: 11\r\n\r\n" << State::TooLarge;
    QTest::newRow("a promise beyond numbers") << ok + "Content-Length: " + QByteArray(40, '9') + "\r\n\r\n"
                                              << State::TooLarge;
    QTest::newRow("a zero written long") << ok + "Content-Length: " + QByteArray(20, '0') + "\r\n\r\n"
                                         << State::Complete;
    QTest::newRow("an open body above it") << ok + "\r\n01234567890" << State::TooLarge;
    QTest::newRow("chunks above it") << ok + "Transfer-Encoding: chunked\r\n\r\n6\r\n012345\r\n5\r\n"
                                     << State::TooLarge;
    QTest::newRow("a head above it") << ok + "X: " + QByteArray(100, 'x') << State::TooLarge;
}

void TestResponseReader::endsAtItsLimits()
{
    QFETCH(QByteArray, bytes);
    ResponseReader reader({ 100, 10 });
    QTEST(reader.feed(bytes), "state");
    QVERIFY(reader.body().size() <= 10);
}

void TestResponseReader::writesHeaderNamesInLowerCase()
{
    ResponseReader reader;
    reader.feed("HTTP/1.1 200 OK\r\nX-Request-ID:\t a b \r\nnot a header\r\n: x\r\n\r\n");
    QCOMPARE(reader.headers(), (QList<std::pair<QByteArray, QByteArray>> { { "x-request-id", "a b" } }));
}

void TestResponseReader::joinsContinuedHeaders()
{
    ResponseReader reader;
    reader.feed("HTTP/1.1 200 OK\r\n first\r\nX: a\r\n\t b\r\n\r\n");
    QCOMPARE(reader.headers(), (QList<std::pair<QByteArray, QByteArray>> { { "x", "a b" } }));
}

void TestResponseReader::ignoresWhatComesAfterTheEnd()
{
    ResponseReader reader;
    reader.feed("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500 No\r\n\r\n");
    QCOMPARE(reader.status(), 200);
    QCOMPARE(reader.body(), QByteArray("ok"));
}

QTEST_APPLESS_MAIN(TestResponseReader)
#include "tst_responsereader.moc"
