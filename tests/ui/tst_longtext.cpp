#include "ui/pages/checkkeypage.h"
#include "ui/tester.h"
#include "ui/widgets/keyinput.h"
#include "ui/windowfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

// A megabyte on the clipboard, by accident.
class LongTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsALongTextWithoutWaiting();
    void losesNothingTypedIntoALongText();
};

void LongTextTest::readsALongTextWithoutWaiting()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(QByteArray("words and more words ").repeated(40'000) + makeKey(2)));
    page.findChild<QPushButton *>(u"pasteButton"_s)->click();
    QVERIFY(fixture.session.inspection() == nullptr); // The window goes on.
    QTRY_VERIFY(fixture.session.inspection() != nullptr);
    QVERIFY(fixture.session.inspection()->cleaned == Secret(makeKey(2)));
    QVERIFY(fixture.session.inspection()->cellsLeftOut > 0);
}

void LongTextTest::losesNothingTypedIntoALongText()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    auto *input = page.findChild<KeyInput *>(u"keyView"_s);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(makeKey(2) + QByteArray(40'000, ' ')));
    input->paste();
    QTest::keyClicks(input, u"x"_s); // There is nothing yet that could be edited.
    QTRY_VERIFY(fixture.session.inspection() != nullptr);
    QCOMPARE(fixture.session.inspection()->given.size(), makeKey(2).size() + 40'000);
}

QTEST_MAIN(LongTextTest)
#include "tst_longtext.moc"
