#include "core/vault/savedkey.h"
#include "ui/windowfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The line that reminds of an old key, on every page of the window.
class TestRotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void remindsAtTheStart();
    void isQuietBeforeTheDay();
    void looksOnlyWhereNoWindowOpens();
    void leadsToANewKey();
    void isQuietAgainWithTheNewKey();

private:
    void keep(const QString &name, int key, int daysAgo)
    {
        const QDateTime then = m_fixture->clock.now().addDays(-daysAgo);
        const QString base = m_fixture->services.vaultName;
        m_fixture->vault.entries.insert(keyEntry(base, name), makeKey(key));
        m_fixture->vault.entries.insert(
            noteEntry(base, name),
            encodeNote({ name, Secret(makeKey(key)).fingerprint(), then, {} }).bytes().toByteArray());
        if (!name.isEmpty())
            m_fixture->vault.entries.insert(indexEntry(base), "{\"names\":[\"" + name.toUtf8() + "\"]}");
    }
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_fixture->services);
        m_window->show();
        settle();
    }
    bool isReminded() const { return !m_window->findChild<QWidget *>(u"rotationNotice"_s)->isHidden(); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestRotation::init()
{
    m_window.reset();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestRotation::remindsAtTheStart()
{
    keep({}, 2, 20);
    keep(u"Work"_s, 3, 92);
    open();
    QTRY_VERIFY(isReminded());
    const QString text = m_window->findChild<QLabel *>(u"rotationSentence"_s)->text();
    QVERIFY(text.contains(u"Work"_s) && text.contains(u"92"_s));
}

void TestRotation::isQuietBeforeTheDay()
{
    keep({}, 2, 89);
    open();
    QVERIFY(!isReminded());
}

void TestRotation::looksOnlyWhereNoWindowOpens()
{
    keep({}, 2, 92);
    m_fixture->vault.state = VaultState::Locked;
    open();
    QVERIFY(!isReminded());
}

void TestRotation::leadsToANewKey()
{
    keep(u"Work"_s, 3, 92);
    open();
    QTRY_VERIFY(isReminded());
    m_window->findChild<QPushButton *>(u"rotateNowButton"_s)->click();
    QTRY_VERIFY(m_fixture->session.rotation().has_value());
    QCOMPARE(m_fixture->session.rotation()->name, u"Work"_s);
    QVERIFY(m_window->findChild<QRadioButton *>(u"needKeyChoice"_s)->isChecked());
    const QString text = m_window->findChild<QLabel *>(u"replacedKeySentence"_s)->text();
    QVERIFY(text.contains(Secret(makeKey(3)).masked()) && text.contains(u"Work"_s));
}

void TestRotation::isQuietAgainWithTheNewKey()
{
    keep({}, 2, 92);
    open();
    QTRY_VERIFY(isReminded());
    m_fixture->session.setInspection(inspectionOf({}, makeKey(1)));
    m_window->findChild<QPushButton *>(u"saveButton"_s)->click();
    QTRY_VERIFY(m_fixture->session.vault().has_value());
    QTRY_VERIFY(!isReminded());
}

QTEST_MAIN(TestRotation)
#include "tst_rotation.moc"
