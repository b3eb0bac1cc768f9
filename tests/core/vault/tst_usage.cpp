#include "core/vault/savedkey.h"
#include "core/vault/usage.h"

#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

using Kind = UsageCommand::Kind;

namespace {

QString commandFor(Kind kind, DesktopSystem system, const QString &backend, const QString &name = {},
                   const QString &base = defaultKeyName())
{
    const QList<UsageCommand> commands = usageCommands(system, backend, base, name);
    const auto found = std::ranges::find(commands, kind, &UsageCommand::kind);
    return found == commands.end() ? QString() : found->command;
}

} // namespace

class TestUsage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesTheName_data();
    void quotesTheName();
    void fitsTheKeychain_data();
    void fitsTheKeychain();
    void showsNothingOfAnotherSystem_data();
    void showsNothingOfAnotherSystem();
    void isHonestAboutWhatWasTried();
    void knowsNoProgramForPracticeKeys();
};

void TestUsage::quotesTheName_data()
{
    QTest::addColumn<DesktopSystem>("system");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("bash") << DesktopSystem::Linux << Kind::Shell << u"[Bob'\\''s $1 \\ \"%\"]'"_s;
    QTest::newRow("fish") << DesktopSystem::Linux << Kind::Fish << u"[Bob\\'s $1 \\\\ \"%\"]'"_s;
    QTest::newRow("Python") << DesktopSystem::Linux << Kind::Python << u"[Bob's $1 \\\\ \\\"%\\\"]\""_s;
    QTest::newRow("Node") << DesktopSystem::Linux << Kind::Node << u"[Bob's $1 \\\\ \\\"%\\\"]\""_s;
    QTest::newRow("systemd") << DesktopSystem::Linux << Kind::SystemdService
                             << u"--name \"Bob's $$1 \\\\ \\\"%%\\\"\""_s;
    QTest::newRow("macOS") << DesktopSystem::MacOs << Kind::Lookup << u"[Bob'\\''s $1 \\ \"%\"]' -w"_s;
    QTest::newRow("PowerShell") << DesktopSystem::Windows << Kind::PowerShell << u"[Bob''s $1 \\ \"%\"]'"_s;
    QTest::newRow("run") << DesktopSystem::Windows << Kind::Run << u"--name 'Bob''s $1 \\ \"%\"'"_s;
}

void TestUsage::quotesTheName()
{
    QFETCH(const DesktopSystem, system);
    QFETCH(const Kind, kind);
    QFETCH(const QString, part);
    const QString command = commandFor(kind, system, u"Secret Service"_s, u"Bob's $1 \\ \"%\""_s);
    QVERIFY2(command.contains(part), qUtf8Printable(command));
}

void TestUsage::fitsTheKeychain_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QString>("program");
    QTest::newRow("GNOME") << u"GNOME Keyring"_s << u"secret-tool"_s;
    QTest::newRow("KeePassXC") << u"KeePassXC"_s << u"secret-tool"_s;
    QTest::newRow("an unknown one") << u"Secret Service"_s << u"secret-tool"_s;
    QTest::newRow("KDE") << u"KWallet"_s << u"kwallet-query"_s;
}

void TestUsage::fitsTheKeychain()
{
    QFETCH(const QString, backend);
    QFETCH(const QString, program);
    for (const Kind kind : { Kind::Lookup, Kind::Shell, Kind::Fish, Kind::Node, Kind::SystemdCredential })
        QVERIFY(commandFor(kind, DesktopSystem::Linux, backend).contains(program));
}

void TestUsage::showsNothingOfAnotherSystem_data()
{
    QTest::addColumn<DesktopSystem>("system");
    QTest::addColumn<QList<Kind>>("absent");
    QTest::newRow("Linux") << DesktopSystem::Linux << QList { Kind::PowerShell };
    QTest::newRow("macOS") << DesktopSystem::MacOs
                           << QList { Kind::PowerShell, Kind::SystemdService, Kind::SystemdCredential };
    QTest::newRow("Windows") << DesktopSystem::Windows
                             << QList { Kind::Shell, Kind::Fish, Kind::Lookup, Kind::SystemdService };
}

void TestUsage::showsNothingOfAnotherSystem()
{
    QFETCH(const DesktopSystem, system);
    QFETCH(const QList<Kind>, absent);
    QVERIFY(!commandFor(Kind::Run, system, u"a keychain"_s).isEmpty());
    for (const Kind kind : absent)
        QVERIFY(commandFor(kind, system, u"a keychain"_s).isEmpty());
}

void TestUsage::isHonestAboutWhatWasTried()
{
    const auto wasTried = [](DesktopSystem system) {
        const auto commands = usageCommands(system, u"a keychain"_s, defaultKeyName());
        return std::ranges::all_of(commands, &UsageCommand::wasTried);
    };
    QVERIFY(wasTried(DesktopSystem::Linux));
    QVERIFY(!wasTried(DesktopSystem::MacOs));
    QVERIFY(!wasTried(DesktopSystem::Windows));
}

void TestUsage::knowsNoProgramForPracticeKeys()
{
    const auto commands = usageCommands(DesktopSystem::Linux, u"GNOME Keyring"_s, practiceKeyName());
    QVERIFY(std::ranges::none_of(
        commands, [](const UsageCommand &usage) { return usage.command.contains("keywright-cli"_L1); }));
}

QTEST_APPLESS_MAIN(TestUsage)
#include "tst_usage.moc"
