#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/leftcard.h"
#include "ui/pages/resultpage.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/listcard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestResultPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysThatNothingWasCheckedYet();
    void saysWhenAllIsDone();
    void listsWhatIsLeftInOrder();
    void leadsToThePageOfAStep();
    void listsWhatWasChangedAndUndoesIt();
    void showsTheReportBeforeItIsCopied();
    void writesTheReportInTheFormThatIsChosen();
    void ticksOffWhatOnlyTheUserKnows();
    void keepsTheKeyboardWhereItWas();
    void takesTheOtherKeyInHand();
    void looksAgainAtWhatItCanSee();
    void saysFixedWithOneStepLeft();
    void looksForProgramsToRestart();
    void keepsKeysOutOfTheReport();

private:
    template <typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    QString headline() const
    {
        return part<AnswerBox>(u"headline"_s)->findChild<QLabel *>(u"answerWhat"_s)->text();
    }
    QStringList left() const
    {
        QStringList titles;
        for (const QLabel *label : part<LeftCard>(u"leftToDo"_s)->findChildren<QLabel *>()) {
            if (label->font().bold() && label->text().contains(u". "_s))
                titles.append(label->text());
        }
        return titles;
    }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ResultPage> m_page;
};

void TestResultPage::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_page = std::make_unique<ResultPage>(m_bench->services, m_bench->tester);
}

void TestResultPage::saysThatNothingWasCheckedYet()
{
    m_page->initializePage();
    QVERIFY(headline().startsWith(u"Not checked yet"_s));
    QCOMPARE(m_page->stepState(), Page::StepState::Open);
}

void TestResultPage::saysWhenAllIsDone()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_bench->showPlaces();
    m_bench->session.setVault(makeFinding(Cause::VaultReadBack));
    m_page->initializePage();
    QVERIFY(headline().startsWith(u"All is well"_s));
    QVERIFY(part<LeftCard>(u"leftToDo"_s)->isHidden());
    QCOMPARE(m_page->stepState(), Page::StepState::Done);
}

void TestResultPage::listsWhatIsLeftInOrder()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerNoCredit);
    m_bench->addPlace("/home/user/a", "K=", 2);
    m_bench->showPlaces();
    m_bench->session.setStalePrograms({ { 7, u"Cursor"_s, {}, {}, {} } });
    m_page->initializePage();
    QCOMPARE(
        left(),
        QStringList({ u"1. Add credit to the key's project"_s, u"2. Put your key where a wrong one stands"_s,
                      u"3. Restart Cursor"_s, u"4. Save the key in the keychain"_s }));
}

void TestResultPage::leadsToThePageOfAStep()
{
    m_bench->takeKey(1);
    m_page->initializePage();
    const QSignalSpy spy(m_page.get(), &Page::purposeWanted);
    part<QPushButton>(u"nextStepButton"_s)->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toInt(), static_cast<int>(MainWindow::TestKey));
}

void TestResultPage::listsWhatWasChangedAndUndoesIt()
{
    m_bench->files.put("/home/user/a", "old");
    ChangeMade change { m_bench->files.beginChange(), {}, false };
    QVERIFY(m_bench->files.replace(change.id, "/home/user/a", "old", "new").has_value());
    change.files = { { "/home/user/a", "/backups/a", 1, true, {}, {} } };
    m_bench->session.addChange(change);
    m_page->initializePage();
    QVERIFY(!part<ListCard>(u"whatWasChanged"_s)->isHidden());
    part<QPushButton>(u"undoButton"_s)->click();
    QCOMPARE(m_bench->content("/home/user/a"), QByteArray("old"));
    QVERIFY(m_bench->session.changes().first().undone);
}

void TestResultPage::showsTheReportBeforeItIsCopied()
{
    m_bench->takeKey(1);
    m_page->initializePage();
    const QString shown = part<QPlainTextEdit>(u"reportPreview"_s)->toPlainText();
    QVERIFY(!shown.isEmpty());
    part<QPushButton>(u"copyReportButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
}

void TestResultPage::keepsKeysOutOfTheReport()
{
    m_bench->takeKey(1);
    m_bench->addPlace("/home/user/a", "K=", 2);
    m_bench->showPlaces();
    m_page->initializePage();
    const QString shown = part<QPlainTextEdit>(u"reportPreview"_s)->toPlainText();
    QVERIFY(!shown.contains(QString::fromLatin1(makeKey(1))));
    QVERIFY(!shown.contains(QString::fromLatin1(makeKey(2))));
}

void TestResultPage::writesTheReportInTheFormThatIsChosen()
{
    m_bench->takeKey(1);
    m_page->initializePage();
    auto *form = part<QComboBox>(u"reportFormBox"_s);
    const auto shown = [this] { return part<QPlainTextEdit>(u"reportPreview"_s)->toPlainText(); };
    QVERIFY(shown().startsWith(u"Keywright report"_s));
    form->setCurrentIndex(1);
    QVERIFY(shown().startsWith(u"# Keywright report"_s));
    form->setCurrentIndex(2);
    const QJsonObject json = QJsonDocument::fromJson(shown().toUtf8()).object();
    QVERIFY(json.contains(u"story"_s) && json.contains(u"answer"_s));
}

void TestResultPage::ticksOffWhatOnlyTheUserKnows()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_bench->showPlaces();
    m_page->initializePage();
    part<QCheckBox>(u"doneCheck1"_s)->click();
    QCOMPARE(m_bench->session.ticks(), QStringList { u"save-key"_s });
    m_page->initializePage();
    QCOMPARE(m_page->stepState(), Page::StepState::Done);
    QVERIFY(part<QPlainTextEdit>(u"reportPreview"_s)->toPlainText().contains(u"[x] Save the key"_s));
}

void TestResultPage::keepsTheKeyboardWhereItWas()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_bench->showPlaces();
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    part<QCheckBox>(u"doneCheck1"_s)->setFocus();
    QTest::keyClick(part<QCheckBox>(u"doneCheck1"_s), Qt::Key_Space);
    settle();
    QVERIFY(part<QCheckBox>(u"doneCheck1"_s)->hasFocus());
    QVERIFY(part<QCheckBox>(u"doneCheck1"_s)->isChecked());
}

void TestResultPage::takesTheOtherKeyInHand()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerInvalidKey);
    m_bench->addPlace("/home/user/a", "K=", 2);
    m_bench->showPlaces();
    m_page->initializePage();
    const QSignalSpy spy(m_page.get(), &Page::stepWanted);
    part<QPushButton>(u"nextStepButton"_s)->click();
    QCOMPARE(m_bench->session.key()->masked(), Secret(makeKey(2)).masked());
    QCOMPARE(spy.first().first().toInt(), static_cast<int>(MainWindow::TestKey));
}

void TestResultPage::looksAgainAtWhatItCanSee()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerNoCredit);
    m_bench->addPlace("/home/user/a", "K=", 2);
    m_bench->showPlaces();
    m_page->initializePage();
    m_bench->files.put("/home/user/a", "");
    part<QPushButton>(u"checkAgainButton"_s)->click();
    settle();
    QVERIFY(m_bench->session.isAccepted());
    QVERIFY(m_bench->session.places().places.empty());
}

void TestResultPage::saysFixedWithOneStepLeft()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerNoCredit);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_bench->showPlaces();
    m_bench->session.setVault(makeFinding(Cause::VaultReadBack));
    m_bench->session.setStalePrograms({ { 7, u"Cursor"_s, {}, {}, {} } });
    m_page->initializePage();
    QCOMPARE(headline(), u"Fixed. One step left: Restart Cursor."_s);
}

void TestResultPage::looksForProgramsToRestart()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_bench->showPlaces();
    m_bench->session.setVault(makeFinding(Cause::VaultReadBack));
    m_bench->session.addChange({ u"1"_s, { { "/home/user/a", "/backups/a", 1, true, {}, {} } }, false });
    m_page->initializePage();
    QVERIFY(!m_bench->session.stalePrograms());
    part<QPushButton>(u"nextStepButton"_s)->click();
    settle();
    QVERIFY(m_bench->session.stalePrograms().has_value());
    QCOMPARE(m_page->stepState(), Page::StepState::Done);
}

QTEST_MAIN(TestResultPage)
#include "tst_resultpage.moc"
