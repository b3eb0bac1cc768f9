#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void saysWhereTheBodyBreaks_data();
    void saysWhereTheBodyBreaks();
    void tellsModelsApart_data();
    void tellsModelsApart();
};

namespace {

/// A right request to that path with that body.
QByteArray sent(const QByteArray &path, const QByteArray &body)
{
    return "curl https://api.perplexity.ai" + path + " -H 'Authorization: Bearer KEY!' --json @- <<'EOF'\n"
        + body + "\nEOF\n";
}

} // namespace

void TestRequestBody::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const char *path, const char *body, const QString &ids) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(body) << ids;
    };
    row("right", "/v1/agent", R"({"model":"perplexity/sonar","input":"Hi"})", u"request-fine"_s);
    row("right, another maker", "/v1/agent", R"({"model":"openai/gpt-5","input":"Hi"})", u"request-fine"_s);
    row("apostrophe in the text", "/v1/agent", R"({"preset":"low","input":"What’s “new”?"})",
        u"request-fine"_s);
    row("variable in a text", "/v1/agent", R"({"preset":"low","input":"$QUESTION"})", u"request-fine"_s);
    row("embeddings", "/v1/embeddings", R"({"model":"perplexity/embed","input":["a"]})", u"request-fine"_s);
    row("no model", "/v1/agent", R"({"input":"Hi"})", u"request-model-missing"_s);
    row("empty model", "/v1/agent", R"({"model":"","input":"Hi"})", u"request-model-missing"_s);
    row("chat model", "/v1/agent", R"({"model":"sonar-pro","input":"Hi"})", u"request-model-retired"_s);
    row("retired model", "/v1/agent", R"({"model":"pplx-70b-online","input":"Hi"})",
        u"request-model-retired"_s);
    row("model without its maker", "/v1/agent", R"({"model":"gpt-4o","input":"Hi"})",
        u"request-model-retired"_s);
    row("space in the model", "/v1/agent", R"({"model":"perplexity/sonar ","input":"Hi"})",
        u"request-model-retired"_s);
    row("retired model at the retired path", "/chat/completions",
        R"({"model":"llama-3.1-sonar-small-128k-online","messages":[{"role":"user","content":"Hi"}]})",
        u"request-path-retired request-model-retired"_s);
    row("no model at the retired path", "/chat/completions",
        R"({"messages":[{"role":"user","content":"Hi"}]})", u"request-path-retired request-model-missing"_s);
    row("chat's form", "/v1/agent",
        R"({"model":"perplexity/sonar","messages":[{"role":"user","content":"Hi"}]})",
        u"request-body-missing"_s);
    row("empty input", "/v1/agent", R"({"model":"perplexity/sonar","input":""})", u"request-body-missing"_s);
    row("no query", "/search", R"({"max_results":3})", u"request-body-missing"_s);
    row("list", "/v1/agent", R"(["Hi"])", u"request-body-json"_s);
    row("form fields", "/v1/agent", "model=perplexity/sonar&input=Hi", u"request-body-json"_s);
    row("typographic quotes", "/v1/agent", "{“model”: “perplexity/sonar”, “input”: “Hi”}",
        u"request-quotes"_s);
}

void TestRequestBody::namesWhatIsWrong()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, ids);
    QCOMPARE(foundIn(checked(sent(path, body))), ids);
}

void TestRequestBody::saysWhereTheBodyBreaks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const char *body, const QString &kind, int position, int line) {
        QTest::newRow(name) << QByteArray(body) << kind << position << line;
    };
    row("trailing comma", R"({"input":"Hi",})", u"trailing-comma"_s, 15, 1);
    row("single quotes", R"({'input':'Hi'})", u"single-quotes"_s, 2, 1);
    row("name without quotes", "{input:\"Hi\"}", u"unquoted"_s, 2, 1);
    row("Python's True", R"({"stream":True})", u"unquoted"_s, 11, 1);
    row("missing comma", "{\"a\":\"b\"\n\"c\":\"d\"}", u"missing-comma"_s, 10, 2);
    row("comment", "{\n// which\n\"a\":1}", u"comment"_s, 3, 2);
    row("line break in a text", "{\"a\":\"b\nc\"}", u"line-break"_s, 8, 1);
    row("not closed", R"({"a":"b")", u"not-closed"_s, 9, 1);
    row("text not closed", R"({"a":"b)", u"not-closed"_s, 8, 1);
    row("more behind the end", R"({"a":1}})", u"after-end"_s, 8, 1);
    row("unknown escape", R"({"a":"\d"})", u"escape"_s, 8, 1);
    row("leading zero", R"({"a":01})", u"number"_s, 8, 1);
    row("behind an umlaut", R"({"ä":"b",})", u"trailing-comma"_s, 10, 1);
}

void TestRequestBody::saysWhereTheBodyBreaks()
{
    QFETCH(QByteArray, body);
    const RequestCheck check = checked(sent("/v1/agent", body));
    QCOMPARE(foundIn(check), u"request-body-json"_s);
    const QJsonObject detail = check.findings.first().detail;
    QTEST(detail["kind"_L1].toString(), "kind");
    QTEST(detail["position"_L1].toInt(), "position");
    QTEST(detail["line"_L1].toInt(), "line");
}

void TestRequestBody::tellsModelsApart_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("kind");
    QTest::newRow("chat") << QByteArray("sonar-pro") << u"chat-model"_s;
    QTest::newRow("retired") << QByteArray("sonar-small-online") << u"retired"_s;
    QTest::newRow("no maker") << QByteArray("gpt-5") << u"no-maker"_s;
}

void TestRequestBody::tellsModelsApart()
{
    QFETCH(QByteArray, model);
    QFETCH(QString, kind);
    const RequestCheck check = checked(sent("/v1/agent", R"({"model":")" + model + R"(","input":"Hi"})"));
    QCOMPARE(check.findings.first().detail["kind"_L1].toString(), kind);
    QCOMPARE(check.findings.first().detail["model"_L1].toString(), QString::fromUtf8(model));
}

QTEST_APPLESS_MAIN(TestRequestBody)
#include "tst_requestbody.moc"
