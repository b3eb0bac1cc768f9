#include "platform/net/networkprober.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"

#include <QFile>
#include <QSslCipher>
#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_certificates = std::make_unique<TestCertificates>(u"Example Authority"_s); }
    void cleanupTestCase() { m_certificates.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void trustsAnAuthorityThatWasAdded_data();
    void trustsAnAuthorityThatWasAdded();
    void trustsNobodyElse();
    void takesAnotherAuthorityLater();
    void sendsNothingToABadCertificate_data();
    void sendsNothingToABadCertificate();
    void tellsTheValidityOfABadCertificate();
    void sendsNothingOverWeakTls_data();
    void sendsNothingOverWeakTls();
    void saysWhenThePortSpeaksPlainHttp_data();
    void saysWhenThePortSpeaksPlainHttp();
    void asksOnceOverTls();
    void takesAnAnswerOfFullSizeOverTls();
    void boundsAnEndlessAnswerOverTls();
    void readsAFileOfAuthorities();
    void saysWhatIsWrongWithAFileOfAuthorities_data();
    void saysWhatIsWrongWithAFileOfAuthorities();

private:
    NetworkProber::Options options() const
    {
        NetworkProber::Options options;
        options.extraCaFile = m_certificates->authorityFile();
        return options;
    }
    QSslConfiguration serverTls(const CertificateWish &wish = {})
    {
        return TestCertificates::serverTls(m_certificates->make(wish));
    }

    std::unique_ptr<TestCertificates> m_certificates;
};

void TestTls::trustsAnAuthorityThatWasAdded_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by name") << u"localhost"_s;
    QTest::newRow("by address") << u"127.0.0.1"_s;
}

void TestTls::trustsAnAuthorityThatWasAdded()
{
    QFETCH(QString, host);
    ScriptedServer server(ScriptedServer::answer(httpAnswer(401, "{}")), serverTls());
    NetworkProber prober(options());
    QUrl url = server.url();
    url.setHost(host);
    const ProbeOutcome outcome = ask(prober, questionTo(url));
    QCOMPARE(outcome.failure, ProbeFailure::None);
    QCOMPARE(outcome.status, 401);
    QCOMPARE(outcome.tlsProtocol, u"TLS 1.3"_s);
    QCOMPARE(outcome.issuer, u"Example Authority"_s);
    QCOMPARE(outcome.certificateUntil, QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC));
    QList<ProbeStage> stages;
    for (const StageTime &time : outcome.stages)
        stages.append(time.stage);
    QCOMPARE(stages,
             QList({ ProbeStage::Name, ProbeStage::Connection, ProbeStage::Tls, ProbeStage::Answer }));
}

void TestTls::trustsNobodyElse()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(401, "{}")), serverTls());
    NetworkProber::Options withoutAuthority = options();
    withoutAuthority.extraCaFile.clear();
    NetworkProber prober(withoutAuthority);
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, ProbeFailure::TlsUntrusted);
    QCOMPARE(outcome.issuer, u"Example Authority"_s);
    QCOMPARE(server.requests, 0);
}

void TestTls::takesAnotherAuthorityLater()
{
    ScriptedServer server(ScriptedServer::answer(httpAnswer(401, "{}")), serverTls());
    NetworkProber prober;
    prober.setExtraCaFile(m_certificates->authorityFile());
    QCOMPARE(ask(prober, questionTo(server.url())).status, 401);
    prober.setExtraCaFile({});
    QCOMPARE(ask(prober, questionTo(server.url())).failure, ProbeFailure::TlsUntrusted);
}

void TestTls::sendsNothingToABadCertificate_data()
{
    QTest::addColumn<CertificateWish>("wish");
    QTest::addColumn<ProbeFailure>("failure");
    CertificateWish wish;
    wish.selfSigned = true;
    QTest::newRow("self-signed") << wish << ProbeFailure::TlsUntrusted;
    wish.until = u"20210101000000Z"_s;
    QTest::newRow("self-signed and expired") << wish << ProbeFailure::TlsUntrusted;
    wish = {};
    wish.until = u"20210101000000Z"_s;
    QTest::newRow("expired") << wish << ProbeFailure::TlsExpired;
    wish = {};
    wish.from = u"20980101000000Z"_s;
    QTest::newRow("not yet valid") << wish << ProbeFailure::TlsNotYetValid;
    wish = {};
    wish.names = u"DNS:portal.example.com"_s;
    QTest::newRow("wrong host") << wish << ProbeFailure::TlsWrongHost;
    wish.until = u"20210101000000Z"_s;
    QTest::newRow("wrong host and expired") << wish << ProbeFailure::TlsWrongHost;
    wish = {};
    wish.names = u"DNS:*.localhost,DNS:xlocalhost,IP:127.0.0.2"_s;
    QTest::newRow("almost the host") << wish << ProbeFailure::TlsWrongHost;
}

void TestTls::sendsNothingToABadCertificate()
{
    QFETCH(CertificateWish, wish);
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")), serverTls(wish));
    NetworkProber prober(options());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QTEST(outcome.failure, "failure");
    QCOMPARE(outcome.status, 0);
    QCOMPARE(server.requests, 0);
    QVERIFY(server.received.isEmpty());
}

void TestTls::tellsTheValidityOfABadCertificate()
{
    CertificateWish wish;
    wish.from = u"20200102000000Z"_s;
    wish.until = u"20210304050607Z"_s;
    ScriptedServer server(nullptr, serverTls(wish));
    NetworkProber prober(options());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.certificateFrom, QDateTime(QDate(2020, 1, 2), QTime(0, 0), Qt::UTC));
    QCOMPARE(outcome.certificateUntil, QDateTime(QDate(2021, 3, 4), QTime(5, 6, 7), Qt::UTC));
    QCOMPARE(outcome.issuer, u"Example Authority"_s);
}

void TestTls::sendsNothingOverWeakTls_data()
{
    QTest::addColumn<QByteArray>("newest");
    QTest::addColumn<QByteArray>("ciphers");
    QTest::addColumn<bool>("isGood");
    // The first row shows that the servers of the others would be served if they were strong.
    QTest::newRow("TLS 1.2 as it should be")
        << QByteArray("TLSv1.2") << QByteArray("ECDHE-RSA-AES256-GCM-SHA384") << true;
    QTest::newRow("TLS 1.2 with RSA key exchange")
        << QByteArray("TLSv1.2") << QByteArray("AES256-GCM-SHA384") << false;
    QTest::newRow("TLS 1.2 with CBC")
        << QByteArray("TLSv1.2") << QByteArray("ECDHE-RSA-AES256-SHA384") << false;
    QTest::newRow("TLS 1.1") << QByteArray("TLSv1.1") << QByteArray("ALL:@SECLEVEL=0") << false;
    QTest::newRow("anonymous") << QByteArray("TLSv1.2") << QByteArray("aNULL:@SECLEVEL=0") << false;
}

void TestTls::sendsNothingOverWeakTls()
{
    QFETCH(QByteArray, newest);
    QFETCH(QByteArray, ciphers);
    QFETCH(bool, isGood);
    CertificateWish wish;
    wish.rsa = true;
    QSslConfiguration tls = serverTls(wish);
    tls.setProtocol(QSsl::AnyProtocol);
    tls.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    tls.setBackendConfigurationOption("MaxProtocol", newest);
    tls.setBackendConfigurationOption("CipherString", ciphers);
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")), tls);
    NetworkProber prober(options());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, isGood ? ProbeFailure::None : ProbeFailure::TlsFailed);
    QCOMPARE(outcome.tlsProtocol, isGood ? u"TLS 1.2"_s : QString());
    QCOMPARE(server.requests, isGood ? 1 : 0);
}

void TestTls::saysWhenThePortSpeaksPlainHttp_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("an answer") << httpAnswer(400, "The plain HTTP request was sent to HTTPS port");
    QTest::newRow("silence") << QByteArray();
}

void TestTls::saysWhenThePortSpeaksPlainHttp()
{
    QFETCH(QByteArray, words);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const auto received = std::make_shared<QByteArray>();
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [received, socket, words] {
            *received += socket->readAll();
            socket->write(words);
        });
    });
    NetworkProber::Options impatient = options();
    impatient.deadline = impatientOptions().deadline;
    NetworkProber prober(impatient);
    const QUrl url(u"https://localhost:%1/"_s.arg(server.serverPort()));
    QCOMPARE(ask(prober, questionTo(url)).failure, ProbeFailure::TlsFailed);
    QVERIFY(!received->isEmpty());
    QVERIFY(!received->contains("Bearer"));
}

void TestTls::asksOnceOverTls()
{
    ScriptedServer server(ScriptedServer::hangUp(), serverTls());
    NetworkProber prober(options());
    QCOMPARE(ask(prober, questionTo(server.url())).failure, ProbeFailure::ConnectionReset);
    QCOMPARE(server.connections, 1);
    QCOMPARE(server.requests, 1);
}

void TestTls::takesAnAnswerOfFullSizeOverTls()
{
    // Without a length: the end of the connection is the end of the answer.
    const QByteArray body(1'000'000, 'x');
    ScriptedServer server(ScriptedServer::answer("HTTP/1.1 200 OK\r\n\r\n" + body), serverTls());
    NetworkProber prober(options());
    const ProbeOutcome outcome = ask(prober, questionTo(server.url()));
    QCOMPARE(outcome.failure, ProbeFailure::None);
    QCOMPARE(outcome.body.size(), body.size());
}

void TestTls::boundsAnEndlessAnswerOverTls()
{
    ScriptedServer server(ScriptedServer::endless("HTTP/1.1 200 OK\r\n\r\n", QByteArray(16'384, 'x')),
                          serverTls());
    NetworkProber prober(options());
    QCOMPARE(ask(prober, questionTo(server.url())).failure, ProbeFailure::AnswerTooLarge);
    QVERIFY(server.sent < 8'000'000);
}

void TestTls::readsAFileOfAuthorities()
{
    const auto authorities = NetworkProber::readCaFile(m_certificates->authorityFile());
    QVERIFY(authorities);
    QCOMPARE(authorities->size(), 1);
}

void TestTls::saysWhatIsWrongWithAFileOfAuthorities_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing there") << u"/nowhere/at/all.pem"_s;
    QTest::newRow("a folder") << u"/"_s;
    QTest::newRow("a device that never ends") << u"/dev/zero"_s;
    QTest::newRow("another file") << QCoreApplication::applicationFilePath();
    QTest::newRow("a private key") << m_certificates->make().key;
}

void TestTls::saysWhatIsWrongWithAFileOfAuthorities()
{
    QFETCH(QString, path);
    const auto authorities = NetworkProber::readCaFile(path);
    QVERIFY(!authorities);
    QVERIFY(!authorities.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
