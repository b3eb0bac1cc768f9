#include "platform/practice/standin.h"
#include "support/asking.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestStandInAnswers : public QObject
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
    void completesWithAText();

private:
    ProbeOutcome ask(const QByteArray &method, const QString &path, const QByteArray &key,
                     const QByteArray &body = {});

    std::unique_ptr<StandIn> m_standIn;
};

namespace {

QString errorType(const ProbeOutcome &outcome)
{
    return QJsonDocument::fromJson(outcome.body)["error"_L1]["type"_L1].toString();
}

} // namespace

void TestStandInAnswers::init()
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

ProbeOutcome TestStandInAnswers::ask(const QByteArray &method, const QString &path, const QByteArray &key,
                                     const QByteArray &body)
{
    NetworkProber prober(practiceOptions());
    ProbeQuestion question;
    question.method = method;
    question.url = m_standIn->url();
    question.url.setPath(path);
    if (!key.isEmpty())
        question.key = Secret(key);
    question.body = body;
    return testing::ask(prober, std::move(question));
}

void TestStandInAnswers::answersByKey_data()
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

void TestStandInAnswers::answersByKey()
{
    QFETCH(QByteArray, key);
    const ProbeOutcome models = ask("GET", u"/v1/models"_s, key);
    QTEST(models.status, "status");
    QTEST(errorType(models), "type");
    const ProbeOutcome agent = ask("POST", u"/v1/agent"_s, key, R"({"preset":"fast","input":"Hi"})");
    QTEST(agent.status, "status");
    QTEST(errorType(agent), "type");
}

void TestStandInAnswers::answersByPathBeforeTheKey_data()
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

void TestStandInAnswers::answersByPathBeforeTheKey()
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

void TestStandInAnswers::judgesTheBodyOfAnAcceptedKey_data()
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

void TestStandInAnswers::judgesTheBodyOfAnAcceptedKey()
{
    QFETCH(QByteArray, body);
    for (const QString &path : { u"/v1/agent"_s, u"/v1/responses"_s }) {
        const ProbeOutcome outcome = ask("POST", path, makeKey(1), body);
        QTEST(outcome.status, "status");
        QTEST(errorType(outcome), "type");
    }
}

void TestStandInAnswers::completesWithAText()
{
    const ProbeOutcome outcome = ask("POST", u"/v1/agent"_s, makeKey(1), R"({"preset":"fast","input":"Hi"})");
    const QJsonDocument answer = QJsonDocument::fromJson(outcome.body);
    QCOMPARE(answer["status"_L1].toString(), u"completed"_s);
    QCOMPARE(answer["output"_L1][0]["content"_L1][0]["text"_L1].toString(), u"Hello."_s);
    QCOMPARE(outcome.header("x-ratelimit-limit"), QByteArray("50"));
}

QTEST_GUILESS_MAIN(TestStandInAnswers)
#include "tst_standinanswers.moc"
