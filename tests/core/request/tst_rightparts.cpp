#include "requesttesting.h"

#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRightParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsHowEveryPartStands_data();
    void tellsHowEveryPartStands();
    void namesWhatIsRight_data();
    void namesWhatIsRight();
    void saysWhatCouldNotBeJudged_data();
    void saysWhatCouldNotBeJudged();
    void neverSaysRightOfABodyThatIsRewritten_data();
    void neverSaysRightOfABodyThatIsRewritten();
    void saysThatTheBodyIsForARetiredAddress();
    void saysOneThingOfAnEmptyBody();
    void saysHowMuchWasChecked();
};

namespace {

const QByteArray sound = "curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer KEY!' "
                         "--json '{\"preset\":\"low\",\"input\":\"Hi\"}'";

QString inShort(PartState state)
{
    switch (state) {
    case PartState::Unchecked:
        return u"?"_s;
    case PartState::NotNeeded:
        return u"-"_s;
    case PartState::Right:
        return u"ok"_s;
    case PartState::Warning:
        return u"warning"_s;
    case PartState::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

/// The states of address, method, headers and body.
QString states(const RequestCheck &check)
{
    QStringList words;
    for (const PartCheck &part : check.parts)
        words.append(inShort(part.state));
    return words.join(u' ');
}

QString right(const RequestCheck &check)
{
    QStringList ids;
    for (const PartCheck &part : check.parts) {
        for (const RightThing &thing : part.right)
            ids.append(thing.id);
    }
    return ids.join(u' ');
}

QByteArray asking(const QByteArray &path, const QByteArray &body)
{
    return "curl https://api.perplexity.ai" + path + " -H 'Authorization: Bearer KEY!' --json '" + body + "'";
}

} // namespace

void TestRightParts::tellsHowEveryPartStands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    const QByteArray models = "curl https://api.perplexity.ai/v1/models -H 'Authorization: Bearer KEY!'";
    row("right", sound, u"ok ok ok ok"_s);
    row("a lower-case scheme", QByteArray(sound).replace("Bearer", "bearer"), u"ok ok ok ok"_s);
    row("a tab after the colon", QByteArray(sound).replace("n: B", "n:\tB"), u"ok ok ok ok"_s);
    row("the usual port written out", QByteArray(sound).replace(".ai/", ".ai:443/"), u"ok ok ok ok"_s);
    row("another port", QByteArray(sound).replace(".ai/", ".ai:8443/"), u"problem ok ok ok"_s);
    row("a variable in the key's place", QByteArray(sound).replace("'A", "\"A").replace("KEY!'", "$PPLX\""),
        u"ok ok ok ok"_s);
    row("x-api-key beside the right header", sound + " -H 'x-api-key: KEY!'", u"ok ok ok ok"_s);
    row("the same header twice", sound + " -H 'Authorization: Bearer KEY!'", u"ok ok problem ok"_s);
    row("the list of models", models, u"ok ok ok -"_s);
    row("a slash at the end", QByteArray(sound).replace("/agent", "/agent/"), u"? ok ok ok"_s);
    row("OPTIONS", sound + " -X OPTIONS", u"ok problem ok ok"_s);
    row("a charset", sound + " -H 'Content-Type: application/json; charset=utf-8'", u"ok ok ok ok"_s);
    row("plain text", sound + " -H 'Content-Type: text/plain'", u"ok ok warning ok"_s);
    row("a question from MCP", "curl https://api.perplexity.ai/mcp -H 'Authorization: Bearer KEY!'",
        u"ok ok ok -"_s);
    row("the end of an MCP session",
        "curl -X DELETE https://api.perplexity.ai/mcp -H 'Authorization: Bearer KEY!'", u"ok ok ok -"_s);
    row("a search", asking("/search", R"({"query":"Hi"})"), u"ok ok ok ok"_s);
    row("an address alone", "PERPLEXITY_BASE_URL=https://api.perplexity.ai\n", u"ok ? ? ?"_s);
    row("no request", "Good morning.", u"? ? ? ?"_s);
}

void TestRightParts::tellsHowEveryPartStands()
{
    QFETCH(QByteArray, text);
    QTEST(states(checked(text)), "expected");
}

void TestRightParts::namesWhatIsRight_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("everything", sound, u"host scheme path method authorization key content-type json model question"_s);
    row("a variable in the key's place", QByteArray(sound).replace("'A", "\"A").replace("KEY!'", "$PPLX\""),
        u"host scheme path method authorization content-type json model question"_s);
    row("all but the host", QByteArray(sound).replace("api.perp", "api.prep"),
        u"scheme path method authorization key content-type json model question"_s);
    row("all but the scheme", QByteArray(sound).replace("https", "http"),
        u"host path method authorization key content-type json model question"_s);
    row("all but the word Bearer", QByteArray(sound).replace("Bearer ", ""),
        u"host scheme path method content-type json model question"_s);
    row("all but the key", QByteArray(sound).replace("KEY!", "your_api_key_here"),
        u"host scheme path method authorization content-type json model question"_s);
    row("all but the model", asking("/v1/agent", R"({"model":"sonar","input":"Hi"})"),
        u"host scheme path method authorization key content-type json question"_s);
    row("all but the question", asking("/v1/agent", R"({"preset":"low"})"),
        u"host scheme path method authorization key content-type json model"_s);
    row("nothing of a broken body", asking("/v1/agent", R"({"preset":"low",})"),
        u"host scheme path method authorization key content-type"_s);
    row("no request", "Good morning.", QString());
}

void TestRightParts::namesWhatIsRight()
{
    QFETCH(QByteArray, text);
    QTEST(right(checked(text)), "expected");
}

void TestRightParts::saysWhatCouldNotBeJudged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("unread");
    const auto row = [](const char *name, const QByteArray &text, const QString &states,
                        const QString &unread) { QTest::newRow(name) << text << states << unread; };
    row("a model that may exist", asking("/v1/agent", R"({"model":"perplexity/sonar-pro","input":"Hi"})"),
        u"ok ok ok ?"_s, u"model-unknown"_s);
    row("a model of another maker", asking("/v1/agent", R"({"model":"openai/gpt-5","input":"Hi"})"),
        u"ok ok ok ok"_s, QString());
    row("a preset that may exist", asking("/v1/agent", R"({"preset":"turbo","input":"Hi"})"), u"ok ok ok ?"_s,
        u"preset-unknown"_s);
    row("a message to MCP", asking("/mcp", R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})"),
        u"ok ok ok ?"_s, u"body-content"_s);
    row("a slash at the end", QByteArray(sound).replace("/agent", "/agent/"), u"? ok ok ok"_s,
        u"path-slash"_s);
    row("a host in a variable",
        "curl \"$BASE/v1/agent\" -H 'Authorization: Bearer KEY!' --json "
        "'{\"preset\":\"low\",\"input\":\"Hi\"}'",
        u"? ok ok ok"_s, u"url-variable"_s);
    row("the whole address in a variable",
        "curl \"$URL\" -H 'Authorization: Bearer KEY!' --json '{\"preset\":\"low\",\"input\":\"Hi\"}'",
        u"? ? ok ?"_s, u"url-variable method-address body-address"_s);
    row("an answer that was asked for before",
        "curl https://api.perplexity.ai/v1/responses/resp_1 -H 'Authorization: Bearer KEY!'", u"ok ? ok -"_s,
        u"method-unknown"_s);
    row("a body in a file",
        QByteArray(sound).replace("'{\"preset\":\"low\",\"input\":\"Hi\"}'", "@body.json"), u"ok ok ok ?"_s,
        u"body-file"_s);
    row("options in a file", "curl https://api.perplexity.ai/v1/agent -K options.txt", u"ok ? ? ?"_s,
        u"config-file"_s);
    row("a key in a netrc file", QByteArray(sound).replace("-H 'Authorization: Bearer KEY!'", "--netrc"),
        u"ok ok ? ok"_s, u"netrc-file"_s);
    row("a key in settings", "PERPLEXITY_API_KEY=KEY!\n", u"? ? ? ?"_s, u"header-app"_s);
    row("headers in a file", QByteArray(sound).replace("'Authorization: Bearer KEY!'", "@headers.txt"),
        u"ok ok ? ok"_s, u"header-file"_s);
    row("a blacked-out key",
        "POST /v1/agent HTTP/1.1\nHost: api.perplexity.ai\nAuthorization: Bearer [REDACTED]\n"
        "Content-Type: application/json\n\n{\"preset\":\"low\",\"input\":\"Hi\"}",
        u"ok ok ? ok"_s, u"key-hidden"_s);
}

void TestRightParts::saysWhatCouldNotBeJudged()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, unread);
    const RequestCheck check = checked(text);
    QCOMPARE(check.unread.join(u' '), unread);
    QCOMPARE(foundIn(check), u"request-fine"_s);
    QTEST(states(check), "states");
}

void TestRightParts::neverSaysRightOfABodyThatIsRewritten_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray chat = R"({"model":"sonar-pro","messages":[{"role":"user","content":"Hi"}]})";
    for (const char *path : { "/chat/completions", "/v1/chat/completions", "/v1/sonar",
                              "/async/chat/completions", "/", "/v1", "/v2/agent", "/v1/v1/chat/completions" })
        QTest::newRow(path) << asking(path, chat);
    QTest::newRow("another host")
        << asking("/v1/chat/completions", chat).replace("api.perplexity.ai", "openrouter.ai");
    QTest::newRow("messages beside input") << asking(
        "/v1/agent", R"({"preset":"low","input":"Hi","messages":[{"role":"user","content":"Hi"}]})");
}

void TestRightParts::neverSaysRightOfABodyThatIsRewritten()
{
    QFETCH(QByteArray, text);
    const RequestCheck check = checked(text);
    QVERIFY(check.parts.last().state != PartState::Right);
    QVERIFY(!check.parts.last().findings.isEmpty() || !check.parts.last().unread.isEmpty());
}

void TestRightParts::saysThatTheBodyIsForARetiredAddress()
{
    const RequestCheck check = checked(
        asking("/chat/completions", R"({"model":"sonar","messages":[{"role":"user","content":"Hi"}]})"));
    QCOMPARE(foundIn(check), u"request-path-retired"_s);
    const QList<Finding> notes = check.parts.last().findings;
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().cause, Cause::RequestPathRetired);
    QCOMPARE(notes.first().severity, Severity::Note);
    QCOMPARE(notes.first().detail["kind"_L1].toString(), u"body"_s);
}

void TestRightParts::saysOneThingOfAnEmptyBody()
{
    QCOMPARE(foundIn(checked(asking("/v1/agent", "{}"))), u"request-body-missing"_s);
}

void TestRightParts::saysHowMuchWasChecked()
{
    QCOMPARE(checked(sound).findings.first().detail["kind"_L1].toString(), u"same-key"_s);
    const RequestCheck partly = checked("PERPLEXITY_BASE_URL=https://api.perplexity.ai\n");
    QCOMPARE(foundIn(partly), u"request-fine"_s);
    QCOMPARE(partly.findings.first().detail["kind"_L1].toString(), u"in-part"_s);
}

QTEST_APPLESS_MAIN(TestRightParts)
#include "tst_rightparts.moc"
