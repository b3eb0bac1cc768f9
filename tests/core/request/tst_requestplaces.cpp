#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void underlinesTheEvidence_data();
    void underlinesTheEvidence();
};

namespace {

/// The piece of the text at that place, which is told in code points.
QString pieceAt(const QByteArray &text, const Where &where)
{
    const auto all = QString::fromUtf8(text).toUcs4();
    if (where.position < 0 || where.position + where.length > all.size())
        return u"(nowhere)"_s;
    QString piece;
    for (const uint point : all.mid(where.position, where.length))
        piece += QChar::fromUcs4(point);
    return piece;
}

} // namespace

void TestRequestPlaces::underlinesTheEvidence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<Shell>>("shell");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QString>("piece");
    QTest::addColumn<int>("before"); // how often the piece stands in the text before that place
    const auto row = [](const char *name, const QByteArray &text, Cause cause, const QString &piece,
                        int before = 0, std::optional<Shell> shell = {}) {
        QTest::newRow(name) << text << shell << cause << piece << before;
    };
    const QByteArray agent = "https://api.perplexity.ai/v1/agent";
    const QByteArray key = " -H 'Authorization: Bearer KEY!'";
    row("a method, not the comment above", "# PUT it there\ncurl -X PUT " + agent + key, Cause::RequestMethod,
        u"PUT"_s, 1);
    row("a method within an option", "curl -sSXPUT " + agent + key, Cause::RequestMethod, u"PUT"_s);
    row("a method behind a backslash", "curl \\\n  --request 'GET' " + agent + key, Cause::RequestMethod,
        u"GET"_s);
    row("a path behind an umlaut", "# für mich\ncurl 'https://api.perplexity.ai/models'" + key,
        Cause::RequestPath, u"/models"_s);
    row("a host, not the header's", "curl -H 'X-Host: api.openai.com' https://api.openai.com/v1/agent" + key,
        Cause::RequestHost, u"api.openai.com"_s, 1);
    row("a header's name", "curl " + agent + " -H 'x-api-key: KEY!'", Cause::RequestWrongScheme,
        u"x-api-key"_s);
    row("the second header",
        "curl " + agent + " -H 'authorization: Bearer KEY!' -H 'authorization: Bearer KEY!'",
        Cause::RequestHeaderTwice, QString::fromLatin1(withKeys("authorization: Bearer KEY!")), 1);
    row("a content type", "curl " + agent + key + " -H \"Content-Type: text/plain\" -d '{}'",
        Cause::RequestContentType, u"text/plain"_s);
    row("a model", "curl " + agent + key + " --json '{\"model\":\"sonar-pro\",\"input\":\"sonar-pro\"}'",
        Cause::RequestModelRetired, u"sonar-pro"_s);
    row("a model in escaped quotes",
        "curl " + agent + key + R"( --json "{\"model\":\"sonar-pro\",\"input\":\"Hi\"}")",
        Cause::RequestModelRetired, u"sonar-pro"_s);
    row("a model in a here-document",
        "curl " + agent + key + " --json @- <<EOF\n{\"model\":\"sonar-pro\",\"input\":\"Hi\"}\nEOF\n",
        Cause::RequestModelRetired, u"sonar-pro"_s);
    row("where JSON breaks, behind escapes", "curl " + agent + key + R"( --json "{\"model\" \"x\"}")",
        Cause::RequestBodyJson, u"\\\""_s, 2);
    row("quotes", "curl " + agent + " -H “Authorization: Bearer KEY!”", Cause::RequestQuotes,
        QString::fromUtf8(withKeys("“Authorization: Bearer KEY!”")));
    row("cmd", "curl ^\"https://api.perplexity.ai/models^\" -H \"Authorization: Bearer KEY!\"",
        Cause::RequestPath, u"/models"_s, 0, Shell::Cmd);
    row("PowerShell", "# PUT\ncurl.exe `\n -X PUT " + agent + key, Cause::RequestMethod, u"PUT"_s, 1,
        Shell::PowerShell);
    row("Invoke-RestMethod",
        "# PUT\nInvoke-RestMethod -Uri '" + agent + "' -Method PUT -Headers @{ 'x-key' = 'PUT' }",
        Cause::RequestMethod, u"PUT"_s, 1);
    row("Invoke-RestMethod's header",
        "# Basic\nirm https://api.perplexity.ai/v1/models -Headers @{ Authorization = 'Basic KEY!' }",
        Cause::RequestWrongScheme, u"Basic"_s, 1);
    row("wget", "wget --method=PUT " + agent, Cause::RequestMethod, u"PUT"_s);
    row("HTTPie", "http PUT " + agent + " 'Authorization:Bearer KEY!' input=PUT", Cause::RequestMethod,
        u"PUT"_s);
    row("HTTPie's header", "http POST " + agent + " 'Authorization:Basic KEY!' preset=fast input=Basic",
        Cause::RequestWrongScheme, u"Basic"_s);
    row("a message", "PUT is wrong\n\nPUT /v1/agent HTTP/1.1\r\nHost: api.perplexity.ai\r\n\r\n",
        Cause::RequestMethod, u"PUT"_s, 1);
    row("a message's host", "POST /v1/agent HTTP/1.1\r\nHost: api.openai.com\r\n\r\n", Cause::RequestHost,
        u"api.openai.com"_s);
    row("a message's path", "POST /models HTTP/1.1\r\nHost: api.perplexity.ai\r\n\r\n", Cause::RequestPath,
        u"/models"_s);
    row("curl -v", "> POST /v1/agent HTTP/2\n> Host: api.perplexity.ai\n> x-api-key: KEY!\n>\n",
        Cause::RequestWrongScheme, u"x-api-key"_s);
    row("pseudo headers", ":authority\napi.openai.com\n:method\nPOST\n:path\n/v1/agent\n", Cause::RequestHost,
        u"api.openai.com"_s);
    row("a log", "DEBUG https://api.perplexity.ai:443 \"POST /chat/completions HTTP/1.1\" 403",
        Cause::RequestPathRetired, u"/chat/completions"_s);
    row("HAR",
        R"({"x":"PUT","request":{"method":"PUT","url":"https://api.perplexity.ai/v1/agent","headers":[]}})",
        Cause::RequestMethod, u"PUT"_s, 1);
    row("n8n",
        R"({"parameters":{"url":"https://api.perplexity.ai/v1/agent","method":"POST","jsonBody":"={\"model\":\"sonar-pro\",\"input\":\"Hi\"}"}})",
        Cause::RequestModelRetired, u"sonar-pro"_s);
    row("dotenv",
        "# "
        "https://www.perplexity.ai\nPERPLEXITY_API_KEY=KEY!\nPERPLEXITY_BASE_URL=https://www.perplexity.ai\n",
        Cause::RequestHost, u"www.perplexity.ai"_s, 1);
    row("YAML", "- provider: perplexity\n  apiKey: \"KEY!\"\n  apiBase: 'http://api.perplexity.ai'\n",
        Cause::RequestScheme, u"http"_s);
    row("JSON", R"({"name":"www.perplexity.ai","apiBase":"https://www.perplexity.ai","apiKey":"KEY!"})",
        Cause::RequestHost, u"www.perplexity.ai"_s, 1);
    row("words", "My PUTTING: I send a PUT to https://api.perplexity.ai/v1/agent.", Cause::RequestMethod,
        u"PUT"_s, 1);
    row("a page's source",
        "curl &quot;https://api.perplexity.ai/models&quot; -H &quot;Authorization: Bearer KEY!&quot;",
        Cause::RequestPath, u"/models"_s);
    row("numbered lines", "1  # PUT\n2  curl -X PUT " + agent + key, Cause::RequestMethod, u"PUT"_s, 1);
    row("a block", "```bash\ncurl -X PUT " + agent + key + "\n```\n", Cause::RequestMethod, u"PUT"_s);
}

void TestRequestPlaces::underlinesTheEvidence()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<Shell>, shell);
    QFETCH(Cause, cause);
    QFETCH(QString, piece);
    QFETCH(int, before);
    const RequestCheck check = checked(text, shell);
    QVERIFY2(hasCause(check.findings, cause), qPrintable(foundIn(check)));
    for (const Finding &finding : check.findings) {
        if (finding.cause != cause)
            continue;
        const QByteArray pasted = withKeys(text);
        QCOMPARE(pieceAt(pasted, finding.where), piece);
        Where ahead;
        ahead.position = 0;
        ahead.length = finding.where.position;
        QCOMPARE(pieceAt(pasted, ahead).count(piece), before);
        return;
    }
}

QTEST_APPLESS_MAIN(TestRequestPlaces)
#include "tst_requestplaces.moc"
