#include "clirunner.h"
#include "core/secret.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The command that takes changes back.
class TestCliUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void deletesTheCopiesOfAChange();
    void tellsWhatBecameOfAnInterruptedChange();
    void undoesTheNewestChange();
    void undoesAChangeByItsName();
    void leavesAloneWhatChangedSince();
    void listsChanges();
    void knowsNoOtherChange();

private:
    QByteArray line(int number) const { return "PERPLEXITY_API_KEY=" + makeKey(number) + "\n"; }

    std::unique_ptr<CliRunner> m_runner;
    const std::filesystem::path m_file { "/home/user/bot/.env" };
    const QStringList m_forced { u"replace"_s, u"--json"_s, u"--force"_s, u"/home/user/bot"_s };
};

void TestCliUndo::init()
{
    m_runner = std::make_unique<CliRunner>();
    m_runner->put(m_file, line(1));
    m_runner->prober.answer = [](const AskedQuestion &asked) {
        return asked.key == makeKey(2) ? acceptedAnswer() : refusedAnswer();
    };
}

void TestCliUndo::deletesTheCopiesOfAChange()
{
    m_runner->put("/home/user/c/.env", line(2));
    QCOMPARE(m_runner->run({ u"replace"_s, u"--force"_s, u"/home/user/c"_s }, makeKey(1) + '\n').status, 0);
    QCOMPARE(m_runner->run({ u"undo"_s, u"--forget"_s }).status, 0);
    QVERIFY(m_runner->files.changes().isEmpty());
    QCOMPARE(m_runner->run({ u"undo"_s }).status, 2);
}

void TestCliUndo::tellsWhatBecameOfAnInterruptedChange()
{
    m_runner->files.unfinished = {
        { u"20261123-140205-1"_s, {}, { "/home/user/a/.env" }, {}, { "/home/user/b/.env" } }
    };
    const CliRun run = m_runner->run({ u"undo"_s, u"--list"_s });
    QVERIFY(run.error.contains("undo 20261123-140205-1"));
    QVERIFY(run.error.contains("~/b/.env"));
}

void TestCliUndo::undoesTheNewestChange()
{
    m_runner->run(m_forced, makeKey(2));
    const CliRun run = m_runner->run({ u"undo"_s, u"--json"_s });
    QCOMPARE(run.status, 0);
    QCOMPARE(m_runner->files.content(m_file), line(1));
    QCOMPARE(run.json()["changes"_L1][0]["done"_L1].toBool(), true);
    QCOMPARE(m_runner->run({ u"undo"_s }).status, 2);
}

void TestCliUndo::undoesAChangeByItsName()
{
    const QString change = m_runner->run(m_forced, makeKey(2)).json()["change"_L1].toString();
    QCOMPARE(m_runner->run({ u"undo"_s, change }).status, 0);
    QCOMPARE(m_runner->files.content(m_file), line(1));
}

void TestCliUndo::leavesAloneWhatChangedSince()
{
    m_runner->run(m_forced, makeKey(2));
    m_runner->files.put(m_file, "edited\n");
    const CliRun run = m_runner->run({ u"undo"_s, u"--json"_s });
    QCOMPARE(run.status, 4);
    QCOMPARE(run.json()["changes"_L1][0]["why_not"_L1].toString(), u"changed-meanwhile"_s);
    QCOMPARE(m_runner->files.content(m_file), QByteArray("edited\n"));
}

void TestCliUndo::listsChanges()
{
    m_runner->run(m_forced, makeKey(2));
    const CliRun run = m_runner->run({ u"undo"_s, u"--list"_s, u"--json"_s });
    QCOMPARE(run.status, 0);
    const QJsonObject change = run.json()["list"_L1].toArray().first().toObject();
    QCOMPARE(change["paths"_L1][0].toString(), u"/home/user/bot/.env"_s);
    QCOMPARE(change["undone"_L1].toBool(), false);
}

void TestCliUndo::knowsNoOtherChange()
{
    QCOMPARE(m_runner->run({ u"undo"_s, u"never-made"_s }).status, 2);
}

QTEST_GUILESS_MAIN(TestCliUndo)
#include "tst_cliundo.moc"
