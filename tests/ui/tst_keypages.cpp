#include "ui/pages/checkkeypage.h"
#include "ui/pages/getkeypage.h"
#include "ui/tester.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/keyinput.h"
#include "ui/windowfixture.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

QPushButton *buttonOf(const QWidget &page, const QString &name)
{
    return page.findChild<QPushButton *>(name);
}

void copy(const QByteArray &text)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

} // namespace

class KeyPagesTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void keepUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init() { m_opened.clear(); }

    void opensTheConsole();
    void readsAnErrorMessage();
    void comparesTheMessageWithALaterKey();
    void redactsAKeyInTheMessage();
    void forgetsAnEmptyMessage();
    void copiesPracticeKeys();
    void hasNoPracticeKeysInRealUse();

    void takesAPastedKey();
    void showsTheKeyOnlyWhileHeld();
    void cleansWhatWasPasted();
    void needsAPasteFirst();
    void asksPerplexity();
    void saysWhenTheKeyIsRefused();
    void readsTheKeychain();
    void saysWhenTheKeychainIsEmpty();
    void comparesTwoKeys();
    void letsChooseAmongSeveral();
    void hidesTheKeyWhenLeft();

private:
    QUrl m_opened;
};

void KeyPagesTest::opensTheConsole()
{
    WindowFixture fixture;
    const GetKeyPage page(fixture.services);
    QDesktopServices::setUrlHandler(u"https"_s, this, "keepUrl");
    buttonOf(page, u"openConsoleButton"_s)->click();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_opened, testFacts().service.links.value(u"keys"_s));
}

void KeyPagesTest::readsAnErrorMessage()
{
    WindowFixture fixture;
    const GetKeyPage page(fixture.services);
    page.findChild<QPlainTextEdit *>(u"errorMessageEdit"_s)
        ->setPlainText(u"{'error': {'message': 'You exceeded your current quota', "
                       "'type': 'insufficient_quota', 'code': 401}}"_s);
    QVERIFY(page.findChild<AnswerBox *>(u"messageAnswerBox"_s)->isShowing());
    QVERIFY(fixture.session.explanation().has_value());
    QCOMPARE(fixture.session.explanation()->cause, Cause::AnswerNoCredit);
    QVERIFY(buttonOf(page, u"openLinkButton"_s) != nullptr);
}

void KeyPagesTest::comparesTheMessageWithALaterKey()
{
    WindowFixture fixture;
    const GetKeyPage page(fixture.services);
    page.findChild<QPlainTextEdit *>(u"errorMessageEdit"_s)
        ->setPlainText(u"{'type': 'invalid_api_key', 'code': 401} for key pplx-****0000"_s);
    QCOMPARE(fixture.session.explanation()->cause, Cause::AnswerInvalidKey);
    fixture.session.setInspection(inspectKey(makeKey(3), fixture.services.facts));
    QCOMPARE(fixture.session.explanation()->cause, Cause::RequestOldKey);
}

void KeyPagesTest::redactsAKeyInTheMessage()
{
    WindowFixture fixture;
    const GetKeyPage page(fixture.services);
    auto *edit = page.findChild<QPlainTextEdit *>(u"errorMessageEdit"_s);
    const QString key = QString::fromLatin1(makeKey(3));
    edit->setPlainText(u"Error 401 with "_s + key);
    QVERIFY(!edit->toPlainText().contains(key));
    QVERIFY(edit->toPlainText().startsWith(u"Error 401 with pplx-"_s));
}

void KeyPagesTest::forgetsAnEmptyMessage()
{
    WindowFixture fixture;
    const GetKeyPage page(fixture.services);
    auto *edit = page.findChild<QPlainTextEdit *>(u"errorMessageEdit"_s);
    edit->setPlainText(u"something else"_s);
    QVERIFY(page.findChild<AnswerBox *>(u"messageAnswerBox"_s)->isShowing());
    edit->clear();
    QVERIFY(!page.findChild<AnswerBox *>(u"messageAnswerBox"_s)->isShowing());
    QVERIFY(!fixture.session.explanation().has_value());
}

void KeyPagesTest::copiesPracticeKeys()
{
    WindowFixture fixture(true);
    const GetKeyPage page(fixture.services);
    buttonOf(page, u"practiceKeyGood"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), fixture.goodKey + '\n');
}

void KeyPagesTest::hasNoPracticeKeysInRealUse()
{
    WindowFixture fixture;
    const GetKeyPage page(fixture.services);
    QVERIFY(page.findChild<QWidget *>(u"practiceKeysCard"_s) == nullptr);
    QVERIFY(page.findChild<QWidget *>(u"practiceStrip"_s) == nullptr);
}

void KeyPagesTest::takesAPastedKey()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    copy(fixture.goodKey);
    buttonOf(page, u"pasteButton"_s)->click();
    QVERIFY(fixture.session.key() != nullptr);
    QVERIFY(*fixture.session.key() == Secret(fixture.goodKey));
    QCOMPARE(page.stepState(), Page::StepState::Done);
}

void KeyPagesTest::showsTheKeyOnlyWhileHeld()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    const auto *view = page.findChild<KeyInput *>(u"keyView"_s);
    QPushButton *hold = buttonOf(page, u"holdToShowButton"_s);
    QVERIFY(!view->isRevealed());
    QTest::mousePress(hold, Qt::LeftButton);
    QVERIFY(view->isRevealed());
    QTest::mouseRelease(hold, Qt::LeftButton);
    QVERIFY(!view->isRevealed());
}

void KeyPagesTest::cleansWhatWasPasted()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    copy("\xC2\xA0" + fixture.goodKey + "\n");
    buttonOf(page, u"pasteButton"_s)->click();
    QVERIFY(*fixture.session.key() == Secret(fixture.goodKey));
    QVERIFY(!page.findChild<QWidget *>(u"removedList"_s)->isHidden());
    QVERIFY(page.findChild<AnswerBox *>(u"keyAnswerBox"_s)->isShowing());
}

void KeyPagesTest::needsAPasteFirst()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    QCOMPARE(page.mainAct(), buttonOf(page, u"pasteButton"_s));
    QCOMPARE(page.stepState(), Page::StepState::Open);
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    QCOMPARE(page.mainAct(), buttonOf(page, u"askButton"_s));
}

void KeyPagesTest::asksPerplexity()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    QVERIFY(fixture.prober.asked.isEmpty());
    QVERIFY(page.findChild<QLabel *>(u"askHost"_s)->text().contains(u"api.perplexity.ai"_s));
    buttonOf(page, u"askButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return fixture.session.isAccepted(); }));
    QVERIFY(page.findChild<AnswerBox *>(u"answerBox"_s)->isShowing());
    QVERIFY(page.mainAct() == nullptr);
}

void KeyPagesTest::saysWhenTheKeyIsRefused()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    fixture.session.setInspection(inspectionOf({}, makeKey(9)));
    buttonOf(page, u"askButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return page.stepState() == Page::StepState::Attention; }));
    QVERIFY(buttonOf(page, u"chooseKeyButton"_s) != nullptr);
}

void KeyPagesTest::readsTheKeychain()
{
    WindowFixture fixture;
    fixture.vault.entries.insert(fixture.services.vaultName, fixture.goodKey);
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    buttonOf(page, u"readKeychainButton"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return fixture.session.key() != nullptr; }));
    QVERIFY(*fixture.session.key() == Secret(fixture.goodKey));
}

void KeyPagesTest::saysWhenTheKeychainIsEmpty()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    QPushButton *read = buttonOf(page, u"readKeychainButton"_s);
    read->click();
    QVERIFY(!read->isEnabled());
    QVERIFY(QTest::qWaitFor([&] { return page.findChild<AnswerBox *>(u"keyAnswerBox"_s)->isShowing(); }));
    QVERIFY(read->isEnabled());
}

void KeyPagesTest::comparesTwoKeys()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    buttonOf(page, u"compareButton"_s)->click();
    copy(makeKey(5));
    buttonOf(page, u"pasteOtherButton"_s)->click();
    QVERIFY(page.findChild<AnswerBox *>(u"compareAnswerBox"_s)->isShowing());
    buttonOf(page, u"compareButton"_s)->click();
    QVERIFY(page.findChild<KeyInput *>(u"otherKeyView"_s)->inspection() == nullptr);
}

void KeyPagesTest::letsChooseAmongSeveral()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    const CheckKeyPage page(fixture.services, tester);
    copy(fixture.goodKey + "\n" + makeKey(4) + "\n");
    buttonOf(page, u"pasteButton"_s)->click();
    QVERIFY(fixture.session.key() == nullptr);
    QPushButton *second = buttonOf(page, u"chooseKey2"_s);
    QVERIFY(second != nullptr);
    second->click();
    QVERIFY(fixture.session.key() != nullptr);
    QVERIFY(*fixture.session.key() == Secret(makeKey(4)));
}

void KeyPagesTest::hidesTheKeyWhenLeft()
{
    WindowFixture fixture;
    Tester tester(fixture.check, fixture.session);
    CheckKeyPage page(fixture.services, tester);
    fixture.session.setInspection(inspectionOf({}, fixture.goodKey));
    auto *view = page.findChild<KeyInput *>(u"keyView"_s);
    view->setRevealed(true);
    page.cleanupPage();
    QVERIFY(!view->isRevealed());
}

QTEST_MAIN(KeyPagesTest)
#include "tst_keypages.moc"
