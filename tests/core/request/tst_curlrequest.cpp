#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCurlRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEverySpelling_data();
    void readsEverySpelling();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void rightPartsHaveNoFindings();
    void saysWhereTheHostIs();
};

namespace {

QByteArray agentBody()
{
    return R"({"model": "perplexity/sonar", "input": "Hello"})";
}

/// A right request with a part replaced.
QByteArray curl(const QByteArray &header, const QByteArray &rest = {})
{
    return "curl https://api.perplexity.ai/v1/agent " + header + " -H 'Content-Type: application/json' -d '"
        + agentBody() + "' " + rest;
}

} // namespace

void TestCurlRequest::readsEverySpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray json = " -H 'Content-Type: application/json' -d '" + agentBody() + "'";
    const QByteArray url = "https://api.perplexity.ai/v1/agent";
    QTest::newRow("literal key") << curl("-H 'Authorization: Bearer KEY!'");
    QTest::newRow("variable in double quotes") << curl(R"(-H "Authorization: Bearer $PERPLEXITY_API_KEY")");
    QTest::newRow("braced variable") << curl(R"(-H "Authorization: Bearer ${PPLX_API_KEY}")");
    QTest::newRow("lower case") << curl("-H 'authorization: bearer KEY!'");
    QTest::newRow("capitals") << curl("-H 'AUTHORIZATION: BEARER KEY!'");
    QTest::newRow("glued option") << curl("-H'Authorization: Bearer KEY!'");
    QTest::newRow("long option") << curl("--header 'Authorization: Bearer KEY!'");
    QTest::newRow("long option with =") << curl("--header='Authorization: Bearer KEY!'");
    QTest::newRow("ANSI-C quotes") << curl(R"(-H $'Authorization: Bearer KEY!')");
    QTest::newRow("quotes within a word") << curl(R"(-H Authorization:" Bearer "KEY!)");
    QTest::newRow("space at the header's end") << curl("-H 'Authorization: Bearer KEY! '");
    QTest::newRow("oauth2-bearer") << curl(R"(--oauth2-bearer "$PERPLEXITY_API_KEY")");
    QTest::newRow("command substitution") << curl("-H \"Authorization: Bearer $(pass perplexity)\"");
    QTest::newRow("other options") << curl("-sS -L --max-time 30 -w '%{http_code}' -o out.json "
                                           "-H 'Authorization: Bearer KEY!'");
    QTest::newRow("explicit POST") << curl("-X POST -H 'Authorization: Bearer KEY!'");
    QTest::newRow("glued POST") << curl("-XPOST -H 'Authorization: Bearer KEY!'");
    QTest::newRow("--request=POST") << curl("--request=POST -H 'Authorization: Bearer KEY!'");
    QTest::newRow("--url") << "curl --url " + url + " -H 'Authorization: Bearer KEY!'" + json;
    QTest::newRow("--json") << "curl --json '" + agentBody() + "' " + url
            + " -H 'Authorization: Bearer KEY!'";
    QTest::newRow("--data-raw") << "curl " + url
            + " -H 'Authorization: Bearer KEY!' -H "
              "'content-type: application/json; charset=utf-8' "
              "--data-raw '"
            + agentBody() + "'";
    QTest::newRow("body from a file") << "curl " + url
            + " -H 'Authorization: Bearer KEY!' -H "
              "'Content-Type: application/json' -d @body.json";
    QTest::newRow("here-document") << "curl " + url
            + " -H 'Authorization: Bearer KEY!' -H 'Content-Type: application/json' -d @- <<'EOF'\n"
            + agentBody() + "\nEOF\n";
    QTest::newRow("continued lines") << "curl " + url
            + " \\\n  -H 'Authorization: Bearer KEY!' \\\n  -H 'Content-Type: application/json' \\\n  -d '{\n"
              "  \"preset\": \"fast\",\n  \"input\": \"Hello\"\n}'\n";
    QTest::newRow("prompt") << "$ " + curl("-H 'Authorization: Bearer KEY!'");
    QTest::newRow("fenced block") << "```bash\n" + curl("-H 'Authorization: Bearer KEY!'") + "\n```";
    QTest::newRow("variable set before") << "export K='KEY!'\n" + curl(R"(-H "Authorization: Bearer $K")");
    QTest::newRow("free check") << QByteArray(
        "curl -H \"Authorization: Bearer $PERPLEXITY_API_KEY\" https://api.perplexity.ai/v1/models");
    QTest::newRow("preset instead of a model") << "curl " + url
            + R"( -H "Authorization: Bearer $PERPLEXITY_API_KEY" --json '{"preset":"fast","input":"Hi"}')";
    QTest::newRow("alias /v1/responses") << QByteArray(
        R"(curl https://api.perplexity.ai/v1/responses -H "Authorization: Bearer $X" --json '{"model":"openai/gpt-5","input":"Hi"}')");
    QTest::newRow("search") << QByteArray(
        R"(curl https://api.perplexity.ai/search -H "Authorization: Bearer $X" --json '{"query":"Hi"}')");
}

void TestCurlRequest::readsEverySpelling()
{
    QFETCH(QByteArray, text);
    QCOMPARE(foundIn(checked(text)), u"request-fine"_s);
}

void TestCurlRequest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("ids");
    const QByteArray good = "-H 'Authorization: Bearer KEY!'";
    const QByteArray tail = " " + good + " -H 'Content-Type: application/json' -d '" + agentBody() + "'";
    QTest::newRow("OpenAI's host") << "curl https://api.openai.com/v1/responses" + tail << u"request-host"_s;
    QTest::newRow("website") << "curl https://www.perplexity.ai/v1/agent" + tail << u"request-host"_s;
    QTest::newRow("mistyped host") << "curl https://api.perplexity.com/v1/agent" + tail << u"request-host"_s;
    QTest::newRow("plain HTTP") << "curl http://api.perplexity.ai/v1/agent" + tail << u"request-scheme"_s;
    QTest::newRow("no scheme") << "curl api.perplexity.ai/v1/agent" + tail << u"request-scheme"_s;
    QTest::newRow("doubled path") << "curl https://api.perplexity.ai/v1/v1/agent" + tail << u"request-path"_s;
    QTest::newRow("missing path") << "curl https://api.perplexity.ai/agent" + tail << u"request-path"_s;
    QTest::newRow("no path") << "curl https://api.perplexity.ai" + tail << u"request-path"_s;
    QTest::newRow("/models") << "curl https://api.perplexity.ai/models " + good << u"request-path"_s;
    QTest::newRow("the guide's request") << "curl -X POST https://api.perplexity.ai/chat/completions " + good
            + R"( --json '{"model":"sonar","messages":[{"role":"user","content":"Hi"}]}')"
                                         << u"request-path-retired"_s;
    QTest::newRow("asking for a result of the retired path")
        << "curl https://api.perplexity.ai/async/chat/completions " + good << u"request-path-retired"_s;
    QTest::newRow("/v1/chat/completions") << "curl https://api.perplexity.ai/v1/chat/completions " + good
            + R"( --json '{"model":"sonar","messages":[{"role":"user","content":"Hi"}]}')"
                                          << u"request-path"_s;
    QTest::newRow("GET") << "curl -X GET https://api.perplexity.ai/v1/agent" + tail << u"request-method"_s;
    QTest::newRow("PUT") << "curl -X PUT https://api.perplexity.ai/v1/agent" + tail << u"request-method"_s;
    QTest::newRow("lower-case method")
        << "curl -X post https://api.perplexity.ai/v1/agent" + tail << u"request-method"_s;
    QTest::newRow("POST to models") << "curl -X POST https://api.perplexity.ai/v1/models " + good
                                    << u"request-method"_s;
    QTest::newRow("-G") << "curl -G https://api.perplexity.ai/v1/agent" + tail
                        << u"request-method request-body-missing"_s;
    QTest::newRow("-I") << "curl -I https://api.perplexity.ai/v1/models " + good << u"request-method"_s;
    QTest::newRow("form encoding") << "curl https://api.perplexity.ai/v1/agent " + good + " -d '"
            + agentBody() + "'" << u"request-content-type"_s;
    QTest::newRow("no body") << "curl -X POST https://api.perplexity.ai/v1/agent " + good
                             << u"request-body-missing"_s;
    QTest::newRow("broken continuation") << "curl -X POST https://api.perplexity.ai/v1/agent\n  " + good
            + "\n" << u"request-no-authorization request-body-missing"_s;
}

void TestCurlRequest::namesWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, ids);
    QCOMPARE(foundIn(checked(text)), ids);
}

void TestCurlRequest::rightPartsHaveNoFindings()
{
    const RequestCheck check = checked(curl("-H 'Authorization: KEY!'"));
    QCOMPARE(check.parts.size(), 4);
    QCOMPARE(check.parts.at(0).shown, u"https://api.perplexity.ai/v1/agent"_s);
    QVERIFY(check.parts.at(0).findings.isEmpty());
    QVERIFY(check.parts.at(1).findings.isEmpty());
    QCOMPARE(check.parts.at(2).findings.size(), 1);
    QVERIFY(check.parts.at(3).findings.isEmpty());
    QCOMPARE(check.cause, Cause::RequestNoBearer);
}

void TestCurlRequest::saysWhereTheHostIs()
{
    const RequestCheck check =
        checked("curl https://api.openai.com/v1/agent -H 'Authorization: Bearer KEY!'");
    const Finding &finding = check.findings.first();
    QCOMPARE(finding.where.position, 13);
    QCOMPARE(finding.where.length, 14);
    QCOMPARE(finding.detail["actual"_L1].toString(), u"api.openai.com"_s);
    QCOMPARE(finding.detail["expected"_L1].toString(), u"api.perplexity.ai"_s);
    QCOMPARE(finding.detail["provider"_L1].toString(), u"OpenAI"_s);
}

QTEST_APPLESS_MAIN(TestCurlRequest)
#include "tst_curlrequest.moc"
