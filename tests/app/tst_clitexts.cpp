#include "clirunner.h"
#include "core/secret.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The commands that only read a text: inspect, explain, request.
class TestCliTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsOneObject_data();
    void printsOneObject();
    void inspectsEveryByte();
    void tellsTheCleanedKey();
    void comparesTwo();
    void wantsTwoToCompare();
    void explainsAMessage();
    void namesTheEndOfTheKeyInAMessage();
    void comparesTheEndWithTheSavedKey_data();
    void comparesTheEndWithTheSavedKey();
    void knowsNothingOfAStranger();
    void checksARequest();
    void checksARequestAgainstTheTestedKey();
    void readsARequestForAShell();
    void tellsOfEveryPartOfARequest();
    void saysWhatOfARequestIsNotInTheText();
    void saysThatNothingCame();
    void saysWhereNoRequestIs();
    void speaksToPeople();
};

void TestCliTexts::printsOneObject_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    const QByteArray key = makeKey(1);
    QTest::newRow("inspect") << QStringList { u"inspect"_s, u"--json"_s } << key;
    QTest::newRow("compare") << QStringList { u"inspect"_s, u"--json"_s, u"--compare"_s } << key + '\0' + key;
    QTest::newRow("explain") << QStringList { u"explain"_s, u"--json"_s }
                             << QByteArray("401 insufficient_quota");
    QTest::newRow("request") << QStringList { u"request"_s, u"--json"_s }
                             << QByteArray("curl https://api.perplexity.ai/v1/models");
    QTest::newRow("test") << QStringList { u"test"_s, u"--json"_s } << key;
    QTest::newRow("find") << QStringList { u"find"_s, u"--json"_s } << QByteArray();
    QTest::newRow("replace") << QStringList { u"replace"_s, u"--json"_s, u"/home/user"_s } << key;
    QTest::newRow("undo --list") << QStringList { u"undo"_s, u"--json"_s, u"--list"_s } << QByteArray();
    QTest::newRow("key show") << QStringList { u"key"_s, u"show"_s, u"--json"_s } << QByteArray();
    QTest::newRow("report") << QStringList { u"report"_s, u"--json"_s } << QByteArray();
    QTest::newRow("a failure") << QStringList { u"undo"_s, u"--json"_s, u"nothing"_s } << QByteArray();
}

void TestCliTexts::printsOneObject()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    CliRunner runner;
    runner.prober.answer = [](const AskedQuestion &) { return refusedAnswer(); };
    const QJsonObject json = runner.run(arguments, input).json();
    QCOMPARE(json["schema"_L1].toInt(), 1);
    QCOMPARE(json["command"_L1].toString(), arguments.first());
    QVERIFY(json["program"_L1].toString().startsWith(u"keywright-cli "_s));
    for (const QLatin1StringView member : { "key"_L1, "findings"_L1, "cause"_L1 })
        QVERIFY2(json.contains(member), member.data());
}

void TestCliTexts::inspectsEveryByte()
{
    CliRunner runner;
    const QByteArray key = makeKey(1);
    QCOMPARE(runner.run({ u"inspect"_s, u"--json"_s }, key).status, 0);
    const CliRun broken = runner.run({ u"inspect"_s, u"--json"_s }, key + '\n');
    QCOMPARE(broken.status, 1);
    QCOMPARE(broken.cause(), u"key-line-break"_s);
    const CliRun zero = runner.run({ u"inspect"_s, u"--json"_s }, key + '\0');
    QCOMPARE(zero.cause(), u"key-invisible"_s);
}

void TestCliTexts::tellsTheCleanedKey()
{
    CliRunner runner;
    const QByteArray key = makeKey(1);
    const QJsonObject json =
        runner.run({ u"inspect"_s, u"--json"_s }, key.first(17) + "\u200B" + key.sliced(17)).json();
    QCOMPARE(json["cause"_L1].toString(), u"key-invisible"_s);
    QCOMPARE(json["cleaned"_L1].toBool(), true);
    QCOMPARE(json["key"_L1]["masked"_L1].toString(), Secret(key).masked());
    QCOMPARE(json["key"_L1]["length"_L1].toInt(), 53);
    QCOMPARE(json["key"_L1]["fingerprint"_L1].toString(), Secret(key).fingerprint());
    const QJsonObject removed = json["removed"_L1].toArray().first().toObject();
    QCOMPARE(removed["position"_L1].toInt(), 17);
    QCOMPARE(removed["code_point"_L1].toString(), u"U+200B"_s);
    QCOMPARE(removed["name"_L1].toString(), u"ZERO WIDTH SPACE"_s);
    const QJsonObject finding = json["findings"_L1].toArray().first().toObject();
    QCOMPARE(finding["where"_L1]["position"_L1].toInt(), 17);
    QCOMPARE(finding["severity"_L1].toString(), u"problem"_s);
    QCOMPARE(finding["fixable"_L1].toBool(), true);
    QVERIFY(!finding["text"_L1]["what"_L1].toString().isEmpty());
}

void TestCliTexts::comparesTwo()
{
    CliRunner runner;
    const QStringList call { u"inspect"_s, u"--json"_s, u"--compare"_s };
    const CliRun same = runner.run(call, makeKey(1) + '\0' + makeKey(1));
    QCOMPARE(same.status, 0);
    const CliRun different = runner.run(call, makeKey(1) + '\0' + makeKey(2));
    QCOMPARE(different.status, 1);
    QCOMPARE(different.cause(), u"compare-different"_s);
    QCOMPARE(different.json()["right"_L1]["key"_L1]["masked"_L1].toString(), Secret(makeKey(2)).masked());
}

void TestCliTexts::wantsTwoToCompare()
{
    CliRunner runner;
    QCOMPARE(runner.run({ u"inspect"_s, u"--compare"_s }, makeKey(1)).status, 2);
}

void TestCliTexts::explainsAMessage()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"explain"_s, u"--json"_s },
                                  R"({"error":{"message":"x","type":"insufficient_quota","code":401}})");
    QCOMPARE(run.status, 1);
    QCOMPARE(run.cause(), u"answer-no-credit"_s);
}

void TestCliTexts::namesTheEndOfTheKeyInAMessage()
{
    CliRunner runner;
    const QByteArray key = makeKey(1);
    const CliRun run = runner.run({ u"explain"_s }, "401 for key " + key);
    QVERIFY(run.out.contains(QByteArray("a key that ends in " + key.last(4))));
    QVERIFY(!run.out.contains(key));
}

void TestCliTexts::comparesTheEndWithTheSavedKey_data()
{
    QTest::addColumn<int>("saved"); // the number of the saved key, 0 for none
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QByteArray>("words");
    const QByteArray end = makeKey(1).last(4);
    QTest::newRow("another key is saved")
        << 2 << u"request-old-key"_s << QByteArray("The saved key is pplx-…" + makeKey(2).last(4));
    QTest::newRow("the key is saved")
        << 1 << u"answer-invalid-key"_s << QByteArray("ends in " + end + ", as the saved key does");
    QTest::newRow("no key is saved") << 0 << u"answer-invalid-key"_s
                                     << QByteArray("If yours ends in something else");
}

void TestCliTexts::comparesTheEndWithTheSavedKey()
{
    QFETCH(int, saved);
    CliRunner runner;
    if (saved != 0)
        runner.run({ u"key"_s, u"save"_s }, makeKey(saved));
    const QByteArray message =
        R"({"error":{"message":"no","type":"invalid_api_key","code":401}} for pplx-****)"
        + makeKey(1).last(4);
    QTEST(runner.run({ u"explain"_s, u"--json"_s }, message).cause(), "cause");
    QFETCH(QByteArray, words);
    QVERIFY(runner.run({ u"explain"_s }, message).out.contains(words));
}

void TestCliTexts::knowsNothingOfAStranger()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"explain"_s }, "Good morning.");
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, QByteArray("Nothing in this text is known to Keywright.\n"));
}

void TestCliTexts::checksARequest()
{
    CliRunner runner;
    const CliRun run =
        runner.run({ u"request"_s, u"--json"_s },
                   "curl https://api.perplexity.ai/v1/models -H 'Authorization: " + makeKey(1) + "'");
    QCOMPARE(run.status, 1);
    QCOMPARE(run.cause(), u"request-no-bearer"_s);
    const QJsonObject json = run.json();
    QCOMPARE(json["language"_L1].toString(), u"curl"_s);
    QCOMPARE(json["shell"_L1].toString(), u"bash"_s);
    QCOMPARE(json["parts"_L1].toArray().size(), 4);
    QVERIFY(json["corrected"_L1].toString().contains(u"Bearer $PERPLEXITY_API_KEY"_s));
}

void TestCliTexts::checksARequestAgainstTheTestedKey()
{
    CliRunner runner;
    const QByteArray text =
        "curl https://api.perplexity.ai/v1/models -H 'Authorization: Bearer " + makeKey(2) + "'";
    const QStringList call { u"request"_s, u"--json"_s, u"--key-stdin"_s };
    QCOMPARE(runner.run(call, makeKey(1) + "\n" + '\0' + text).cause(), u"request-old-key"_s);
    const CliRun same = runner.run(call, makeKey(2) + "\n" + '\0' + text);
    QCOMPARE(same.status, 0);
    QVERIFY(same.json()["cause"_L1].isNull());
}

void TestCliTexts::readsARequestForAShell()
{
    CliRunner runner;
    const QByteArray text =
        R"(curl https://api.perplexity.ai/v1/models -H "Authorization: Bearer $PERPLEXITY_API_KEY")";
    QCOMPARE(runner.run({ u"request"_s, u"--shell"_s, u"bash"_s }, text).status, 0);
    QCOMPARE(runner.run({ u"request"_s, u"--json"_s, u"--shell"_s, u"cmd"_s }, text).cause(),
             u"request-variable"_s);
}

void TestCliTexts::tellsOfEveryPartOfARequest()
{
    CliRunner runner;
    const QByteArray text = "curl https://api.perplexity.ai/chat/completions -H \"Authorization: Bearer "
        + makeKey(1)
        + "\" --json '{\"model\":\"sonar\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}'\n";
    const CliRun told = runner.run({ u"request"_s }, text);
    QCOMPARE(told.status, 1);
    for (const char *part : { "Address", "Method", "Headers", "Body", "As it should be:" })
        QVERIFY2(told.out.contains(part), part);
    QVERIFY(told.out.contains("The host is right: api.perplexity.ai."));
    QVERIFY(told.out.contains(QByteArray(17, '^')));
    QVERIFY(!holdsRunOf(makeKey(1), told.out));

    const QJsonObject json = runner.run({ u"request"_s, u"--json"_s }, text).json();
    const QJsonArray parts = json["parts"_L1].toArray();
    QCOMPARE(parts.size(), 4);
    QCOMPARE(parts[0]["state"_L1].toString(), u"problem"_s);
    QCOMPARE(parts[0]["right"_L1].toArray(), QJsonArray({ u"host"_s, u"scheme"_s }));
    QCOMPARE(parts[0]["findings"_L1][0]["where"_L1]["length"_L1].toInt(), 17);
    QCOMPARE(parts[1]["state"_L1].toString(), u"right"_s);
    QCOMPARE(parts[3]["unread"_L1].toArray(), QJsonArray());
    QVERIFY(json["corrected"_L1].toString().contains("/v1/agent"_L1));
}

void TestCliTexts::saysWhatOfARequestIsNotInTheText()
{
    CliRunner runner;
    const QByteArray text = "PERPLEXITY_BASE_URL=https://api.perplexity.ai\n";
    const CliRun told = runner.run({ u"request"_s }, text);
    QCOMPARE(told.status, 0);
    QVERIFY(told.out.contains("not in the text"));
    QVERIFY(!told.out.contains("As it should be"));
}

void TestCliTexts::saysThatNothingCame()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"request"_s }, "\n");
    QCOMPARE(run.status, 3);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.error.contains("nothing on standard input"));
}

void TestCliTexts::saysWhereNoRequestIs()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"request"_s }, "Good morning.");
    QCOMPARE(run.status, 3);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.error.isEmpty());
}

void TestCliTexts::speaksToPeople()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"inspect"_s }, makeKey(1) + '\n');
    QVERIFY(run.out.startsWith("Key: pplx-…"));
    QVERIFY(run.out.contains("(53 characters)"));
    QVERIFY(run.out.contains("Problem: "));
    QVERIFY(!run.out.contains('\x1B'));
}

QTEST_GUILESS_MAIN(TestCliTexts)
#include "tst_clitexts.moc"
