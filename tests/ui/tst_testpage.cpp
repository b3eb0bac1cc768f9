#include "ui/pages/testpage.h"
#include "ui/tester.h"
#include "ui/widgets/answerbox.h"
#include "ui/windowfixture.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

QPushButton *buttonOf(const QWidget &page, const QString &name)
{
    return page.findChild<QPushButton *>(name);
}

} // namespace

class TestPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForAKeyFirst();
    void asksNothingByItself();
    void climbsTheLadder();
    void offersBillingWithoutCredit();
    void stopsATestUnderWay();
    void showsWhatIsSent();
    void copiesACurlLine();
    void sendsARealRequestOnlyWhenTold();
    void leadsToWhatTheAppSends();
    void takesTheCompanyNetworkIntoUse();
    void forgetsTheVerdictWhenTheAddressChanges();
    void asksNobodyElseInPractice();
    void namesTheProxyThatTheSystemUses_data();
    void namesTheProxyThatTheSystemUses();
    void saysWhatBecameOfTheUsersOwnFacts();
    void leavingEndsTheTest();
};

void TestPageTest::asksForAKeyFirst()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    QVERIFY(!buttonOf(page, u"testAgainButton"_s)->isEnabled());
    const QSignalSpy wanted(&page, &Page::stepWanted);
    buttonOf(page, u"goToCheckButton"_s)->click();
    QCOMPARE(wanted.first().first().toInt(), int(MainWindow::CheckKey));
}

void TestPageTest::asksNothingByItself()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    TestPage page(fixture.services, tester);
    page.initializePage();
    settle();
    QVERIFY(fixture.prober.asked.isEmpty());
}

void TestPageTest::climbsTheLadder()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    QCOMPARE(page.stepState(), Page::StepState::Open);
    buttonOf(page, u"testAgainButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return page.stepState() == Page::StepState::Done; }));
    QVERIFY(page.findChild<AnswerBox *>(u"answerBox"_s)->isShowing());
    QVERIFY(page.findChild<QLabel *>(u"rung-name"_s)->text().contains(u"api.perplexity.ai"_s));
}

void TestPageTest::offersBillingWithoutCredit()
{
    WindowFixture fixture;
    fixture.prober.answer = [&fixture](const AskedQuestion &asked) {
        return asked.key == fixture.goodKey ? noCreditAnswer() : refusedAnswer();
    };
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    buttonOf(page, u"testAgainButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return page.stepState() == Page::StepState::Attention; }));
    QVERIFY(buttonOf(page, u"openLinkButton"_s) != nullptr);
}

void TestPageTest::stopsATestUnderWay()
{
    WindowFixture fixture;
    fixture.prober.silent = true;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    QPushButton *test = buttonOf(page, u"testAgainButton"_s);
    test->click();
    QVERIFY(tester.isRunning());
    QVERIFY(!buttonOf(page, u"realRequestButton"_s)->isEnabled());
    test->click();
    QVERIFY(!tester.isRunning());
    QVERIFY(buttonOf(page, u"realRequestButton"_s)->isEnabled());
}

void TestPageTest::showsWhatIsSent()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    buttonOf(page, u"showSentButton"_s)->click();
    const QString sent = page.findChild<QPlainTextEdit *>(u"sentText"_s)->toPlainText();
    QVERIFY(sent.contains(u"/v1/models"_s));
    QVERIFY(!sent.contains(QString::fromLatin1(fixture.goodKey)));
}

void TestPageTest::copiesACurlLine()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    buttonOf(page, u"copyCurlButton"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"curl"_s));
    QVERIFY(copied.contains(u"PERPLEXITY_API_KEY"_s));
    QVERIFY(!copied.contains(QString::fromLatin1(fixture.goodKey)));
}

void TestPageTest::sendsARealRequestOnlyWhenTold()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    buttonOf(page, u"testAgainButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return fixture.session.verdict().has_value(); }));
    const auto isReal = [](const AskedQuestion &asked) { return asked.method == "POST"; };
    QVERIFY(std::ranges::none_of(fixture.prober.asked, isReal));
    buttonOf(page, u"realRequestButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return std::ranges::any_of(fixture.prober.asked, isReal); }));
}

void TestPageTest::leadsToWhatTheAppSends()
{
    WindowFixture fixture;
    fixture.prober.answer = [&fixture](const AskedQuestion &asked) {
        if (asked.method == "POST")
            return jsonAnswer(400, R"({"error":{"message":"Invalid model 'x'","type":"invalid_model"}})");
        return asked.key == fixture.goodKey ? acceptedAnswer() : refusedAnswer();
    };
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    TestPage page(fixture.services, tester);
    const QSignalSpy wanted(&page, &Page::stepWanted);
    buttonOf(page, u"guideRequestButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return buttonOf(page, u"checkRequestButton"_s) != nullptr; }));
    QVERIFY(fixture.session.isAccepted());
    QCOMPARE(page.stepState(), Page::StepState::Attention);
    buttonOf(page, u"checkRequestButton"_s)->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toInt(), static_cast<int>(MainWindow::CheckRequest));
}

void TestPageTest::takesTheCompanyNetworkIntoUse()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    buttonOf(page, u"networkButton"_s)->click();
    auto *dialog = page.findChild<QDialog *>(u"networkDialog"_s);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QLineEdit *>(u"baseUrlEdit"_s)->setText(u"https://gateway.example.com"_s);
    dialog->findChild<QPushButton *>(u"useNetworkButton"_s)->click();
    QCOMPARE(fixture.applied.baseUrl, QUrl(u"https://gateway.example.com"_s));
    QCOMPARE(fixture.services.network.baseUrl, QUrl(u"https://gateway.example.com"_s));
}

void TestPageTest::forgetsTheVerdictWhenTheAddressChanges()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    buttonOf(page, u"testAgainButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return fixture.session.verdict().has_value(); }));
    buttonOf(page, u"networkButton"_s)->click();
    page.findChild<QDialog *>(u"networkDialog"_s)->findChild<QPushButton *>(u"useNetworkButton"_s)->click();
    QVERIFY(!fixture.session.verdict());
    QCOMPARE(page.stepState(), Page::StepState::Open);
}

void TestPageTest::asksNobodyElseInPractice()
{
    WindowFixture real;
    WindowFixture practice(true);
    Tester realTester(real.check, real.session);
    Tester practiceTester(practice.check, practice.session);
    const TestPage realPage(real.services, realTester);
    const TestPage practicePage(practice.services, practiceTester);
    QVERIFY(!buttonOf(realPage, u"networkButton"_s)->isHidden());
    QVERIFY(buttonOf(practicePage, u"networkButton"_s)->isHidden());
}

void TestPageTest::namesTheProxyThatTheSystemUses_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << u"proxy.example.com:3128"_s << u"proxy.example.com:3128"_s;
    QTest::newRow("none") << QString() << u"no proxy for api.perplexity.ai"_s;
}

void TestPageTest::namesTheProxyThatTheSystemUses()
{
    QFETCH(QString, proxy);
    QFETCH(QString, words);
    WindowFixture fixture;
    QString asked;
    fixture.services.proxyFor = [&](const QUrl &url, QObject *, const auto &tell) {
        asked = url.host();
        tell(proxy);
    };
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    buttonOf(page, u"networkButton"_s)->click();
    const auto *label = page.findChild<QLabel *>(u"networkProxy"_s);
    QCOMPARE(asked, u"api.perplexity.ai"_s);
    QVERIFY(label->isVisibleTo(label->window()));
    QVERIFY(label->text().contains(words));
}

void TestPageTest::saysWhatBecameOfTheUsersOwnFacts()
{
    WindowFixture fixture;
    fixture.services.factsNote = u"Your own file is not used."_s;
    Tester tester(fixture.check, fixture.session);
    const TestPage page(fixture.services, tester);
    QCOMPARE(page.findChild<QLabel *>(u"factsNote"_s)->text(), fixture.services.factsNote);
}

void TestPageTest::leavingEndsTheTest()
{
    WindowFixture fixture;
    fixture.prober.silent = true;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    Tester tester(fixture.check, fixture.session);
    TestPage page(fixture.services, tester);
    tester.start();
    page.cleanupPage();
    QVERIFY(!tester.isRunning());
}

QTEST_MAIN(TestPageTest)
#include "tst_testpage.moc"
