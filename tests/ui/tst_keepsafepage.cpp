#include "core/vault/savedkey.h"
#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/keepsafepage.h"
#include "ui/widgets/answerbox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestKeepSafePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
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
    void forgetsOnlyAfterASecondPress();
    void keepsTheKeyWhenAskedTo();
    void copiesACommandWithoutTheKey();

private:
    template <typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void press(const QString &name) const { part<QPushButton>(name)->click(); }
    QString answer() const { return part<QLabel>(u"answerWhat"_s)->text(); }
    QString name() const { return m_bench->services.vaultName; }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<KeepSafePage> m_page;
};

void TestKeepSafePage::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_page = std::make_unique<KeepSafePage>(m_bench->services, m_bench->tester);
    m_page->initializePage();
}

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
    QVERIFY(!part<QLabel>(u"waitingSentence"_s)->isHidden());
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
    QTest::addColumn<QString>("how");
    QTest::newRow("this key") << makeKey(1) << u"It is exactly the key in hand."_s;
    QTest::newRow("another key") << makeKey(2) << u"It is another key than the one in hand."_s;
}

void TestKeepSafePage::tellsWhatIsSaved()
{
    QFETCH(QByteArray, saved);
    m_bench->vault.entries.insert(name(), saved);
    press(u"lookButton"_s);
    QTRY_VERIFY(part<AnswerBox>(u"answerBox"_s)->isShowing());
    QVERIFY(answer().contains(Secret(saved).masked()));
    QTEST(part<QLabel>(u"answerHow"_s)->text(), "how");
}

void TestKeepSafePage::forgetsOnlyAfterASecondPress()
{
    m_bench->vault.entries.insert(name(), makeKey(1));
    press(u"forgetButton"_s);
    settle();
    QVERIFY(m_bench->vault.entries.contains(name()));
    QVERIFY(!part<QWidget>(u"forgetConfirm"_s)->isHidden());
    press(u"forgetYesButton"_s);
    QTRY_VERIFY(m_bench->vault.entries.isEmpty());
    QVERIFY(part<QWidget>(u"forgetConfirm"_s)->isHidden());
}

void TestKeepSafePage::keepsTheKeyWhenAskedTo()
{
    m_bench->vault.entries.insert(name(), makeKey(1));
    press(u"forgetButton"_s);
    press(u"forgetNoButton"_s);
    settle();
    QVERIFY(m_bench->vault.entries.contains(name()));
    QVERIFY(!part<QPushButton>(u"forgetButton"_s)->isHidden());
}

void TestKeepSafePage::copiesACommandWithoutTheKey()
{
    press(u"copyUsageButton0"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, part<QPlainTextEdit>(u"usageEdit0"_s)->toPlainText());
    QVERIFY(!copied.isEmpty());
    QVERIFY(!copied.contains(QString::fromLatin1(makeKey(1))));
}

QTEST_MAIN(TestKeepSafePage)
#include "tst_keepsafepage.moc"
