#include "platform/system/processenvironment.h"
#include "support/fakeenvironment.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An environment with a way to set variables before it is made or asked.
struct Bench
{
    std::shared_ptr<Environment> environment;
    std::function<void(const char *, const QByteArray &)> set;
};

Bench fakeBench()
{
    const auto fake = std::make_shared<FakeEnvironment>();
    return { fake, [fake](const char *name, const QByteArray &value) {
                fake->variables.insert(QString::fromLatin1(name), value);
            } };
}

Bench processBench()
{
    return { std::make_shared<ProcessEnvironment>(),
             [](const char *name, const QByteArray &value) { qputenv(name, value); } };
}

} // namespace

Q_DECLARE_METATYPE(Bench)

/// What core/ports/environment.h promises, asked of every environment.
class TestEnvironmentContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheBytesOfAValue_data() { benches(); }
    void tellsTheBytesOfAValue();
    void tellsAnEmptyValueFromNone_data() { benches(); }
    void tellsAnEmptyValueFromNone();
    void listsNamesInOrder_data() { benches(); }
    void listsNamesInOrder();
    void knowsTheHomeFolder_data() { benches(); }
    void knowsTheHomeFolder();
    void asksTheUserDatabaseWhereHomeIsNotSet();

private:
    static void benches()
    {
        QTest::addColumn<Bench>("bench");
        QTest::newRow("fake") << fakeBench();
        QTest::newRow("process") << processBench();
    }
};

void TestEnvironmentContract::tellsTheBytesOfAValue()
{
    QFETCH(const Bench, bench);
    const QByteArray odd(" caf\xe9=\xff\n\"");
    bench.set("KEYWRIGHT_ODD", odd);
    QVERIFY(bench.environment->value(u"KEYWRIGHT_ODD"_s).value() == Secret(odd));
}

void TestEnvironmentContract::tellsAnEmptyValueFromNone()
{
    QFETCH(const Bench, bench);
    bench.set("KEYWRIGHT_EMPTY", "");
    const auto empty = bench.environment->value(u"KEYWRIGHT_EMPTY"_s);
    QVERIFY(empty.has_value());
    QVERIFY(empty->isEmpty());
    QVERIFY(!bench.environment->value(u"KEYWRIGHT_NOT_SET"_s).has_value());
    QVERIFY(!bench.environment->value(QString()).has_value());
    QVERIFY(!bench.environment->value(u"KEYWRIGHT_EMPTY="_s).has_value());
}

void TestEnvironmentContract::listsNamesInOrder()
{
    QFETCH(const Bench, bench);
    for (const char *name : { "KEYWRIGHT_B", "KEYWRIGHT_A", "KEYWRIGHT_C" })
        bench.set(name, "x");
    const QStringList names = bench.environment->names();
    QVERIFY(std::ranges::is_sorted(names));
    QVERIFY(names.indexOf(u"KEYWRIGHT_A"_s) >= 0);
    QVERIFY(names.indexOf(u"KEYWRIGHT_A"_s) < names.indexOf(u"KEYWRIGHT_C"_s));
}

void TestEnvironmentContract::knowsTheHomeFolder()
{
    QFETCH(const Bench, bench);
    QVERIFY(bench.environment->home().is_absolute());
}

void TestEnvironmentContract::asksTheUserDatabaseWhereHomeIsNotSet()
{
    const QByteArray home = qgetenv("HOME");
    const ProcessEnvironment environment;
    qputenv("HOME", "/somewhere/caf\xe9");
    QCOMPARE(environment.home(), std::filesystem::path("/somewhere/caf\xe9"));
    qunsetenv("HOME");
    const std::filesystem::path fromDatabase = environment.home();
    qputenv("HOME", home);
    QVERIFY(fromDatabase.is_absolute());
    QVERIFY(fromDatabase != std::filesystem::path("/somewhere/caf\xe9"));
}

QTEST_APPLESS_MAIN(TestEnvironmentContract)
#include "tst_environment_contract.moc"
