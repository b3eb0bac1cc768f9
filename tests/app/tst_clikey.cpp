#include "clirunner.h"
#include "core/secret.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesAndReadsBack();
    void believesNoStoreThatLies();
    void savesTheCleanedKey();
    void savesNothingThatIsNoKey();
    void saysWhereTheKeychainFails_data();
    void saysWhereTheKeychainFails();
    void showsTheSavedKey();
    void remindsOfRotation();
    void showsWhereNothingIsSaved();
    void forgets();
    void keepsKeysByName();
    void listsAllKeys();
    void remindsOfANamedKey();
    void forgetsOnlyTheNamedKey();
    void tellsOfANameThatIsNotThere_data();
    void tellsOfANameThatIsNotThere();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void testsANamedKey();
    void saysOfAFailureWhatWasWanted_data();
    void saysOfAFailureWhatWasWanted();
};

void TestCliKey::savesAndReadsBack()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"key"_s, u"save"_s, u"--json"_s }, makeKey(1) + '\n');
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["findings"_L1][0]["id"_L1].toString(), u"vault-read-back"_s);
    QCOMPARE(runner.store.entries.value(defaultKeyName()), makeKey(1));
}

void TestCliKey::believesNoStoreThatLies()
{
    CliRunner runner;
    runner.store.liesAboutWrites = true;
    const CliRun run = runner.run({ u"key"_s, u"save"_s, u"--json"_s }, makeKey(1));
    QCOMPARE(run.status, 3);
    QCOMPARE(run.cause(), u"vault-differs"_s);
}

void TestCliKey::savesTheCleanedKey()
{
    CliRunner runner;
    QCOMPARE(runner.run({ u"key"_s, u"save"_s }, "Bearer " + makeKey(1) + " \n").status, 0);
    QCOMPARE(runner.store.entries.value(defaultKeyName()), makeKey(1));
}

void TestCliKey::savesNothingThatIsNoKey()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"key"_s, u"save"_s, u"--json"_s }, "your_api_key_here");
    QCOMPARE(run.status, 1);
    QCOMPARE(run.cause(), u"key-placeholder"_s);
    QVERIFY(runner.store.entries.isEmpty());
}

void TestCliKey::saysWhereTheKeychainFails_data()
{
    QTest::addColumn<VaultError>("error");
    QTest::addColumn<QString>("cause");
    QTest::newRow("missing") << VaultError::Missing << u"vault-missing"_s;
    QTest::newRow("locked") << VaultError::Locked << u"vault-locked"_s;
    QTest::newRow("denied") << VaultError::Denied << u"vault-denied"_s;
    QTest::newRow("refused") << VaultError::Refused << u"vault-refused"_s;
    QTest::newRow("timeout") << VaultError::Timeout << u"vault-timeout"_s;
}

void TestCliKey::saysWhereTheKeychainFails()
{
    QFETCH(VaultError, error);
    QFETCH(QString, cause);
    CliRunner runner;
    runner.store.failure = VaultFailure { error, {} };
    for (const QString &action : { u"save"_s, u"show"_s, u"forget"_s }) {
        const CliRun run = runner.run({ u"key"_s, action, u"--json"_s }, makeKey(1));
        QCOMPARE(run.status, 3);
        QCOMPARE(run.cause(), cause);
    }
}

void TestCliKey::showsTheSavedKey()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s }, makeKey(1));
    runner.clock.time = runner.clock.time.addDays(3);
    const CliRun run = runner.run({ u"key"_s, u"show"_s, u"--json"_s });
    QCOMPARE(run.status, 0);
    const QJsonObject json = run.json();
    QCOMPARE(json["key"_L1]["masked"_L1].toString(), Secret(makeKey(1)).masked());
    QCOMPARE(json["saved"_L1].toString(), u"2026-11-23T14:02:00Z"_s);
    QVERIFY(json["verified"_L1].isNull());
    QCOMPARE(json["age_days"_L1].toInt(), 3);
}

void TestCliKey::remindsOfRotation()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s }, makeKey(1));
    runner.clock.time = runner.clock.time.addDays(91);
    const CliRun run = runner.run({ u"key"_s, u"show"_s, u"--json"_s });
    QCOMPARE(run.status, 1);
    QCOMPARE(run.cause(), u"vault-rotate"_s);
}

void TestCliKey::showsWhereNothingIsSaved()
{
    CliRunner runner;
    const CliRun run = runner.run({ u"key"_s, u"show"_s, u"--json"_s });
    QCOMPARE(run.status, 1);
    QVERIFY(run.json()["key"_L1].isNull());
}

void TestCliKey::forgets()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s }, makeKey(1));
    QCOMPARE(runner.store.entries.size(), 2);
    QCOMPARE(runner.run({ u"key"_s, u"forget"_s }).status, 0);
    QVERIFY(runner.store.entries.isEmpty());
    QCOMPARE(runner.run({ u"key"_s, u"forget"_s }).status, 0);
}

void TestCliKey::keepsKeysByName()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s }, makeKey(1));
    QCOMPARE(runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, makeKey(2)).status, 0);
    const CliRun run = runner.run({ u"key"_s, u"show"_s, u"--name"_s, u"work"_s, u"--json"_s });
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["key"_L1]["masked"_L1].toString(), Secret(makeKey(2)).masked());
    QCOMPARE(run.json()["keys"_L1].toArray().size(), 1);
}

void TestCliKey::listsAllKeys()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, makeKey(2));
    QVERIFY(runner.run({ u"key"_s, u"show"_s, u"--json"_s }).json()["key"_L1].isNull());
    runner.run({ u"key"_s, u"save"_s }, makeKey(1));
    const CliRun run = runner.run({ u"key"_s, u"show"_s, u"--json"_s });
    QCOMPARE(run.json()["key"_L1]["masked"_L1].toString(), Secret(makeKey(1)).masked());
    const QJsonArray keys = run.json()["keys"_L1].toArray();
    QCOMPARE(keys.size(), 2);
    QVERIFY(keys[0]["name"_L1].isNull());
    QCOMPARE(keys[1]["name"_L1].toString(), u"Work"_s);
    QCOMPARE(keys[1]["key"_L1]["masked"_L1].toString(), Secret(makeKey(2)).masked());
    QCOMPARE(keys[1]["age_days"_L1].toInt(-1), 0);
    const CliRun text = runner.run({ u"key"_s, u"show"_s });
    QVERIFY(text.out.contains(Secret(makeKey(2)).masked().toUtf8()));
}

void TestCliKey::remindsOfANamedKey()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, makeKey(1));
    runner.clock.time = runner.clock.time.addDays(91);
    const CliRun run = runner.run({ u"key"_s, u"show"_s });
    QCOMPARE(run.status, 1);
    QVERIFY(run.out.contains("“Work”"));
}

void TestCliKey::forgetsOnlyTheNamedKey()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s }, makeKey(1));
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, makeKey(2));
    QCOMPARE(runner.run({ u"key"_s, u"forget"_s, u"--name"_s, u"Work"_s }).status, 0);
    QCOMPARE(runner.store.entries.size(), 2);
    QCOMPARE(runner.store.entries.value(defaultKeyName()), makeKey(1));
}

void TestCliKey::tellsOfANameThatIsNotThere_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("status");
    QTest::newRow("show") << QStringList { u"key"_s, u"show"_s } << 1;
    QTest::newRow("forget") << QStringList { u"key"_s, u"forget"_s } << 1;
    QTest::newRow("test") << QStringList { u"test"_s } << 2;
}

void TestCliKey::tellsOfANameThatIsNotThere()
{
    QFETCH(const QStringList, command);
    QFETCH(const int, status);
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, makeKey(1));
    const CliRun run = runner.run(command + QStringList { u"--name"_s, u"Wrok"_s });
    QCOMPARE(run.status, status);
    QVERIFY(run.out.contains("“Wrok”") || run.error.contains("“Wrok”"));
    QCOMPARE(runner.store.entries.size(), 3);
}

void TestCliKey::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << u" "_s;
    QTest::newRow("too long") << QString(61, u'a');
    QTest::newRow("an invisible character") << u"a\u200bb"_s;
    QTest::newRow("a key") << QString::fromLatin1(makeKey());
}

void TestCliKey::refusesWhatIsNoName()
{
    QFETCH(const QString, name);
    CliRunner runner;
    const CliRun run = runner.run({ u"key"_s, u"save"_s, u"--name"_s, name }, makeKey(1));
    QCOMPARE(run.status, 2);
    QVERIFY(!run.error.contains(makeKey()));
    QVERIFY(runner.store.entries.isEmpty());
}

void TestCliKey::testsANamedKey()
{
    CliRunner runner;
    runner.run({ u"key"_s, u"save"_s }, makeKey(2));
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, makeKey(1));
    runner.prober.answer = [](const AskedQuestion &asked) {
        return asked.key == makeKey(1) ? acceptedAnswer() : refusedAnswer();
    };
    QCOMPARE(runner.run({ u"test"_s, u"--name"_s, u"Work"_s }, makeKey(2)).status, 0);
    const QJsonArray keys = runner.run({ u"key"_s, u"show"_s, u"--json"_s }).json()["keys"_L1].toArray();
    QVERIFY(keys[0]["verified"_L1].isNull());
    QCOMPARE(keys[1]["verified"_L1].toString(), u"2026-11-23T14:02:00Z"_s);
}

void TestCliKey::saysOfAFailureWhatWasWanted_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("save") << u"save"_s << QByteArray("The key is not saved: Test keyring is locked.");
    QTest::newRow("show") << u"show"_s << QByteArray("The saved key can't be read: Test keyring is locked.");
    QTest::newRow("forget") << u"forget"_s << QByteArray("The key is still saved: Test keyring is locked.");
}

void TestCliKey::saysOfAFailureWhatWasWanted()
{
    QFETCH(const QString, action);
    QFETCH(const QByteArray, sentence);
    CliRunner runner;
    runner.store.failure = VaultFailure { VaultError::Locked, {} };
    const CliRun run = runner.run({ u"key"_s, action }, makeKey(1));
    QVERIFY(run.out.contains(sentence));
}

QTEST_GUILESS_MAIN(TestCliKey)
#include "tst_clikey.moc"
