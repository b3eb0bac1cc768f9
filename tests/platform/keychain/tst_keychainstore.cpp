#include "platform/keychain/keychainprogram.h"
#include "platform/keychain/keychainstore.h"
#include "support/testkeys.h"
#include "vaultrecorder.h"

#include <QTest>

#include <chrono>
#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A gate that says no, or nothing at all.
class ShutGate : public KeychainGate
{
public:
    explicit ShutGate(std::optional<VaultError> error) : m_error(error) { }

    QString backend() const override { return u"Shut"_s; }
    void examine(QObject *, SecretStore::Examined) override { }
    void accompany(QObject *) override { }
    void enter(KeychainPurpose, QObject *context, Entered done) override
    {
        if (m_error)
            QMetaObject::invokeMethod(
                context,
                [this, done = std::move(done)] {
                    done(VaultFailure { *m_error, {} });
                },
                Qt::QueuedConnection);
    }

private:
    std::optional<VaultError> m_error;
};

KeychainStore storeBehind(std::optional<VaultError> error, std::chrono::milliseconds deadline = 30s)
{
    return KeychainStore(u"keywright-test"_s, deadline, std::make_unique<ShutGate>(error));
}

} // namespace

/// What needs no keyring: nothing here passes the gate.
class TestKeychainStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatNoKeychainKeeps_data();
    void refusesWhatNoKeychainKeeps();
    void tellsWhatStandsInTheWay_data();
    void tellsWhatStandsInTheWay();
    void endsAtItsDeadline();
    void endsWaitingCallsAtTheirDeadlineToo();
    void endsItsLookAtItsDeadline();
    void mayGoBeforeItAnswers();
    void namesTheProgramBehindTheService_data();
    void namesTheProgramBehindTheService();
};

void TestKeychainStore::refusesWhatNoKeychainKeeps_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a NUL") << QByteArray("a\0b", 3);
    QTest::newRow("too long") << QByteArray(2501, 'x');
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("nothing") << QByteArray();
}

void TestKeychainStore::refusesWhatNoKeychainKeeps()
{
    QFETCH(const QByteArray, text);
    KeychainStore store = storeBehind(VaultError::Missing); // Which would be told if the gate were asked.
    const auto written = VaultRecorder(store).write(u"name"_s, text);
    QVERIFY(!written);
    QCOMPARE(written.error().error, VaultError::Refused);
}

void TestKeychainStore::tellsWhatStandsInTheWay_data()
{
    QTest::addColumn<VaultError>("error");
    QTest::newRow("missing") << VaultError::Missing;
    QTest::newRow("locked") << VaultError::Locked;
    QTest::newRow("denied") << VaultError::Denied;
}

void TestKeychainStore::tellsWhatStandsInTheWay()
{
    QFETCH(const VaultError, error);
    KeychainStore store = storeBehind(error);
    VaultRecorder vault(store);
    QCOMPARE(vault.write(u"name"_s, makeKey()).error().error, error);
    QCOMPARE(vault.read(u"name"_s).error().error, error);
    QCOMPARE(vault.remove(u"name"_s).error().error, error);
}

void TestKeychainStore::endsAtItsDeadline()
{
    KeychainStore store = storeBehind(std::nullopt, 50ms);
    VaultRecorder vault(store);
    QCOMPARE(vault.read(u"name"_s).error().error, VaultError::Timeout);
    QCOMPARE(vault.write(u"name"_s, makeKey()).error().error, VaultError::Timeout);
}

void TestKeychainStore::endsWaitingCallsAtTheirDeadlineToo()
{
    KeychainStore store = storeBehind(std::nullopt, 50ms);
    QObject context;
    int told = 0;
    for (int call = 0; call < 5; ++call)
        store.read(u"name"_s, &context, [&](const auto &) { ++told; });
    QTRY_COMPARE(told, 5);
}

void TestKeychainStore::endsItsLookAtItsDeadline()
{
    KeychainStore store = storeBehind(std::nullopt, 50ms);
    QCOMPARE(VaultRecorder(store).examine().state, VaultState::Silent);
}

void TestKeychainStore::mayGoBeforeItAnswers()
{
    QObject context;
    int told = 0;
    {
        KeychainStore store = storeBehind(VaultError::Missing);
        store.read(u"name"_s, &context, [&](const auto &) { ++told; });
        store.write(u"name"_s, Secret("a\0b"), &context, [&](const auto &) { ++told; });
        store.examine(&context, [&](const auto &) { ++told; });
    }
    KeychainStore other = storeBehind(VaultError::Missing);
    QVERIFY(!VaultRecorder(other).read(u"name"_s));
    QCOMPARE(told, 0);
}

void TestKeychainStore::namesTheProgramBehindTheService_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("gnome-keyring-d") << u"GNOME Keyring"_s;
    QTest::newRow("kwalletd5") << u"KWallet"_s;
    QTest::newRow("ksecretd") << u"KWallet"_s;
    QTest::newRow("keepassxc") << u"KeePassXC"_s;
    QTest::newRow("another") << QString();
}

void TestKeychainStore::namesTheProgramBehindTheService()
{
    QTEST(keychainNameOf(QByteArray(QTest::currentDataTag())), "name");
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
