#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsOtherForms_data();
    void readsOtherForms();
    void saysWhereThereIsNoRequest_data();
    void saysWhereThereIsNoRequest();
};

void TestRequestForms::readsOtherForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const char *language, const QByteArray &text, const char *ids) {
        QTest::newRow(name) << text << QString::fromLatin1(language) << QString::fromLatin1(ids);
    };
    const QByteArray json = R"({"preset":"fast","input":"Hi"})";
    const QByteArray head =
        "POST /v1/agent HTTP/1.1\r\nHost: api.perplexity.ai\r\nContent-Type: application/json\r\n";
    row("message", "http", head + "Authorization: Bearer KEY!\r\n\r\n" + json, "request-fine");
    row("message without a header", "http", head + "\r\n" + json, "request-no-authorization");
    row("message with an unexpanded variable", "http",
        head + "Authorization: Bearer ${PERPLEXITY_API_KEY}\r\n\r\n" + json, "request-variable");
    row("message with an empty variable", "http", head + "Authorization: Bearer \r\n\r\n" + json,
        "request-variable");
    row("request file", "http",
        "POST https://api.perplexity.ai/v1/agent HTTP/1.1\nAuthorization: Bearer {{key}}\nContent-Type: "
        "application/json\n\n"
            + json,
        "request-fine");
    row("curl -v", "http",
        "* Connected to api.perplexity.ai\n> POST /chat/completions HTTP/2\n> Host: api.perplexity.ai\n> "
        "authorization: Bearer OTHER!\n> content-type: application/json\n> content-length: 80\n>\n< HTTP/2 "
        "401\n",
        "request-path-retired request-old-key");
    row("blacked out", "http", head + "Authorization: Bearer [REDACTED]\n\n" + json, "request-fine");
    row("pseudo headers", "http",
        ":method: POST\n:authority: www.perplexity.ai\n:scheme: https\n:path: /v1/agent\nauthorization: "
        "Bearer "
        "KEY!\ncontent-type: application/json\ncontent-length: 30\n",
        "request-host");
    row("browser", "http",
        "Request URL: https://api.perplexity.ai/v1/chat/completions\nRequest Method: POST\nStatus Code: 404 "
        "Not Found\n",
        "request-path");
    row("httpx's log", "http",
        "INFO HTTP Request: POST https://api.openai.com/v1/responses \"HTTP/1.1 401 Unauthorized\"",
        "request-host");
    row("urllib3's log", "http",
        "DEBUG:urllib3.connectionpool:https://api.perplexity.ai:443 \"POST /chat/completions HTTP/1.1\" 403 "
        "None",
        "request-path-retired");
    row("body alone", "config", R"({"model":"sonar-pro","input":"Hi"})", "request-model-retired");
    row("Java", "java",
        "HttpRequest.newBuilder().uri(URI.create(\"https://api.perplexity.ai/v1/agent\"))"
        ".header(\"Authorization\", apiKey).POST(body)",
        "request-no-bearer request-content-type");
    row("C#", "csharp",
        "client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", key);\n"
        "await client.PostAsync(\"https://api.perplexity.ai/v1/agent\", content);",
        "request-fine");
    row("wget", "wget",
        "wget -qO- --header=\"Authorization: Bearer $KEY\" --header='Content-Type: application/json' "
        "--post-data='"
            + json + "' https://api.perplexity.ai/v1/agent",
        "request-fine");
    row("wget without Bearer", "wget",
        "wget --header \"Authorization: KEY!\" https://api.perplexity.ai/v1/models", "request-no-bearer");
    row("HTTPie", "httpie",
        "http POST https://api.perplexity.ai/v1/agent \"Authorization:Bearer $KEY\" preset=fast input='Hi "
        "there'",
        "request-fine");
    row("HTTPie's own bearer", "httpie", "https -A bearer -a KEY! api.perplexity.ai/v1/models",
        "request-fine");
    row("HTTPie over HTTP", "httpie", "http api.perplexity.ai/v1/models 'Authorization: Bearer KEY!'",
        "request-scheme");
    row("dotenv", "config", "PERPLEXITY_API_KEY=KEY!\nPERPLEXITY_BASE_URL=https://api.perplexity.ai\n",
        "request-fine");
    row("dotenv, another key", "config", "PERPLEXITY_API_KEY=\"OTHER!\"\n", "request-old-key");
    row("dotenv, empty", "config", "PERPLEXITY_API_KEY=\n", "request-variable");
    row("dotenv, wrong host", "config", "PPLX_API_KEY=KEY!\nPPLX_BASE_URL=https://www.perplexity.ai\n",
        "request-host");
    row("dotenv, openai's slot with its address", "config",
        "OPENAI_API_KEY=KEY!\nOPENAI_BASE_URL=https://api.perplexity.ai/v1\n", "request-fine");
    row("dotenv, openai's slot alone", "config", "OPENAI_API_KEY=KEY!\n", "request-client-default");
    row("YAML reference", "config",
        "api_base: https://api.perplexity.ai\napi_key: os.environ/PERPLEXITY_API_KEY\n", "request-fine");
    row("JSON", "config", R"({"baseUrl": "https://api.perplexity.ai/v1/v1", "apiKey": "KEY!"})",
        "request-path");
    row("JSON, unexpanded", "config", R"({"env": {"PERPLEXITY_API_KEY": "${PERPLEXITY_API_KEY}"}})",
        "request-variable");
    row("HAR", "config",
        R"({"method":"POST","url":"https://api.perplexity.ai/v1/agent","headers":[{"name":"Authorization","value":"KEY!"}]})",
        "request-no-bearer");
    row("words", "text", "I send a POST to http://api.perplexity.ai/v1/agent with Authorization: Bearer KEY!",
        "request-scheme");
    row("words, wrong header", "text", "my app calls https://api.perplexity.ai/v1/agent with x-api-key: KEY!",
        "request-wrong-scheme");
    row("Go", "go",
        "req, _ := http.NewRequest(\"POST\", \"https://api.perplexity.ai/v1/agent\", b)\n"
        "req.Header.Set(\"Authorization\", \"Bearer \"+key)",
        "request-content-type");
    row("PHP", "php",
        "curl_setopt($ch, CURLOPT_URL, 'https://api.perplexity.ai/chat/completions');\n"
        "$headers[] = 'Authorization: Bearer ' . $key;",
        "request-path-retired");
}

void TestRequestForms::readsOtherForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, language);
    QFETCH(QString, ids);
    const RequestCheck check = checked(text);
    QCOMPARE(foundIn(check), ids);
    QCOMPARE(check.language, language);
}

void TestRequestForms::saysWhereThereIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a sentence") << QByteArray("My curl says 401 and I do not know why.");
    QTest::newRow("bytes") << QByteArray("\xFF\xFE\x00\x01{{{((([[[\"'`$", 16);
}

void TestRequestForms::saysWhereThereIsNoRequest()
{
    QFETCH(QByteArray, text);
    const RequestCheck check = checked(text);
    QVERIFY(!check.understood);
    QCOMPARE(check.parts.size(), 4);
    QVERIFY(check.corrected.isEmpty());
    QVERIFY(!check.cause);
}

QTEST_APPLESS_MAIN(TestRequestForms)
#include "tst_requestforms.moc"
