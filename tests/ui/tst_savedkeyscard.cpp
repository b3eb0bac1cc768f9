#include "ui/keepsafebench.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestSavedKeysCard : public KeepSafeBench
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void listsWhatIsSavedWhereThatOpensNoWindow();
    void savesUnderAName();
    void takesNoKeyForAName();
    void replacesASavedKey();
    void takesASavedKeyInHand();
    void asksAboutASavedKey();
    void notesThatASavedKeyWasAccepted();
    void startsTheSafeRotation();
    void endsTheRotationWithTheOldKey();
    void forgetsOnlyAfterASecondPress();
    void keepsTheKeyWhenAskedTo();
    void escKeepsTheKeyAndTheWindow();
};

void TestSavedKeysCard::listsWhatIsSavedWhereThatOpensNoWindow()
{
    settle();
    m_bench->vault.entries.insert(name(), makeKey(2));
    m_bench->vault.state = VaultState::Locked;
    m_page->initializePage();
    settle();
    QVERIFY(part<QWidget>(u"savedKeysCard"_s)->isHidden());
    m_bench->vault.state = VaultState::Open;
    m_page->initializePage();
    QTRY_VERIFY(!part<QWidget>(u"savedKeysCard"_s)->isHidden());
}

void TestSavedKeysCard::savesUnderAName()
{
    part<QLineEdit>(u"keyNameEdit"_s)->setText(u" Work "_s);
    press(u"saveButton"_s);
    QTRY_VERIFY(m_bench->session.vault().has_value());
    QCOMPARE(m_bench->vault.entries.value(keyEntry(name(), u"Work"_s)), makeKey(1));
    QTRY_VERIFY(part<QLabel>(u"savedKey0"_s) != nullptr);
    QVERIFY(part<QLabel>(u"savedKey0"_s)->text().startsWith(u"Work"_s));
}

void TestSavedKeysCard::takesNoKeyForAName()
{
    part<QLineEdit>(u"keyNameEdit"_s)->setText(QString::fromLatin1(makeKey(2)));
    press(u"saveButton"_s);
    settle();
    QVERIFY(m_bench->vault.entries.isEmpty());
    QVERIFY(part<QLineEdit>(u"keyNameEdit"_s)->text().isEmpty());
    QVERIFY(!part<QLabel>(u"keyNameProblem"_s)->isHidden());
}

void TestSavedKeysCard::replacesASavedKey()
{
    showSaved(2);
    press(u"replaceSavedButton0"_s);
    QTRY_COMPARE(m_bench->vault.entries.value(name()), makeKey(1));
}

void TestSavedKeysCard::takesASavedKeyInHand()
{
    showSaved(2);
    press(u"useSavedButton0"_s);
    QTRY_VERIFY(*m_bench->session.key() == Secret(makeKey(2)));
    QVERIFY(!m_bench->session.verdict());
}

void TestSavedKeysCard::asksAboutASavedKey()
{
    showSaved(2);
    press(u"testSavedButton0"_s);
    QTRY_VERIFY(*m_bench->session.key() == Secret(makeKey(2)));
    QTRY_VERIFY(m_bench->session.verdict().has_value());
}

void TestSavedKeysCard::notesThatASavedKeyWasAccepted()
{
    press(u"saveButton"_s);
    QTRY_VERIFY(m_bench->session.vault().has_value());
    settle();
    m_bench->clock.time = m_bench->clock.time.addDays(5);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    const auto noted = [this] {
        return decodeNote(Secret(m_bench->vault.entries.value(noteEntry(name())))).acceptedAt;
    };
    QTRY_COMPARE(noted(), m_bench->clock.now());
}

void TestSavedKeysCard::startsTheSafeRotation()
{
    showSaved(2);
    const QSignalSpy wanted(m_page.get(), &Page::stepWanted);
    press(u"rotateSavedButton0"_s);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toInt(), int(MainWindow::GetKey));
    QCOMPARE(m_bench->session.rotation()->masked, Secret(makeKey(2)).masked());
}

void TestSavedKeysCard::endsTheRotationWithTheOldKey()
{
    m_bench->session.setRotation(
        Rotation { u"Work"_s, Secret(makeKey(2)).masked(), Secret(makeKey(2)).fingerprint(), {} });
    QCOMPARE(part<QLineEdit>(u"keyNameEdit"_s)->text(), u"Work"_s);
    press(u"saveButton"_s);
    QTRY_VERIFY(part<QPushButton>(u"deleteOldKeyButton"_s) != nullptr);
    QVERIFY(part<QLabel>(u"answerTodo"_s)->text().contains(Secret(makeKey(2)).masked()));
}

void TestSavedKeysCard::forgetsOnlyAfterASecondPress()
{
    showSaved();
    press(u"forgetButton"_s);
    settle();
    QVERIFY(m_bench->vault.entries.contains(name()));
    QVERIFY(!part<QWidget>(u"forgetConfirm"_s)->isHidden());
    press(u"forgetYesButton"_s);
    QTRY_VERIFY(m_bench->vault.entries.isEmpty());
    QTRY_VERIFY(part<QWidget>(u"savedKeysCard"_s)->isHidden());
}

void TestSavedKeysCard::keepsTheKeyWhenAskedTo()
{
    showSaved();
    press(u"forgetButton"_s);
    press(u"forgetNoButton"_s);
    settle();
    QVERIFY(m_bench->vault.entries.contains(name()));
    QVERIFY(!part<QPushButton>(u"forgetButton"_s)->isHidden());
}

void TestSavedKeysCard::escKeepsTheKeyAndTheWindow()
{
    showSaved(1);
    press(u"forgetButton"_s);
    auto *question = part<QWidget>(u"forgetConfirm"_s);
    QKeyEvent esc(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(question->parentWidget(), &esc);
    QVERIFY(esc.isAccepted());
    QVERIFY(question->isHidden());
    QCOMPARE(m_bench->vault.entries.value(name()), makeKey(1));
}

QTEST_MAIN(TestSavedKeysCard)
#include "tst_savedkeyscard.moc"
