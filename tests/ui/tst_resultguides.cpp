#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/resultpage.h"
#include "ui/shownlabels.h"
#include "ui/widgets/answerbox.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The short pages for an app that still fails.
class TestResultGuides : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensAGuideAndComesBack_data();
    void opensAGuideAndComesBack();
    void leavesAGuideWithEscape();
    void putsAnOnlineServiceOnTheList();
    void fillsInWhatIsKnown_data();
    void fillsInWhatIsKnown();
    void asksAgainAboutTheCredit();
    void leadsToTheComparison();

private:
    template <typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ResultPage> m_page;
};

void TestResultGuides::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_page = std::make_unique<ResultPage>(m_bench->services, m_bench->tester);
}

void TestResultGuides::opensAGuideAndComesBack_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("page");
    QTest::newRow("some requests") << u"guideSomeButton"_s << static_cast<int>(MainWindow::FindPlaces);
    QTest::newRow("credit") << u"guideBillingButton"_s << static_cast<int>(MainWindow::CheckKey);
    QTest::newRow("typing error") << u"guideTypoButton"_s << static_cast<int>(MainWindow::CheckKey);
}

void TestResultGuides::opensAGuideAndComesBack()
{
    QFETCH(QString, choice);
    m_page->show();
    part<QPushButton>(choice)->click();
    QVERIFY(part<QWidget>(u"guidePanel"_s)->isVisible());
    QVERIFY(part<AnswerBox>(u"headline"_s)->isHidden() || !part<AnswerBox>(u"headline"_s)->isVisible());
    QVERIFY(part<QLabel>(u"heading"_s)->text() != u"Result"_s);
    const QSignalSpy spy(m_page.get(), &Page::purposeWanted);
    QCOMPARE(m_page->mainAct(), part<QPushButton>(u"guideActButton"_s));
    part<QPushButton>(u"guideActButton"_s)->click();
    QTEST(spy.first().first().toInt(), "page");
    part<QPushButton>(u"guideBackButton"_s)->click();
    QVERIFY(!part<QWidget>(u"guidePanel"_s)->isVisible());
    QCOMPARE(part<QLabel>(u"heading"_s)->text(), u"Result"_s);
}

void TestResultGuides::leavesAGuideWithEscape()
{
    m_page->show();
    part<QPushButton>(u"guideTypoButton"_s)->click();
    QTest::keyClick(part<QPushButton>(u"guideActButton"_s), Qt::Key_Escape);
    QVERIFY(!part<QWidget>(u"guidePanel"_s)->isVisible());
    QVERIFY(part<AnswerBox>(u"headline"_s)->isVisible());
}

void TestResultGuides::putsAnOnlineServiceOnTheList()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_bench->showPlaces();
    m_page->show();
    part<QPushButton>(u"guideOnlineButton"_s)->click();
    auto *tools = part<QComboBox>(u"onlineToolBox"_s);
    tools->setCurrentIndex(tools->findText(u"n8n"_s));
    part<QPushButton>(u"guideActButton"_s)->click();
    QCOMPARE(m_bench->session.onlineTools(), QStringList { u"n8n"_s });
    settle();
    QVERIFY(shownLabels(*m_page).contains(u"1. Connect n8n again"_s));
}

void TestResultGuides::fillsInWhatIsKnown_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("known");
    const QString other = Secret(makeKey(2)).masked();
    QTest::newRow("online service") << u"guideOnlineButton"_s << Secret(makeKey(1)).masked();
    QTest::newRow("some requests") << u"guideSomeButton"_s << other;
    QTest::newRow("programs") << u"guideSomeButton"_s << u"Still running with another key: Cursor."_s;
    QTest::newRow("credit") << u"guideBillingButton"_s << u"its project has no credit"_s;
    QTest::newRow("typing error") << u"guideTypoButton"_s << u"ends in 9fQ2"_s;
}

void TestResultGuides::fillsInWhatIsKnown()
{
    QFETCH(QString, choice);
    QFETCH(QString, known);
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerNoCredit);
    m_bench->addPlace("/home/user/a", "K=", 2);
    m_bench->showPlaces();
    m_bench->session.setStalePrograms({ { 7, u"Cursor"_s, {}, {}, {} } });
    m_bench->session.setExplanation(
        Explanation { { makeFinding(Cause::AnswerInvalidKey) }, Cause::AnswerInvalidKey, u"9fQ2"_s });
    m_page->show();
    part<QPushButton>(choice)->click();
    QVERIFY2(shownLabels(*m_page).contains(known), qPrintable(shownLabels(*m_page)));
}

void TestResultGuides::asksAgainAboutTheCredit()
{
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerNoCredit);
    m_page->show();
    part<QPushButton>(u"guideBillingButton"_s)->click();
    part<QPushButton>(u"guideActButton"_s)->click();
    settle();
    QVERIFY(m_bench->session.isAccepted());
    QVERIFY(part<AnswerBox>(u"guideAnswer"_s)->isShowing());
}

void TestResultGuides::leadsToTheComparison()
{
    m_bench->takeKey(1);
    m_page->show();
    part<QPushButton>(u"guideTypoButton"_s)->click();
    const QSignalSpy spy(m_page.get(), &Page::purposeWanted);
    part<QPushButton>(u"guideActButton"_s)->click();
    QCOMPARE(spy.first().last().value<Page::Purpose>(), Page::Purpose::CompareKeys);
}

QTEST_MAIN(TestResultGuides)
#include "tst_resultguides.moc"
