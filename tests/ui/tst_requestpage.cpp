#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/requestpage.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/choicecard.h"
#include "ui/widgets/pasteedit.h"
#include "ui/widgets/requestpicture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsAnExample();
    void takesTheExampleForNobodysRequest();
    void takesAChangedExampleForTheUsersRequest();
    void offersNoChoiceOfOneWay();
    void showsThePanelOfTheChosenWay();
    void checksAtAPressOnly();
    void checksWhatIsPasted();
    void saysWhatTextItCannotRead();
    void copiesTheCorrectedRequest();
    void takesTheChosenShell();
    void checksAgainForAnotherKey();
    void showsAPastedKeyShortened();
    void keepsThePastedBytes_data();
    void keepsThePastedBytes();
    void putsKeysBackIntoAnEditedText();
    void keepsTwoKeysWithTheSameEndApart();

private:
    template <typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void paste(const QByteArray &text) const
    {
        auto *data = new QMimeData;
        data->setData(u"text/plain"_s, text);
        QGuiApplication::clipboard()->setMimeData(data);
        part<PasteEdit>(u"requestEdit"_s)->paste();
    }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<RequestPage> m_page;
};

void TestRequestPage::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_bench->takeKey(1);
    m_page = std::make_unique<RequestPage>(m_bench->services, m_bench->tester);
}

void TestRequestPage::showsAnExample()
{
    part<QPushButton>(u"exampleButton"_s)->click();
    QVERIFY(!part<RequestPicture>(u"requestPicture"_s)->isHidden());
    QVERIFY(part<AnswerBox>(u"answerBox"_s)->isShowing());
}

void TestRequestPage::takesTheExampleForNobodysRequest()
{
    part<QPushButton>(u"exampleButton"_s)->click();
    QVERIFY(!m_bench->session.request().has_value());
    QCOMPARE(m_page->stepState(), Page::StepState::Open);
}

void TestRequestPage::takesAChangedExampleForTheUsersRequest()
{
    part<QPushButton>(u"exampleButton"_s)->click();
    part<PasteEdit>(u"requestEdit"_s)->insertPlainText(u" "_s);
    part<QPushButton>(u"checkRequestButton"_s)->click();
    QVERIFY(m_bench->session.request().has_value());
    QVERIFY(hasCause(m_bench->session.request()->findings, Cause::RequestPathRetired));
    QVERIFY(hasCause(m_bench->session.request()->findings, Cause::RequestNoBearer));
    QCOMPARE(m_page->stepState(), Page::StepState::Attention);
}

void TestRequestPage::offersNoChoiceOfOneWay()
{
    QVERIFY(m_page->findChildren<ChoiceCard *>().constFirst()->parentWidget()->isHidden());
    QVERIFY(!part<PasteEdit>(u"requestEdit"_s)->parentWidget()->isHidden());
}

void TestRequestPage::showsThePanelOfTheChosenWay()
{
    auto *panel = new QWidget;
    auto *act = new QPushButton(panel);
    m_page->addPanel(u"Another way"_s, u"It is another one."_s, panel, act);
    QVERIFY(panel->isHidden());
    const QList<QRadioButton *> ways = m_page->findChildren<QRadioButton *>();
    QCOMPARE(ways.size(), 2);
    ways.last()->click();
    QVERIFY(!panel->isHidden());
    QVERIFY(part<PasteEdit>(u"requestEdit"_s)->parentWidget()->isHidden());
    QCOMPARE(m_page->mainAct(), act);
}

void TestRequestPage::checksAtAPressOnly()
{
    auto *button = part<QPushButton>(u"checkRequestButton"_s);
    QVERIFY(!button->isEnabled());
    part<PasteEdit>(u"requestEdit"_s)->insertPlainText(u"curl https://api.perplexity.ai/v1/models"_s);
    QVERIFY(button->isEnabled());
    QVERIFY(!m_bench->session.request().has_value());
    button->click();
    QVERIFY(m_bench->session.request().has_value());
}

void TestRequestPage::checksWhatIsPasted()
{
    paste("curl https://api.perplexity.ai/v1/models -H \"Authorization: Bearer " + makeKey(1) + "\"");
    QVERIFY(m_bench->session.request().has_value());
    QVERIFY(m_bench->session.request()->understood);
    QVERIFY(!hasCause(m_bench->session.request()->findings, Cause::RequestKeyText));
}

void TestRequestPage::saysWhatTextItCannotRead()
{
    paste("Dear support, it does not work.");
    QVERIFY(part<RequestPicture>(u"requestPicture"_s)->isHidden());
    QVERIFY(part<AnswerBox>(u"answerBox"_s)->isShowing());
}

void TestRequestPage::copiesTheCorrectedRequest()
{
    part<QPushButton>(u"exampleButton"_s)->click();
    part<QPushButton>(u"copyCorrectedButton"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, part<QPlainTextEdit>(u"correctedEdit"_s)->toPlainText());
    QVERIFY(copied.contains(u"Bearer"_s));
}

void TestRequestPage::takesTheChosenShell()
{
    paste("curl https://api.perplexity.ai/v1/models");
    auto *box = part<QComboBox>(u"shellBox"_s);
    box->setCurrentIndex(box->findText(u"cmd"_s));
    part<QPushButton>(u"checkRequestButton"_s)->click();
    QCOMPARE(m_bench->session.request()->shell, Shell::Cmd);
}

void TestRequestPage::checksAgainForAnotherKey()
{
    paste("curl https://api.perplexity.ai/v1/models -H \"Authorization: Bearer " + makeKey(1) + "\"");
    QVERIFY(!hasCause(m_bench->session.request()->findings, Cause::RequestOldKey));
    m_bench->takeKey(2);
    QVERIFY(hasCause(m_bench->session.request()->findings, Cause::RequestOldKey));
}

void TestRequestPage::showsAPastedKeyShortened()
{
    paste("KEY=" + makeKey(1) + "\n");
    const QString shown = part<PasteEdit>(u"requestEdit"_s)->toPlainText();
    QCOMPARE(shown, u"KEY="_s + Secret(makeKey(1)).masked() + u'\n');
}

void TestRequestPage::keepsThePastedBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a key") << "Bearer " + makeKey(1);
    QTest::newRow("two keys") << makeKey(1) + " " + makeKey(2);
    QTest::newRow("a no-break space") << "Bearer\xC2\xA0" + makeKey(1);
    QTest::newRow("Windows line ends") << "a\r\nb " + makeKey(1) + "\r\n";
    QTest::newRow("a zero-width space") << "\xE2\x80\x8B" + makeKey(1);
    QTest::newRow("a model's name") << QByteArray("pplx-7b-online");
    QTest::newRow("a key cut short") << QByteArray("pplx-abc");
    QTest::newRow("the prefix alone") << QByteArray("pplx-");
}

void TestRequestPage::keepsThePastedBytes()
{
    QFETCH(QByteArray, text);
    PasteEdit edit;
    edit.setContent(text);
    QVERIFY(edit.content() == Secret(text));
}

void TestRequestPage::putsKeysBackIntoAnEditedText()
{
    PasteEdit edit;
    edit.setContent(QByteArray("Bearer " + makeKey(1)));
    edit.moveCursor(QTextCursor::Start);
    edit.insertPlainText(u"Authorization: "_s);
    QVERIFY(edit.content() == Secret(QByteArray("Authorization: Bearer " + makeKey(1))));
}

void TestRequestPage::keepsTwoKeysWithTheSameEndApart()
{
    const QByteArray first = makeKey(1);
    const QByteArray second = makeKey(2).chopped(4) + first.last(4);
    PasteEdit edit;
    edit.setContent(QByteArray(first + "\n" + second));
    edit.moveCursor(QTextCursor::End);
    edit.insertPlainText(u" end"_s);
    QVERIFY(edit.content() == Secret(QByteArray(first + "\n" + second + " end")));
}

QTEST_MAIN(TestRequestPage)
#include "tst_requestpage.moc"
