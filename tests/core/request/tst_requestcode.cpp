#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPython_data();
    void readsPython();
    void readsJavaScript_data();
    void readsJavaScript();
    void readsInvokeRestMethod_data();
    void readsInvokeRestMethod();
};

void TestRequestCode::readsPython_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("ids");
    const QByteArray post =
        "requests.post(\"https://api.perplexity.ai/v1/agent\", headers=headers, json=body)\n";
    const QByteArray body = "import os, requests\nbody = {\"preset\": \"fast\", \"input\": \"Hi\"}\n";
    const QByteArray header =
        "headers = {\"Authorization\": f\"Bearer {os.environ['PERPLEXITY_API_KEY']}\"}\n";
    const auto row = [](const char *name, const QByteArray &text, const char *ids) {
        QTest::newRow(name) << text << QString::fromLatin1(ids);
    };
    row("requests", body + header + post, "request-fine");
    row("key in a variable",
        body + "key = \"KEY!\"\nheaders = {\"Authorization\": \"Bearer \" + key}\n" + post, "request-fine");
    row("getenv", body + "k = os.getenv('PPLX_API_KEY')\nheaders = {'authorization': 'Bearer ' + k}\n" + post,
        "request-fine");
    row("format", body + "headers = {'Authorization': 'Bearer {}'.format(key)}\n" + post, "request-fine");
    row("%s", body + "headers = {'Authorization': 'Bearer %s' % key}\n" + post, "request-fine");
    row("f forgotten", body + "headers = {'Authorization': 'Bearer {key}'}\n" + post, "request-variable");
    row("no Bearer", body + "key = 'KEY!'\nheaders = {'Authorization': key}\n" + post, "request-no-bearer");
    row("no headers", body + "requests.post('https://api.perplexity.ai/v1/agent', json=body)\n",
        "request-no-authorization");
    row("another key", body + "headers = {'Authorization': 'Bearer OTHER!'}\n" + post, "request-old-key");
    row("Basic by a pair",
        body + header
            + "requests.post('https://api.perplexity.ai/v1/agent', headers=headers, "
              "json=body, auth=('KEY!', ''))\n",
        "request-wrong-scheme");
    row("form",
        body + header + "requests.post('https://api.perplexity.ai/v1/agent', headers=headers, data=body)\n",
        "request-content-type request-body-json");
    row("dumped without a type",
        body + header
            + "requests.post('https://api.perplexity.ai/v1/agent', headers=headers, data=json.dumps(body))",
        "request-content-type");
    row("header added later", body + "headers = {}\nheaders['Authorization'] = f'Bearer {key}'\n" + post,
        "request-fine");
    row("session",
        body
            + "s = requests.Session()\ns.headers.update({'Authorization': f'Bearer {key}'})\n"
              "s.post('https://api.perplexity.ai/v1/agent', json=body)\n",
        "request-fine");
    row("httpx client",
        body + header
            + "client = httpx.Client(base_url='https://api.perplexity.ai', headers=headers)\n"
              "r = client.post('/v1/agent', json=body)\n",
        "request-fine");
    row("retired",
        body + header
            + "r = requests.request('POST', 'https://api.perplexity.ai/chat/completions', "
              "headers=headers, json={'model': 'sonar', 'messages': messages})\n",
        "request-path-retired");
    row("http.client",
        "import http.client\nconn = http.client.HTTPSConnection('api.perplexity.ai')\n"
        "payload = json.dumps({'preset': 'fast', 'input': 'Hi'})\n"
        "headers = {'Authorization': 'Bearer KEY!', 'Content-Type': 'application/json'}\n"
        "conn.request('POST', '/v1/agent', payload, headers)\n",
        "request-fine");
    row("a function called set", body + header + "set('a', 'b')\n" + post, "request-fine");
    const QByteArray openai = "from openai import OpenAI\n";
    const QByteArray chat =
        "client.chat.completions.create(model='sonar-pro', messages=[{'role': 'user'}])\n";
    row("openai with /v1",
        openai
            + "client = OpenAI(api_key='KEY!', base_url='https://api.perplexity.ai/v1')\n"
              "client.responses.create(model='perplexity/sonar', input='Hi')\n",
        "request-fine");
    row("openai without /v1",
        openai
            + "client = OpenAI(api_key='KEY!', base_url='https://api.perplexity.ai')\n"
              "client.responses.create(model='perplexity/sonar', input='Hi')\n",
        "request-path");
    row("openai chat",
        openai + "client = OpenAI(api_key='KEY!', base_url='https://api.perplexity.ai')\n" + chat,
        "request-path-retired");
    row("openai chat with /v1",
        openai + "client = OpenAI(api_key='KEY!', base_url='https://api.perplexity.ai/v1')\n" + chat,
        "request-path");
    row("openai alone", openai + "client = OpenAI(api_key='KEY!')\n" + chat, "request-client-default");
    row("openai's address under another name",
        openai + "client = OpenAI(api_key='KEY!', baseURL='https://api.perplexity.ai')\n" + chat,
        "request-client-default");
    row("openai with Bearer in the key",
        openai
            + "client = OpenAI(api_key='Bearer KEY!', base_url='https://api.perplexity.ai/v1')\n"
              "client.responses.create(model='perplexity/sonar', input='Hi')\n",
        "request-double-bearer");
    row("openai's module",
        "import openai\nopenai.api_key = 'KEY!'\nopenai.api_base = 'https://api.perplexity.ai'\n"
        "openai.ChatCompletion.create(model='sonar', messages=m)\n",
        "request-path-retired");
    row("perplexity",
        "from perplexity import Perplexity\nclient = Perplexity()\n"
        "client.responses.create(preset='fast', input='Hi')\n",
        "request-fine");
    row("perplexity chat", "from perplexity import Perplexity\nclient = Perplexity(api_key='KEY!')\n" + chat,
        "request-path-retired");
}

void TestRequestCode::readsPython()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, ids);
    const RequestCheck check = checked(text);
    QCOMPARE(foundIn(check), ids);
    QCOMPARE(check.language, u"python"_s);
}

void TestRequestCode::readsJavaScript_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const QByteArray &text, const char *ids) {
        QTest::newRow(name) << text << QString::fromLatin1(ids);
    };
    const QByteArray start =
        "const r = await fetch('https://api.perplexity.ai/v1/agent', {\n  method: 'POST',\n  ";
    const QByteArray end =
        "  body: JSON.stringify({ preset: 'fast', input: 'Hi' }),\n});\nconst j = await r.json();";
    const QByteArray type = "'Content-Type': 'application/json' },\n";
    row("fetch",
        start + "headers: { Authorization: `Bearer ${process.env.PERPLEXITY_API_KEY}`, " + type + end,
        "request-fine");
    row("TypeScript",
        "const key: string = process.env.PPLX_API_KEY!;\n" + start
            + "headers: { 'Authorization': 'Bearer ' + key, " + type + end,
        "request-fine");
    row("template in single quotes", start + "headers: { Authorization: 'Bearer ${apiKey}', " + type + end,
        "request-variable");
    row("no type", start + "headers: { Authorization: `Bearer ${apiKey}` },\n" + end, "request-content-type");
    row("no method",
        "fetch('https://api.perplexity.ai/v1/agent', { headers: { Authorization: `Bearer ${k}`, " + type
            + end,
        "request-method");
    row("x-api-key", start + "headers: { 'x-api-key': 'KEY!', " + type + end, "request-wrong-scheme");
    row("options in a variable",
        "const options = { method: 'POST', headers: { Authorization: 'Bearer OTHER!', " + type
            + "body: JSON.stringify({preset: 'low', input: q}) };\n"
              "fetch('https://api.perplexity.ai/v1/agent', options).then(r => r.json()).then(console.log);",
        "request-old-key");
    row("address behind a variable",
        "const r = await fetch(`${BASE}/v1/agent`, { method: 'POST', headers: { Authorization: 'KEY!', "
            + type + end,
        "request-no-bearer");
    row("axios.post",
        "axios.post('https://api.perplexity.ai/v1/agent', { preset: 'fast', input: 'Hi' }, { headers: { "
        "Authorization: `Bearer ${key}` } })",
        "request-fine");
    row("axios without headers",
        "await axios.post('https://api.perplexity.ai/v1/agent', { preset: 'a', input: 'Hi' })",
        "request-no-authorization");
    row("axios({…})",
        "axios({ method: 'post', url: 'https://api.perplexity.ai/chat/completions', headers: { "
        "Authorization: `Bearer ${key}` }, data: { model: 'sonar', messages } })",
        "request-path-retired");
    row("axios.create",
        "const api = axios.create({ baseURL: 'https://api.perplexity.ai', headers: { Authorization: "
        "`Bearer ${key}` } });\nawait api.post('/v1/agent', { preset: 'fast', input: 'Hi' });",
        "request-fine");
    const QByteArray openai = "import OpenAI from 'openai';\nconst client = new OpenAI({ apiKey: 'KEY!'";
    const QByteArray create =
        " });\nawait client.responses.create({ model: 'perplexity/sonar', input: 'Hi' });";
    row("openai", openai + ", baseURL: 'https://api.perplexity.ai/v1'" + create, "request-fine");
    row("openai alone", openai + create, "request-client-default");
    row("openai, mistyped baseURL", openai + ", baseUrl: 'https://api.perplexity.ai/v1'" + create,
        "request-client-default");
    row("perplexity",
        "const client = new Perplexity();\nconst r = await client.responses.create({ preset: 'fast', "
        "input: 'Hi' });",
        "request-fine");
    row("perplexity, retired model",
        "const client = new Perplexity({ apiKey: process.env.X });\nawait client.responses.create({ model: "
        "'pplx-7b-online', input: 'Hi' });",
        "request-model-retired");
}

void TestRequestCode::readsJavaScript()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, ids);
    const RequestCheck check = checked(text);
    QCOMPARE(foundIn(check), ids);
    QCOMPARE(check.language, u"javascript"_s);
}

void TestRequestCode::readsInvokeRestMethod_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const QByteArray &text, const char *ids) {
        QTest::newRow(name) << text << QString::fromLatin1(ids);
    };
    const QByteArray body = "$body = @{ preset = 'fast'; input = 'Hi' } | ConvertTo-Json\n";
    const QByteArray headers = "$headers = @{\n  Authorization = \"Bearer $env:PERPLEXITY_API_KEY\"\n}\n";
    const QByteArray call =
        "Invoke-RestMethod -Uri https://api.perplexity.ai/v1/agent -Method Post -Headers $headers "
        "`\n  -ContentType 'application/json' -Body $body\n";
    row("right", body + headers + call, "request-fine");
    row("key in a variable",
        "$key = 'KEY!'\n" + body + "$headers = @{ 'Authorization' = \"Bearer $key\" }\n" + call,
        "request-fine");
    row("single quotes", body + "$headers = @{ Authorization = 'Bearer $env:PERPLEXITY_API_KEY' }\n" + call,
        "request-variable");
    row("bash's variable", body + "$headers = @{ Authorization = \"Bearer $PERPLEXITY_API_KEY\" }\n" + call,
        "request-variable");
    row("no type",
        body + headers
            + "irm -Uri 'https://api.perplexity.ai/v1/agent' -Method POST -Headers $headers "
              "-Body $body",
        "request-content-type");
    row("no method", headers + "Invoke-RestMethod 'https://api.perplexity.ai/v1/agent' -Headers $headers",
        "request-method request-body-missing");
    row("free check",
        headers + "Invoke-RestMethod -Uri \"https://api.perplexity.ai/v1/models\" -Headers $headers",
        "request-fine");
    row("no headers", "Invoke-WebRequest https://api.perplexity.ai/v1/models", "request-no-authorization");
    row("alias curl", headers + "curl -Uri https://api.perplexity.ai/v1/models -Headers $headers",
        "request-fine");
}

void TestRequestCode::readsInvokeRestMethod()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, ids);
    const RequestCheck check = checked(text);
    QCOMPARE(foundIn(check), ids);
    QCOMPARE(check.language, u"powershell"_s);
}

QTEST_APPLESS_MAIN(TestRequestCode)
#include "tst_requestcode.moc"
