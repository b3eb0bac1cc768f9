#include "platform/net/networkprober.h"
#include "platform/practice/standin.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
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
    void answersByKey_data();
    void answersByKey();
    void answersByPathBeforeTheKey_data();
    void answersByPathBeforeTheKey();
    void judgesTheBodyOfAnAcceptedKey_data();
    void judgesTheBodyOfAnAcceptedKey();
    void readsTheHeaderAsTheServiceDoes_data();
    void readsTheHeaderAsTheServiceDoes();
    void completesWithAText();
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
    ProbeOutcome ask(const QByteArray &method, const QString &path, const QByteArray &key,
                     const QByteArray &body = {});
    QByteArray converse(const QByteArray &bytes);

    std::unique_ptr<StandIn> m_standIn;
};

namespace {

QString errorType(const ProbeOutcome &outcome)
{
    return QJsonDocument::fromJson(outcome.body)["error"_L1]["type"_L1].toString();
}

} // namespace

void TestStandIn::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_standIn = std::make_unique<StandIn>(testFacts().service);
    m_standIn->addKey(StandInRole::Good, Secret(makeKey(1)));
    m_standIn->addKey(StandInRole::Bad, Secret(makeKey(2)));
    m_standIn->addKey(StandInRole::NoCredit, Secret(makeKey(3)));
    m_standIn->addKey(StandInRole::Blocked, Secret(makeKey(4)));
    m_standIn->addKey(StandInRole::RateLimited, Secret(makeKey(5)));
    m_standIn->addKey(StandInRole::Trouble, Secret(makeKey(6)));
    m_standIn->addKey(StandInRole::OldOne, Secret(makeKey(7)));
    QVERIFY(m_standIn->listen());
}

ProbeOutcome TestStandIn::ask(const QByteArray &method, const QString &path, const QByteArray &key,
                              const QByteArray &body)
{
    NetworkProber::Options options;
    options.allowLoopbackHttp = true;
    NetworkProber prober(options);
    ProbeQuestion question;
    question.method = method;
    question.url = m_standIn->url();
    question.url.setPath(path);
    if (!key.isEmpty())
        question.key = Secret(key);
    question.body = body;
    ProbeOutcome outcome;
    bool told = false;
    prober.probe(std::move(question), this, [&](const ProbeOutcome &result) {
        outcome = result;
        told = true;
    });
    [[maybe_unused]] const bool inTime = QTest::qWaitFor([&] { return told; }, 12'000);
    return outcome;
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

void TestStandIn::answersByKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::newRow("good") << makeKey(1) << 200 << QString();
    QTest::newRow("bad") << makeKey(2) << 401 << u"invalid_api_key"_s;
    QTest::newRow("no credit") << makeKey(3) << 401 << u"insufficient_quota"_s;
    QTest::newRow("blocked") << makeKey(4) << 403 << u"forbidden"_s;
    QTest::newRow("rate limited") << makeKey(5) << 429 << u"request_rate_limit_exceeded"_s;
    QTest::newRow("trouble") << makeKey(6) << 502 << QString();
    QTest::newRow("old") << makeKey(7) << 401 << u"invalid_api_key"_s;
    QTest::newRow("unknown") << makeKey(8) << 401 << u"invalid_api_key"_s;
    QTest::newRow("none") << QByteArray() << 401 << u"invalid_api_key"_s;
}

void TestStandIn::answersByKey()
{
    QFETCH(QByteArray, key);
    const ProbeOutcome models = ask("GET", u"/v1/models"_s, key);
    QTEST(models.status, "status");
    QTEST(errorType(models), "type");
    const ProbeOutcome agent = ask("POST", u"/v1/agent"_s, key, R"({"preset":"fast","input":"Hi"})");
    QTEST(agent.status, "status");
    QTEST(errorType(agent), "type");
}

void TestStandIn::answersByPathBeforeTheKey_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    const QString retired = u"chat_completions_not_available"_s;
    QTest::newRow("retired") << QByteArray("POST") << u"/chat/completions"_s << 403 << retired;
    QTest::newRow("retired too") << QByteArray("POST") << u"/v1/sonar"_s << 403 << retired;
    QTest::newRow("retired list") << QByteArray("GET") << u"/async/chat/completions"_s << 403 << retired;
    QTest::newRow("doubled path") << QByteArray("POST") << u"/v1/v1/agent"_s << 404 << QString();
    QTest::newRow("extra v1") << QByteArray("POST") << u"/v1/chat/completions"_s << 404 << QString();
    QTest::newRow("missing v1") << QByteArray("GET") << u"/models"_s << 404 << QString();
    QTest::newRow("no path") << QByteArray("GET") << u"/"_s << 404 << QString();
    QTest::newRow("GET for POST") << QByteArray("GET") << u"/v1/agent"_s << 405 << QString();
    QTest::newRow("POST for GET") << QByteArray("POST") << u"/v1/models"_s << 405 << QString();
}

void TestStandIn::answersByPathBeforeTheKey()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    for (const QByteArray &key : { makeKey(1), makeKey(2), QByteArray() }) {
        const ProbeOutcome outcome = ask(method, path, key);
        QTEST(outcome.status, "status");
        QTEST(errorType(outcome), "type");
        QCOMPARE(outcome.body.isEmpty(), outcome.status != 403);
    }
}

void TestStandIn::judgesTheBodyOfAnAcceptedKey_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::newRow("preset") << QByteArray(R"({"preset":"fast","input":"Hi"})") << 200 << QString();
    QTest::newRow("model") << QByteArray(R"({"model":"perplexity/sonar","input":"Hi"})") << 200 << QString();
    QTest::newRow("another maker's model")
        << QByteArray(R"({"model":"openai/gpt-6-luna","input":[{"role":"user"}]})") << 200 << QString();
    QTest::newRow("retired model") << QByteArray(R"({"model":"sonar-pro","input":"Hi"})") << 400
                                   << u"invalid_model"_s;
    QTest::newRow("prefix alone") << QByteArray(R"({"model":"openai/","input":"Hi"})") << 400
                                  << u"invalid_model"_s;
    QTest::newRow("empty input") << QByteArray(R"({"preset":"fast","input":""})") << 400
                                 << u"invalid_request"_s;
    QTest::newRow("empty list") << QByteArray(R"({"preset":"fast","input":[]})") << 400
                                << u"invalid_request"_s;
    QTest::newRow("no input") << QByteArray("{}") << 400 << u"invalid_request"_s;
    QTest::newRow("unknown preset") << QByteArray(R"({"preset":"slow","input":"Hi"})") << 400
                                    << u"invalid_request"_s;
    QTest::newRow("no JSON") << QByteArray("input=Hi") << 400 << u"invalid_request"_s;
    QTest::newRow("no body") << QByteArray() << 400 << u"invalid_request"_s;
}

void TestStandIn::judgesTheBodyOfAnAcceptedKey()
{
    QFETCH(QByteArray, body);
    for (const QString &path : { u"/v1/agent"_s, u"/v1/responses"_s }) {
        const ProbeOutcome outcome = ask("POST", path, makeKey(1), body);
        QTEST(outcome.status, "status");
        QTEST(errorType(outcome), "type");
    }
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

void TestStandIn::completesWithAText()
{
    const ProbeOutcome outcome = ask("POST", u"/v1/agent"_s, makeKey(1), R"({"preset":"fast","input":"Hi"})");
    const QJsonDocument answer = QJsonDocument::fromJson(outcome.body);
    QCOMPARE(answer["status"_L1].toString(), u"completed"_s);
    QCOMPARE(answer["output"_L1][0]["content"_L1][0]["text"_L1].toString(), u"Hello."_s);
    QCOMPARE(outcome.header("x-ratelimit-limit"), QByteArray("50"));
}

void TestStandIn::namesEachRequest()
{
    const QByteArray first = ask("GET", u"/v1/models"_s, makeKey(1)).header("x-request-id");
    const QByteArray second = ask("GET", u"/v1/models"_s, makeKey(1)).header("x-request-id");
    QVERIFY(!first.isEmpty());
    QVERIFY(first != second);
}

void TestStandIn::takesANewRoleForAKey()
{
    m_standIn->addKey(StandInRole::OldOne, Secret(makeKey(1)));
    QCOMPARE(ask("GET", u"/v1/models"_s, makeKey(1)).status, 401);
}

void TestStandIn::saysWhatItAnswered()
{
    const QSignalSpy answered(m_standIn.get(), &StandIn::answered);
    ask("GET", u"/v1/models"_s, makeKey(3));
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
    QCOMPARE(ask("GET", u"/v1/models"_s, makeKey(1)).status, 200);
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
    ProbeQuestion question;
    question.url = encrypting.url();
    question.url.setPath(u"/v1/models"_s);
    question.key = Secret(makeKey(1));
    ProbeOutcome outcome;
    prober.probe(std::move(question), this, [&](const ProbeOutcome &result) { outcome = result; });
    QTRY_COMPARE(outcome.status, 200);
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
