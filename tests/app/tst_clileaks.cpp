#include "clirunner.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliLeaks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsNoKey_data();
    void printsNoKey();
};

void TestCliLeaks::printsNoKey_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    const QByteArray key = makeKey(1);
    const QByteArray old = makeKey(2);
    const auto row = [](const char *name, const QString &arguments, const QByteArray &input) {
        QTest::newRow(name) << arguments.split(u' ') << input;
        QTest::addRow("%s --json", name) << (arguments.split(u' ') + QStringList { u"--json"_s }) << input;
    };
    row("inspect", u"inspect"_s, key);
    row("inspect, damaged", u"inspect"_s, key.first(20) + "\u200B" + key.sliced(20) + "\n");
    row("inspect, glued", u"inspect"_s, "x" + key + key);
    row("inspect, assignment", u"inspect"_s, "export PERPLEXITY_API_KEY='" + key + "' # " + old);
    row("inspect, no prefix", u"inspect"_s, key.sliced(5));
    row("inspect, base64", u"inspect"_s, key.toBase64());
    row("compare", u"inspect --compare"_s, key + '\0' + old);
    row("explain", u"explain"_s, "401 invalid_api_key: Incorrect API key provided: " + key + ". See " + old);
    row("find", u"find"_s, {});
    row("find with a key", u"find --key-stdin /home/user"_s, key);
    row("dry run", u"replace --dry-run /home/user"_s, key);
    row("replace", u"replace --force /home/user"_s, key);
    row("replace, refused", u"replace /home/user"_s, old);
    row("undo", u"undo --list"_s, {});
    row("test", u"test"_s, key);
    row("test, echoed", u"test"_s, old);
    row("test, real", u"test --real"_s, key);
    row("test, unsendable", u"test"_s, key + " " + old);
    row("request", u"request"_s,
        "curl https://api.perplexity.ai/" + key + "?k=" + key + " -u " + key + ": -H 'Authorization: " + old
            + R"(' -d '{"model":")" + key + "\"'");
    row("request with a key", u"request --key-stdin"_s,
        key + '\0' + "OpenAI(api_key='" + old + "', base_url='https://" + key + "')");
    row("key save", u"key save"_s, key);
    row("key save, refused", u"key save"_s, key + " " + old);
    row("key show", u"key show"_s, {});
    row("report", u"report"_s, {});
    row("an argument", u"inspect "_s + QString::fromLatin1(key), {});
}

void TestCliLeaks::printsNoKey()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    const QByteArray key = makeKey(1);
    const QByteArray old = makeKey(2);
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), key);
    runner.environment.variables.insert(u"PERPLEXITY_API_KEY"_s, old);
    runner.processes.entries.append({ 7, u"node"_s, u"PERPLEXITY_API_KEY"_s, old });
    runner.put("/home/user/.env", "PERPLEXITY_API_KEY=" + old + "\nX=\"Bearer " + key + "\"\n");
    runner.files.put("/home/user/.bashrc", "export PERPLEXITY_API_KEY=" + old + " # " + key + "\n");
    // A server that says everything back.
    runner.prober.answer = [&](const AskedQuestion &asked) {
        if (asked.key == key)
            return acceptedAnswer();
        return jsonAnswer(401,
                          R"({"error":{"message":"no: )" + asked.key + R"(","type":"invalid_api_key"}})");
    };
    const CliRun run = runner.run(arguments, input);
    QVERIFY(!run.out.isEmpty() || !run.error.isEmpty());
    for (const QByteArray &secret : { key, old }) {
        QVERIFY(!holdsRunOf(secret, run.out));
        QVERIFY(!holdsRunOf(secret, run.error));
    }
}

QTEST_GUILESS_MAIN(TestCliLeaks)
#include "tst_clileaks.moc"
