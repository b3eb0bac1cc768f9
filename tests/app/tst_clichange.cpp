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

/// The commands that change files: replace and undo.
class TestCliChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void replacesAnAcceptedKey();
    void refusesAKeyThatIsNotAccepted();
    void asksNobodyWhenForced();
    void refusesWhatIsNoKey();
    void takesTheSavedKey();
    void changesOnlyPlacesWithTheOldKey();
    void changesOnlyTheValue();
    void leavesExamplesAlone();
    void tellsWhatCouldNotBeChanged();
    void showsTheChangeWithoutMakingIt();
    void showsWhatDiffWouldShow_data();
    void showsWhatDiffWouldShow();
    void doesNothingTwice();
    void listsProgramsToRestart();

private:
    QByteArray line(int number) const { return "PERPLEXITY_API_KEY=" + makeKey(number) + "\n"; }

    std::unique_ptr<CliRunner> m_runner;
    const std::filesystem::path m_file { "/home/user/bot/.env" };
    const QStringList m_call { u"replace"_s, u"--json"_s, u"/home/user/bot"_s };
    const QStringList m_forced { u"replace"_s, u"--json"_s, u"--force"_s, u"/home/user/bot"_s };
};

void TestCliChange::init()
{
    m_runner = std::make_unique<CliRunner>();
    m_runner->put(m_file, line(1));
    m_runner->prober.answer = [](const AskedQuestion &asked) {
        return asked.key == makeKey(2) ? acceptedAnswer() : refusedAnswer();
    };
}

void TestCliChange::replacesAnAcceptedKey()
{
    const CliRun run = m_runner->run(m_call, makeKey(2) + "\nmore lines\n");
    QCOMPARE(run.status, 0);
    QCOMPARE(m_runner->files.content(m_file), line(2));
    const QJsonObject json = run.json();
    QCOMPARE(json["verdict"_L1].toString(), u"answer-accepted"_s);
    const QJsonObject change = json["changes"_L1].toArray().first().toObject();
    QCOMPARE(change["path"_L1].toString(), u"/home/user/bot/.env"_s);
    QCOMPARE(change["places"_L1].toInt(), 1);
    QCOMPARE(change["done"_L1].toBool(), true);
    QVERIFY(!change["backup"_L1].toString().isEmpty());
    QVERIFY(change["why_not"_L1].isNull());
    QVERIFY(!json["change"_L1].toString().isEmpty());
}

void TestCliChange::refusesAKeyThatIsNotAccepted()
{
    const CliRun run = m_runner->run(m_call, makeKey(3));
    QCOMPARE(run.status, 4);
    QCOMPARE(run.cause(), u"answer-invalid-key"_s);
    QCOMPARE(m_runner->files.content(m_file), line(1));
}

void TestCliChange::asksNobodyWhenForced()
{
    QCOMPARE(m_runner->run(m_forced, makeKey(3)).status, 0);
    QVERIFY(m_runner->prober.asked.isEmpty());
    QCOMPARE(m_runner->files.content(m_file), line(3));
}

void TestCliChange::refusesWhatIsNoKey()
{
    const CliRun run = m_runner->run(m_forced, "your_api_key_here\n");
    QCOMPARE(run.status, 4);
    QCOMPARE(run.cause(), u"key-placeholder"_s);
    QCOMPARE(m_runner->files.content(m_file), line(1));
}

void TestCliChange::takesTheSavedKey()
{
    m_runner->store.entries.insert(defaultKeyName(), makeKey(2));
    QCOMPARE(m_runner->run(m_call).status, 0);
    QCOMPARE(m_runner->files.content(m_file), line(2));
}

void TestCliChange::changesOnlyPlacesWithTheOldKey()
{
    m_runner->put("/home/user/bot/.env.local", line(5));
    const QStringList call { u"replace"_s, u"--json"_s, u"--force"_s, u"--old-stdin"_s, u"/home/user/bot"_s };
    QCOMPARE(m_runner->run(call, makeKey(2) + '\0' + makeKey(5) + '\n').status, 0);
    QCOMPARE(m_runner->files.content(m_file), line(1));
    QCOMPARE(m_runner->files.content("/home/user/bot/.env.local"), line(2));
}

void TestCliChange::changesOnlyTheValue()
{
    m_runner->put(m_file, "A=1\r\nexport PERPLEXITY_API_KEY=\"" + makeKey(1) + "\" # mine\r\nB=2");
    m_runner->folders.files = { { m_file, m_runner->files.content(m_file) } };
    QCOMPARE(m_runner->run(m_forced, makeKey(2)).status, 0);
    QCOMPARE(m_runner->files.content(m_file),
             QByteArray("A=1\r\nexport PERPLEXITY_API_KEY=\"" + makeKey(2) + "\" # mine\r\nB=2"));
}

void TestCliChange::leavesExamplesAlone()
{
    const QByteArray example = "PERPLEXITY_API_KEY=your_api_key_here\n";
    m_runner->put("/home/user/bot/.env.example", example);
    QCOMPARE(m_runner->run(m_forced, makeKey(2)).status, 0);
    QCOMPARE(m_runner->files.content("/home/user/bot/.env.example"), example);
}

void TestCliChange::tellsWhatCouldNotBeChanged()
{
    m_runner->put("/home/user/bot/.env.local", line(1));
    m_runner->files.failures.insert(m_file, FileError::NotWritable);
    const CliRun run = m_runner->run(m_forced, makeKey(2));
    QCOMPARE(run.status, 4);
    QCOMPARE(m_runner->files.content(m_file), line(1));
    QCOMPARE(m_runner->files.content("/home/user/bot/.env.local"), line(2));
    bool wasTold = false;
    const QJsonArray changes = run.json()["changes"_L1].toArray();
    for (const auto change : changes) {
        const bool isRefused = change["path"_L1].toString() == "/home/user/bot/.env"_L1;
        wasTold = wasTold || (isRefused && change["why_not"_L1].toString() == "not-writable"_L1);
    }
    QVERIFY(wasTold);
}

void TestCliChange::showsTheChangeWithoutMakingIt()
{
    const CliRun run = m_runner->run({ u"replace"_s, u"--dry-run"_s, u"/home/user/bot"_s }, makeKey(2));
    QCOMPARE(run.status, 0);
    QCOMPARE(m_runner->files.content(m_file), line(1));
    QVERIFY(m_runner->prober.asked.isEmpty());
    QVERIFY(run.out.contains("--- /home/user/bot/.env\n+++ /home/user/bot/.env\n@@ -1 +1 @@\n"));
    QVERIFY(run.out.contains(QByteArray("-PERPLEXITY_API_KEY=" + Secret(makeKey(1)).masked().toUtf8())));
    QVERIFY(run.out.contains(QByteArray("+PERPLEXITY_API_KEY=" + Secret(makeKey(2)).masked().toUtf8())));
}

void TestCliChange::showsWhatDiffWouldShow_data()
{
    QTest::addColumn<QList<int>>("lines"); // those that hold the key, of forty
    QTest::newRow("the first") << QList { 1 };
    QTest::newRow("the last") << QList { 40 };
    QTest::newRow("neighbours") << QList { 20, 21 };
    QTest::newRow("near each other") << QList { 5, 7, 11, 17, 24 };
    QTest::newRow("just near enough") << QList { 10, 17 };
    QTest::newRow("just too far") << QList { 10, 18 };
    QTest::newRow("far from each other") << QList { 3, 30 };
}

void TestCliChange::showsWhatDiffWouldShow()
{
    QFETCH(QList<int>, lines);
    const auto content = [&](const QByteArray &key) {
        QByteArray text;
        for (int i = 1; i <= 40; ++i)
            text.append(lines.contains(i) ? QByteArray("PERPLEXITY_API_KEY=" + key + '\n')
                                          : QByteArray("A" + QByteArray::number(i) + "=1\n"));
        return text;
    };
    const QTemporaryDir folder;
    const auto masked = [&](int number, const char *name) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(content(Secret(makeKey(number)).masked().toUtf8()));
        return file.fileName();
    };
    QProcess diff;
    const QString label = u"--label=/home/user/bot/.env"_s;
    diff.start(u"diff"_s, { u"-u"_s, label, label, masked(1, "before"), masked(2, "after") });
    QVERIFY(diff.waitForFinished());
    m_runner->folders.files.clear();
    m_runner->put(m_file, content(makeKey(1)));
    const CliRun run =
        m_runner->run({ u"replace"_s, u"--dry-run"_s, u"--json"_s, u"/home/user/bot"_s }, makeKey(2));
    QCOMPARE(run.json()["diff"_L1].toString(), QString::fromUtf8(diff.readAllStandardOutput()));
}

void TestCliChange::doesNothingTwice()
{
    m_runner->run(m_forced, makeKey(2));
    m_runner->folders.files = { { m_file, m_runner->files.content(m_file) } };
    const CliRun again = m_runner->run(m_forced, makeKey(2));
    QCOMPARE(again.status, 0);
    QVERIFY(again.json()["changes"_L1].toArray().isEmpty());
    QVERIFY(again.json()["change"_L1].isNull());
}

void TestCliChange::listsProgramsToRestart()
{
    m_runner->processes.entries = { { 1, u"node"_s, u"PERPLEXITY_API_KEY"_s, makeKey(1) },
                                    { 2, u"python3"_s, u"PPLX_API_KEY"_s, makeKey(2) } };
    const QJsonArray restart = m_runner->run(m_forced, makeKey(2)).json()["restart"_L1].toArray();
    QCOMPARE(restart.size(), 1);
    QCOMPARE(restart.at(0)["pid"_L1].toInt(), 1);
    QCOMPARE(restart.at(0)["program"_L1].toString(), u"node"_s);
    QCOMPARE(restart.at(0)["what"_L1].toString(), u"PERPLEXITY_API_KEY"_s);
}

QTEST_GUILESS_MAIN(TestCliChange)
#include "tst_clichange.moc"
