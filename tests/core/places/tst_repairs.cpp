#include "core/places/repair/repairplan.h"
#include "core/places/winners.h"
#include "placesof.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What can be mended beside a key's value.
class TestRepairs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mends_data();
    void mends();
    void offers_data();
    void offers();
    void leavesAlone_data();
    void leavesAlone();
    void removesTheLineThatWins();
    void makesSeveralAtOnce();
    void takesAKeyAlongWithItsLine();
    void rewritesAsUtf8_data();
    void rewritesAsUtf8();
    void planTwiceIsPlanOnce();
};

namespace {

PlaceReport reportOf(const char *path, const QByteArray &content, bool readableByOthers = false)
{
    const Secret key { QByteArrayView(makeKey(1)) };
    PlaceReport report;
    report.compared = true;
    report.places = findPlaces({ path, content, readableByOthers, true }, testFacts(), &key);
    report.winners = decideWinners(report.places, testFacts());
    return report;
}

QStringList idsOf(const QList<Repair> &repairs)
{
    QStringList ids;
    for (const Repair &repair : repairs)
        ids.append(QString(repairKindId(repair.kind)) + (repair.isSafe ? u"!"_s : QString()));
    return ids;
}

std::optional<Repair> repairOf(const PlaceReport &report, const QString &id)
{
    for (const Repair &repair : repairsOf(report, testFacts())) {
        if (repairKindId(repair.kind) == id)
            return repair;
    }
    return std::nullopt;
}

QByteArray wide(const QByteArray &text)
{
    QByteArray bytes = "\xff\xfe";
    for (const char c : text)
        bytes.append(c).append('\0');
    return bytes;
}

} // namespace

void TestRepairs::mends_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *path, const char *kind, const char *before,
                        const char *after) {
        QTest::newRow(name) << QByteArray(path) << QString::fromLatin1(kind) << filledIn(before)
                            << filledIn(after);
    };
    row("a slip in a name", "/p/.env", "rename", "A=1\nPERPEXITY_API_KEY=@KEY@\n",
        "A=1\nPERPLEXITY_API_KEY=@KEY@\n");
    row("a slip in a name, CRLF and quotes", "/p/.env", "rename", "PERPEXITY_API_KEY=\"@KEY@\"\r\nB=2\r\n",
        "PERPLEXITY_API_KEY=\"@KEY@\"\r\nB=2\r\n");
    row("an exported name", "/h/.zshrc", "rename", "export PERPLEXITY_AIP_KEY=@KEY@ # mine",
        "export PERPLEXITY_API_KEY=@KEY@ # mine");
    row("a name in JSON", "/h/.cursor/mcp.json", "rename",
        R"({"mcpServers":{"p":{"env":{"PERPLEXTY_API_KEY":"@KEY@"}}}})",
        R"({"mcpServers":{"p":{"env":{"PERPLEXITY_API_KEY":"@KEY@"}}}})");
    row("a name in compose", "/p/compose.yaml", "rename",
        "services:\n  a:\n    environment:\n      PERPLEXITY_API_KY: @KEY@\n",
        "services:\n  a:\n    environment:\n      PERPLEXITY_API_KEY: @KEY@\n");
    row("a name that nobody reads", "/p/.env", "add", "PERPLEXITY_SECRET_KEY=@KEY@\nB=1\n",
        "PERPLEXITY_SECRET_KEY=@KEY@\nPERPLEXITY_API_KEY=@KEY@\nB=1\n");
    row("a last line without a break", "/p/.env", "add", "PERPLEXITY_SECRET_KEY='@KEY@'",
        "PERPLEXITY_SECRET_KEY='@KEY@'\nPERPLEXITY_API_KEY='@KEY@'");
    row("an empty variable", "/p/.env", "remove-line", "A=1\nPERPLEXITY_API_KEY=\nB=2\n", "A=1\nB=2\n");
    row("an empty variable of a shell", "/h/.bashrc", "remove-line", "export PERPLEXITY_API_KEY=\"\"\nB=2\n",
        "B=2\n");
    row("an old key in a comment", "/p/.env", "remove-line",
        "# PERPLEXITY_API_KEY=@OTHER@\nPERPLEXITY_API_KEY=@KEY@\n", "PERPLEXITY_API_KEY=@KEY@\n");
    row("headers that say another key", "/p/.env", "remove-line",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_CUSTOM_HEADERS=Authorization: Bearer x\n",
        "PERPLEXITY_API_KEY=@KEY@\n");
    row("an entry of netrc", "/h/.netrc", "remove-line",
        "machine a.example login b password c\n# ours\nmachine api.perplexity.ai\n  login x\n  password "
        "@OTHER@\n\n# z\n"
        "machine z.example login b password c\n",
        "machine a.example login b password c\n# ours\n\n# z\nmachine z.example login b password c\n");
    row("what a notebook shows", "/p/n.ipynb", "clear-outputs",
        R"-({"cells":[{"source":["print(k)"],"outputs":[{"text":["K=@OTHER@\n"]}]},{"outputs":[{"text":["[1]"]}]}]})-",
        R"-({"cells":[{"source":["print(k)"],"outputs":[]},{"outputs":[{"text":["[1]"]}]}]})-");
    row("/v1 too much", "/p/.env", "address",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/v1\n",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai\n");
    row("http", "/p/.env", "address",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL='http://api.perplexity.ai'\n",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL='https://api.perplexity.ai'\n");
    row("a host with a typing error, for a library", "/p/.env", "address",
        "OPENAI_API_KEY=@KEY@\nOPENAI_BASE_URL=https://api.perplexty.ai/v1\n",
        "OPENAI_API_KEY=@KEY@\nOPENAI_BASE_URL=https://api.perplexity.ai/v1\n");
    row("an address in YAML", "/p/litellm.yaml", "address",
        "model_list:\n  - litellm_params:\n      api_key: @KEY@\n      api_base: "
        "\"https://www.perplexity.ai\"\n",
        "model_list:\n  - litellm_params:\n      api_key: @KEY@\n      api_base: "
        "\"https://api.perplexity.ai\"\n");
    row("a line that exports nothing", "/h/.bashrc", "export", "PERPLEXITY_API_KEY=@KEY@\n",
        "export PERPLEXITY_API_KEY=@KEY@\n");
    row("fish", "/h/.config/fish/config.fish", "export", "set -g PERPLEXITY_API_KEY @KEY@\n",
        "set -x -g PERPLEXITY_API_KEY @KEY@\n");
    row("csh", "/h/.cshrc", "export", "set PERPLEXITY_API_KEY=@KEY@\n", "setenv PERPLEXITY_API_KEY @KEY@\n");
}

void TestRepairs::mends()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, kind);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto repair = repairOf(reportOf(path.constData(), before), kind);
    QVERIFY(repair);
    const Secret key { QByteArrayView(makeKey(1)) };
    const auto plan = planRepair(*repair, before, key, testFacts());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->planned, after);
    QVERIFY(!plan->lines.isEmpty());
    for (const PlannedLine &line : plan->lines)
        QVERIFY(!line.before.contains(QString::fromLatin1(makeKey(1)))
                && !line.after.contains(QString::fromLatin1(makeKey(1))));
}

void TestRepairs::offers_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("repairs");
    const auto row = [](const char *name, const char *path, const char *content, const char *repairs) {
        QTest::newRow(name) << QByteArray(path) << filledIn(content) << QString::fromLatin1(repairs);
    };
    row("nothing wrong", "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n", "");
    row("another key", "/p/.env", "PERPLEXITY_API_KEY=@OTHER@\n", "");
    row("a slip is sure", "/p/.env", "PERPEXITY_API_KEY=@KEY@\n", "rename!");
    row("small letters may be meant", "/p/.env", "perplexity_api_key=@KEY@\n", "rename add");
    row("another name may be meant", "/p/.env", "PERPLEXITY_SECRET_KEY=@KEY@\n", "rename add");
    row("the right name stands beside it", "/p/.env", "PERPEXITY_API_KEY=@KEY@\nPERPLEXITY_API_KEY=@KEY@\n",
        "");
    row("nothing to win by taking a line away", "/p/.env",
        "PERPLEXITY_API_KEY=@OTHER@\nPERPLEXITY_API_KEY=@OTHER@\n", "");
    row("a template is never touched", "/p/.env.example", "PERPEXITY_API_KEY=@KEY@\n", "");
    row("a default entry is for other hosts, too", "/h/.netrc", "default login x password @OTHER@\n", "");
    row("/v1 is sure", "/p/.env",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/v1\n", "address!");
    row("a path may be meant", "/p/.env",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/chat/completions\n",
        "address");
}

void TestRepairs::offers()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    QTEST(idsOf(repairsOf(reportOf(path.constData(), content), testFacts())).join(u' '), "repairs");
}

void TestRepairs::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const char *path, const char *kind, const char *content) {
        QTest::newRow(name) << QByteArray(path) << QString::fromLatin1(kind) << filledIn(content);
    };
    row("two commands in a line", "/h/.bashrc", "remove-line", "export PERPLEXITY_API_KEY=; cd /tmp\n");
    row("a line that goes on", "/h/.bashrc", "remove-line",
        "cd /tmp && \\\nexport PERPLEXITY_API_KEY=\"\"\n");
    row("a line in a block", "/h/.bashrc", "remove-line",
        "if true; then\n  export PERPLEXITY_API_KEY=\nfi\n");
    row("a member of an object", "/h/.cursor/mcp.json", "remove-line",
        R"({"mcpServers":{"p":{"env":{"PERPLEXITY_API_KEY":""}}}})");
    row("a list of variables", "/p/compose.yaml", "add",
        "services:\n  a:\n    environment:\n      PERPLEXITY_SECRET_KEY: @KEY@\n");
}

void TestRepairs::leavesAlone()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, kind);
    QFETCH(QByteArray, content);
    const auto repair = repairOf(reportOf(path.constData(), content), kind);
    QVERIFY(repair);
    const Secret key { QByteArrayView(makeKey(1)) };
    QVERIFY(!planRepair(*repair, content, key, testFacts()).has_value());
}

void TestRepairs::removesTheLineThatWins()
{
    const QByteArray content = filledIn("PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_API_KEY=@OTHER@\n");
    const auto repair = repairOf(reportOf("/p/.env", content), u"remove-line"_s);
    QVERIFY(repair);
    QCOMPARE(repair->line, 2);
    QVERIFY(!repair->isSafe);
    const Secret key { QByteArrayView(makeKey(1)) };
    const auto plan = planRepair(*repair, content, key, testFacts());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->planned, filledIn("PERPLEXITY_API_KEY=@KEY@\n"));
}

void TestRepairs::makesSeveralAtOnce()
{
    const QByteArray content =
        filledIn("PERPEXITY_API_KEY=@OTHER@\nPERPLEXITY_BASE_URL=http://api.perplexity.ai\n");
    const PlaceReport report = reportOf("/p/.env", content, true);
    const Secret key { QByteArrayView(makeKey(1)) };
    const std::vector<const Place *> places { &report.places.front() };
    const auto plan =
        planChange("/p/.env", content, places, repairsOf(report, testFacts()), key, testFacts());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->planned,
             filledIn("PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai\n"));
    QVERIFY(plan->ownerOnly);
    QCOMPARE(plan->lines.size(), 2);
    QVERIFY(plan->lines.first().before.startsWith("PERPEXITY"_L1));
    QVERIFY(plan->lines.first().after.startsWith(u"PERPLEXITY_API_KEY=pplx-…"));
}

void TestRepairs::takesAKeyAlongWithItsLine()
{
    const QByteArray content = filledIn("PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_API_KEY=@OTHER@\n");
    const PlaceReport report = reportOf("/p/.env", content);
    const Secret key { QByteArrayView(makeKey(1)) };
    const std::vector<const Place *> places { &report.places.at(1) };
    const auto plan =
        planChange("/p/.env", content, places, { *repairOf(report, u"remove-line"_s) }, key, testFacts());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->planned, filledIn("PERPLEXITY_API_KEY=@KEY@\n"));
}

void TestRepairs::rewritesAsUtf8_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray line = filledIn("PERPLEXITY_API_KEY=@KEY@\r\n");
    QTest::newRow("UTF-16") << wide(line) << line;
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf" + line) << line;
    QTest::newRow("words of other languages") << QByteArray("\xef\xbb\xbf" + line + "# gr\xc3\xbc\xc3\x9f\n")
                                              << QByteArray(line + "# gr\xc3\xbc\xc3\x9f\n");
}

void TestRepairs::rewritesAsUtf8()
{
    QFETCH(QByteArray, before);
    const auto repair = repairOf(reportOf("/p/.env", before), u"utf-8"_s);
    QVERIFY(repair);
    QVERIFY(repair->isSafe);
    const Secret key { QByteArrayView(makeKey(1)) };
    const auto plan = planRepair(*repair, before, key, testFacts());
    QVERIFY(plan.has_value());
    QTEST(plan->planned, "after");
}

void TestRepairs::planTwiceIsPlanOnce()
{
    const QByteArray content = filledIn("PERPEXITY_API_KEY=@KEY@\n");
    const auto repair = repairOf(reportOf("/p/.env", content), u"rename"_s);
    const Secret key { QByteArrayView(makeKey(1)) };
    const auto plan = planRepair(*repair, content, key, testFacts());
    QVERIFY(repairsOf(reportOf("/p/.env", plan->planned), testFacts()).isEmpty());
    QVERIFY(!planRepair(*repair, plan->planned, key, testFacts()).has_value());
}

QTEST_APPLESS_MAIN(TestRepairs)
#include "tst_repairs.moc"
