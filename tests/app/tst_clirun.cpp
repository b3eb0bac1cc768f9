#include "clirunner.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesANameThatNoKeyHasForTheVariable();
    void givesTheProgramTheSavedKey();
    void takesTheNamedKeyAndVariable();
    void leavesTheProgramItsArguments();
    void passesTheStatusOn();
    void endsAsShellsDo_data();
    void endsAsShellsDo();
    void startsNothingWithoutAKey_data();
    void startsNothingWithoutAKey();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
};

void TestCliRun::takesANameThatNoKeyHasForTheVariable()
{
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    QCOMPARE(runner.run({ u"run"_s, u"--name"_s, u"PPLX_API_KEY"_s, u"--"_s, u"my-app"_s }).status, 0);
    QCOMPARE(runner.runner.variable, u"PPLX_API_KEY"_s);
    QVERIFY(runner.runner.key == makeKey(1));
    QCOMPARE(runner.run({ u"run"_s, u"--name"_s, u"Work"_s, u"--"_s, u"my-app"_s }).status, 2);
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"PPLX_API_KEY"_s }, makeKey(2));
    runner.run({ u"run"_s, u"--name"_s, u"PPLX_API_KEY"_s, u"--"_s, u"my-app"_s });
    QCOMPARE(runner.runner.variable, u"PERPLEXITY_API_KEY"_s);
    QVERIFY(runner.runner.key == makeKey(2));
}

void TestCliRun::givesTheProgramTheSavedKey()
{
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    const CliRun run = runner.run({ u"run"_s, u"--"_s, u"my-app"_s });
    QCOMPARE(run.status, 0);
    QCOMPARE(runner.runner.command, QStringList { u"my-app"_s });
    QCOMPARE(runner.runner.variable, u"PERPLEXITY_API_KEY"_s);
    QVERIFY(runner.runner.key == makeKey(1));
    QVERIFY(run.out.isEmpty() && run.error.isEmpty());
}

void TestCliRun::takesTheNamedKeyAndVariable()
{
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    runner.run({ u"key"_s, u"save"_s, u"--name"_s, u"Work"_s }, makeKey(2));
    runner.run({ u"run"_s, u"--name"_s, u"work"_s, u"--variable"_s, u"PPLX_KEY"_s, u"--"_s, u"my-app"_s });
    QCOMPARE(runner.runner.variable, u"PPLX_KEY"_s);
    QVERIFY(runner.runner.key == makeKey(2));
}

void TestCliRun::leavesTheProgramItsArguments()
{
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    const QStringList program {
        u"my-app"_s, u"--name"_s, u"--help"_s, u"--"_s, QString(), u"a b"_s, u"-v"_s
    };
    runner.run(QStringList { u"run"_s, u"--"_s } + program);
    QCOMPARE(runner.runner.command, program);
}

void TestCliRun::passesTheStatusOn()
{
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    runner.runner.status = 42;
    QCOMPARE(runner.run({ u"run"_s, u"--"_s, u"my-app"_s }).status, 42);
}

void TestCliRun::endsAsShellsDo_data()
{
    QTest::addColumn<StartError>("error");
    QTest::addColumn<int>("status");
    QTest::newRow("no such program") << StartError::NotFound << 127;
    QTest::newRow("not to be run") << StartError::NotExecutable << 126;
}

void TestCliRun::endsAsShellsDo()
{
    QFETCH(const StartError, error);
    QFETCH(const int, status);
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    runner.runner.failure = StartFailure { error, u"the system's words"_s };
    const CliRun run = runner.run({ u"run"_s, u"--"_s, u"my-app"_s });
    QCOMPARE(run.status, status);
    QVERIFY(run.error.contains("my-app"));
}

void TestCliRun::startsNothingWithoutAKey_data()
{
    QTest::addColumn<VaultError>("error");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing saved") << VaultError::NotFound << 2;
    QTest::newRow("locked") << VaultError::Locked << 3;
    QTest::newRow("no keychain") << VaultError::Missing << 3;
    QTest::newRow("no answer") << VaultError::Timeout << 3;
}

void TestCliRun::startsNothingWithoutAKey()
{
    QFETCH(const VaultError, error);
    QFETCH(const int, status);
    CliRunner runner;
    runner.store.failure = VaultFailure { error, {} };
    const CliRun run = runner.run({ u"run"_s, u"--"_s, u"my-app"_s });
    QCOMPARE(run.status, status);
    QVERIFY(!run.error.isEmpty());
    QVERIFY(runner.runner.command.isEmpty());
}

void TestCliRun::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no program") << QStringList {};
    QTest::newRow("nothing after the dashes") << QStringList { u"--"_s };
    QTest::newRow("no dashes") << QStringList { u"my-app"_s };
    QTest::newRow("something before the dashes") << QStringList { u"my-app"_s, u"--"_s, u"x"_s };
    QTest::newRow("an option without its value") << QStringList { u"--name"_s, u"--"_s, u"x"_s };
    QTest::newRow("no variable") << QStringList { u"--variable"_s, u"A=B"_s, u"--"_s, u"x"_s };
    QTest::newRow("an unknown option") << QStringList { u"--shell"_s, u"--"_s, u"x"_s };
}

void TestCliRun::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QStringList, arguments);
    CliRunner runner;
    runner.store.entries.insert(defaultKeyName(), makeKey(1));
    QCOMPARE(runner.run(QStringList { u"run"_s } + arguments).status, 2);
    QVERIFY(runner.runner.command.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_clirun.moc"
