#include "causetype.h"
#include "core/answer/judge.h"
#include "core/detail.h"
#include "support/fakeprober.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(keywright::ProbeOutcome)

namespace {

constexpr auto invalidKeyBody =
    R"({"error":{"message":"Whatever it says","type":"invalid_api_key","code":null}})";

ProbeOutcome answer(int status, const QByteArray &body,
                    const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    ProbeOutcome outcome = jsonAnswer(status, body);
    outcome.headers = headers;
    outcome.host = u"api.perplexity.ai"_s;
    return outcome;
}

ProbeOutcome errorAnswer(int status, const QByteArray &type, const QByteArray &message = "words",
                         const QByteArray &code = "0")
{
    return answer(
        status, R"({"error":{"message":")" + message + R"(","type":")" + type + R"(","code":)" + code + "}}");
}

QByteArray page(const QByteArray &title, const QByteArray &rest = {})
{
    return "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body>" + rest + "</body></html>";
}

Cause causeOf(const ProbeOutcome &outcome, Asked asked = Asked::Key)
{
    return judgeOutcome(outcome, asked, testFacts()).cause;
}

} // namespace

class TestJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheCause_data();
    void namesTheCause();
    void judgesTheMadeUpKeyTheOtherWayRound_data();
    void judgesTheMadeUpKeyTheOtherWayRound();
    void tellsRealAnswersApart_data();
    void tellsRealAnswersApart();
    void carriesWhatTheSentenceNeeds();
    void saysWhoseAnswerItIs();
    void saysWhereARedirectPointsWithoutItsQuery();
    void saysHowLongToWait();
    void showsWhatAReaderSeesOfAPageThatNobodyKnows();
    void masksKeysInForeignWords();
    void showsAllOfAnAnswerThatNobodyKnows();
};

void TestJudge::namesTheCause_data()
{
    using enum Cause;
    QTest::addColumn<ProbeOutcome>("outcome");
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char *name, const ProbeOutcome &outcome, Cause cause) {
        QTest::newRow(name) << outcome << cause;
    };
    row("type, whatever the message", answer(401, invalidKeyBody), AnswerInvalidKey);
    row("type, with a line break after the body", answer(401, QByteArray(invalidKeyBody) + "\n"),
        AnswerInvalidKey);
    row("type, after a byte order mark", answer(401, "\xEF\xBB\xBF" + QByteArray(invalidKeyBody)),
        AnswerInvalidKey);
    row("code as text, without a type", answer(401, R"({"error":{"code":"invalid_api_key"}})"),
        AnswerInvalidKey);
    row("no credit by type, not by status", errorAnswer(429, "insufficient_quota"), AnswerNoCredit);
    row("retired, by code", errorAnswer(403, "forbidden_endpoint", "m", "\"agent_api_migration_required\""),
        AnswerRetired);
    row("forbidden", errorAnswer(403, "forbidden"), AnswerForbidden);
    row("organization key", errorAnswer(403, "forbidden", "Organization API keys cannot be used here"),
        AnswerOrganizationKey);
    row("model, by the message alone", errorAnswer(400, "invalid_request_error", "Invalid model 'x'"),
        AnswerBadModel);
    row("a bad request of an unknown type", errorAnswer(400, "something_new"), AnswerBadRequest);
    row("a bad request with a list of details", answer(422, R"({"detail":[{"msg":"field required"}]})"),
        AnswerBadRequest);
    row("too large", answer(413, page("413 Request Entity Too Large")), AnswerBadRequest);
    row("a page of the edge says nothing about the key", answer(400, page("400 Bad Request")), AnswerUnknown);
    row("wrong path", answer(404, "\n"), AnswerWrongPath);
    row("unknown id", errorAnswer(404, "not_found"), AnswerBadRequest);
    row("somebody's 404 page", answer(404, page("404 Not Found")), AnswerNotPerplexity);
    row("wrong method", answer(405, {}), AnswerWrongMethod);
    row("too fast", answer(429, {}), AnswerRateLimited);
    row("service trouble as JSON", errorAnswer(503, "overloaded"), AnswerServiceTrouble);
    row("service trouble as a page of Cloudflare",
        answer(522, page("api.perplexity.ai | 522: Connection timed out"), { { "server", "cloudflare" } }),
        AnswerServiceTrouble);
    row("service trouble that mentions the key", answer(500, invalidKeyBody), AnswerServiceTrouble);
    row("challenge by header", answer(503, page("x"), { { "cf-mitigated", "challenge" } }), AnswerCloudflare);
    row("challenge by title", answer(503, page("Just a moment...")), AnswerCloudflare);
    row("block by title", answer(403, page("Attention Required! | Cloudflare")), AnswerCloudflare);
    row("block by code", answer(403, "error code: 1020", { { "server", "cloudflare" } }), AnswerCloudflare);
    row("a script of Cloudflare is not a challenge",
        answer(401,
               page("401 Authorization Required",
                    "<center>openresty/1.27.4</center><script>'/cdn-cgi/challenge-platform/'</script>")),
        AnswerRefusedUnclear);
    row("another web server's 401", answer(401, page("401 Authorization Required", "<center>nginx</center>")),
        AnswerNotPerplexity);
    row("a gateway that wants a password", answer(401, {}, { { "www-authenticate", "Negotiate" } }),
        AnswerNotPerplexity);
    row("an empty 401", answer(401, {}), AnswerUnknown);
    row("401 without the envelope", answer(401, R"({"message":"Unauthorized"})"), AnswerOtherProvider);
    row("401 of an OpenAI-compatible provider",
        answer(
            401,
            R"({"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}})"),
        AnswerOtherProvider);
    row("401 with a type that nobody knows", errorAnswer(401, "something_new"), AnswerUnknown);
    row("redirect", answer(302, {}, { { "location", "https://login.example/" } }), AnswerRedirected);
    row("a redirect to nowhere", answer(304, {}), AnswerUnknown);
    row("the proxy wants a login", answer(407, page("Proxy Authentication Required")), ConnectProxyLogin);
    row("a portal", answer(511, page("Log in to Café Wi-Fi")), AnswerNotPerplexity);
    row("a portal that says 200", answer(200, page("Log in")), AnswerNotPerplexity);
    row("a company's block page", answer(403, page("Blocked by your administrator")), AnswerNotPerplexity);
    row("a list of models", acceptedAnswer(), AnswerAccepted);
    row("another list", answer(200, R"({"data":[1,2]})"), AnswerNotPerplexity);
    row("other JSON", answer(200, R"({"status":"ok"})"), AnswerNotPerplexity);
    row("nothing at all", answer(204, {}), AnswerNotPerplexity);
    row("a status of no kind", answer(418, "teapot"), AnswerUnknown);
}

void TestJudge::namesTheCause()
{
    QFETCH(ProbeOutcome, outcome);
    QFETCH(Cause, cause);
    QCOMPARE(causeId(causeOf(outcome)), causeId(cause));
}

void TestJudge::judgesTheMadeUpKeyTheOtherWayRound_data()
{
    using enum Cause;
    QTest::addColumn<ProbeOutcome>("outcome");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("refused") << refusedAnswer() << AnswerAccepted;
    QTest::newRow("refused by a page")
        << answer(401, page("401 Authorization Required", "<center>openresty</center>")) << AnswerAccepted;
    QTest::newRow("forbidden") << errorAnswer(401, "forbidden") << AnswerAccepted;
    QTest::newRow("accepted") << acceptedAnswer() << AnswerNotPerplexity;
    QTest::newRow("known, without credit") << noCreditAnswer() << AnswerNotPerplexity;
    QTest::newRow("accepted, but a bad request")
        << errorAnswer(400, "invalid_request") << AnswerNotPerplexity;
    QTest::newRow("too fast") << answer(429, {}) << AnswerRateLimited;
    QTest::newRow("service trouble") << answer(502, {}) << AnswerServiceTrouble;
    QTest::newRow("another provider")
        << answer(401, R"({"error":{"message":"See platform.openai.com"}})") << AnswerOtherProvider;
}

void TestJudge::judgesTheMadeUpKeyTheOtherWayRound()
{
    QFETCH(ProbeOutcome, outcome);
    QFETCH(Cause, cause);
    QCOMPARE(causeId(causeOf(outcome, Asked::Control)), causeId(cause));
}

void TestJudge::tellsRealAnswersApart_data()
{
    using enum Cause;
    QTest::addColumn<bool>("agent");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("completed") << true << QByteArray(R"({"object":"response","status":"completed"})")
                               << AnswerCompleted;
    QTest::newRow("cut") << true << QByteArray(R"({"output":[],"status":"incomplete"})") << AnswerCompleted;
    QTest::newRow("failed") << true << QByteArray(R"({"object":"response","status":"failed"})")
                            << AnswerRunFailed;
    QTest::newRow("a list of models") << true << acceptedAnswer().body << AnswerNotPerplexity;
    QTest::newRow("a chat") << false << QByteArray(R"({"choices":[{"message":{"content":"Hi"}}]})")
                            << AnswerCompleted;
    QTest::newRow("no chat") << false << QByteArray(R"({"choices":[]})") << AnswerNotPerplexity;
}

void TestJudge::tellsRealAnswersApart()
{
    QFETCH(bool, agent);
    QFETCH(QByteArray, body);
    QFETCH(Cause, cause);
    QCOMPARE(causeId(causeOf(answer(200, body), agent ? Asked::Agent : Asked::Chat)), causeId(cause));
}

void TestJudge::carriesWhatTheSentenceNeeds()
{
    ProbeOutcome outcome =
        errorAnswer(400, "invalid_model", "Invalid model 'sonar-pro '. Permitted models …");
    outcome.headers = { { "x-request-id", "1fbf-07" } };
    const QJsonObject detail = judgeOutcome(outcome, Asked::Agent, testFacts()).detail;
    QCOMPARE(detail[detail::status].toInt(), 400);
    QCOMPARE(detail[detail::host].toString(), u"api.perplexity.ai"_s);
    QCOMPARE(detail[detail::type].toString(), u"invalid_model"_s);
    QCOMPARE(detail[detail::requestId].toString(), u"1fbf-07"_s);
    QCOMPARE(detail[detail::model].toString(), u"sonar-pro"_s);
    QVERIFY(detail[detail::message].toString().startsWith(u"Invalid model"_s));
}

void TestJudge::saysWhoseAnswerItIs()
{
    ProbeOutcome outcome = answer(401, R"({"error":{"message":"No"}})");
    outcome.host = u"openrouter.ai"_s;
    const Finding byHost = judgeOutcome(outcome, Asked::Key, testFacts());
    QCOMPARE(byHost.detail[detail::provider].toString(), u"OpenRouter"_s);
    const Finding byWords = judgeOutcome(
        answer(401, R"({"error":{"message":"See https://platform.openai.com"}})"), Asked::Key, testFacts());
    QCOMPARE(byWords.detail[detail::provider].toString(), u"OpenAI"_s);
}

void TestJudge::saysWhereARedirectPointsWithoutItsQuery()
{
    const auto target = [](const QByteArray &location) {
        return judgeOutcome(answer(307, {}, { { "location", location } }), Asked::Key, testFacts())
            .detail[detail::redirect]
            .toString();
    };
    QCOMPARE(target("https://user:word@login.example/x?token=1#f"), u"https://login.example/x"_s);
    QCOMPARE(target("/login?next=2"), u"api.perplexity.ai/login"_s);
}

void TestJudge::saysHowLongToWait()
{
    const Finding finding =
        judgeOutcome(answer(429, {}, { { "retry-after", "30" } }), Asked::Key, testFacts());
    QCOMPARE(finding.detail[detail::seconds].toInt(), 30);
}

void TestJudge::showsAllOfAnAnswerThatNobodyKnows()
{
    const QByteArray key = makeKey(3);
    const Finding finding =
        judgeOutcome(answer(418, R"({"short": "and stout", "of": ")" + key + "\"}"), Asked::Key, testFacts());
    QCOMPARE(finding.cause, Cause::AnswerUnknown);
    const QString shown = finding.detail[detail::message].toString();
    QVERIFY(shown.startsWith(uR"({"short": "and stout")"_s));
    QVERIFY(!shown.contains(QString::fromLatin1(key)));
}

void TestJudge::showsWhatAReaderSeesOfAPageThatNobodyKnows()
{
    const QByteArray key = makeKey(3);
    const QByteArray text =
        "<html><head><title>Tea</title><style>p { color: red }</style></head><body><!-- pot -->"
        "<script>if (1 < 2) tea();</script><p>Short &amp; <b>stout</b>, "
        + key + "</p></body></html>";
    const Finding finding = judgeOutcome(answer(418, text), Asked::Key, testFacts());
    QCOMPARE(finding.cause, Cause::AnswerUnknown);
    QVERIFY(finding.detail[detail::message].toString().startsWith(u"Tea Short & stout , pplx-…"_s));
}

void TestJudge::masksKeysInForeignWords()
{
    const QByteArray key = makeKey(3);
    const Finding finding =
        judgeOutcome(errorAnswer(418, "new", "You sent " + key + "\\n\\u202e now"), Asked::Key, testFacts());
    QCOMPARE(finding.detail[detail::message].toString(),
             u"You sent pplx-…"_s + QString::fromLatin1(key.last(4)) + u" now"_s);
}

QTEST_APPLESS_MAIN(TestJudge)
#include "tst_judge.moc"
