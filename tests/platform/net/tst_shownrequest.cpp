#include "core/answer/keycheck.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(keywright::RealRequest)

/// What is shown as sent is what a server gets, byte by byte, but for the key.
class TestShownRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void isTheOneThatIsSent_data();
    void isTheOneThatIsSent();
};

void TestShownRequest::isTheOneThatIsSent_data()
{
    QTest::addColumn<RealRequest>("real");
    QTest::newRow("the free question") << RealRequest::None;
    QTest::newRow("a real request") << RealRequest::Agent;
    QTest::newRow("the guide's request") << RealRequest::Guide;
}

void TestShownRequest::isTheOneThatIsSent()
{
    QFETCH(RealRequest, real);
    const QByteArray refused = R"({"error":{"message":"no","type":"invalid_api_key","code":401}})";
    const QByteArray accepted = R"({"object":"list","data":[{"id":"perplexity/sonar"}]})";
    QByteArrayList received;
    ScriptedServer *itself = nullptr;
    TestCertificates certificates;
    ScriptedServer server(
        [&](QTcpSocket *socket) {
            received.append(std::exchange(itself->received, {}));
            const bool isControl = received.size() == 1;
            ScriptedServer::answer(httpAnswer(isControl ? 401 : 200, isControl ? refused : accepted))(socket);
        },
        TestCertificates::serverTls(certificates.make()));
    itself = &server;
    NetworkProber::Options options;
    options.extraCaFile = certificates.authorityFile();
    NetworkProber prober(options);
    const SystemClock clock;
    KeyCheck check(prober, clock, testFacts(), server.url(QString()));
    verdictOf(check, real);

    received.removeFirst(); // that of the made-up key
    QByteArray sent = received.join("\n\n");
    QVERIFY(sent.contains(makeKey()));
    sent.replace(makeKey(), Secret(makeKey()).masked().toUtf8()).replace("\r", "");
    QString shown = check.describeRequest(Secret(makeKey()), real);
    // The end of a head without a body is trimmed where it is shown.
    QCOMPARE(QString::fromUtf8(sent).simplified(), shown.simplified());
    QCOMPARE(received.size(), real == RealRequest::None ? 1 : 2);
}

QTEST_GUILESS_MAIN(TestShownRequest)
#include "tst_shownrequest.moc"
