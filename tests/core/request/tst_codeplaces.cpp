#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Where in a program the window underlines what it says.
class TestCodePlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void underlines_data();
    void underlines();
};

void TestCodePlaces::underlines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QString>("piece");
    const auto row = [](const char *name, const QByteArray &text, Cause cause, const QString &piece) {
        QTest::newRow(name) << text << cause << piece;
    };
    const QByteArray get = "import requests\n# http://elsewhere.example\n";
    row("address", get + "requests.get('http://api.perplexity.ai/v1/models', headers=h)",
        Cause::RequestScheme, u"http"_s);
    row("address in a variable",
        "import requests\nURL = \"https://api.perplexity.com/v1/models\"\nrequests.get(URL, headers=h)",
        Cause::RequestHost, u"api.perplexity.com"_s);
    row("address of two pieces",
        "import requests\nB = 'https://api.perplexity.ai'\nrequests.get(B + '/models', headers=h)",
        Cause::RequestPath, u"/models"_s);
    row("client's address",
        "import httpx\nc = httpx.Client(base_url='https://openrouter.ai')\nc.get('/v1/models', headers=h)",
        Cause::RequestHost, u"openrouter.ai"_s);
    row("path behind a client's address",
        "import httpx\nc = httpx.Client(base_url='https://api.perplexity.ai')\nc.get('/models', headers=h)",
        Cause::RequestPath, u"/models"_s);
    row("function's name", get + "requests.post('https://api.perplexity.ai/v1/models', headers=h)",
        Cause::RequestMethod, u"post"_s);
    row("method's text", get + "requests.request('PUT', 'https://api.perplexity.ai/v1/models', headers=h)",
        Cause::RequestMethod, u"PUT"_s);
    const QByteArray models = "requests.get('https://api.perplexity.ai/v1/models', headers=";
    row("header's value", get + models + "{'Authorization': 'Bearer Bearer KEY!'})",
        Cause::RequestDoubleBearer, u"Bearer Bearer KEY!"_s);
    row("concatenation", get + "key = 'KEY!'\n" + models + "{'Authorization': 'Bearer ' + 'Bearer ' + key})",
        Cause::RequestDoubleBearer, u"'Bearer ' + 'Bearer ' + key"_s);
    row("header's name", get + models + "{'x-api-key': 'KEY!'})", Cause::RequestWrongScheme, u"x-api-key"_s);
    row("key behind an SDK",
        "from openai import OpenAI\nc = OpenAI(api_key='OTHER!', base_url='https://api.perplexity.ai/v1')\n"
        "c.responses.create(model='perplexity/sonar', input='OTHER')",
        Cause::RequestOldKey, u"OTHER!"_s);
    row("base address of an SDK",
        "from openai import OpenAI\nc = OpenAI(api_key='KEY!', base_url='https://api.groq.com/v1')\n"
        "c.responses.create(model='perplexity/sonar', input='Hi')",
        Cause::RequestHost, u"api.groq.com"_s);
    row("model",
        "import requests\n# pplx-7b-chat\nrequests.post('https://api.perplexity.ai/v1/agent', headers=h, "
        "json={'model': 'pplx-7b-chat', 'input': 'Hi'})",
        Cause::RequestModelRetired, u"pplx-7b-chat"_s);
    row("typographic quotes", QByteArray(get + models + "{“Authorization”: 'Bearer KEY!'})"),
        Cause::RequestQuotes, u"“Authorization”"_s);
    row("Go", "req, err := http.NewRequest(\"PUT\", \"https://api.perplexity.ai/v1/models\", nil)\n",
        Cause::RequestMethod, u"PUT"_s);
    row("PHP's header line",
        "<?php\n$c = curl_init('https://api.perplexity.ai/v1/models');\n"
        "curl_setopt($c, CURLOPT_HTTPHEADER, ['Accept: a/b', 'Authorization: KEY!']);",
        Cause::RequestNoBearer, u"KEY!"_s);
    row("Ruby's element",
        "require 'net/http'\nuri = URI('https://api.perplexity.ai/v1/models')\nr = Net::HTTP::Get.new(uri)\n"
        "r['Authorization'] = \"Bearer: KEY!\"",
        Cause::RequestBearerSpacing, u"Bearer: KEY!"_s);
    row("Java's builder",
        "HttpRequest.newBuilder(URI.create(\"https://api.perplexity.ai/chat/completions\"))"
        ".header(\"Authorization\", k).build();",
        Cause::RequestPathRetired, u"/chat/completions"_s);
    row("Rust's header",
        "let r = reqwest::Client::new().get(\"https://api.perplexity.ai/v1/models\")"
        ".header(\"Authorization\", \"Token KEY!\").send().await?;",
        Cause::RequestWrongScheme, u"Token"_s);
}

void TestCodePlaces::underlines()
{
    QFETCH(QByteArray, text);
    QFETCH(Cause, cause);
    QFETCH(QString, piece);
    const RequestCheck check = checked(text);
    const Finding *found = nullptr;
    for (const Finding &finding : check.findings)
        found = finding.cause == cause ? &finding : found;
    QVERIFY2(found != nullptr, qPrintable(foundIn(check)));
    const QString all = QString::fromUtf8(withKeys(text));
    QVERIFY(found->where.position >= 0);
    QCOMPARE(all.mid(found->where.position, found->where.length),
             QString::fromUtf8(withKeys(piece.toUtf8())));
}

QTEST_APPLESS_MAIN(TestCodePlaces)
#include "tst_codeplaces.moc"
