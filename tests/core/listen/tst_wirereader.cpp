#include "core/listen/wirereader.h"

#include <QTest>

using namespace keywright;

class TestWireReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSameHoweverItComes_data();
    void readsTheSameHoweverItComes();
    void keepsABreakInAValue_data();
    void keepsABreakInAValue();
    void tellsABreakAtAValuesEndFromTheEnd_data();
    void tellsABreakAtAValuesEndFromTheEnd();
    void refuses_data();
    void refuses();
    void waitsForTheRest_data();
    void waitsForTheRest();
    void keepsTheBeginningOfALargeBody();
    void countsEveryByteItHolds();
    void tellsWhoWaitsForAWord();
    void readsNothingBehindTheRequest();
};

namespace {

/// All in one piece, byte by byte, and in pieces of seven.
constexpr qsizetype pieceSizes[] = { 1'000'000, 1, 7 };

void feedInPieces(WireReader &reader, const QByteArray &bytes, qsizetype size)
{
    for (qsizetype at = 0; at < bytes.size(); at += size)
        reader.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
}

QByteArray headWith(const QByteArray &lines)
{
    return "POST /v1/agent HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n";
}

} // namespace

void TestWireReader::readsTheSameHoweverItComes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("fields");
    const auto row = [](const char *name, const QByteArray &bytes, const char *method, const char *target,
                        const char *body, int fields) {
        QTest::newRow(name) << bytes << QByteArray(method) << QByteArray(target) << QByteArray(body)
                            << fields;
    };
    row("without a body", "GET /v1/models HTTP/1.1\r\nHost: h\r\n\r\n", "GET", "/v1/models", "", 1);
    row("HTTP/1.0 without headers", "GET / HTTP/1.0\r\n\r\n", "GET", "/", "", 0);
    row("with a length", headWith("Content-Length: 5\r\n") + "Hello", "POST", "/v1/agent", "Hello", 2);
    row("the same length twice", headWith("Content-Length: 5\r\ncontent-length: 5\r\n") + "Hello", "POST",
        "/v1/agent", "Hello", 3);
    row("in chunks", headWith("Transfer-Encoding: chunked\r\n") + "3\r\nHel\r\n2\r\nlo\r\n0\r\n\r\n", "POST",
        "/v1/agent", "Hello", 2);
    row("in chunks with extensions and trailers",
        headWith("Transfer-Encoding: Chunked\r\n")
            + "5;x=\"y\"\r\nHello\r\n0;z\r\nDigest: 1\r\nMore: 2\r\n\r\n",
        "POST", "/v1/agent", "Hello", 2);
    row("no chunk", headWith("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", "POST", "/v1/agent", "", 2);
    row("lines that end in LF alone", "POST /a HTTP/1.1\nHost: h\nContent-Length: 2\n\nHi", "POST", "/a",
        "Hi", 2);
    row("empty lines before it", "\r\n\n\r\nGET / HTTP/1.1\r\n\r\n", "GET", "/", "", 0);
    row("a whole address", "GET http://127.0.0.1:1/v1 HTTP/1.1\r\n\r\n", "GET", "http://127.0.0.1:1/v1", "",
        0);
    row("a proxy's tunnel", "CONNECT api.perplexity.ai:443 HTTP/1.1\r\n\r\n", "CONNECT",
        "api.perplexity.ai:443", "", 0);
    row("for the server itself", "OPTIONS * HTTP/1.1\r\n\r\n", "OPTIONS", "*", "", 0);
    row("a space in the address", "GET /a b HTTP/1.1\r\n\r\n", "GET", "/a b", "", 0);
}

void TestWireReader::readsTheSameHoweverItComes()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype size : pieceSizes) {
        WireReader reader;
        feedInPieces(reader, bytes, size);
        QCOMPARE(reader.state(), WireReader::State::Complete);
        const WireMessage message = reader.take();
        QTEST(message.method, "method");
        QTEST(message.target, "target");
        QTEST(message.body, "body");
        QTEST(static_cast<int>(message.fields.size()), "fields");
        QVERIFY(!message.hasBrokenLine);
    }
}

void TestWireReader::keepsABreakInAValue_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("the rest on a line of its own")
        << QByteArray("Authorization: Bearer abc\r\ndef\r\n") << QByteArray("Bearer abc\ndef");
    QTest::newRow("a bare LF") << QByteArray("Authorization: Bearer abc\ndef\r\n")
                               << QByteArray("Bearer abc\ndef");
    QTest::newRow("a folded line") << QByteArray("Authorization: Bearer\r\n  abc\r\n")
                                   << QByteArray("Bearer\nabc");
    QTest::newRow("twice") << QByteArray("Authorization: a\r\nb\r\nc\r\n") << QByteArray("a\nb\nc");
}

void TestWireReader::keepsABreakInAValue()
{
    QFETCH(QByteArray, lines);
    for (const qsizetype size : pieceSizes) {
        WireReader reader;
        feedInPieces(reader, headWith(lines), size);
        QCOMPARE(reader.state(), WireReader::State::Complete);
        QVERIFY(reader.message().hasBrokenLine);
        QTEST(reader.message().header("authorization"), "value");
    }
}

void TestWireReader::tellsABreakAtAValuesEndFromTheEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("body");
    const QByteArray lengthAndBody = "Content-Length: 2\r\n\r\n{}";
    const auto row = [](const char *name, const QByteArray &bytes, const char *value, const char *body) {
        QTest::newRow(name) << bytes << QByteArray(value) << QByteArray(body);
    };
    row("a bare LF", headWith("Authorization: abc\n\r\nAccept: a/b\r\n" + lengthAndBody), "abc\n", "{}");
    row("CR and LF", headWith("Authorization: abc\r\n\r\nAccept: a/b\r\n" + lengthAndBody), "abc\n", "{}");
    row("a bare CR", headWith("Authorization: abc\r\r\n" + lengthAndBody), "abc\r", "{}");
    row("none, and a body that looks like a header",
        headWith("Authorization: abc\r\nContent-Length: 6\r\n") + "a: b\r\n", "abc", "a: b\r\n");
    row("none, and one more request", headWith("Authorization: abc\r\n") + "GET /a:b HTTP/1.1\r\n\r\n", "abc",
        "");
}

void TestWireReader::tellsABreakAtAValuesEndFromTheEnd()
{
    QFETCH(QByteArray, bytes);
    WireReader reader;
    reader.feed(bytes);
    QCOMPARE(reader.state(), WireReader::State::Complete);
    QTEST(reader.message().header("authorization"), "value");
    QTEST(reader.message().body, "body");
}

void TestWireReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<WireTrouble>("trouble");
    const auto row = [](const char *name, const QByteArray &bytes, WireTrouble trouble) {
        QTest::newRow(name) << bytes << trouble;
    };
    row("TLS", QByteArray::fromHex("16030100c801"), WireTrouble::Tls);
    row("HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", WireTrouble::Http2);
    row("something behind an empty line", "\r\n:/x", WireTrouble::NotHttp);
    row("SOCKS", QByteArray::fromHex("050100"), WireTrouble::NotHttp);
    row("random bytes", QByteArray::fromHex("00ff1b7f"), WireTrouble::NotHttp);
    row("something that begins like TLS", QByteArray::fromHex("161616"), WireTrouble::NotHttp);
    row("SSH", "SSH-2.0-OpenSSH_9.2\r\n\r\n", WireTrouble::RequestLine);
    row("HTTP/0.9", "GET /\r\n\r\n", WireTrouble::RequestLine);
    row("HTTP/3", "GET / HTTP/3\r\n\r\n", WireTrouble::RequestLine);
    row("no target", "GET  HTTP/1.1\r\n\r\n", WireTrouble::RequestLine);
    row("an endless method", QByteArray(30, 'A') + " / HTTP/1.1\r\n\r\n", WireTrouble::RequestLine);
    row("an endless line", "GET /" + QByteArray(70'000, 'a'), WireTrouble::HeadTooLarge);
    row("endless headers", "GET / HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(20'000),
        WireTrouble::HeadTooLarge);
    row("a length in words", headWith("Content-Length: five\r\n"), WireTrouble::Length);
    row("a negative length", headWith("Content-Length: -1\r\n"), WireTrouble::Length);
    row("a length too long for a number", headWith("Content-Length: " + QByteArray(40, '9') + "\r\n"),
        WireTrouble::Length);
    row("two lengths", headWith("Content-Length: 5\r\nContent-Length: 6\r\n"), WireTrouble::Length);
    row("a body too large", headWith("Content-Length: 99999999\r\n"), WireTrouble::BodyTooLarge);
    row("chunks without a size", headWith("Transfer-Encoding: chunked\r\n") + "x\r\n", WireTrouble::Chunks);
    row("chunks of a negative size", headWith("Transfer-Encoding: chunked\r\n") + "-5\r\n",
        WireTrouble::Chunks);
    row("chunks with 0x", headWith("Transfer-Encoding: chunked\r\n") + "0x5\r\nHello\r\n",
        WireTrouble::Chunks);
    row("a chunk longer than it says", headWith("Transfer-Encoding: chunked\r\n") + "2\r\nHello\r\n",
        WireTrouble::Chunks);
    row("an endless size of a chunk", headWith("Transfer-Encoding: chunked\r\n") + QByteArray(5000, '0'),
        WireTrouble::Chunks);
    row("endless trailers",
        headWith("Transfer-Encoding: chunked\r\n") + "0\r\n" + QByteArray("X: y\r\n").repeated(5000),
        WireTrouble::Chunks);
}

void TestWireReader::refuses()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype size : pieceSizes) {
        WireReader reader;
        feedInPieces(reader, bytes, size);
        QCOMPARE(reader.state(), WireReader::State::Refused);
        QTEST(reader.trouble(), "trouble");
        QCOMPARE(reader.held(), qsizetype(0));
    }
}

void TestWireReader::waitsForTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n");
    QTest::newRow("half a body") << headWith("Content-Length: 5\r\n") + "Hel";
    QTest::newRow("no last chunk") << headWith("Transfer-Encoding: chunked\r\n") + "5\r\nHello\r\n";
    QTest::newRow("no end of the trailers") << headWith("Transfer-Encoding: chunked\r\n") + "0\r\n";
    QTest::newRow("one byte of what may be TLS") << QByteArray::fromHex("16");
}

void TestWireReader::waitsForTheRest()
{
    QFETCH(QByteArray, bytes);
    WireReader reader;
    reader.feed(bytes);
    QVERIFY(reader.state() == WireReader::State::Head || reader.state() == WireReader::State::Body);
    QVERIFY(reader.hasBegun());
}

void TestWireReader::keepsTheBeginningOfALargeBody()
{
    WireReader reader({ .head = 1000, .keptBody = 10, .body = 100 });
    reader.feed(QByteArray(headWith("Content-Length: 50\r\n") + QByteArray(50, 'x')));
    QCOMPARE(reader.state(), WireReader::State::Complete);
    QCOMPARE(reader.message().body, QByteArray(10, 'x'));
    QCOMPARE(reader.message().bodySize, qint64(50));
    QVERIFY(!reader.message().isBodyWhole);
}

void TestWireReader::countsEveryByteItHolds()
{
    WireReader reader;
    reader.feed("GET / HT");
    QCOMPARE(reader.held(), qsizetype(8));
    reader.feed("TP/1.1\r\nContent-Length: 5\r\n\r\nHel");
    QCOMPARE(reader.held(), qsizetype(3));
}

void TestWireReader::tellsWhoWaitsForAWord()
{
    WireReader reader;
    reader.feed(headWith("Expect: 100-Continue\r\nContent-Length: 5\r\n"));
    QVERIFY(reader.wantsContinue());
    reader.feed("He");
    QVERIFY(!reader.wantsContinue());
    WireReader other;
    other.feed(headWith("Content-Length: 5\r\n"));
    QVERIFY(!other.wantsContinue());
}

void TestWireReader::readsNothingBehindTheRequest()
{
    WireReader reader;
    reader.feed(QByteArray(headWith("Content-Length: 2\r\n") + "HiGET /secret HTTP/1.1\r\n\r\n"));
    QCOMPARE(reader.message().body, QByteArray("Hi"));
    QCOMPARE(reader.feed("more"), WireReader::State::Complete);
    QCOMPARE(reader.message().body, QByteArray("Hi"));
}

QTEST_APPLESS_MAIN(TestWireReader)
#include "tst_wirereader.moc"
