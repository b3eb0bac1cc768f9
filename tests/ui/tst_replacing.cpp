#include "ui/replacefixture.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/listcard.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What the page does to files, and what it offers then.
class TestReplacing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void replacesWhatIsTickedAndNothingElse();
    void listsProgramsThatReadAFileBeforeTheChange();
    void testsOnceMoreAfterReplacing();
    void deletesTheCopiesOnlyWhenSure();
    void keepsUndoWithinReach();
    void tellsOfCopiesThatAreLeft();
    void warnsAfterReplacingByARefusedKey();
    void changesNothingByComingAndGoing();
    void searchesAgainAfterReplacing();
    void undoesAtAPress();
    void saysWhyAFileWasLeftAlone();
    void offersToUndoEarlierChanges();
    void looksForProgramsOnlyAtAPress();

private:
    std::unique_ptr<ReplaceFixture> m_on;
};

void TestReplacing::init()
{
    m_on.reset();
    m_on = std::make_unique<ReplaceFixture>();
}

void TestReplacing::replacesWhatIsTickedAndNothingElse()
{
    m_on->ticks().constLast()->click();
    m_on->press(u"replaceButton"_s);
    QCOMPARE(m_on->bench->content(shellFile()), shellStart() + makeKey(1) + "\n");
    QCOMPARE(m_on->bench->content(envFile()), envStart() + makeKey(2) + "\n");
    QCOMPARE(m_on->bench->session.changes().size(), 1);
}

void TestReplacing::listsProgramsThatReadAFileBeforeTheChange()
{
    m_on->bench->processes.entries = { { 7, u"cursor"_s, {}, {} }, { 8, u"windsurf"_s, {}, {} } };
    Place &place = m_on->bench->addPlace("/home/user/.cursor/x.env", envStart(), 2);
    place.toolId = u"cursor"_s;
    m_on->bench->showPlaces();
    settle();
    m_on->press(u"replaceButton"_s);
    QTRY_VERIFY(m_on->page->isComplete());
    QVERIFY(m_on->part<QLabel>(u"restartSteps"_s)->text().contains(u"Cursor"_s));
    m_on->press(u"lookProgramsButton"_s);
    QTRY_VERIFY(m_on->bench->session.stalePrograms().has_value());
    QCOMPARE(m_on->bench->session.stalePrograms()->size(), 1);
    QCOMPARE(m_on->bench->session.stalePrograms()->first().program, u"cursor"_s);
}

void TestReplacing::testsOnceMoreAfterReplacing()
{
    m_on->bench->prober.silent = true;
    m_on->press(u"replaceButton"_s);
    QTRY_VERIFY(m_on->page->isComplete());
    QVERIFY(m_on->bench->tester.isRunning());
}

void TestReplacing::deletesTheCopiesOnlyWhenSure()
{
    m_on->press(u"replaceButton"_s);
    QTRY_VERIFY(m_on->page->isComplete());
    m_on->press(u"forgetButton"_s);
    QCOMPARE(m_on->bench->files.changes().size(), 1);
    m_on->press(u"forgetForGoodButton"_s);
    QVERIFY(m_on->bench->files.changes().isEmpty());
    QVERIFY(m_on->bench->session.changes().first().forgotten);
    settle();
    QCOMPARE(m_on->part<QPushButton>(u"undoButton"_s), nullptr);
}

void TestReplacing::changesNothingByComingAndGoing()
{
    m_on->page->initializePage();
    m_on->page->cleanupPage();
    QVERIFY(m_on->page->validatePage());
    QVERIFY(m_on->bench->files.changes().isEmpty());
}

void TestReplacing::searchesAgainAfterReplacing()
{
    m_on->press(u"replaceButton"_s);
    QVERIFY(!m_on->page->isComplete());
    QTRY_VERIFY(m_on->page->isComplete());
    QCOMPARE(m_on->bench->session.places().places.front().state, PlaceState::Same);
    QVERIFY(m_on->part<AnswerBox>(u"answerBox"_s)->isShowing());
    QVERIFY(!m_on->part<ListCard>(u"receipts"_s)->isHidden());
}

void TestReplacing::undoesAtAPress()
{
    m_on->press(u"replaceButton"_s);
    m_on->press(u"undoButton"_s);
    QCOMPARE(m_on->bench->content(shellFile()), shellStart() + makeKey(2) + "\n");
    QCOMPARE(m_on->bench->content(envFile()), envStart() + makeKey(2) + "\n");
    QVERIFY(m_on->bench->session.changes().first().undone);
    QVERIFY(m_on->answer().startsWith(u"Undone."_s));
}

void TestReplacing::saysWhyAFileWasLeftAlone()
{
    m_on->bench->files.put(envFile().toStdString(), "# edited meanwhile\n");
    m_on->press(u"replaceButton"_s);
    QCOMPARE(m_on->bench->content(envFile()), QByteArray("# edited meanwhile\n"));
    QCOMPARE(m_on->bench->content(shellFile()), shellStart() + makeKey(1) + "\n");
    const ChangeMade &change = m_on->bench->session.changes().first();
    QCOMPARE(change.files.last().whyNot, std::optional(FileError::ChangedMeanwhile));
}

void TestReplacing::offersToUndoEarlierChanges()
{
    const QString change = m_on->bench->files.beginChange();
    m_on->bench->files.put("/home/user/x", "new");
    QVERIFY(m_on->bench->files.replace(change, "/home/user/x", "new", "newer").has_value());
    m_on->page->initializePage();
    auto *undo = m_on->part<QPushButton>(u"undoEarlierButton"_s);
    QVERIFY(undo != nullptr);
    undo->click();
    QCOMPARE(m_on->bench->content("/home/user/x"), QByteArray("new"));
}

void TestReplacing::looksForProgramsOnlyAtAPress()
{
    m_on->bench->processes.entries = { { 7, u"node"_s, u"PERPLEXITY_API_KEY"_s, makeKey(2) } };
    m_on->press(u"replaceButton"_s);
    QTRY_VERIFY(m_on->page->isComplete());
    QVERIFY(!m_on->bench->session.stalePrograms().has_value());
    m_on->press(u"lookProgramsButton"_s);
    QTRY_VERIFY(m_on->bench->session.stalePrograms().has_value());
    QCOMPARE(m_on->bench->session.stalePrograms()->first().program, u"node"_s);
    QVERIFY(m_on->part<QLabel>(u"restartSentence"_s)->text().startsWith(u"They keep"_s));
}

void TestReplacing::keepsUndoWithinReach()
{
    m_on->press(u"replaceButton"_s);
    QTRY_VERIFY(m_on->page->isComplete());
    QCOMPARE(m_on->part<QPushButton>(u"undoEarlierButton"_s), nullptr);
    m_on->press(u"forgetButton"_s);
    m_on->press(u"keepCopiesButton"_s);
    settle();
    m_on->press(u"undoEarlierButton"_s);
    QCOMPARE(m_on->bench->content(envFile()), envStart() + makeKey(2) + "\n");
}

void TestReplacing::tellsOfCopiesThatAreLeft()
{
    for (const bool undone : { true, false }) {
        m_on->press(u"replaceButton"_s);
        QTRY_VERIFY(m_on->page->isComplete());
        if (undone)
            m_on->press(u"undoButton"_s);
        QTRY_VERIFY(m_on->page->isComplete());
        settle();
    }
    m_on->press(u"forgetButton"_s);
    m_on->press(u"forgetForGoodButton"_s);
    settle();
    QCOMPARE(m_on->bench->files.changes().size(), 1);
    QVERIFY(m_on->part<QLabel>(u"answerHow"_s)->text().startsWith(u"Copies of other changes"_s));
    QVERIFY(m_on->part<QPushButton>(u"undoEarlierButton"_s)->isHidden());
    m_on->press(u"forgetEarlierButton"_s);
    m_on->press(u"forgetForGoodButton"_s);
    QVERIFY(m_on->bench->files.changes().isEmpty());
}

void TestReplacing::warnsAfterReplacingByARefusedKey()
{
    m_on->bench->takeVerdict(Cause::AnswerInvalidKey);
    m_on->part<QCheckBox>(u"replaceAnywayCheck"_s)->click();
    m_on->press(u"replaceButton"_s);
    QVERIFY(m_on->part<QLabel>(u"answerTodo"_s)->text().contains(u"has not accepted this key"_s));
}

QTEST_MAIN(TestReplacing)
#include "tst_replacing.moc"
