#include "platform/system/systemprocesstable.h"
#include "support/fakeprocesstable.h"
#include "support/testkeys.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

using Variables = QList<std::pair<QString, QByteArray>>;

/// A program that waits until its standard input ends, which it does with this object.
class Waiting
{
public:
    explicit Waiting(const Variables &variables)
    {
        // A name of its own, and longer than the 15 characters that the kernel keeps.
        const QString program = m_folder.filePath(u"a program with a long name"_s);
        QFile::copy(u"/bin/cat"_s, program);
        QProcessEnvironment environment;
        for (const auto &[name, value] : variables)
            environment.insert(name, QString::fromLatin1(value));
        m_process.setProcessEnvironment(environment);
        m_process.start(program, QStringList());
        // Started is not yet under way: the kernel lists the environment a moment later.
        m_process.write("x");
        m_process.waitForReadyRead();
    }
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;
    ~Waiting()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    qint64 pid() const { return m_process.processId(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// A table with a way to have a program in it.
struct Bench
{
    std::shared_ptr<ProcessTable> table;
    std::function<qint64(const Variables &)> run; ///< returns the process id
};

Bench fakeBench()
{
    const auto fake = std::make_shared<FakeProcessTable>();
    return { fake, [fake](const Variables &variables) {
                constexpr qint64 pid = 4242;
                for (const auto &[name, value] : variables)
                    fake->entries.append({ pid, u"a program with a long name"_s, name, value });
                if (variables.isEmpty())
                    fake->entries.append({ pid, u"a program with a long name"_s, {}, {} });
                return pid;
            } };
}

Bench systemBench()
{
    const auto running = std::make_shared<std::vector<std::unique_ptr<Waiting>>>();
    return { std::make_shared<SystemProcessTable>(), [running](const Variables &variables) {
                running->push_back(std::make_unique<Waiting>(variables));
                return running->back()->pid();
            } };
}

/// What the table tells about one program.
struct Told
{
    QObject context;
    int times = 0;
    std::vector<RunningProgram> programs;

    void ask(ProcessTable &table, const QStringList &names, qint64 pid, const QStringList &called = {})
    {
        table.startedWith({ names, "", 0, called }, &context, [this, pid](std::vector<RunningProgram> all) {
            ++times;
            std::erase_if(all, [pid](const RunningProgram &program) { return program.pid != pid; });
            programs = std::move(all);
        });
    }
};

} // namespace

Q_DECLARE_METATYPE(Bench)

/// What core/ports/processtable.h promises, asked of every table.
class TestProcessTableContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatAProgramWasStartedWith_data() { benches(); }
    void tellsWhatAProgramWasStartedWith();
    void passesOverOtherVariables_data() { benches(); }
    void passesOverOtherVariables();
    void listsAProgramByItsName_data() { benches(); }
    void listsAProgramByItsName();
    void findsKeysInArguments();
    void tellsOnceAndLater_data() { benches(); }
    void tellsOnceAndLater();
    void saysNothingOnceTheContextIsGone_data() { benches(); }
    void saysNothingOnceTheContextIsGone();
    void leavesThisProgramOut();
    void knowsSinceWhen();

private:
    static void benches()
    {
        QTest::addColumn<Bench>("bench");
        QTest::newRow("fake") << fakeBench();
        QTest::newRow("system") << systemBench();
    }
};

void TestProcessTableContract::tellsWhatAProgramWasStartedWith()
{
    QFETCH(const Bench, bench);
    QVERIFY(bench.table->isAvailable());
    const qint64 pid = bench.run({ { u"KEYWRIGHT_ONE"_s, makeKey(1) }, { u"KEYWRIGHT_TWO"_s, "" } });
    Told told;
    told.ask(*bench.table, { u"KEYWRIGHT_ONE"_s, u"KEYWRIGHT_TWO"_s }, pid);
    QTRY_COMPARE(told.times, 1);
    QCOMPARE(told.programs.size(), 2U);
    QCOMPARE(told.programs.at(0).program, u"a program with a long name"_s);
    QCOMPARE(told.programs.at(0).variable, u"KEYWRIGHT_ONE"_s);
    QVERIFY(told.programs.at(0).value == Secret(makeKey(1)));
    QVERIFY(told.programs.at(0).since.isValid());
    QCOMPARE(told.programs.at(1).variable, u"KEYWRIGHT_TWO"_s);
    QVERIFY(told.programs.at(1).value.isEmpty());
}

void TestProcessTableContract::passesOverOtherVariables()
{
    QFETCH(const Bench, bench);
    const qint64 pid = bench.run({ { u"KEYWRIGHT_ONE_MORE"_s, "x" }, { u"OTHER"_s, "KEYWRIGHT_ONE=x" } });
    Told told;
    told.ask(*bench.table, { u"KEYWRIGHT_ONE"_s, u"MORE"_s }, pid);
    QTRY_COMPARE(told.times, 1);
    QVERIFY(told.programs.empty());
}

void TestProcessTableContract::listsAProgramByItsName()
{
    QFETCH(const Bench, bench);
    const qint64 pid = bench.run({});
    Told told;
    told.ask(*bench.table, {}, pid, { u"a program with a long name"_s });
    QTRY_COMPARE(told.times, 1);
    QCOMPARE(told.programs.size(), 1U);
    QVERIFY(told.programs.front().value.isEmpty());
    told.ask(*bench.table, {}, pid, { u"another program"_s });
    QTRY_COMPARE(told.times, 2);
    QVERIFY(told.programs.empty());
}

void TestProcessTableContract::findsKeysInArguments()
{
    const QByteArray key = makeKey(1);
    QProcess program;
    program.start(u"/bin/sh"_s,
                  { u"-c"_s, u"echo; read line"_s, u"--model=pplx-embed-v1"_s,
                    u"Authorization: Bearer %1"_s.arg(QString::fromLatin1(key)) });
    // Started is not yet under way: the kernel lists the arguments a moment later.
    QVERIFY(program.waitForReadyRead());
    SystemProcessTable table;
    QObject context;
    std::vector<RunningProgram> programs;
    bool answered = false;
    table.startedWith({ {}, "pplx-", 26 }, &context, [&](std::vector<RunningProgram> all) {
        std::erase_if(all, [&](const RunningProgram &one) { return one.pid != program.processId(); });
        programs = std::move(all);
        answered = true;
    });
    QTRY_VERIFY(answered);
    QCOMPARE(programs.size(), 1U);
    QVERIFY(programs.front().variable.isEmpty());
    QVERIFY(programs.front().value == Secret(key));
    program.closeWriteChannel();
    program.waitForFinished();
}

void TestProcessTableContract::tellsOnceAndLater()
{
    QFETCH(const Bench, bench);
    Told told;
    told.ask(*bench.table, { u"PATH"_s }, 0);
    QCOMPARE(told.times, 0);
    QTRY_COMPARE(told.times, 1);
    Told second;
    second.ask(*bench.table, { u"PATH"_s }, 0);
    QTRY_COMPARE(second.times, 1);
    QCOMPARE(told.times, 1);
}

void TestProcessTableContract::saysNothingOnceTheContextIsGone()
{
    QFETCH(const Bench, bench);
    int told = 0;
    {
        QObject context;
        bench.table->startedWith({ { u"PATH"_s }, "", 0 }, &context, [&](const auto &) { ++told; });
    }
    Told second;
    second.ask(*bench.table, { u"PATH"_s }, 0);
    QTRY_COMPARE(second.times, 1);
    QCOMPARE(told, 0);
}

void TestProcessTableContract::leavesThisProgramOut()
{
    SystemProcessTable table;
    Told told;
    told.ask(table, { u"LC_ALL"_s, u"PATH"_s, u"HOME"_s }, QCoreApplication::applicationPid());
    QTRY_COMPARE(told.times, 1);
    QVERIFY(told.programs.empty());
}

void TestProcessTableContract::knowsSinceWhen()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Bench bench = systemBench();
    const qint64 pid = bench.run({ { u"KEYWRIGHT_ONE"_s, "x" } });
    Told told;
    told.ask(*bench.table, { u"KEYWRIGHT_ONE"_s }, pid);
    QTRY_COMPARE(told.times, 1);
    QCOMPARE(told.programs.size(), 1U);
    // The kernel counts from the second of the start of the computer, which it gives rounded.
    constexpr qint64 tolerance = 3;
    QVERIFY(std::abs(before.secsTo(told.programs.front().since)) <= tolerance);
}

QTEST_GUILESS_MAIN(TestProcessTableContract)
#include "tst_processtable_contract.moc"
