#include "platform/net/dialer.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestDialer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void takesFamiliesByTurns();
    void goesOnWhereAnAddressFails();
    void tellsWhyNoAddressAnswered();
};

void TestDialer::takesFamiliesByTurns()
{
    const auto address = [](const char *text) { return QHostAddress(QString::fromLatin1(text)); };
    const QList<QHostAddress> mixed = familiesByTurns(
        { address("2001:db8::1"), address("2001:db8::2"), address("2001:db8::3"), address("192.0.2.1") });
    QCOMPARE(mixed,
             QList({ address("2001:db8::1"), address("192.0.2.1"), address("2001:db8::2"),
                     address("2001:db8::3") }));
    QVERIFY(familiesByTurns({}).isEmpty());
}

void TestDialer::goesOnWhereAnAddressFails()
{
    ScriptedServer server; // on 127.0.0.1 only
    QString reached;
    Dialer dialer([&](Result<QSslSocket *, QAbstractSocket::SocketError> connected) {
        reached = connected ? (*connected)->peerAddress().toString() : u"nobody"_s;
    });
    dialer.dial({ QHostAddress(u"127.0.0.77"_s), QHostAddress(QHostAddress::LocalHostIPv6),
                  QHostAddress(QHostAddress::LocalHost) },
                server.port());
    QTRY_COMPARE(reached, u"127.0.0.1"_s);
}

void TestDialer::tellsWhyNoAddressAnswered()
{
    const quint16 port = ScriptedServer().port(); // gone already
    std::optional<QAbstractSocket::SocketError> error;
    Dialer dialer([&](Result<QSslSocket *, QAbstractSocket::SocketError> connected) {
        if (!connected)
            error = connected.error();
    });
    dialer.dial({ QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6) }, port);
    QTRY_VERIFY(error);
    QCOMPARE(*error, QAbstractSocket::ConnectionRefusedError);
}

QTEST_GUILESS_MAIN(TestDialer)
#include "tst_dialer.moc"
