#include "ui/keepsafebench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestKeepSafePage : public KeepSafeBench
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void savesAtAPress();
    void doesNotTouchTheKeychainBefore();
    void believesOnlyWhatItReadsBack();
    void saysWhyItCouldNotSave();
    void waitsVisibly();
    void needsAKey();
    void warnsAboutAKeyThatWasNotAccepted();
    void forgetsTheAnswerAboutAnotherKey();
    void keepsTheDates();
    void asksToRotateAfterNinetyDays();
    void tellsWhatIsSaved_data();
    void tellsWhatIsSaved();
    void copiesACommandWithoutTheKey();
    void saysWhatWillHappen_data();
    void saysWhatWillHappen();
    void letsTheWaitBeLeft();
};

void TestKeepSafePage::savesAtAPress()
{
    press(u"saveButton"_s);
    QTRY_VERIFY(m_bench->session.vault().has_value());
    QCOMPARE(m_bench->session.vault()->cause, Cause::VaultReadBack);
    QCOMPARE(m_bench->vault.entries.value(name()), makeKey(1));
    QCOMPARE(m_page->stepState(), Page::StepState::Done);
}

void TestKeepSafePage::doesNotTouchTheKeychainBefore()
{
    m_bench->vault.failure = VaultFailure { VaultError::Locked, {} };
    m_page->initializePage();
    settle();
    QVERIFY(!m_bench->session.vault().has_value());
    QVERIFY(!part<AnswerBox>(u"answerBox"_s)->isShowing());
}

void TestKeepSafePage::believesOnlyWhatItReadsBack()
{
    m_bench->vault.liesAboutWrites = true;
    press(u"saveButton"_s);
    QTRY_VERIFY(m_bench->session.vault().has_value());
    QCOMPARE(m_bench->session.vault()->cause, Cause::VaultDiffers);
    QCOMPARE(m_page->stepState(), Page::StepState::Attention);
}

void TestKeepSafePage::saysWhyItCouldNotSave()
{
    m_bench->vault.failure = VaultFailure { VaultError::Missing, {} };
    press(u"saveButton"_s);
    QTRY_VERIFY(m_bench->session.vault().has_value());
    QCOMPARE(m_bench->session.vault()->cause, Cause::VaultMissing);
    QVERIFY(part<AnswerBox>(u"answerBox"_s)->isShowing());
    QVERIFY(part<QPushButton>(u"saveButton"_s)->isEnabled());
}

void TestKeepSafePage::waitsVisibly()
{
    m_bench->vault.silent = true;
    press(u"saveButton"_s);
    QVERIFY(!part<QWidget>(u"waitingBox"_s)->isHidden());
    QVERIFY(!part<QPushButton>(u"saveButton"_s)->isEnabled());
}

void TestKeepSafePage::needsAKey()
{
    m_bench->session.clearKey();
    QVERIFY(!part<QPushButton>(u"saveButton"_s)->isEnabled());
    QCOMPARE(m_page->mainAct(), nullptr);
}

void TestKeepSafePage::warnsAboutAKeyThatWasNotAccepted()
{
    QVERIFY(!part<QLabel>(u"beforeSaving"_s)->text().contains(u"not accepted"_s));
    m_bench->takeVerdict(Cause::AnswerInvalidKey);
    QVERIFY(part<QLabel>(u"beforeSaving"_s)->text().contains(u"not accepted"_s));
}

void TestKeepSafePage::forgetsTheAnswerAboutAnotherKey()
{
    press(u"saveButton"_s);
    QTRY_VERIFY(m_bench->session.vault().has_value());
    m_bench->takeKey(2);
    QVERIFY(!m_bench->session.vault().has_value());
    QVERIFY(!part<AnswerBox>(u"answerBox"_s)->isShowing());
    QCOMPARE(m_page->stepState(), Page::StepState::Open);
}

void TestKeepSafePage::keepsTheDates()
{
    press(u"saveButton"_s);
    QTRY_VERIFY(m_bench->vault.entries.contains(noteEntry(name())));
    const KeyNote note = decodeNote(Secret(m_bench->vault.entries.value(noteEntry(name()))));
    QCOMPARE(note.savedAt, m_bench->clock.now());
    QCOMPARE(note.acceptedAt, m_bench->clock.now());
    QVERIFY(part<QLabel>(u"savedDates"_s)->text().contains(u"2027"_s));
}

void TestKeepSafePage::asksToRotateAfterNinetyDays()
{
    const QDateTime old = m_bench->clock.now().addDays(-91);
    m_bench->vault.entries.insert(name(), makeKey(1));
    m_bench->vault.entries.insert(noteEntry(name()), encodeNote({ {}, {}, old, old }).bytes().toByteArray());
    press(u"lookButton"_s);
    QTRY_VERIFY(!part<QWidget>(u"rotationCard"_s)->isHidden());
    QVERIFY(part<QLabel>(u"answerHow"_s)->text().contains(u"91"_s));
}

void TestKeepSafePage::tellsWhatIsSaved_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::addColumn<QString>("what");
    QTest::newRow("nothing") << QByteArray() << u"No key is saved yet."_s;
    QTest::newRow("this key") << makeKey(1) << u"The key in hand is saved."_s;
    QTest::newRow("another key") << makeKey(2) << u"The key in hand is not saved; another one is."_s;
}

void TestKeepSafePage::tellsWhatIsSaved()
{
    QFETCH(QByteArray, saved);
    if (!saved.isEmpty())
        m_bench->vault.entries.insert(name(), saved);
    press(u"lookButton"_s);
    QTRY_VERIFY(part<AnswerBox>(u"answerBox"_s)->isShowing());
    QTEST(answer(), "what");
    if (!saved.isEmpty())
        QVERIFY(part<QLabel>(u"savedKey0"_s)->text().contains(Secret(saved).masked()));
}

void TestKeepSafePage::copiesACommandWithoutTheKey()
{
    press(u"copyUsageButton0"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, part<QPlainTextEdit>(u"usageEdit0"_s)->toPlainText());
    QVERIFY(!copied.isEmpty());
    QVERIFY(!copied.contains(QString::fromLatin1(makeKey(1))));
}

void TestKeepSafePage::saysWhatWillHappen_data()
{
    QTest::addColumn<VaultState>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isPromising");
    QTest::newRow("open") << VaultState::Open << u"no window will ask"_s << true;
    QTest::newRow("locked") << VaultState::Locked << u"will ask for its password"_s << true;
    QTest::newRow("no keyring yet") << VaultState::NoDefault << u"choose a password"_s << true;
    QTest::newRow("asks itself") << VaultState::AsksItself << u"may ask"_s << true;
    QTest::newRow("missing") << VaultState::Missing << u"gnome-keyring"_s << false;
    QTest::newRow("no bus") << VaultState::NoBus << u"not started from a desktop"_s << false;
    QTest::newRow("switched off") << VaultState::SwitchedOff << u"KDE Wallet"_s << false;
    QTest::newRow("silent") << VaultState::Silent << u"does not answer"_s << false;
}

void TestKeepSafePage::saysWhatWillHappen()
{
    QFETCH(const VaultState, state);
    QFETCH(const QString, words);
    QFETCH(const bool, isPromising);
    m_bench->vault.state = state;
    m_page->initializePage();
    settle();
    const QString said =
        part<QLabel>(u"vaultOutlook"_s)->text() + part<QLabel>(u"vaultOutlookMore"_s)->text();
    QVERIFY2(said.contains(words), qUtf8Printable(said));
    // Where there is none, Enter goes on without saving.
    QCOMPARE(m_page->mainAct() != nullptr, isPromising);
    QCOMPARE(said.contains(u"go on without saving"_s), !isPromising);
}

void TestKeepSafePage::letsTheWaitBeLeft()
{
    settle();
    m_bench->vault.silent = true;
    press(u"saveButton"_s);
    press(u"stopWaitingButton"_s);
    QVERIFY(part<QWidget>(u"waitingBox"_s)->isHidden());
    QVERIFY(part<QPushButton>(u"saveButton"_s)->isEnabled());
    QVERIFY(answer().contains(u"stopped waiting"_s));
    QVERIFY(!m_bench->session.vault().has_value());
}

QTEST_MAIN(TestKeepSafePage)
#include "tst_keepsafepage.moc"
