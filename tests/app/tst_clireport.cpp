#include "clirunner.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheOneAnswer();
    void isWrittenInTheFormThatIsAskedFor_data();
    void isWrittenInTheFormThatIsAskedFor();
    void asksNobody();
    void namesNeitherUserNorKey();
};

namespace {

/// The saved key, and an app with another one.
void plant(CliRunner &runner)
{
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    runner.put("/home/user/.cursor/mcp.json",
               R"({"mcpServers": {"perplexity": {"env": {"PERPLEXITY_API_KEY": ")" + makeKey(2) + R"("}}}})");
}

} // namespace

void TestCliReport::givesTheOneAnswer()
{
    CliRunner runner;
    plant(runner);
    const CliRun run = runner.run({ u"report"_s, u"--json"_s });
    QCOMPARE(run.status, 0);
    const QJsonObject json = run.json();
    QCOMPARE(json["cause"_L1].toString(), u"place-other-key"_s);
    QVERIFY(!json["story"_L1].toString().isEmpty());
    QVERIFY(!json["answer"_L1]["what"_L1].toString().isEmpty());
    QCOMPARE(json["findings"_L1][0]["id"_L1].toString(), u"place-other-key"_s);
    QStringList left;
    const QJsonArray steps = json["report"_L1]["left"_L1].toArray();
    for (const auto step : steps)
        left.append(step["id"_L1].toString());
    QVERIFY(left.contains(u"test-key"_s));
    QVERIFY(left.contains(u"replace-key"_s));
}

void TestCliReport::isWrittenInTheFormThatIsAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<int>("status");
    QTest::newRow("text") << QStringList() << QByteArray("Keywright report\n") << 0;
    QTest::newRow("Markdown") << QStringList { u"--markdown"_s } << QByteArray("# Keywright report\n") << 0;
    QTest::newRow("JSON") << QStringList { u"--json"_s } << QByteArray("{") << 0;
    QTest::newRow("both") << QStringList { u"--json"_s, u"--markdown"_s } << QByteArray() << 2;
}

void TestCliReport::isWrittenInTheFormThatIsAskedFor()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, begin);
    CliRunner runner;
    plant(runner);
    const CliRun run = runner.run(QStringList { u"report"_s } + options);
    QTEST(run.status, "status");
    QVERIFY2(run.out.startsWith(begin), run.out.constData());
}

void TestCliReport::asksNobody()
{
    CliRunner runner;
    plant(runner);
    runner.run({ u"report"_s });
    QVERIFY(runner.prober.asked.isEmpty());
}

void TestCliReport::namesNeitherUserNorKey()
{
    for (const QStringList &options : { QStringList(), { u"--markdown"_s }, { u"--json"_s } }) {
        CliRunner runner;
        plant(runner);
        const CliRun run = runner.run(QStringList { u"report"_s } + options);
        QVERIFY(!run.out.contains("/home/user"));
        QVERIFY(run.out.contains("~/.cursor/mcp.json") || run.out.contains("\\~/.cursor/mcp.json"));
        QVERIFY(!holdsRunOf(makeKey(1), run.out));
        QVERIFY(!holdsRunOf(makeKey(2), run.out));
    }
}

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_clireport.moc"
