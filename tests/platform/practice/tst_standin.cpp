#include "platform/net/networkprober.h"
#include "platform/practice/standin.h"
#include "support/asking.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestStandIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_standIn.reset(); }
    void readsTheHeaderAsTheServiceDoes_data();
    void readsTheHeaderAsTheServiceDoes();
    void namesEachRequest();
    void takesANewRoleForAKey();
    void saysWhatItAnswered();
    void survivesWhatIsNoRequest_data();
    void survivesWhatIsNoRequest();
    void speaksTls();
    void saysWhenItsCertificateIsNone();
    void saysWhenThePortIsTaken();
    void listensOnThisComputerOnly();

private:
    ProbeOutcome ask(const QByteArray &key);
    QByteArray converse(const QByteArray &bytes);

    std::unique_ptr<StandIn> m_standIn;
};

void TestStandIn::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_standIn = std::make_unique<StandIn>(testFacts().service);
    m_standIn->addKey(StandInRole::Good, Secret(makeKey(1)));
    m_standIn->addKey(StandInRole::NoCredit, Secret(makeKey(3)));
    QVERIFY(m_standIn->listen());
}

ProbeOutcome TestStandIn::ask(const QByteArray &key)
{
    NetworkProber prober(practiceOptions());
    QUrl url = m_standIn->url();
    url.setPath(u"/v1/models"_s);
    return testing::ask(prober, questionTo(url, key));
}

QByteArray TestStandIn::converse(const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                         static_cast<quint16>(m_standIn->url().port()));
    socket.write(bytes);
    [[maybe_unused]] const bool ended =
        QTest::qWaitFor([&] { return socket.state() == QTcpSocket::UnconnectedState; }, 5000);
    return socket.readAll();
}

void TestStandIn::readsTheHeaderAsTheServiceDoes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("accepted");
    const QByteArray key = makeKey(1);
    QTest::newRow("as it should be") << QByteArray("Authorization: Bearer " + key) << true;
    QTest::newRow("small letters") << QByteArray("authorization: bearer " + key) << true;
    QTest::newRow("space at the end") << QByteArray("Authorization: Bearer " + key + "  ") << true;
    QTest::newRow("no scheme") << QByteArray("Authorization: " + key) << false;
    QTest::newRow("two schemes") << QByteArray("Authorization: Bearer Bearer " + key) << false;
    QTest::newRow("another scheme") << QByteArray("Authorization: Token " + key) << false;
    QTest::newRow("quotes") << QByteArray("Authorization: Bearer \"" + key + "\"") << false;
    QTest::newRow("another header") << QByteArray("x-api-key: " + key) << false;
}

void TestStandIn::readsTheHeaderAsTheServiceDoes()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, accepted);
    const QByteArray answer = converse(QByteArray("GET /v1/models HTTP/1.1\r\n" + header + "\r\n\r\n"));
    QVERIFY(answer.startsWith(accepted ? "HTTP/1.1 200 " : "HTTP/1.1 401 "));
}

void TestStandIn::namesEachRequest()
{
    const QByteArray first = ask(makeKey(1)).header("x-request-id");
    const QByteArray second = ask(makeKey(1)).header("x-request-id");
    QVERIFY(!first.isEmpty());
    QVERIFY(first != second);
}

void TestStandIn::takesANewRoleForAKey()
{
    m_standIn->addKey(StandInRole::OldOne, Secret(makeKey(1)));
    QCOMPARE(ask(makeKey(1)).status, 401);
}

void TestStandIn::saysWhatItAnswered()
{
    const QSignalSpy answered(m_standIn.get(), &StandIn::answered);
    ask(makeKey(3));
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.first(), QVariantList({ QByteArray("GET"), QByteArray("/v1/models"), 401 }));
}

void TestStandIn::survivesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("noise") << QByteArray("\x16\x03\x01\r\n\r\n") << QByteArray("400");
    QTest::newRow("an endless head") << QByteArray(40'000, 'x') << QByteArray("431");
    QTest::newRow("a large body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n")
                                  << QByteArray("413");
    QTest::newRow("chunks") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                            << QByteArray("411");
}

void TestStandIn::survivesWhatIsNoRequest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    QVERIFY(converse(bytes).startsWith(QByteArray("HTTP/1.1 " + status)));
    QCOMPARE(ask(makeKey(1)).status, 200);
}

void TestStandIn::speaksTls()
{
    TestCertificates certificates;
    const CertificateFiles files = certificates.make();
    StandIn encrypting(testFacts().service);
    encrypting.addKey(StandInRole::Good, Secret(makeKey(1)));
    QVERIFY(encrypting.listen(0, StandIn::Tls { files.certificate, files.key }));
    NetworkProber::Options options;
    options.extraCaFile = certificates.authorityFile();
    NetworkProber prober(options);
    QUrl url = encrypting.url();
    url.setPath(u"/v1/models"_s);
    const ProbeOutcome outcome = testing::ask(prober, questionTo(url));
    QCOMPARE(outcome.status, 200);
    QCOMPARE(outcome.tlsProtocol, u"TLS 1.3"_s);
}

void TestStandIn::saysWhenItsCertificateIsNone()
{
    StandIn encrypting(testFacts().service);
    const auto listening = encrypting.listen(0, StandIn::Tls { u"/nowhere.pem"_s, u"/nowhere.key"_s });
    QVERIFY(!listening);
    QCOMPARE(listening.error(), StandInError::CertificateUnreadable);
    QVERIFY(encrypting.url().isEmpty());
}

void TestStandIn::saysWhenThePortIsTaken()
{
    StandIn second(testFacts().service);
    const auto listening = second.listen(static_cast<quint16>(m_standIn->url().port()));
    QVERIFY(!listening);
    QCOMPARE(listening.error(), StandInError::PortTaken);
}

void TestStandIn::listensOnThisComputerOnly()
{
    QCOMPARE(m_standIn->url().host(), u"127.0.0.1"_s);
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address.isLoopback())
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, static_cast<quint16>(m_standIn->url().port()));
        QTRY_COMPARE(socket.state(), QTcpSocket::UnconnectedState);
        QVERIFY(socket.error() != QTcpSocket::RemoteHostClosedError);
    }
}

QTEST_GUILESS_MAIN(TestStandIn)
#include "tst_standin.moc"
