#include "clirunner.h"
#include "core/secret.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

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

QTEST_GUILESS_MAIN(TestCliKey)
#include "tst_clikey.moc"
