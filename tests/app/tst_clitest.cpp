#include "clirunner.h"
#include "core/secret.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheVerdict_data();
    void tellsTheVerdict();
    void asksAboutTheKeyWithoutItsLineBreak();
    void takesTheSavedKey();
    void notesWhenTheSavedKeyWasAccepted();
    void wantsAKey();
    void saysWhereTheKeychainFails();
    void sendsNothingThatNoHeaderCarries();
    void asksTheAddressGiven();
    void printsTheLadder();
};

namespace {

/// Refuses every key but that one, as the service does.
auto serviceFor(const QByteArray &key, const ProbeOutcome &forKey)
{
    return [key, forKey](const AskedQuestion &asked) { return asked.key == key ? forKey : refusedAnswer(); };
}

} // namespace

void TestCliTest::tellsTheVerdict_data()
{
    QTest::addColumn<ProbeOutcome>("answer");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("status");
    QTest::newRow("accepted") << acceptedAnswer() << u"answer-accepted"_s << 0;
    QTest::newRow("refused") << refusedAnswer() << u"answer-invalid-key"_s << 1;
    QTest::newRow("no credit") << noCreditAnswer() << u"answer-no-credit"_s << 1;
    QTest::newRow("no name") << noAnswer(ProbeFailure::NameNotFound) << u"connect-dns"_s << 3;
    QTest::newRow("no answer") << noAnswer(ProbeFailure::AnswerTimeout) << u"connect-answer-timeout"_s << 3;
}

void TestCliTest::tellsTheVerdict()
{
    QFETCH(ProbeOutcome, answer);
    CliRunner runner;
    runner.prober.answer = serviceFor(makeKey(1), answer);
    const CliRun run = runner.run({ u"test"_s, u"--json"_s }, makeKey(1));
    QTEST(run.status, "status");
    const QJsonObject json = run.json();
    QTEST(json["verdict"_L1].toString(), "verdict");
    QCOMPARE(json["cause"_L1].isNull(), run.status == 0);
    QCOMPARE(json["rungs"_L1].toArray().size(), 8);
    const QJsonArray rungs = json["rungs"_L1].toArray();
    for (const auto rung : rungs) {
        const QString state = rung["state"_L1].toString();
        QVERIFY(state == "ok"_L1 || state == "broken"_L1 || state == "skipped"_L1);
    }
    QVERIFY(json["sent"_L1].toString().contains(Secret(makeKey(1)).masked()));
    QVERIFY(json["curl"_L1].toString().contains(u"$PERPLEXITY_API_KEY"_s));
}

void TestCliTest::asksAboutTheKeyWithoutItsLineBreak()
{
    CliRunner runner;
    runner.prober.answer = serviceFor(makeKey(1), acceptedAnswer());
    QCOMPARE(runner.run({ u"test"_s }, makeKey(1) + "\r\n").status, 0);
    QCOMPARE(runner.prober.asked.last().key, makeKey(1));
}

void TestCliTest::takesTheSavedKey()
{
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    runner.prober.answer = serviceFor(makeKey(1), acceptedAnswer());
    QCOMPARE(runner.run({ u"test"_s }).status, 0);
    runner.isTerminal = true;
    QCOMPARE(runner.run({ u"test"_s }, "typed later").status, 0);
}

void TestCliTest::notesWhenTheSavedKeyWasAccepted()
{
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    runner.prober.answer = serviceFor(makeKey(1), acceptedAnswer());
    runner.run({ u"test"_s });
    const QJsonObject shown = runner.run({ u"key"_s, u"show"_s, u"--json"_s }).json();
    QCOMPARE(shown["verified"_L1].toString(), u"2026-11-23T14:02:00Z"_s);
}

void TestCliTest::wantsAKey()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"test"_s });
    QCOMPARE(run.status, 2);
    QVERIFY(run.error.contains("key save"));
    QVERIFY(runner.prober.asked.isEmpty());
}

void TestCliTest::saysWhereTheKeychainFails()
{
    CliRunner runner;
    runner.store.failure = VaultFailure { VaultError::Locked, {} };
    QCOMPARE(runner.run({ u"test"_s }).status, 3);
}

void TestCliTest::sendsNothingThatNoHeaderCarries()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"test"_s, u"--json"_s }, makeKey(1) + "\r\nX-Other: 1");
    QCOMPARE(run.status, 1);
    QVERIFY(run.json()["verdict"_L1].isNull());
    QVERIFY(!run.json()["findings"_L1].toArray().isEmpty());
    QVERIFY(runner.prober.asked.isEmpty());
}

void TestCliTest::asksTheAddressGiven()
{
    CliRunner runner;
    runner.prober.answer = serviceFor(makeKey(1), acceptedAnswer());
    runner.run({ u"test"_s, u"--base-url"_s, u"http://127.0.0.1:8123"_s }, makeKey(1));
    QCOMPARE(runner.prober.asked.first().url.host(), u"127.0.0.1"_s);
    QCOMPARE(runner.prober.asked.first().url.port(), 8123);
}

void TestCliTest::printsTheLadder()
{
    CliRunner runner;
    runner.prober.answer = serviceFor(makeKey(1), noCreditAnswer());
    const CliRun run = runner.run({ u"test"_s }, makeKey(1));
    QVERIFY(run.out.contains(": ok"));
    QVERIFY(run.out.contains(": broken"));
    QVERIFY(run.out.contains("Problem: "));
}

QTEST_GUILESS_MAIN(TestCliTest)
#include "tst_clitest.moc"
