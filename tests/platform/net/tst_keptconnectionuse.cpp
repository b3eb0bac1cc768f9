#include "support/tunnel.h"
#include "twoquestions.h"

#include <QNetworkProxy>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(keywright::ConnectionUse)

/// A kept connection serves one question to the same place, under the same conditions, and then ends.
class TestKeptConnectionUse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void isForTheNextGetOnly_data();
    void isForTheNextGetOnly();
    void isForThatHostAndPortOnly_data();
    void isForThatHostAndPortOnly();
    void leadsThroughTheSameProxyOnly_data();
    void leadsThroughTheSameProxyOnly();
    void isNotTrustedUnderOtherAuthorities_data();
    void isNotTrustedUnderOtherAuthorities();
    void endsByItself();
    void endsWithTheProber();
    void endsWithTheSecondQuestion();
    void endsWithTheContextOfTheSecondQuestion();

private:
    TestCertificates m_certificates;
};

void TestKeptConnectionUse::isForTheNextGetOnly_data()
{
    QTest::addColumn<QByteArray>("firstMethod");
    QTest::addColumn<QByteArray>("secondMethod");
    QTest::addColumn<ConnectionUse>("second");
    QTest::newRow("a POST") << QByteArray("GET") << QByteArray("POST") << ConnectionUse::Kept;
    QTest::newRow("behind a POST") << QByteArray("POST") << QByteArray("GET") << ConnectionUse::Kept;
    QTest::newRow("a question of its own") << QByteArray("GET") << QByteArray("GET") << ConnectionUse::Own;
    QTest::newRow("another first question") << QByteArray("GET") << QByteArray("GET") << ConnectionUse::Keep;
}

void TestKeptConnectionUse::isForTheNextGetOnly()
{
    QFETCH(QByteArray, firstMethod);
    QFETCH(QByteArray, secondMethod);
    QFETCH(ConnectionUse, second);
    TwoQuestions both(m_certificates, { stay(acceptance()) });
    ProbeQuestion question = questionOn(ConnectionUse::Keep, both.server.url());
    question.method = firstMethod;
    QCOMPARE(ask(*both.prober, std::move(question)).status, 200);
    question = questionOn(second, both.server.url());
    question.method = secondMethod;
    QCOMPARE(ask(*both.prober, std::move(question)).status, 200);
    QCOMPARE(both.server.connections, 2);
    QTRY_VERIFY(both.ended >= 1); // the one that nobody came for
}

void TestKeptConnectionUse::isForThatHostAndPortOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("another name of the host") << u"https://127.0.0.1:SAME/v1/models"_s;
    QTest::newRow("another port") << u"https://localhost:OTHER/v1/models"_s;
    QTest::newRow("without TLS") << u"http://localhost:PLAIN/v1/models"_s;
}

void TestKeptConnectionUse::isForThatHostAndPortOnly()
{
    QFETCH(QString, address);
    TwoQuestions both(m_certificates, { stay(refusal()) });
    const ScriptedServer other(stay(refusal()), TestCertificates::serverTls(m_certificates.make()));
    const ScriptedServer plain(stay(refusal()));
    address.replace(u"SAME"_s, QString::number(both.server.port()))
        .replace(u"OTHER"_s, QString::number(other.port()))
        .replace(u"PLAIN"_s, QString::number(plain.port()));
    both.askFirst();
    QCOMPARE(ask(*both.prober, questionOn(ConnectionUse::Kept, QUrl(address))).status, 401);
    QCOMPARE(both.server.connections + other.connections + plain.connections, 2);
    QTRY_VERIFY(both.ended >= 1);
}

void TestKeptConnectionUse::leadsThroughTheSameProxyOnly_data()
{
    QTest::addColumn<bool>("sameProxy");
    QTest::newRow("the same proxy") << true;
    QTest::newRow("another proxy") << false;
}

void TestKeptConnectionUse::leadsThroughTheSameProxyOnly()
{
    QFETCH(bool, sameProxy);
    CertificateWish wish;
    wish.names = u"DNS:service.example"_s; // this computer itself is asked without a proxy
    const ScriptedServer server(stay(refusal()), TestCertificates::serverTls(m_certificates.make(wish)));
    const Tunnel tunnel(server.port());
    const Tunnel other(server.port());
    const auto useProxy = [](quint16 port) {
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    };
    const QUrl url(u"https://service.example/v1/models"_s);
    NetworkProber::Options options;
    options.extraCaFile = m_certificates.authorityFile();
    NetworkProber prober(options);
    useProxy(tunnel.port());
    QCOMPARE(ask(prober, questionOn(ConnectionUse::Keep, url)).status, 401);
    const quint16 port = sameProxy ? tunnel.port() : other.port();
    useProxy(port);
    const ProbeOutcome second = ask(prober, questionOn(ConnectionUse::Kept, url));
    QCOMPARE(second.status, 401);
    QCOMPARE(second.proxy, u"127.0.0.1:%1"_s.arg(port));
    QVERIFY(second.address.isEmpty());
    QCOMPARE(second.stages.size(), 3); // the proxy looks up the name
    QCOMPARE(server.connections, sameProxy ? 1 : 2);
}

void TestKeptConnectionUse::isNotTrustedUnderOtherAuthorities_data()
{
    QTest::addColumn<bool>("isUnderWay");
    QTest::newRow("set between the questions") << false;
    QTest::newRow("set while the first is under way") << true;
}

void TestKeptConnectionUse::isNotTrustedUnderOtherAuthorities()
{
    QFETCH(bool, isUnderWay);
    const TestCertificates others;
    TwoQuestions both(m_certificates, { [&](QTcpSocket *socket) {
                          if (isUnderWay)
                              both.prober->setExtraCaFile(others.authorityFile());
                          socket->write(refusal());
                      } });
    QCOMPARE(both.askFirst().status, 401);
    if (!isUnderWay)
        both.prober->setExtraCaFile(others.authorityFile());
    both.server.received.clear();
    QCOMPARE(both.askSecond().failure, ProbeFailure::TlsUntrusted);
    QVERIFY(both.server.received.isEmpty());
    QTRY_VERIFY(both.ended >= 1);
}

void TestKeptConnectionUse::endsByItself()
{
    TwoQuestions both(m_certificates, { stay(refusal()) });
    both.askFirst();
    QCOMPARE(both.ended, 0);
    QTRY_COMPARE_WITH_TIMEOUT(both.ended, 1, 10'000);
}

void TestKeptConnectionUse::endsWithTheProber()
{
    TwoQuestions both(m_certificates, { stay(refusal()) });
    both.askFirst();
    QCOMPARE(both.ended, 0);
    both.prober.reset();
    QTRY_COMPARE(both.ended, 1);
    QCOMPARE(both.server.requests, 1);
}

void TestKeptConnectionUse::endsWithTheSecondQuestion()
{
    TwoQuestions both(m_certificates, { stay(refusal()) });
    both.askFirst();
    both.askSecond();
    both.askSecond();
    QCOMPARE(both.server.connections, 2);
    QTRY_COMPARE(both.ended, 2);
}

void TestKeptConnectionUse::endsWithTheContextOfTheSecondQuestion()
{
    TwoQuestions both(m_certificates, { stay(refusal()), stay({}) });
    both.askFirst();
    auto context = std::make_unique<QObject>();
    bool isTold = false;
    both.prober->probe(questionOn(ConnectionUse::Kept, both.server.url()), context.get(),
                       [&](const ProbeOutcome &) { isTold = true; });
    QTRY_COMPARE(both.server.requests, 2);
    QCOMPARE(both.server.connections, 1);
    context.reset();
    QTRY_COMPARE(both.ended, 1);
    QVERIFY(!isTold);
    QCOMPARE(both.server.connections, 1);
}

QTEST_GUILESS_MAIN(TestKeptConnectionUse)
#include "tst_keptconnectionuse.moc"
