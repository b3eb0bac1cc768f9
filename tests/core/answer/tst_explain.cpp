#include "core/answer/explain.h"
#include "core/detail.h"
#include "explainrows.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Explanation explained(const QByteArray &text)
{
    return explainMessage(text, testFacts(), nullptr);
}

QByteArray shown(const Explanation &explanation)
{
    return explanation.cause ? causeId(*explanation.cause).data() : "none";
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheServicesOwnErrors_data();
    void knowsTheServicesOwnErrors();
    void knowsWhoElseAnswered_data();
    void knowsWhoElseAnswered();
    void knowsABareStatus_data();
    void knowsABareStatus();
    void guessesNothing_data();
    void guessesNothing();
    void carriesTheModel();
    void quotesTheWholeSentence();
};

void TestExplain::knowsTheServicesOwnErrors_data()
{
    using enum Cause;
    columns();
    row("JSON",
        R"({"error":{"message":"Invalid API key provided. Ensure your API key is correct and active.","type":"invalid_api_key","code":401}})",
        AnswerInvalidKey);
    row("in Python",
        "perplexity.AuthenticationError: Error code: 401 - {'error': {'message': 'Invalid API key provided. "
        "You can "
        "find your API key at https://www.perplexity.ai/settings/api.', 'type': 'invalid_api_key', 'code': "
        "401}}",
        AnswerInvalidKey);
    row("escaped twice",
        R"("error": "Perplexity Search API error (401): {\"error\":{\"message\":\"Invalid API key provided.\",\"type\":\"invalid_api_key\",\"code\":401}}")",
        AnswerInvalidKey);
    row("sentence alone", "Invalid API key provided. Ensure your API key is correct and active.",
        AnswerInvalidKey);
    row("no credit beats a wrong key",
        "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'You exceeded your current "
        "quota, please "
        "check your plan and billing details. For more information, visit "
        "https://www.perplexity.ai/settings/api.', "
        "'type': 'insufficient_quota', 'code': 401}}\nInvalid API key",
        AnswerNoCredit);
    row("no credit, sentence alone", "Error: You exceeded your current quota, please check your plan",
        AnswerNoCredit);
    row("retired",
        R"(403 {"error":{"message":"Sonar is now the Agent API. Use /v1/responses","type":"chat_completions_not_available","code":403}})",
        AnswerRetired);
    row("no credit, in other words", "Error 429: You have run out of credits.", AnswerNoCredit);
    row("retired, in other words", "403: The chat completions API has been retired. Use /v1/agent",
        AnswerRetired);
    row("a method, of a framework's page", R"({"detail":"Method Not Allowed"})", AnswerWrongMethod);
    row("retired, by its other word", "PermissionDeniedError: agent_api_migration_required", AnswerRetired);
    row("model",
        "Error code: 400 - {'error': {'message': \"Invalid model 'llama-3.1-sonar-small-128k-online'. "
        "Permitted "
        "models can be found\", 'type': 'invalid_model', 'code': 400}}",
        AnswerBadModel);
    row("model, of a common type",
        R"({"error":{"message":"Invalid model 'x'","type":"invalid_request_error","code":400}})",
        AnswerBadModel);
    row("bad request",
        R"({"error":{"message":"validation failed: input cannot be empty","type":"invalid_request","code":400}})",
        AnswerBadRequest);
    row("organization",
        R"({"error":{"message":"organization API keys are not accepted on this endpoint","type":"forbidden","code":403}})",
        AnswerOrganizationKey);
    row("forbidden", R"({"error":{"message":"forbidden","type":"forbidden","code":403}})", AnswerForbidden);
    row("too fast", "RateLimitError: {'type': 'request_rate_limit_exceeded', 'code': 429}",
        AnswerRateLimited);
    row("older gateway through LiteLLM",
        "litellm.AuthenticationError: AuthenticationError: PerplexityException - <html>\r\n<head><title>401 "
        "Authorization Required</title></head>\r\n<body>\r\n<hr><center>openresty/1.21.4.3</center>",
        AnswerRefusedUnclear);
    row("challenge", "403 <!DOCTYPE html><html><head><title>Just a moment...</title>", AnswerCloudflare);
    row("service trouble", "502: <html> <head><title>502 Bad Gateway</title></head>", AnswerServiceTrouble);
}

void TestExplain::knowsTheServicesOwnErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(Cause, cause);
    QCOMPARE(shown(explained(text)), QByteArray(causeId(cause).data()));
}

void TestExplain::knowsWhoElseAnswered_data()
{
    using enum Cause;
    columns();
    row("OpenAI",
        "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: "
        "pplx-abc****************9fQ2. You can find your API key at "
        "https://platform.openai.com/account/api-keys.', "
        "'type': 'invalid_request_error', 'param': None, 'code': 'invalid_api_key'}}",
        AnswerOtherProvider);
    row("OpenAI's quota",
        "You exceeded your current quota. See https://platform.openai.com/docs (insufficient_quota, 429, API "
        "key)",
        AnswerOtherProvider);
    row("an OpenAI-compatible one",
        R"({"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}})",
        AnswerOtherProvider);
    row("OpenRouter by its address",
        "httpx.HTTPStatusError: Client error '401 Unauthorized' for url "
        "'https://openrouter.ai/api/v1/chat/completions'",
        AnswerOtherProvider);
    row("OpenRouter through LiteLLM",
        R"(litellm.AuthenticationError: AuthenticationError: OpenrouterException - {"error":{"code":401}})",
        AnswerOtherProvider);
    row("Google", "[400] API key not valid. Please pass a valid API key.", AnswerOtherProvider);
    row("DeepSeek", R"({"error":{"message":"Authentication Fails, Your api key: ****1b0b is invalid"}})",
        AnswerOtherProvider);
    row("OpenRouter's credit", R"({"error":{"message":"Add more using https://openrouter.ai/x","code":402}})",
        AnswerOtherProvider);
    row("a gateway", "Authentication Error, Invalid proxy server token passed", AnswerNotPerplexity);
    row("the website", "403 Client Error: Forbidden for url: https://www.perplexity.ai/chat/completions",
        RequestHost);
}

void TestExplain::knowsWhoElseAnswered()
{
    knowsTheServicesOwnErrors();
}

void TestExplain::knowsABareStatus_data()
{
    using enum Cause;
    columns();
    row("axios", "AxiosError: Request failed with status code 401", AnswerRefusedUnclear);
    row("requests",
        "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: "
        "https://api.perplexity.ai/chat/completions",
        AnswerRefusedUnclear);
    row("n8n", "Authorization failed - please check your credentials", AnswerRefusedUnclear);
    row("Home Assistant", "config flow: invalid_auth", AnswerRefusedUnclear);
    row("before a body", R"(401 {"detail":"x"})", AnswerRefusedUnclear);
    row("the reason first", "Unauthorized (401)", AnswerRefusedUnclear);
    row("the product's own words", "401: API key invalid", AnswerRefusedUnclear);
    row("curl -f", "curl: (22) The requested URL returned error: 401", AnswerRefusedUnclear);
    row("the app's own 500 after it",
        "HTTP/1.1 401 Unauthorized\nPOST /ask HTTP/1.1\" 500 Internal Server Error", AnswerRefusedUnclear);
    row("wrong path", "404 Client Error: Not Found for url: https://api.perplexity.ai/v1/chat/completions",
        AnswerWrongPath);
    row("retired path",
        "HTTPError: 403 Client Error: Forbidden for url: https://api.perplexity.ai/chat/completions",
        AnswerRetired);
    row("method", "HTTP 405 Method Not Allowed", AnswerWrongMethod);
    row("limit", "n8n: The service is receiving too many requests from you", AnswerRateLimited);
    row("trouble", "openai.InternalServerError: Error code: 503", AnswerServiceTrouble);
    row("bad request in n8n", "Bad request - please check your parameters", AnswerBadRequest);
}

void TestExplain::knowsABareStatus()
{
    knowsTheServicesOwnErrors();
}

void TestExplain::guessesNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a question") << QByteArray("Why does it not work?");
    QTest::newRow("numbers that are no status")
        << QByteArray("line 401, in main\nloaded 403 files in 500 ms");
    QTest::newRow("a number alone") << QByteArray("401");
    QTest::newRow("403 of nobody") << QByteArray("Request failed with status code 403");
    QTest::newRow("a program's own trouble") << QByteArray("TypeError: undefined is not a function");
    QTest::newRow("not text") << QByteArray("\xff\xfe\x00\x01", 4);
    QTest::newRow("a missing key of another service") << QByteArray("KeyError: 'ANTHROPIC_API_KEY'");
    QTest::newRow("letters within a word") << QByteArray("ModuleNotFoundError: No module named 'perplexity'");
    QTest::newRow("another key's name in peace")
        << QByteArray("Set PERPLEXITY_API_KEY in .env and run npm start");
}

void TestExplain::guessesNothing()
{
    QFETCH(QByteArray, text);
    QCOMPARE(shown(explained(text)), QByteArray("none"));
    QVERIFY(explained(text).findings.isEmpty());
}

void TestExplain::carriesTheModel()
{
    const Explanation explanation =
        explained("Error code: 400 - {'error': {'message': \"Invalid model 'pplx-70b-online'.\", 'type': "
                  "'invalid_model', 'code': 400}}");
    QCOMPARE(explanation.findings.first().detail[detail::model].toString(), u"pplx-70b-online"_s);
    QCOMPARE(explanation.findings.first().detail[detail::status].toInt(), 400);
}

void TestExplain::quotesTheWholeSentence()
{
    const Explanation explanation =
        explained(R"({"error":{"message":"json: unknown field \"x\"","type":"invalid_request","code":400}})");
    QCOMPARE(explanation.findings.first().detail[detail::message].toString(),
             uR"(json: unknown field "x")"_s);
}

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_explain.moc"
