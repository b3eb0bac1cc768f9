#include "platform/keychain/keychainstore.h"
#include "platform/keychain/vaultrecorder.h"
#include "support/testkeys.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <initializer_list>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// How this run was started: "missing", "nobus", "empty" or "locked".
QByteArray situation()
{
    return qgetenv("KEYWRIGHT_KEYRING");
}

/// Locks the default keyring, as a screen saver may do.
void lock()
{
    QDBusMessage locking =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    locking << QVariant::fromValue(QList { QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s) });
    const QDBusMessage answer = QDBusConnection::sessionBus().call(locking);
    QCOMPARE(answer.type(), QDBusMessage::ReplyMessage);
}

bool isOneOf(VaultError error, std::initializer_list<VaultError> expected)
{
    return std::ranges::find(expected, error) != expected.end();
}

} // namespace

/// With no keyring, or one that nobody opens: each call ends, and says which.
class TestKeyringShut : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tellsWhyItCannotWrite();
    void tellsWhyItCannotRead();
    void tellsWhyItCannotRemove();
    void answersAgainAfterwards();
};

void TestKeyringShut::initTestCase()
{
    QVERIFY(QByteArrayList({ "missing", "nobus", "empty", "locked" }).contains(situation()));
    if (situation() != "locked")
        return;
    KeychainStore store;
    QVERIFY(VaultRecorder(store).write(u"kept"_s, makeKey()));
    lock();
}

void TestKeyringShut::tellsWhyItCannotWrite()
{
    KeychainStore store;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto written = VaultRecorder(store).write(u"kept"_s, makeKey(2));
    qInfo("answered after %lld ms", elapsed.elapsed());
    QVERIFY(!written);
    if (situation() == "locked")
        QVERIFY(isOneOf(written.error().error, { VaultError::Locked, VaultError::Timeout }));
    else if (situation() == "empty")
        QVERIFY(isOneOf(written.error().error, { VaultError::Denied, VaultError::Timeout }));
    else
        QCOMPARE(written.error().error, VaultError::Missing);
    QVERIFY(!written.error().words.contains(QString::fromLatin1(makeKey(2))));
}

void TestKeyringShut::tellsWhyItCannotRead()
{
    KeychainStore store;
    const auto read = VaultRecorder(store).read(u"kept"_s);
    QVERIFY(!read);
    if (situation() == "locked")
        QVERIFY(isOneOf(read.error().error, { VaultError::Locked, VaultError::Timeout }));
    else if (situation() == "empty")
        QCOMPARE(read.error().error, VaultError::NotFound);
    else
        QCOMPARE(read.error().error, VaultError::Missing);
}

void TestKeyringShut::tellsWhyItCannotRemove()
{
    KeychainStore store;
    const auto removed = VaultRecorder(store).remove(u"kept"_s);
    QCOMPARE(removed.has_value(), situation() == "empty"); // Nothing was there, so nothing is left.
    if (situation() == "locked")
        QVERIFY(isOneOf(removed.error().error, { VaultError::Locked, VaultError::Timeout }));
    else if (situation() != "empty")
        QCOMPARE(removed.error().error, VaultError::Missing);
}

void TestKeyringShut::answersAgainAfterwards()
{
    KeychainStore store;
    VaultRecorder vault(store);
    const auto first = vault.read(u"kept"_s);
    const auto second = vault.read(u"kept"_s);
    QVERIFY(!first && !second);
    QCOMPARE(second.error().error, first.error().error);
    QVERIFY(!store.backend().isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyringShut)
#include "tst_keyring_shut.moc"
