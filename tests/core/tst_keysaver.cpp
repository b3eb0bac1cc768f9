#include "core/vault/keysaver.h"
#include "support/fakesecretstore.h"
#include "support/testkeys.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(VaultError)

namespace {

/// Goes wrong at one step, counted from 1, and writes down what it was asked.
class StepStore : public FakeSecretStore
{
public:
    int wrongStep = 0;
    VaultError error = VaultError::Refused;
    QStringList asked;

    void write(const QString &name, const Secret &secret, QObject *context, Written done) override
    {
        next(u"write "_s + name);
        FakeSecretStore::write(name, secret, context, std::move(done));
    }
    void read(const QString &name, QObject *context, Read done) override
    {
        next(u"read "_s + name);
        FakeSecretStore::read(name, context, std::move(done));
    }
    void remove(const QString &name, QObject *context, Written done) override
    {
        next(u"remove "_s + name);
        FakeSecretStore::remove(name, context, std::move(done));
    }

private:
    void next(const QString &what)
    {
        asked += what;
        failure = asked.size() == wrongStep ? std::optional(VaultFailure { error, {} }) : std::nullopt;
    }
};

const QString name = u"key"_s;
const QString trial = u"key (trial)"_s;

} // namespace

class TestKeySaver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void triesTheStoreOutFirst();
    void givesBackWhatWasRead();
    void triesItOutWithARandomValueAsLongAsTheKey();
    void givesNoKeyToAStoreThatLies();
    void believesNothingThatFails_data();
    void believesNothingThatFails();
    void opensNoWindowToTidy();
    void goesQuietlyWithItsSaver();

private:
    void save();

    std::unique_ptr<StepStore> m_store;
    std::unique_ptr<KeySaver> m_saver;
    QByteArray m_key = makeKey();
    std::optional<Cause> m_cause;
    QByteArray m_readBack;
    int m_told = 0;
};

void TestKeySaver::init()
{
    m_store = std::make_unique<StepStore>();
    m_saver = std::make_unique<KeySaver>(*m_store);
    m_cause.reset();
    m_readBack.clear();
    m_told = 0;
}

void TestKeySaver::save()
{
    m_saver->save(name, Secret(m_key), [this](const SaveOutcome &outcome) {
        ++m_told;
        m_cause = outcome.finding.cause;
        m_readBack = outcome.readBack.bytes().toByteArray();
    });
    QTRY_VERIFY(m_told > 0);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents(); // A second answer would come, and what is done behind the first.
    QCOMPARE(m_told, 1);
}

void TestKeySaver::triesTheStoreOutFirst()
{
    save();
    QCOMPARE(m_cause, Cause::VaultReadBack);
    const QStringList expected { u"write "_s + trial, u"read "_s + trial, u"remove "_s + trial,
                                 u"read "_s + trial,  u"write "_s + name, u"read "_s + name };
    QCOMPARE(m_store->asked, expected);
    QCOMPARE(m_store->entries.keys(), QStringList { name });
}

void TestKeySaver::givesBackWhatWasRead()
{
    save();
    QVERIFY(m_readBack == m_key);
}

void TestKeySaver::triesItOutWithARandomValueAsLongAsTheKey()
{
    m_store->wrongStep = 3; // It stays there.
    save();
    const QByteArray first = m_store->entries.value(trial);
    init();
    m_store->wrongStep = 3;
    save();
    const QByteArray second = m_store->entries.value(trial);
    QCOMPARE(first.size(), m_key.size());
    QVERIFY(first != m_key);
    QVERIFY(first != second);
}

void TestKeySaver::givesNoKeyToAStoreThatLies()
{
    m_store->liesAboutWrites = true;
    save();
    QCOMPARE(m_cause, Cause::VaultDiffers);
    QVERIFY(!m_store->asked.contains(u"write "_s + name));
    QVERIFY(m_readBack.isEmpty());
}

void TestKeySaver::believesNothingThatFails_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<VaultError>("error");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<bool>("leavesTrial");
    const QString steps[] = { u"writing the trial"_s,     u"reading the trial"_s, u"removing the trial"_s,
                              u"looking for the trial"_s, u"writing the key"_s,   u"reading the key"_s };
    const std::tuple<VaultError, Cause, const char *> errors[] = {
        { VaultError::Missing, Cause::VaultMissing, "missing" },
        { VaultError::Locked, Cause::VaultLocked, "locked" },
        { VaultError::Denied, Cause::VaultDenied, "denied" },
        { VaultError::Refused, Cause::VaultRefused, "refused" },
        { VaultError::Timeout, Cause::VaultTimeout, "timeout" },
    };
    int step = 0;
    for (const QString &what : steps) {
        ++step;
        for (const auto &[error, cause, word] : errors) {
            // Where it was not there, locked or denied, nobody is asked again.
            const bool tidies = error == VaultError::Refused || error == VaultError::Timeout;
            const bool leavesTrial = step == 3 || (step == 2 && !tidies);
            QTest::addRow("%s: %s", qPrintable(what), word) << step << error << cause << leavesTrial;
        }
    }
}

void TestKeySaver::believesNothingThatFails()
{
    QFETCH(const int, step);
    QFETCH(const VaultError, error);
    m_store->wrongStep = step;
    m_store->error = error;
    save();
    QTEST(*m_cause, "cause");
    QVERIFY(m_readBack.isEmpty());
    QCOMPARE(m_store->asked.contains(u"write "_s + name), step > 4);
    QTEST(m_store->entries.contains(trial), "leavesTrial");
}

void TestKeySaver::opensNoWindowToTidy()
{
    m_store->state = VaultState::Locked;
    m_store->wrongStep = 2;
    save();
    QCOMPARE(m_cause, Cause::VaultRefused);
    QVERIFY(!m_store->asked.contains(u"remove "_s + trial));
}

void TestKeySaver::goesQuietlyWithItsSaver()
{
    m_saver->save(name, Secret(m_key), [this](const SaveOutcome &) { ++m_told; });
    m_saver.reset();
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(m_told, 0);
    QVERIFY(!m_store->entries.contains(name));
}

QTEST_GUILESS_MAIN(TestKeySaver)
#include "tst_keysaver.moc"
