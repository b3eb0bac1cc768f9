#include "listening.h"
#include "platform/listen/loopbacklistener.h"
#include "support/processmemory.h"

#include <QElapsedTimer>
#include <QTest>

#include <deque>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Thousands of bad connections leave the listener small and ready.
class TestBadConnections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leaveItSmallAndReady();
};

namespace {

constexpr int count = 10'000;
constexpr qint64 megabyte = 1'048'576;

/// What a bad client sends, of many kinds.
QByteArray badBytes(int number)
{
    static const QByteArrayList kinds {
        QByteArray::fromHex("16030100c8010000c40303"),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        QByteArray::fromHex("050100"),
        "GET / HTTP/1.1\r\nX: " + QByteArray(60'000, 'x'),
        "GET / HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(12'000),
        "POST / HTTP/1.1\r\nContent-Length: 900000\r\n\r\n" + QByteArray(200'000, 'b'),
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n30D40\r\n" + QByteArray(150'000, 'b'),
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nOrigin: null\r\n\r\n",
        "nonsense\r\n\r\n",
        "",
    };
    return kinds.at(number % kinds.size());
}

} // namespace

void TestBadConnections::leaveItSmallAndReady()
{
    LoopbackListener listener;
    Listening listening(listener);
    std::deque<std::unique_ptr<RawClient>> clients;
    const auto connectOne = [&](int number) {
        clients.push_back(std::make_unique<RawClient>(listening.url, badBytes(number)));
        // A dozen at a time; the others have hung up in the middle of what they said.
        if (clients.size() > 12)
            clients.pop_front();
        QCoreApplication::processEvents();
    };
    // What is loaded and kept once does not grow.
    for (int i = 0; i < 200; ++i)
        connectOne(i);
    const qint64 before = startPeak();
    for (int i = 0; i < count; ++i)
        connectOne(i);
    clients.clear();
    QTest::qWait(50);
    const qint64 growth = peakSince(before);
    qInfo("%d bad connections: %lld incidents, %.1f MB growth at most", count,
          static_cast<long long>(listening.incidents.size()), double(growth) / double(megabyte));
    QVERIFY(listening.incidents.size() > count / 4);
    QVERIFY2(growth < 10 * megabyte, qPrintable(QString::number(growth)));
    QCOMPARE(listening.heard, 0);
    QTest::qWait(1200); // Those that were answered may stay for a second.
    RawClient client(listening.url, wholeRequest());
    QTRY_COMPARE(listening.heard, 1);
}

QTEST_GUILESS_MAIN(TestBadConnections)
#include "tst_badconnections.moc"
