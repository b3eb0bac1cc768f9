#include "platform/net/idleconnection.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <poll.h>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

/// What has come unasked counts, even where the event loop has not told it yet.
class TestIdleConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesAwayAQuietConnectionOnce();
    void givesNothingForAnotherTarget_data();
    void givesNothingForAnotherTarget();
    void givesNothingWhereSomethingCame_data();
    void givesNothingWhereSomethingCame();
    void keepsNothingWhereSomethingCame();
    void holdsTheLatestOnly();
    void closesWithItsEnd();

private:
    /// A connection of which this end is to be held; the other end is in `m_others`.
    std::unique_ptr<QSslSocket> connected();
    /// Until the system has something for that connection. No event is handled meanwhile.
    static void waitInTheSystem(qintptr descriptor);

    const ConnectionTarget m_target { u"https"_s, u"service.example"_s, 443 };
    QTcpServer m_server;
    QList<QTcpSocket *> m_others;
};

void TestIdleConnection::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    qDeleteAll(m_others);
    m_others.clear();
    QVERIFY(m_server.isListening() || m_server.listen(QHostAddress(QHostAddress::LocalHost)));
}

std::unique_ptr<QSslSocket> TestIdleConnection::connected()
{
    auto socket = std::make_unique<QSslSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.serverPort());
    if (!socket->waitForConnected() || !m_server.waitForNewConnection(-1))
        qFatal("not connected");
    m_others.append(m_server.nextPendingConnection());
    return socket;
}

void TestIdleConnection::waitInTheSystem(qintptr descriptor)
{
    pollfd waiting { static_cast<int>(descriptor), POLLIN, 0 };
    constexpr int enough = 10'000;
    QCOMPARE(::poll(&waiting, 1, enough), 1);
}

void TestIdleConnection::givesAwayAQuietConnectionOnce()
{
    IdleConnection idle;
    auto socket = connected();
    const QSslSocket *const same = socket.get();
    idle.keep(std::move(socket), m_target);
    const auto taken = idle.take(m_target);
    QCOMPARE(taken.get(), same);
    QCOMPARE(taken->state(), QAbstractSocket::ConnectedState);
    QVERIFY(idle.take(m_target) == nullptr);
}

void TestIdleConnection::givesNothingForAnotherTarget_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("proxy");
    QTest::newRow("scheme") << u"http"_s << u"service.example"_s << 443 << QString();
    QTest::newRow("host") << u"https"_s << u"service.example.com"_s << 443 << QString();
    QTest::newRow("port") << u"https"_s << u"service.example"_s << 8443 << QString();
    QTest::newRow("proxy") << u"https"_s << u"service.example"_s << 443 << u"proxy.example"_s;
}

void TestIdleConnection::givesNothingForAnotherTarget()
{
    QFETCH(QString, scheme);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, proxy);
    ConnectionTarget other { scheme, host, static_cast<quint16>(port) };
    if (!proxy.isEmpty())
        other.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, proxy, 3128);
    IdleConnection idle;
    idle.keep(connected(), m_target);
    QVERIFY(idle.take(other) == nullptr);
    QVERIFY(idle.take(m_target) == nullptr);
    QTRY_COMPARE(m_others.last()->state(), QAbstractSocket::UnconnectedState);
}

void TestIdleConnection::givesNothingWhereSomethingCame_data()
{
    QTest::addColumn<bool>("isByte");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("a byte, known to the system") << true << false;
    QTest::newRow("a byte, told by the event loop") << true << true;
    QTest::newRow("the end, known to the system") << false << false;
    QTest::newRow("the end, told by the event loop") << false << true;
}

void TestIdleConnection::givesNothingWhereSomethingCame()
{
    QFETCH(bool, isByte);
    QFETCH(bool, isTold);
    IdleConnection idle;
    auto socket = connected();
    const qintptr descriptor = socket->socketDescriptor();
    idle.keep(std::move(socket), m_target);
    if (isByte)
        m_others.last()->write("x");
    else
        m_others.last()->disconnectFromHost();
    m_others.last()->flush();
    if (isTold)
        QTRY_COMPARE(m_others.last()->state(), QAbstractSocket::UnconnectedState);
    else
        waitInTheSystem(descriptor);
    QVERIFY(idle.take(m_target) == nullptr);
    QTRY_COMPARE(m_others.last()->state(), QAbstractSocket::UnconnectedState);
}

void TestIdleConnection::keepsNothingWhereSomethingCame()
{
    IdleConnection idle;
    auto socket = connected();
    m_others.last()->write("x");
    m_others.last()->flush();
    waitInTheSystem(socket->socketDescriptor());
    idle.keep(std::move(socket), m_target);
    QTRY_COMPARE(m_others.last()->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(idle.take(m_target) == nullptr);
}

void TestIdleConnection::holdsTheLatestOnly()
{
    IdleConnection idle;
    idle.keep(connected(), m_target);
    auto latest = connected();
    const QSslSocket *const same = latest.get();
    idle.keep(std::move(latest), m_target);
    QTRY_COMPARE(m_others.first()->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(idle.take(m_target).get(), same);
}

void TestIdleConnection::closesWithItsEnd()
{
    {
        IdleConnection idle;
        idle.keep(connected(), m_target);
    }
    QTRY_COMPARE(m_others.last()->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestIdleConnection)
#include "tst_idleconnection.moc"
