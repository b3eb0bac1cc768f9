#include "clirunner.h"
#include "core/secret.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliFind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsPlaces();
    void judgesPlacesAgainstTheKey();
    void looksAtTheKnownPlacesOfAHome();
    void namesTheWinner();
    void listsProgramsThatHoldAKey();
    void listsStoresThatNoProgramCanSee();
    void countsWhatWasLeftOut();
    void saysWhereThereIsNothing();
    void wantsAKeyWhereItWasPromised();
    void speaksToPeople();
    void saysWhereElseFilesPointTo();
};

void TestCliFind::printsPlaces()
{
    CliRunner runner;
    runner.put("/home/user/bot/.env", "# bot\nPERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    const CliRun run = runner.run({ u"find"_s, u"--json"_s, u"/home/user/bot"_s });
    const QJsonObject json = run.json();
    QCOMPARE(json["places"_L1].toArray().size(), 1);
    const QJsonObject place = json["places"_L1].toArray().first().toObject();
    QCOMPARE(place["path"_L1].toString(), u"/home/user/bot/.env"_s);
    QCOMPARE(place["line"_L1].toInt(), 2);
    QCOMPARE(place["column"_L1].toInt(), 20);
    QCOMPARE(place["offset"_L1].toInt(), 25);
    QCOMPARE(place["length"_L1].toInt(), 53);
    QCOMPARE(place["name"_L1].toString(), u"PERPLEXITY_API_KEY"_s);
    QCOMPARE(place["state"_L1].toString(), u"other"_s);
    QCOMPARE(place["editable"_L1].toBool(), true);
    QVERIFY(place["why_not"_L1].isNull());
    QCOMPARE(place["key"_L1]["masked"_L1].toString(), Secret(makeKey(1)).masked());
    QCOMPARE(json["searched"_L1]["files"_L1].toInt(), 1);
}

void TestCliFind::judgesPlacesAgainstTheKey()
{
    CliRunner runner;
    runner.put("/home/user/a/.env", "PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    const QStringList call { u"find"_s, u"--json"_s, u"--key-stdin"_s, u"/home/user/a"_s };
    const CliRun same = runner.run(call, makeKey(1) + '\n');
    QCOMPARE(same.json()["places"_L1][0]["state"_L1].toString(), u"same"_s);
    QCOMPARE(same.status, 0);
    const CliRun other = runner.run(call, makeKey(2));
    QCOMPARE(other.json()["places"_L1][0]["state"_L1].toString(), u"other"_s);
    QCOMPARE(other.status, 1);
    QCOMPARE(other.cause(), u"place-other-key"_s);
}

void TestCliFind::looksAtTheKnownPlacesOfAHome()
{
    CliRunner runner;
    runner.files.put("/home/other/.bashrc", "export PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    const CliRun run = runner.run({ u"find"_s, u"--json"_s, u"--home"_s, u"/home/other"_s });
    QCOMPARE(run.json()["places"_L1][0]["path"_L1].toString(), u"/home/other/.bashrc"_s);
}

void TestCliFind::namesTheWinner()
{
    CliRunner runner;
    runner.environment.variables.insert(u"PERPLEXITY_API_KEY"_s, makeKey(2));
    runner.put("/home/user/bot/.env", "PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    runner.put("/home/user/bot/main.py", "from dotenv import load_dotenv\nload_dotenv()\n");
    const QJsonObject json = runner.run({ u"find"_s, u"--json"_s, u"/home/user/bot"_s }).json();
    const QJsonObject winner = json["winners"_L1].toArray().first().toObject();
    const QJsonArray places = json["places"_L1].toArray();
    QCOMPARE(places.at(winner["winner"_L1].toInt())["origin"_L1].toString(), u"environment"_s);
    QVERIFY(!winner["losers"_L1].toArray().isEmpty());
    QVERIFY(!winner["why"_L1].toString().isEmpty());
}

void TestCliFind::listsProgramsThatHoldAKey()
{
    CliRunner runner;
    runner.processes.entries.append({ 4711, u"node"_s, u"PERPLEXITY_API_KEY"_s, makeKey(2) });
    const QJsonObject json = runner.run({ u"find"_s, u"--json"_s, u"--key-stdin"_s }, makeKey(1)).json();
    const QJsonObject place = json["places"_L1].toArray().first().toObject();
    QCOMPARE(place["origin"_L1].toString(), u"process"_s);
    QCOMPARE(place["pid"_L1].toInt(), 4711);
    QCOMPARE(place["program"_L1].toString(), u"node"_s);
    QCOMPARE(json["cause"_L1].toString(), u"place-process-stale"_s);
}

void TestCliFind::listsStoresThatNoProgramCanSee()
{
    CliRunner runner;
    runner.put("/home/user/bot/.env", "A=1\n");
    const QJsonArray stores =
        runner.run({ u"find"_s, u"--json"_s, u"/home/user/bot"_s }).json()["hidden_stores"_L1].toArray();
    QVERIFY(std::ranges::any_of(stores, [](const QJsonValue &store) {
        return store["tool"_L1].toString() == "GitHub Actions"_L1 && !store["steps"_L1].toString().isEmpty();
    }));
}

void TestCliFind::countsWhatWasLeftOut()
{
    CliRunner runner;
    runner.put("/home/user/bot/.env", "PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    runner.folders.skippedFor.at(static_cast<std::size_t>(SkipReason::TooLarge)) = 3;
    const QJsonObject searched =
        runner.run({ u"find"_s, u"--json"_s, u"/home/user/bot"_s }).json()["searched"_L1].toObject();
    QCOMPARE(searched["skipped_for"_L1].toObject(), QJsonObject({ { u"too_large"_s, 3 } }));
}

void TestCliFind::saysWhereThereIsNothing()
{
    CliRunner runner;
    const CliRun missing = runner.run({ u"find"_s, u"/no/such/place"_s });
    QCOMPARE(missing.status, 3);
    QVERIFY(missing.error.contains("/no/such/place"));
    const CliRun empty = runner.run({ u"find"_s });
    QCOMPARE(empty.status, 0);
    QVERIFY(empty.out.contains("No key was found."));
}

void TestCliFind::saysWhereElseFilesPointTo()
{
    CliRunner runner;
    runner.put("/home/user/bot/.github/workflows/ci.yml",
               "env:\n  PERPLEXITY_API_KEY: ${{ secrets.PERPLEXITY_API_KEY }}\n");
    const CliRun run = runner.run({ u"find"_s, u"/home/user/bot"_s });
    QVERIFY(run.out.contains("can't look: GitHub Actions."));
    const CliRun json = runner.run({ u"find"_s, u"--json"_s, u"/home/user/bot"_s });
    QCOMPARE(json.json()["places"_L1][0]["store"_L1].toString(), u"gha"_s);
    runner.put("/home/user/other/.env", "PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    QVERIFY(!runner.run({ u"find"_s, u"/home/user/other"_s }).out.contains("can't look"));
}

void TestCliFind::wantsAKeyWhereItWasPromised()
{
    CliRunner runner;
    QCOMPARE(runner.run({ u"find"_s, u"--key-stdin"_s }, "\n").status, 2);
}

void TestCliFind::speaksToPeople()
{
    CliRunner runner;
    runner.put("/home/user/bot/.env", "PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    const CliRun run = runner.run({ u"find"_s, u"--key-stdin"_s, u"/home/user/bot"_s }, makeKey(2));
    QVERIFY(run.out.contains("~/bot/.env:1"));
    QVERIFY(run.out.contains("Problem: "));
    QVERIFY(run.out.contains("1 file"));
}

QTEST_GUILESS_MAIN(TestCliFind)
#include "tst_clifind.moc"
