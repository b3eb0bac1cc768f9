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
    void saysWhatIsWrongWithTheTextOfARefusedKey();
    void takesAnEmptyLineForNoKey();
    void saysWhereTheKeychainFails();
    void sendsNothingThatNoHeaderCarries();
    void asksTheAddressGiven();
    void printsTheLadder();
    void showsStateTimeAndEvidenceOfEachRung();
    void givesACurlLineForEachShell();
    void sendsTheRealRequestThatWasAskedFor_data();
    void sendsTheRealRequestThatWasAskedFor();
    void tellsWhenToTryANewKeyAgain_data();
    void tellsWhenToTryANewKeyAgain();
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

void TestCliTest::saysWhatIsWrongWithTheTextOfARefusedKey()
{
    CliRunner runner;
    runner.prober.answer = serviceFor(makeKey(1), acceptedAnswer());
    const CliRun quoted = runner.run({ u"test"_s, u"--json"_s }, '"' + makeKey(1) + '"');
    QCOMPARE(quoted.cause(), u"key-quoted"_s);
    QCOMPARE(quoted.json()["verdict"_L1].toString(), u"answer-invalid-key"_s);
    QCOMPARE(runner.run({ u"test"_s, u"--json"_s }, makeKey(1).chopped(1)).cause(), u"key-too-short"_s);
}

void TestCliTest::takesAnEmptyLineForNoKey()
{
    CliRunner runner;
    runner.prober.answer = serviceFor(makeKey(1), acceptedAnswer());
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    const CliRun run = runner.run({ u"test"_s, u"--json"_s }, "\n");
    QCOMPARE(run.cause(), u"key-empty"_s);
    QCOMPARE(run.status, 1);
    QVERIFY(runner.prober.asked.isEmpty());
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

void TestCliTest::showsStateTimeAndEvidenceOfEachRung()
{
    CliRunner runner;
    ProbeOutcome accepted = acceptedAnswer();
    ProbeOutcome refused = refusedAnswer();
    refused.host = u"api.perplexity.ai"_s;
    refused.address = u"192.0.2.1"_s;
    refused.tlsProtocol = u"TLS 1.3"_s;
    refused.issuer = u"Example Authority"_s;
    refused.stages = { { ProbeStage::Name, 3 },
                       { ProbeStage::Connection, 5 },
                       { ProbeStage::Tls, 8 },
                       { ProbeStage::Answer, 13 } };
    runner.prober.answer = [&](const AskedQuestion &asked) {
        return asked.key == makeKey(1) ? accepted : refused;
    };
    const QJsonArray rungs = runner.run({ u"test"_s, u"--json"_s }, makeKey(1)).json()["rungs"_L1].toArray();
    const QStringList names { u"computer"_s, u"name"_s,    u"connection"_s, u"tls"_s,
                              u"service"_s,  u"control"_s, u"key"_s,        u"request"_s };
    for (qsizetype i = 0; i < names.size(); ++i) {
        QCOMPARE(rungs.at(i)["id"_L1].toString(), names.at(i));
        QCOMPARE(rungs.at(i)["state"_L1].toString(), i < 7 ? u"ok"_s : u"skipped"_s);
    }
    QCOMPARE(rungs.at(2)["milliseconds"_L1].toInt(), 5);
    QCOMPARE(rungs.at(2)["detail"_L1]["actual"_L1].toString(), u"192.0.2.1"_s);
    QCOMPARE(rungs.at(3)["milliseconds"_L1].toInt(), 8);
    QCOMPARE(rungs.at(3)["detail"_L1]["issuer"_L1].toString(), u"Example Authority"_s);
    QCOMPARE(rungs.at(5)["detail"_L1]["status"_L1].toInt(), 401);
    QCOMPARE(rungs.at(6)["detail"_L1]["status"_L1].toInt(), 200);
}

void TestCliTest::givesACurlLineForEachShell()
{
    CliRunner runner;
    runner.prober.answer = serviceFor(makeKey(1), acceptedAnswer());
    const QJsonObject json = runner.run({ u"test"_s, u"--json"_s, u"--real"_s }, makeKey(1)).json();
    const QJsonObject lines = json["curl_lines"_L1].toObject();
    QCOMPARE(lines["bash"_L1], json["curl"_L1]);
    QVERIFY(lines["bash"_L1].toString().contains(u"$PERPLEXITY_API_KEY"_s));
    QVERIFY(lines["cmd"_L1].toString().contains(u"%PERPLEXITY_API_KEY%"_s));
    QVERIFY(lines["powershell"_L1].toString().contains(u"$env:PERPLEXITY_API_KEY"_s));
    for (const auto &line : lines)
        QVERIFY(line.toString().contains(u"/v1/agent"_s));
}

void TestCliTest::sendsTheRealRequestThatWasAskedFor_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("status");
    const QByteArray answer =
        R"({"object":"response","status":"completed","output":[{"content":[{"text":"Hello."}]}]})";
    const QByteArray retired =
        R"({"error":{"type":"chat_completions_not_available","message":"x","code":403}})";
    QTest::newRow("the current one") << QStringList(u"--real"_s) << u"/v1/agent"_s << answer << 200
                                     << u"answer-completed"_s << 0;
    QTest::newRow("by its name") << QStringList { u"--real"_s, u"agent"_s } << u"/v1/agent"_s << answer << 200
                                 << u"answer-completed"_s << 0;
    QTest::newRow("the guide's") << QStringList { u"--real"_s, u"guide"_s } << u"/chat/completions"_s
                                 << retired << 403 << u"answer-retired"_s << 1;
}

void TestCliTest::sendsTheRealRequestThatWasAskedFor()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, answer);
    QFETCH(int, httpStatus);
    CliRunner runner;
    runner.prober.answers = { refusedAnswer(), acceptedAnswer(), jsonAnswer(httpStatus, answer) };
    const CliRun run = runner.run(QStringList { u"test"_s, u"--json"_s } + options, makeKey(1));
    QTEST(run.status, "status");
    QTEST(run.json()["verdict"_L1].toString(), "verdict");
    QCOMPARE(runner.prober.asked.size(), 3);
    QCOMPARE(runner.prober.asked.last().method, QByteArray("POST"));
    QTEST(runner.prober.asked.last().url.path(), "path");
    QCOMPARE(runner.prober.asked.last().key, makeKey(1));
    QCOMPARE(run.json()["answer"_L1].toString(), httpStatus == 200 ? u"Hello."_s : QString());
}

void TestCliTest::tellsWhenToTryANewKeyAgain_data()
{
    QTest::addColumn<int>("savedSecondsAgo");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("just saved") << 60 << true;
    QTest::newRow("saved last week") << 7 * 24 * 3600 << false;
}

void TestCliTest::tellsWhenToTryANewKeyAgain()
{
    QFETCH(int, savedSecondsAgo);
    QFETCH(bool, isNew);
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    runner.store.entries.insert(
        noteEntry(defaultKeyName()),
        encodeNote({ {}, {}, runner.clock.now().addSecs(-savedSecondsAgo), {} }).bytes().toByteArray());
    runner.prober.answer = serviceFor(makeKey(1), refusedAnswer());
    const QJsonObject finding =
        runner.run({ u"test"_s, u"--json"_s }).json()["findings"_L1].toArray().first().toObject();
    QCOMPARE(finding["id"_L1].toString(), u"answer-invalid-key"_s);
    QCOMPARE(finding["detail"_L1]["retry_at"_L1].isString(), isNew);
}

QTEST_GUILESS_MAIN(TestCliTest)
#include "tst_clitest.moc"
