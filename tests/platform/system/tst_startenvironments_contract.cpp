#include "platform/system/systemstartenvironments.h"
#include "support/fakestartenvironments.h"
#include "support/testkeys.h"

#include <QDBusConnection>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <functional>
#include <memory>
#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a start file could not be written");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Sources that a test can fill: what new terminals get, and cron's table.
struct Bench
{
    std::shared_ptr<StartEnvironments> environments;
    std::function<void(const QString &, const QByteArray &)> setInNewTerminals;
    std::function<void(const QByteArray &)> setCrontab;
};

Bench fakeBench()
{
    const auto fake = std::make_shared<FakeStartEnvironments>();
    return { fake,
             [fake](const QString &name, const QByteArray &value) {
                 fake->entries.append({ VariableSource::LoginShell, name, value });
             },
             [fake](const QByteArray &table) { fake->crontab = table; } };
}

/// The system's, with bash in a home folder of the test.
Bench systemBench()
{
    const QString home = qEnvironmentVariable("HOME");
    const auto text = std::make_shared<QByteArray>("echo a start file may say something\n");
    return { std::make_shared<SystemStartEnvironments>(QStandardPaths::findExecutable(u"bash"_s)),
             [home, text](const QString &name, const QByteArray &value) {
                 *text += "export " + name.toUtf8() + "='" + value + "'\n";
                 write(home + u"/.bash_profile"_s, *text);
             },
             [home](const QByteArray &table) {
                 write(home + u"/table"_s, table);
                 write(home + u"/bin/crontab"_s, "#!/bin/sh\ncat \"$HOME/table\"\n");
             } };
}

std::optional<StartVariables> answerOf(StartEnvironments &environments, const QStringList &names = {})
{
    QObject context;
    std::optional<StartVariables> answer;
    environments.read(names, &context, [&](StartVariables start) { answer = std::move(start); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 8000); }();
    return answer;
}

/// What new terminals get under that name.
std::optional<QByteArray> inNewTerminals(const StartVariables &start, const QString &name)
{
    const auto found = std::ranges::find_if(start.variables, [&](const StartVariable &variable) {
        return variable.name == name && variable.source == VariableSource::LoginShell;
    });
    return found == start.variables.end() ? std::nullopt : std::optional(found->value.bytes().toByteArray());
}

/// systemd's manager of the user, as far as it is asked.
class Manager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.systemd1.Manager")
    Q_PROPERTY(QStringList Environment READ environment CONSTANT)
public:
    QStringList environment() const
    {
        return { u"LANG=C"_s, u"PERPLEXITY_API_KEY="_s + QString::fromLatin1(makeKey(3)) };
    }
};

} // namespace

Q_DECLARE_METATYPE(Bench)

/// What core/ports/startenvironments.h promises, asked of the fake and of the system.
class TestStartEnvironmentsContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsWhatNewTerminalsGet_data() { benches(); }
    void tellsWhatNewTerminalsGet();
    void tellsTheTableOfCron_data() { benches(); }
    void tellsTheTableOfCron();
    void answersOnceAndLater_data() { benches(); }
    void answersOnceAndLater();
    void saysNothingOnceTheContextIsGone_data() { benches(); }
    void saysNothingOnceTheContextIsGone();
    void asksEveryShellInItsWay_data();
    void asksEveryShellInItsWay();
    void leavesOutWhatThisProgramHandsOn();
    void endsAShellThatHangs();
    void answersWithoutAShell();
    void asksTheUsersManager();

private:
    static void benches()
    {
        QTest::addColumn<std::function<Bench()>>("makeBench");
        QTest::newRow("fake") << std::function<Bench()>(fakeBench);
        QTest::newRow("system") << std::function<Bench()>(systemBench);
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestStartEnvironmentsContract::init()
{
    static const QByteArray path = qgetenv("PATH");
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toLocal8Bit());
    qputenv("PATH", m_home->path().toLocal8Bit() + "/bin:" + path);
    for (const char *name : { "ZDOTDIR", "XDG_CONFIG_HOME", "BASH_ENV", "ENV", "PERPLEXITY_API_KEY" })
        qunsetenv(name);
    write(m_home->filePath(u"bin/crontab"_s), "#!/bin/sh\necho no crontab for you >&2\nexit 1\n");
}

void TestStartEnvironmentsContract::tellsWhatNewTerminalsGet()
{
    QFETCH(const std::function<Bench()>, makeBench);
    const Bench bench = makeBench();
    bench.setInNewTerminals(u"PERPLEXITY_API_KEY"_s, makeKey(1));
    bench.setInNewTerminals(u"OF_TWO_LINES"_s, "one\ntwo=2");
    const auto start = answerOf(*bench.environments);
    QCOMPARE(inNewTerminals(*start, u"PERPLEXITY_API_KEY"_s), makeKey(1));
    QCOMPARE(inNewTerminals(*start, u"OF_TWO_LINES"_s), QByteArray("one\ntwo=2"));
    QVERIFY(start->crontab.isEmpty());
    QVERIFY(start->silent.isEmpty());
}

void TestStartEnvironmentsContract::tellsTheTableOfCron()
{
    QFETCH(const std::function<Bench()>, makeBench);
    const Bench bench = makeBench();
    bench.setCrontab("PPLX_API_KEY=x\n0 5 * * * bot\n");
    QCOMPARE(answerOf(*bench.environments)->crontab.bytes(),
             QByteArrayView("PPLX_API_KEY=x\n0 5 * * * bot\n"));
}

void TestStartEnvironmentsContract::answersOnceAndLater()
{
    QFETCH(const std::function<Bench()>, makeBench);
    const Bench bench = makeBench();
    QObject context;
    int answers = 0;
    bench.environments->read({}, &context, [&](const StartVariables &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    answerOf(*bench.environments);
    QCOMPARE(answers, 1);
}

void TestStartEnvironmentsContract::saysNothingOnceTheContextIsGone()
{
    QFETCH(const std::function<Bench()>, makeBench);
    const Bench bench = makeBench();
    int answers = 0;
    {
        QObject context;
        bench.environments->read({}, &context, [&](const StartVariables &) { ++answers; });
    }
    answerOf(*bench.environments);
    QCOMPARE(answers, 0);
}

void TestStartEnvironmentsContract::asksEveryShellInItsWay_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("line"); // %1 is the value
    const QByteArray exported = "export PERPLEXITY_API_KEY=%1\n";
    QTest::newRow("sh reads .profile") << u"sh"_s << u".profile"_s << exported;
    QTest::newRow("bash reads .bash_profile") << u"bash"_s << u".bash_profile"_s << exported;
    QTest::newRow("zsh reads .zshrc") << u"zsh"_s << u".zshrc"_s << exported;
    QTest::newRow("zsh reads .zprofile") << u"zsh"_s << u".zprofile"_s << exported;
    QTest::newRow("fish reads config.fish")
        << u"fish"_s << u".config/fish/config.fish"_s << QByteArray("set -gx PERPLEXITY_API_KEY %1\n");
    QTest::newRow("tcsh reads .tcshrc")
        << u"tcsh"_s << u".tcshrc"_s << QByteArray("setenv PERPLEXITY_API_KEY %1\n");
    QTest::newRow("tcsh reads .login")
        << u"tcsh"_s << u".login"_s << QByteArray("setenv PERPLEXITY_API_KEY %1\n");
}

void TestStartEnvironmentsContract::asksEveryShellInItsWay()
{
    QFETCH(const QString, shell);
    QFETCH(const QString, file);
    QFETCH(QByteArray, line);
    const QString program = QStandardPaths::findExecutable(shell);
    QVERIFY(!program.isEmpty());
    write(m_home->filePath(file), line.replace("%1", makeKey(1)));
    SystemStartEnvironments environments(program);
    QCOMPARE(inNewTerminals(*answerOf(environments), u"PERPLEXITY_API_KEY"_s), makeKey(1));
}

void TestStartEnvironmentsContract::leavesOutWhatThisProgramHandsOn()
{
    qputenv("PERPLEXITY_API_KEY", makeKey(1));
    qputenv("OPENAI_BASE_URL", "https://api.perplexity.ai");
    qputenv("QUITE_OTHER", "yes");
    SystemStartEnvironments environments(QStandardPaths::findExecutable(u"bash"_s));
    const auto start = answerOf(environments, { u"OPENAI_BASE_URL"_s });
    QVERIFY(!inNewTerminals(*start, u"PERPLEXITY_API_KEY"_s));
    QVERIFY(!inNewTerminals(*start, u"OPENAI_BASE_URL"_s));
    QCOMPARE(inNewTerminals(*start, u"QUITE_OTHER"_s), QByteArray("yes"));
    qunsetenv("OPENAI_BASE_URL");
    qunsetenv("QUITE_OTHER");
}

void TestStartEnvironmentsContract::endsAShellThatHangs()
{
    const QString seen = m_home->filePath(u"pid"_s);
    write(m_home->filePath(u".bash_profile"_s), "sleep 60 &\necho $! > '" + seen.toLocal8Bit() + "'\nwait\n");
    SystemStartEnvironments environments(QStandardPaths::findExecutable(u"bash"_s));
    const auto start = answerOf(environments);
    QCOMPARE(start->silent, QList { VariableSource::LoginShell });
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto sleeping = static_cast<pid_t>(file.readAll().trimmed().toInt());
    QVERIFY(sleeping > 1);
    const auto isGone = [sleeping] {
        QFile stat(u"/proc/%1/stat"_s.arg(sleeping));
        return !stat.open(QIODevice::ReadOnly) || stat.readAll().contains(") Z ");
    };
    QTRY_VERIFY(isGone());
}

void TestStartEnvironmentsContract::answersWithoutAShell()
{
    for (const QString &shell : { QString(), u"/usr/sbin/nologin"_s, u"/no/such/bash"_s }) {
        SystemStartEnvironments environments(shell);
        const auto start = answerOf(environments);
        QVERIFY2(std::ranges::none_of(start->variables,
                                      [](const StartVariable &variable) {
                                          return variable.source == VariableSource::LoginShell;
                                      }),
                 qPrintable(shell));
    }
}

void TestStartEnvironmentsContract::asksTheUsersManager()
{
    // On the bus of the test's own that this program is run in.
    Manager manager;
    QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"manager"_s);
    QVERIFY(
        other.registerObject(u"/org/freedesktop/systemd1"_s, &manager, QDBusConnection::ExportAllProperties));
    QVERIFY(other.registerService(u"org.freedesktop.systemd1"_s));
    SystemStartEnvironments environments((QString()));
    const auto start = answerOf(environments);
    const auto found = std::ranges::find(start->variables, u"PERPLEXITY_API_KEY"_s, &StartVariable::name);
    QVERIFY(found != start->variables.end());
    QCOMPARE(found->source, VariableSource::UserManager);
    QVERIFY(found->value == Secret(makeKey(3)));
    QDBusConnection::disconnectFromBus(u"manager"_s);
}

QTEST_GUILESS_MAIN(TestStartEnvironmentsContract)
#include "tst_startenvironments_contract.moc"
