#include "platform/listen/sockettable.h"

#include <QTest>

using namespace keywright;

class TestSocketTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoseConnectionItIs_data();
    void tellsWhoseConnectionItIs();
    void knowsNothingOfOthers_data();
    void knowsNothingOfOthers();
};

namespace {

const QByteArray table =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
    "   0: 0100007F:1267 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1 0 100 0 "
    "0 10 0\n"
    "   1: 0100007F:1267 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 12 1 0 20 4 "
    "30 10 -1\n"
    "   2: 0100007F:9C40 0100007F:1267 01 00000000:00000000 00:00000000 00000000  1000        0 13 1 0 20 4 "
    "30 10 -1\n"
    "   3: 0100007F:9C41 0100007F:1267 01 00000000:00000000 00:00000000 00000000 65534        0 14 1 0 20 4 "
    "30 10 -1\n"
    "   4: 0000000000000000FFFF00000100007F:9C42 0000000000000000FFFF00000100007F:1267 01 00000000:00000000 "
    "00:00000000 00000000  1000        0 15 1 0 20 4 30 10 -1\n"
    "   5: 0500A8C0:9C43 0100A8C0:1267 01 00000000:00000000 00:00000000 00000000  1000        0 16 1\n"
    "   6: broken\n";
constexpr quint16 ownPort = 0x1267;

} // namespace

void TestSocketTable::tellsWhoseConnectionItIs_data()
{
    QTest::addColumn<quint16>("port");
    QTest::addColumn<bool>("other");
    QTest::addColumn<quint64>("socket");
    QTest::newRow("the own user's") << quint16(0x9C40) << false << quint64(13);
    QTest::newRow("another user's") << quint16(0x9C41) << true << quint64(14);
    QTest::newRow("over a socket of IPv6") << quint16(0x9C42) << false << quint64(15);
}

void TestSocketTable::tellsWhoseConnectionItIs()
{
    QFETCH(quint16, port);
    const auto peer = peerInTable(table, port, ownPort, 1000);
    QVERIFY(peer);
    QTEST(peer->isOtherUser, "other");
    QTEST(peer->socket, "socket");
}

void TestSocketTable::knowsNothingOfOthers_data()
{
    QTest::addColumn<quint16>("port");
    QTest::newRow("a port that is not there") << quint16(0x9C44);
    QTest::newRow("another network") << quint16(0x9C43);
    QTest::newRow("the listener itself") << ownPort;
}

void TestSocketTable::knowsNothingOfOthers()
{
    QFETCH(quint16, port);
    QVERIFY(!peerInTable(table, port, ownPort, 1000));
}

QTEST_APPLESS_MAIN(TestSocketTable)
#include "tst_sockettable.moc"
