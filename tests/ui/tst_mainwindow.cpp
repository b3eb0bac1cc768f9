#include "ui/page.h"
#include "ui/widgets/keyinput.h"
#include "ui/widgets/steplist.h"
#include "ui/windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

QPushButton *buttonOf(const QWidget &window, const QString &name)
{
    return window.findChild<QPushButton *>(name);
}

QString spoken(const StepList &steps, int row)
{
    return steps.item(row)->data(Qt::AccessibleTextRole).toString();
}

/// The one at the side.
QPushButton *testNowButton(const QWidget &window)
{
    return buttonOf(*window.findChild<QWidget *>(u"keyCard"_s), u"testNowButton"_s);
}

bool hasName(QWidget *widget)
{
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
    return access != nullptr && !access->text(QAccessible::Name).isEmpty();
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhetherItIsPractice();
    void focusGoesToTheFirstControl();
    void enterPressesTheMainButton();
    void escCancels();
    void stepsTellTheirState();
    void onlyVisitedStepsCanBeChosen();
    void backKeepsTheKey();
    void keyCardShowsTheMaskedKey();
    void testNowWorksOnEveryPage();
    void cancelBecomesCloseAfterAChange();
    void everyControlHasAName();
    void labelsAreNotMarkup();
    void fitsSmallWindows_data();
    void fitsSmallWindows();
    void closingDuringATestIsSafe();
};

void MainWindowTest::saysWhetherItIsPractice()
{
    WindowFixture real;
    WindowFixture practice(true);
    QCOMPARE(MainWindow(real.services).windowTitle(), u"Keywright"_s);
    QCOMPARE(MainWindow(practice.services).windowTitle(), u"Practice"_s);
}

void MainWindowTest::focusGoesToTheFirstControl()
{
    WindowFixture fixture;
    MainWindow window(fixture.services);
    window.show();
    QCOMPARE(window.focusWidget()->objectName(), u"haveKeyChoice"_s);
    window.next();
    QCOMPARE(window.focusWidget()->objectName(), u"keyView"_s);
}

void MainWindowTest::enterPressesTheMainButton()
{
    WindowFixture fixture;
    MainWindow window(fixture.services);
    window.show();
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(window.currentId(), int(MainWindow::CheckKey));
    QGuiApplication::clipboard()->setText(QString::fromLatin1(fixture.goodKey));
    settle();
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QVERIFY(fixture.session.key() != nullptr);
    settle();
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return fixture.session.isAccepted(); }));
    settle();
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QVERIFY(window.currentId() > MainWindow::CheckKey);
}

void MainWindowTest::escCancels()
{
    WindowFixture fixture;
    MainWindow window(fixture.services);
    const QSignalSpy rejected(&window, &QDialog::rejected);
    window.show();
    window.next();
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void MainWindowTest::stepsTellTheirState()
{
    WindowFixture fixture;
    MainWindow window(fixture.services);
    window.show();
    const auto *steps = window.findChild<StepList *>(u"stepList"_s);
    QCOMPARE(spoken(*steps, 0), u"Get a key, current step"_s);
    QCOMPARE(spoken(*steps, 1), u"Check the key, not done yet"_s);
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    QCOMPARE(spoken(*steps, 1), u"Check the key, done"_s);
    window.next();
    QCOMPARE(spoken(*steps, 1), u"Check the key, current step, done"_s);
}

void MainWindowTest::onlyVisitedStepsCanBeChosen()
{
    WindowFixture fixture;
    MainWindow window(fixture.services);
    window.show();
    auto *steps = window.findChild<StepList *>(u"stepList"_s);
    const auto click = [steps](int row) {
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                          steps->visualItemRect(steps->item(row)).center());
    };
    click(2);
    QCOMPARE(window.currentId(), int(MainWindow::GetKey));
    window.next();
    window.next();
    const int third = window.currentId();
    click(0);
    QCOMPARE(window.currentId(), int(MainWindow::GetKey));
    click(2);
    QCOMPARE(window.currentId(), third);
}

void MainWindowTest::backKeepsTheKey()
{
    WindowFixture fixture;
    MainWindow window(fixture.services);
    window.show();
    window.next();
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    window.back();
    window.next();
    QCOMPARE(window.findChild<KeyInput *>(u"keyView"_s)->inspection(), fixture.session.inspection());
    QVERIFY(fixture.session.key() != nullptr);
}

void MainWindowTest::keyCardShowsTheMaskedKey()
{
    WindowFixture fixture;
    const MainWindow window(fixture.services);
    QVERIFY(!testNowButton(window)->isEnabled());
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    QCOMPARE(window.findChild<QLabel *>(u"maskedKey"_s)->text(), Secret(fixture.goodKey).masked());
    QVERIFY(testNowButton(window)->isEnabled());
}

void MainWindowTest::testNowWorksOnEveryPage()
{
    WindowFixture fixture;
    MainWindow window(fixture.services);
    window.show();
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    for (int count = 1; count <= window.pageIds().size(); ++count) {
        fixture.prober.asked.clear();
        testNowButton(window)->click();
        QVERIFY(QTest::qWaitFor([&] { return fixture.prober.asked.size() == 2; }));
        settle();
        window.next();
    }
    const auto *verdict = window.findChild<QLabel *>(u"lastVerdict"_s);
    QVERIFY(verdict->text().startsWith(u"Accepted"_s));
}

void MainWindowTest::cancelBecomesCloseAfterAChange()
{
    WindowFixture fixture;
    const MainWindow window(fixture.services);
    QCOMPARE(buttonOf(window, u"cancelButton"_s)->text(), u"Cancel"_s);
    FileChange file;
    file.done = true;
    ChangeMade change;
    change.id = u"1"_s;
    change.files = { file };
    fixture.session.addChange(change);
    QCOMPARE(buttonOf(window, u"cancelButton"_s)->text(), u"C&lose"_s);
    fixture.session.markUndone(u"1"_s);
    QCOMPARE(buttonOf(window, u"cancelButton"_s)->text(), u"Cancel"_s);
}

void MainWindowTest::everyControlHasAName()
{
    WindowFixture fixture(true);
    MainWindow window(fixture.services);
    window.show();
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    for (qsizetype page = 0; page < window.pageIds().size(); ++page) {
        settle();
        const auto widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0;
            const bool isPart = widget->objectName().startsWith(u"qt_"_s);
            const bool isShown = widget->isVisible() && qobject_cast<QScrollBar *>(widget) == nullptr;
            if (takesFocus && isShown && !isPart)
                QVERIFY2(hasName(widget), qPrintable(widget->objectName()));
        }
        window.next();
    }
}

void MainWindowTest::labelsAreNotMarkup()
{
    WindowFixture fixture(true);
    const MainWindow window(fixture.services);
    for (const QString &part : { u"getKeyPage"_s, u"checkKeyPage"_s, u"testPage"_s, u"sideBar"_s }) {
        const auto labels = window.findChild<QWidget *>(part)->findChildren<QLabel *>();
        QVERIFY(!labels.isEmpty());
        for (const QLabel *label : labels) {
            if (!label->text().isEmpty())
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
    }
}

void MainWindowTest::fitsSmallWindows_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
    QTest::newRow("300 %") << 3.0;
}

void MainWindowTest::fitsSmallWindows()
{
    QFETCH(const double, scale);
    const QFont usual = QGuiApplication::font();
    QFont scaled = usual;
    scaled.setPointSizeF(10 * scale);
    QApplication::setFont(scaled);
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    WindowFixture fixture(true);
    MainWindow window(fixture.services);
    window.resize(800, 600);
    window.show();
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    for (qsizetype page = 0; page < window.pageIds().size(); ++page) {
        settle();
        QCOMPARE(window.size(), QSize(800, 600));
        const auto *area = window.currentPage()->findChild<QScrollArea *>(u"pageArea"_s);
        if (scale < 3)
            QVERIFY2(area->horizontalScrollBar()->maximum() == 0,
                     qPrintable(window.currentPage()->objectName()));
        window.next();
    }
}

void MainWindowTest::closingDuringATestIsSafe()
{
    WindowFixture fixture;
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    {
        const MainWindow window(fixture.services);
        testNowButton(window)->click();
        QVERIFY(fixture.check.isRunning());
    }
    settle();
    QVERIFY(!fixture.session.verdict());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
