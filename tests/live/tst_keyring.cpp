#include "platform/keychain/keychainstore.h"
#include "platform/keychain/vaultrecorder.h"
#include "support/testkeys.h"

#include <QProcess>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString service = u"io.github.keywright.Keywright"_s;
const QString name = u"Keywright: Perplexity API key"_s;

/// What another program reads; empty where there is nothing.
QByteArray lookup()
{
    QProcess tool;
    tool.start(u"secret-tool"_s, { u"lookup"_s, u"server"_s, service, u"user"_s, name });
    constexpr int longest = 20000;
    return tool.waitForFinished(longest) ? tool.readAllStandardOutput() : QByteArray("(no answer)");
}

} // namespace

/// With an open GNOME Keyring.
class TestKeyring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheKeyAsOtherProgramsReadIt();
    void readsBackTheSameBytes_data();
    void readsBackTheSameBytes();
    void removesItForOtherProgramsToo();
    void namesTheKeyring();
};

void TestKeyring::keepsTheKeyAsOtherProgramsReadIt()
{
    KeychainStore store;
    QVERIFY(VaultRecorder(store).write(name, makeKey()));
    QVERIFY(lookup() == makeKey()); // Not QCOMPARE, which would print it.
}

void TestKeyring::readsBackTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a key") << makeKey();
    QTest::newRow("as long as may be") << QByteArray(2500, 'x');
    QTest::newRow("letters beyond ASCII") << QByteArray("schl\xc3\xbcssel \xf0\x9f\x94\x91");
    QTest::newRow("line ends and spaces") << QByteArray(" a\r\nb\n\n ");
    QTest::newRow("what looks like base64") << QByteArray("cHBseC0=");
}

void TestKeyring::readsBackTheSameBytes()
{
    QFETCH(const QByteArray, text);
    KeychainStore store;
    VaultRecorder vault(store);
    QVERIFY(vault.write(name, text));
    const auto read = vault.read(name);
    QVERIFY(read);
    QVERIFY(read->bytes() == text);
}

void TestKeyring::removesItForOtherProgramsToo()
{
    KeychainStore store;
    VaultRecorder vault(store);
    QVERIFY(vault.write(name, makeKey()));
    QVERIFY(vault.remove(name));
    QVERIFY(lookup().isEmpty());
}

void TestKeyring::namesTheKeyring()
{
    const KeychainStore store;
    QTRY_COMPARE(store.backend(), u"GNOME Keyring"_s);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
