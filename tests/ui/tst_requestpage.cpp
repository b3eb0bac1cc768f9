#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/requestpage.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/choicecard.h"
#include "ui/widgets/findingrow.h"
#include "ui/widgets/pasteedit.h"
#include "ui/widgets/requestpicture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <algorithm>

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
    void underlinesTheEvidence();
    void showsWhereAFindingStands();
    void marksTheFindingAtTheCursor();
    void judgesAnEditedTextAgain();
    void forgetsATextThatIsDeleted();
    void correctsNothingThatIsRight();
    void marksWhatIsNewInTheCorrectedRequest();
    void isNotGreenWhereOnlyAPartWasChecked();
    void showsTheBeginningOfALongText();
    void offersNoChoiceOfOneWay();
    void showsThePanelOfTheChosenWay();
    void checksAtAPressOnly();
    void checksWhatIsPasted();
    void saysWhatTextItCannotRead();
    void copiesTheCorrectedRequest();
    void takesTheChosenShell();
    void checksAgainForAnotherKey();
    void showsAPastedKeyShortened();

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
    m_bench->services.listener = nullptr; // tst_listenpanel has one
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
    part<PasteEdit>(u"requestEdit"_s)->appendPlainText(u"# mine"_s);
    part<QPushButton>(u"checkRequestButton"_s)->click();
    QVERIFY(m_bench->session.request().has_value());
    QVERIFY(hasCause(m_bench->session.request()->findings, Cause::RequestPathRetired));
    QVERIFY(hasCause(m_bench->session.request()->findings, Cause::RequestNoBearer));
    QCOMPARE(m_page->stepState(), Page::StepState::Attention);
}

void TestRequestPage::underlinesTheEvidence()
{
    auto *edit = part<PasteEdit>(u"requestEdit"_s);
    paste("export KEY=" + makeKey(2)
          + "\r\ncurl https://api.perplexity.ai/chat/completions -H \"Authorization: " + makeKey(1)
          + "\" --json '{\"model\":\"sonar\",\"messages\":[1]}'");
    QStringList underlined;
    for (const QTextEdit::ExtraSelection &mark : edit->extraSelections())
        underlined.append(mark.cursor.selectedText());
    QVERIFY(underlined.contains(u"/chat/completions"_s));
    QVERIFY(underlined.contains(Secret(makeKey(1)).masked()));
    QVERIFY(!edit->accessibleDescription().isEmpty());
}

void TestRequestPage::showsWhereAFindingStands()
{
    paste("curl https://api.perplexity.ai/chat/completions -H \"Authorization: Bearer " + makeKey(1) + "\"");
    m_page->findChild<QPushButton *>(u"showWhereButton"_s)->click();
    QCOMPARE(part<PasteEdit>(u"requestEdit"_s)->textCursor().selectedText(), u"/chat/completions"_s);
}

void TestRequestPage::marksTheFindingAtTheCursor()
{
    paste("curl https://api.perplexity.ai/chat/completions -H \"Authorization: Bearer " + makeKey(1) + "\"");
    auto *edit = part<PasteEdit>(u"requestEdit"_s);
    const auto isMarked = [this] {
        const auto rows = m_page->findChildren<FindingRow *>();
        return std::ranges::any_of(rows, &FindingRow::isMarked);
    };
    QVERIFY(!isMarked());
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(static_cast<int>(edit->toPlainText().indexOf(u"/chat"_s)) + 2);
    edit->setTextCursor(cursor);
    QVERIFY(isMarked());
    QVERIFY(!part<QLabel>(u"touchedLabel"_s)->isHidden());
    edit->moveCursor(QTextCursor::Start);
    QVERIFY(!isMarked());
}

void TestRequestPage::judgesAnEditedTextAgain()
{
    paste("curl https://api.perplexity.ai/v2/models -H \"Authorization: Bearer " + makeKey(1) + "\"");
    QVERIFY(hasCause(m_bench->session.request()->findings, Cause::RequestPath));
    auto *edit = part<PasteEdit>(u"requestEdit"_s);
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(static_cast<int>(edit->toPlainText().indexOf(u"2/models"_s)));
    cursor.deleteChar();
    cursor.insertText(u"1"_s);
    QTRY_COMPARE(m_bench->session.request()->cause, std::optional<Cause>());
    QVERIFY(edit->extraSelections().isEmpty());
}

void TestRequestPage::forgetsATextThatIsDeleted()
{
    paste("curl https://api.perplexity.ai/v2/models");
    part<PasteEdit>(u"requestEdit"_s)->clear();
    QVERIFY(!m_bench->session.request().has_value());
    QVERIFY(!part<AnswerBox>(u"answerBox"_s)->isShowing());
}

void TestRequestPage::correctsNothingThatIsRight()
{
    paste("curl https://api.perplexity.ai/v1/models -H \"Authorization: Bearer " + makeKey(1) + "\"");
    QVERIFY(part<QWidget>(u"corrected"_s)->isHidden());
    QVERIFY(!part<QLabel>(u"correctedHow"_s)->isHidden());
    QCOMPARE(m_page->stepState(), Page::StepState::Done);
}

void TestRequestPage::marksWhatIsNewInTheCorrectedRequest()
{
    paste("curl https://api.perplexity.ai/v2/models -H \"Authorization: Bearer " + makeKey(1) + "\"");
    QStringList marked;
    for (const QTextEdit::ExtraSelection &mark : part<QPlainTextEdit>(u"correctedEdit"_s)->extraSelections())
        marked.append(mark.cursor.selectedText());
    QCOMPARE(marked, QStringList({ u"v1"_s, u"$PERPLEXITY_API_KEY"_s }));
}

void TestRequestPage::isNotGreenWhereOnlyAPartWasChecked()
{
    paste("PERPLEXITY_BASE_URL=https://api.perplexity.ai\n");
    QVERIFY(m_bench->session.request()->understood);
    QCOMPARE(m_page->stepState(), Page::StepState::Open);
}

void TestRequestPage::showsTheBeginningOfALongText()
{
    auto *edit = part<PasteEdit>(u"requestEdit"_s);
    const QByteArray line = "# nothing to see here, go on to the next line of the text\n";
    const QByteArray request =
        "curl https://api.perplexity.ai/v2/models -H \"Authorization: Bearer " + makeKey(1) + "\"\n";
    const QByteArray text = line.repeated(10'000) + request;
    paste(text);
    QVERIFY(edit->toPlainText().size() < 40'000);
    QVERIFY(edit->content() == Secret(text));
    QVERIFY(!part<QLabel>(u"hiddenLengthLabel"_s)->isHidden());
    QTRY_VERIFY(m_bench->session.request().has_value());
    QVERIFY(hasCause(m_bench->session.request()->findings, Cause::RequestPath));
    edit->selectAll();
    paste("curl https://api.perplexity.ai/v1/models");
    QVERIFY(edit->content() == Secret(QByteArrayView("curl https://api.perplexity.ai/v1/models")));
    QVERIFY(part<QLabel>(u"hiddenLengthLabel"_s)->isHidden());
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

QTEST_MAIN(TestRequestPage)
#include "tst_requestpage.moc"
