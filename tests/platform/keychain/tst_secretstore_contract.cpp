#include "platform/keychain/keychainstore.h"
#include "support/fakesecretstore.h"
#include "support/testkeys.h"
#include "vaultrecorder.h"

#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

using Store = std::shared_ptr<SecretStore>;
Q_DECLARE_METATYPE(Store)

/// What core/ports/secretstore.h promises, asked of every store. Runs with a keyring of its own.
class TestSecretStoreContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatWasWritten_data() { stores(); }
    void readsBackWhatWasWritten();
    void replacesWhatWasThere_data() { stores(); }
    void replacesWhatWasThere();
    void saysWhatIsNotThere_data() { stores(); }
    void saysWhatIsNotThere();
    void removesWhatIsThereAndWhatIsNot_data() { stores(); }
    void removesWhatIsThereAndWhatIsNot();
    void tellsOnceAndLater_data() { stores(); }
    void tellsOnceAndLater();
    void saysNothingOnceTheContextIsGone_data() { stores(); }
    void saysNothingOnceTheContextIsGone();
    void answersInTurn_data() { stores(); }
    void answersInTurn();
    void saysHowItStands_data() { stores(); }
    void saysHowItStands();
    void saysOnceHowItStands_data() { stores(); }
    void saysOnceHowItStands();
    void hasAName_data() { stores(); }
    void hasAName();

private:
    static void stores()
    {
        QTest::addColumn<Store>("store");
        QTest::newRow("fake") << Store(std::make_shared<FakeSecretStore>());
        QTest::newRow("keychain") << Store(std::make_shared<KeychainStore>(u"keywright-contract"_s));
    }
};

void TestSecretStoreContract::readsBackWhatWasWritten()
{
    QFETCH(const Store, store);
    VaultRecorder vault(*store);
    QVERIFY(vault.write(u"a key: with spaces"_s, makeKey()));
    const auto read = vault.read(u"a key: with spaces"_s);
    QVERIFY(read);
    QVERIFY(*read == Secret(makeKey()));
}

void TestSecretStoreContract::replacesWhatWasThere()
{
    QFETCH(const Store, store);
    VaultRecorder vault(*store);
    QVERIFY(vault.write(u"replaced"_s, makeKey(1)));
    QVERIFY(vault.write(u"replaced"_s, makeKey(2)));
    QVERIFY(vault.read(u"replaced"_s).value() == Secret(makeKey(2)));
}

void TestSecretStoreContract::saysWhatIsNotThere()
{
    QFETCH(const Store, store);
    const auto read = VaultRecorder(*store).read(u"nobody wrote this"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().error, VaultError::NotFound);
}

void TestSecretStoreContract::removesWhatIsThereAndWhatIsNot()
{
    QFETCH(const Store, store);
    VaultRecorder vault(*store);
    QVERIFY(vault.write(u"removed"_s, makeKey()));
    QVERIFY(vault.remove(u"removed"_s));
    QCOMPARE(vault.read(u"removed"_s).error().error, VaultError::NotFound);
    QVERIFY(vault.remove(u"removed"_s));
}

void TestSecretStoreContract::tellsOnceAndLater()
{
    QFETCH(const Store, store);
    QObject context;
    int told = 0;
    store->read(u"nothing"_s, &context, [&](const auto &) { ++told; });
    QCOMPARE(told, 0);
    QTRY_COMPARE(told, 1);
    QVERIFY(VaultRecorder(*store).remove(u"nothing"_s)); // Answers come in turn: a second one would be here.
    QCOMPARE(told, 1);
}

void TestSecretStoreContract::saysNothingOnceTheContextIsGone()
{
    QFETCH(const Store, store);
    auto context = std::make_unique<QObject>();
    int told = 0;
    store->write(u"gone"_s, Secret(makeKey()), context.get(), [&](const auto &) { ++told; });
    store->read(u"gone"_s, context.get(), [&](const auto &) { ++told; });
    context.reset();
    QVERIFY(VaultRecorder(*store).remove(u"gone"_s));
    QCOMPARE(told, 0);
}

void TestSecretStoreContract::answersInTurn()
{
    QFETCH(const Store, store);
    QObject context;
    QStringList told;
    store->write(u"turn"_s, Secret(makeKey(1)), &context, [&](const auto &) { told.append(u"first"_s); });
    store->write(u"turn"_s, Secret(makeKey(2)), &context, [&](const auto &) { told.append(u"second"_s); });
    store->read(u"turn"_s, &context, [&](const auto &read) {
        told.append(read && *read == Secret(makeKey(2)) ? u"the second key"_s : u"another"_s);
    });
    QTRY_COMPARE(told, (QStringList { u"first"_s, u"second"_s, u"the second key"_s }));
}

void TestSecretStoreContract::saysHowItStands()
{
    QFETCH(const Store, store);
    const VaultOutlook outlook = VaultRecorder(*store).examine();
    QCOMPARE(outlook.state, VaultState::Open);
    QCOMPARE(outlook.backend, store->backend());
}

void TestSecretStoreContract::saysOnceHowItStands()
{
    QFETCH(const Store, store);
    QObject context;
    auto gone = std::make_unique<QObject>();
    int told = 0;
    store->examine(&context, [&](const auto &) { ++told; });
    store->examine(gone.get(), [&](const auto &) { told += 100; });
    QCOMPARE(told, 0);
    gone.reset();
    QTRY_COMPARE(told, 1);
    QVERIFY(VaultRecorder(*store).remove(u"nothing"_s));
    QCOMPARE(told, 1);
}

void TestSecretStoreContract::hasAName()
{
    QFETCH(const Store, store);
    QVERIFY(!store->backend().isEmpty());
}

QTEST_GUILESS_MAIN(TestSecretStoreContract)
#include "tst_secretstore_contract.moc"
