#include "clirunner.h"
#include "core/secret.h"
#include "core/vault/savedkey.h"
#include "doctorworlds.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliDoctor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheOneCause_data();
    void namesTheOneCause();
    void asksAboutEveryDifferentKeyOnce();
    void sendsNoOtherProvidersKey();
    void stopsAskingWhereNobodyAnswers();
    void takesTheSavedKey();
    void asksAboutEverySavedKey();
    void saysWhenTheSavedKeyIsNew();
    void prefersAKeyThatIsAccepted();
    void opensNoWindowOfALockedKeychain();
    void couldNotCheckWhereThereIsNoKey();
    void looksOnlyAtThePathsGiven();
    void saysWhatIsNotThere();
    void changesNothing();
    void saysItToPeople();
    void wantsTheKeyThatWasPromised();
    void holdsNoKey();
};

namespace {

const QByteArray good = makeKey(1);
const QByteArray old = makeKey(2);
const QByteArray poor = makeKey(3);

/// A service that knows those keys.
void connectService(CliRunner &runner)
{
    runner.prober.answer = [](const AskedQuestion &asked) {
        if (asked.key == good || asked.key == makeKey(4))
            return acceptedAnswer();
        return asked.key == poor ? noCreditAnswer() : refusedAnswer();
    };
}

} // namespace

void TestCliDoctor::namesTheOneCause_data()
{
    doctorWorlds(good, old, poor);
}

void TestCliDoctor::namesTheOneCause()
{
    QFETCH(const World, world);
    CliRunner runner;
    connectService(runner);
    for (const auto &[path, content] : world.files)
        runner.put(std::filesystem::path("/home/user") / path, content + '\n');
    if (!world.variable.isEmpty())
        runner.environment.variables.insert(u"PERPLEXITY_API_KEY"_s, world.variable);
    QStringList call { u"doctor"_s, u"--json"_s };
    if (!world.given.isEmpty())
        call.append(u"--key-stdin"_s);
    const CliRun run = runner.run(call, world.given);
    QTEST(run.cause(), "cause");
    QTEST(run.status, "status");
    const QJsonArray findings = run.json()["findings"_L1].toArray();
    if (!run.cause().isEmpty())
        QCOMPARE(findings.first()["id"_L1].toString(), run.cause());
    for (const char *member : { "story", "answer", "places", "winners", "keys", "verdict", "searched" })
        QVERIFY2(run.json().contains(QLatin1StringView(member)), member);
}

void TestCliDoctor::asksAboutEveryDifferentKeyOnce()
{
    CliRunner runner;
    connectService(runner);
    runner.put("/home/user/one/.env", "PERPLEXITY_API_KEY=" + good + '\n');
    runner.put("/home/user/two/.env", "PERPLEXITY_API_KEY=\"" + good + "\"\n");
    runner.put("/home/user/three/.env", "PERPLEXITY_API_KEY=" + old + '\n');
    const QJsonArray keys = runner.run({ u"doctor"_s, u"--json"_s }).json()["keys"_L1].toArray();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.at(0)["verdict"_L1].toString(), u"answer-accepted"_s);
    QCOMPARE(keys.at(0)["places"_L1].toArray().size(), 2);
    QCOMPARE(keys.at(1)["verdict"_L1].toString(), u"answer-invalid-key"_s);
    QCOMPARE(keys.at(1)["places"_L1].toArray().size(), 1);
    QCOMPARE(std::ranges::count(runner.prober.asked, good, &AskedQuestion::key), 1);
}

void TestCliDoctor::sendsNoOtherProvidersKey()
{
    CliRunner runner;
    connectService(runner);
    const QByteArray foreign = "sk-proj-" + makeBody(7, 48);
    runner.put("/home/user/bot/.env", "PERPLEXITY_API_KEY=" + foreign + '\n');
    runner.run({ u"doctor"_s, u"--json"_s });
    for (const AskedQuestion &asked : std::as_const(runner.prober.asked))
        QVERIFY(!asked.key.contains(foreign.sliced(8)));
}

void TestCliDoctor::stopsAskingWhereNobodyAnswers()
{
    CliRunner runner;
    runner.prober.answer = [](const AskedQuestion &) { return noAnswer(ProbeFailure::NameNotFound); };
    runner.put("/home/user/one/.env", "PERPLEXITY_API_KEY=" + good + '\n');
    runner.put("/home/user/two/.env", "PERPLEXITY_API_KEY=" + old + '\n');
    const CliRun run = runner.run({ u"doctor"_s, u"--json"_s });
    QCOMPARE(run.cause(), u"connect-dns"_s);
    QCOMPARE(run.status, 3);
    QCOMPARE(runner.prober.asked.size(), 1);
}

void TestCliDoctor::takesTheSavedKey()
{
    CliRunner runner;
    connectService(runner);
    runner.store.entries.insert(defaultKeyName(), good);
    runner.put("/home/user/two/.env", "PERPLEXITY_API_KEY=" + old + '\n');
    const CliRun run = runner.run({ u"doctor"_s, u"--json"_s });
    QCOMPARE(run.json()["key"_L1]["masked"_L1].toString(), Secret(good).masked());
    QCOMPARE(run.json()["keys"_L1][0]["saved"_L1].toBool(), true);
    QCOMPARE(run.cause(), u"place-other-key"_s);
}

void TestCliDoctor::asksAboutEverySavedKey()
{
    CliRunner runner;
    connectService(runner);
    runner.run({ u"key"_s, u"save"_s }, old);
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, good);
    const QJsonObject json = runner.run({ u"doctor"_s, u"--json"_s }).json();
    QCOMPARE(json["keys"_L1].toArray().size(), 2);
    QCOMPARE(json["keys"_L1][0]["name"_L1].toString(), u"Work"_s);
    QCOMPARE(json["keys"_L1][0]["verdict"_L1].toString(), u"answer-accepted"_s);
}

void TestCliDoctor::saysWhenTheSavedKeyIsNew()
{
    CliRunner runner;
    connectService(runner);
    runner.run({ u"key"_s, u"save"_s }, old);
    QCOMPARE(runner.run({ u"doctor"_s, u"--json"_s }).json()["story"_L1].toString(), u"refused-though-new"_s);
    runner.clock.time = runner.clock.time.addDays(100);
    QCOMPARE(runner.run({ u"doctor"_s, u"--json"_s }).json()["story"_L1].toString(), u"one-cause"_s);
}

void TestCliDoctor::prefersAKeyThatIsAccepted()
{
    CliRunner runner;
    connectService(runner);
    runner.store.entries.insert(defaultKeyName(), old);
    runner.put("/home/user/two/.env", "PERPLEXITY_API_KEY=" + good + '\n');
    const CliRun run = runner.run({ u"doctor"_s, u"--json"_s });
    QCOMPARE(run.json()["key"_L1]["masked"_L1].toString(), Secret(good).masked());
    QCOMPARE(run.json()["places"_L1][0]["state"_L1].toString(), u"same"_s);
}

void TestCliDoctor::opensNoWindowOfALockedKeychain()
{
    CliRunner runner;
    connectService(runner);
    runner.store.state = VaultState::Locked;
    runner.store.entries.insert(defaultKeyName(), old);
    runner.put("/home/user/bot/.env", "PERPLEXITY_API_KEY=" + good + '\n');
    const CliRun run = runner.run({ u"doctor"_s, u"--json"_s });
    QCOMPARE(run.cause(), u"vault-locked"_s);
    QCOMPARE(run.json()["keys"_L1].toArray().size(), 1);
    QCOMPARE(run.status, 1);
}

void TestCliDoctor::couldNotCheckWhereThereIsNoKey()
{
    CliRunner runner;
    connectService(runner);
    QCOMPARE(runner.run({ u"doctor"_s, u"--json"_s }).status, 3);
    runner.store.state = VaultState::Locked;
    const CliRun locked = runner.run({ u"doctor"_s, u"--json"_s });
    QCOMPARE(locked.status, 3);
    QCOMPARE(locked.cause(), u"vault-locked"_s);
    QVERIFY(runner.prober.asked.isEmpty());
}

void TestCliDoctor::looksOnlyAtThePathsGiven()
{
    CliRunner runner;
    connectService(runner);
    runner.put("/home/user/one/.env", "PERPLEXITY_API_KEY=" + good + '\n');
    runner.put("/home/user/.bashrc", "export PERPLEXITY_API_KEY=" + old + '\n');
    const CliRun run = runner.run({ u"doctor"_s, u"--json"_s, u"/home/user/one"_s });
    QCOMPARE(run.json()["places"_L1].toArray().size(), 1);
    QCOMPARE(run.status, 0);
}

void TestCliDoctor::saysWhatIsNotThere()
{
    CliRunner runner;
    connectService(runner);
    runner.store.entries.insert(defaultKeyName(), good);
    QCOMPARE(runner.run({ u"doctor"_s, u"--json"_s, u"/nowhere"_s }).status, 3);
    QCOMPARE(runner.run({ u"doctor"_s, u"--json"_s, u"--home"_s, u"/nowhere"_s }).status, 3);
}

void TestCliDoctor::changesNothing()
{
    CliRunner runner;
    connectService(runner);
    const QByteArray content = "PERPLEXITY_API_KEY=\"" + old + "\"\n";
    runner.put("/home/user/one/.env", content);
    runner.store.entries.insert(defaultKeyName(), good);
    const auto before = runner.store.entries;
    runner.run({ u"doctor"_s });
    QCOMPARE(runner.files.content("/home/user/one/.env"), content);
    QCOMPARE(runner.store.entries, before);
    QVERIFY(runner.files.changes().isEmpty());
}

void TestCliDoctor::saysItToPeople()
{
    CliRunner runner;
    connectService(runner);
    runner.put("/home/user/bot/.env", "PERPLEXITY_API_KEY=" + good + '\n');
    runner.put("/home/user/.bashrc", "export PERPLEXITY_API_KEY=" + old + '\n');
    runner.environment.variables.insert(u"PERPLEXITY_API_KEY"_s, old);
    const QByteArray out = runner.run({ u"doctor"_s }).out.simplified();
    for (const char *sentence : { "Your key is fine, but your app uses another one.",
                                  "How we know: Perplexity accepts the key in hand.",
                                  "What to do: Replace the key in ~/.bashrc, line 1, or remove that line.",
                                  "What else shows it:", "Accepted by Perplexity", "Refused by Perplexity" })
        QVERIFY2(out.contains(sentence), out.constData());
}

void TestCliDoctor::wantsTheKeyThatWasPromised()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"doctor"_s, u"--key-stdin"_s }, "\n");
    QCOMPARE(run.status, 2);
}

void TestCliDoctor::holdsNoKey()
{
    CliRunner runner;
    connectService(runner);
    runner.put("/home/user/bot/.env", "PERPLEXITY_API_KEY=" + good + '\n');
    runner.put("/home/user/.bashrc", "export PERPLEXITY_API_KEY=" + old + '\n');
    for (const QStringList &call :
         { QStringList { u"doctor"_s }, QStringList { u"doctor"_s, u"--json"_s } }) {
        const CliRun run = runner.run(call);
        QVERIFY(!holdsRunOf(good, run.out + run.error));
        QVERIFY(!holdsRunOf(old, run.out + run.error));
    }
}

QTEST_GUILESS_MAIN(TestCliDoctor)
#include "tst_clidoctor.moc"
