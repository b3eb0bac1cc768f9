#include "core/places/occurrences.h"
#include "support/testfacts.h"
#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/replacepage.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/changecard.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/listcard.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray shellFile()
{
    return "/home/user/.zshrc";
}

QByteArray envFile()
{
    return "/home/user/p/.env";
}

QByteArray shellStart()
{
    return "export PERPLEXITY_API_KEY=";
}

QByteArray envStart()
{
    return "PERPLEXITY_API_KEY=";
}

} // namespace

class TestReplacePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void namesTheButtonAfterWhatItDoes();
    void readsEachTickBoxAloud();
    void showsTheLineBeforeAndAfter();
    void leavesDoubtfulPlacesUntickedAndSaysWhy();
    void isLockedUntilTheKeyIsAccepted();
    void isUnlockedByReplaceAnyway();
    void listsWhatCannotBeEdited();
    void replacesWhatIsTickedAndNothingElse();
    void keepsWhatTheUserUnticked();
    void saysWhereCopiesGoAndHowToUndo();
    void offersRepairsWithATickOfTheirOwn();
    void showsTheNeighboursOfALine();
    void warnsWhereGitWouldTakeTheKeyAlong();
    void testsOnceMoreAfterReplacing();
    void deletesTheCopiesOnlyWhenSure();
    void keepsStepsTickedOff();
    void changesNothingByComingAndGoing();
    void searchesAgainAfterReplacing();
    void undoesAtAPress();
    void saysWhyAFileWasLeftAlone();
    void offersToUndoEarlierChanges();
    void looksForProgramsOnlyAtAPress();
    void asksPerplexityAtAPress();
    void offersItselfAsTheMainAct();

private:
    template <typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void press(const QString &name) const { part<QPushButton>(name)->click(); }
    QString answer() const { return part<QLabel>(u"answerWhat"_s)->text(); }
    QList<QCheckBox *> ticks() const { return m_page->findChildren<QCheckBox *>(u"chooseCheck"_s); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ReplacePage> m_page;
};

void TestReplacePage::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_bench->takeKey(1);
    m_bench->takeVerdict(Cause::AnswerAccepted);
    m_bench->addPlace(shellFile(), shellStart(), 2).line = 1;
    m_bench->addPlace(envFile(), envStart(), 2);
    m_bench->showPlaces();
    m_page = std::make_unique<ReplacePage>(m_bench->services, m_bench->tester);
    m_page->initializePage();
}

void TestReplacePage::namesTheButtonAfterWhatItDoes()
{
    QVERIFY(part<QPushButton>(u"replaceButton"_s)->text().contains(u" 2 "_s));
    ticks().constFirst()->click();
    QVERIFY(part<QPushButton>(u"replaceButton"_s)->text().contains(u" 1 "_s));
    ticks().constLast()->click();
    QVERIFY(!part<QPushButton>(u"replaceButton"_s)->isEnabled());
}

void TestReplacePage::readsEachTickBoxAloud()
{
    QCOMPARE(ticks().constFirst()->accessibleName(), u"Replace PERPLEXITY_API_KEY in ~/.zshrc, line 1"_s);
    QCOMPARE(ticks().constLast()->accessibleName(), u"Replace PERPLEXITY_API_KEY in ~/p/.env, line 1"_s);
}

void TestReplacePage::showsTheLineBeforeAndAfter()
{
    QStringList lines;
    for (const QWidget *view : m_page->findChild<DiffView *>()->findChildren<QWidget *>())
        lines.append(view->accessibleName());
    const QString start = QString::fromLatin1(shellStart());
    QCOMPARE(lines,
             QStringList({ u"Before: "_s + start + Secret(makeKey(2)).masked(),
                           u"After: "_s + start + Secret(makeKey(1)).masked() }));
}

void TestReplacePage::leavesDoubtfulPlacesUntickedAndSaysWhy()
{
    m_bench->addPlace(envFile(), envStart(), 2).doubtful = true;
    m_bench->showPlaces();
    settle();
    QCOMPARE(ticks().size(), 1);
    QVERIFY(!ticks().constFirst()->isChecked());
    QVERIFY(ticks().constFirst()->accessibleDescription().startsWith(u"Not ticked:"_s));
}

void TestReplacePage::isLockedUntilTheKeyIsAccepted()
{
    m_bench->takeVerdict(Cause::AnswerInvalidKey);
    QVERIFY(!part<QPushButton>(u"replaceButton"_s)->isEnabled());
    QVERIFY(!part<QLabel>(u"lockedSentence"_s)->isHidden());
    m_bench->takeVerdict(Cause::AnswerAccepted);
    QVERIFY(part<QPushButton>(u"replaceButton"_s)->isEnabled());
    QVERIFY(part<QLabel>(u"lockedSentence"_s)->isHidden());
}

void TestReplacePage::isUnlockedByReplaceAnyway()
{
    m_bench->takeVerdict(Cause::AnswerInvalidKey);
    auto *anyway = part<QCheckBox>(u"replaceAnywayCheck"_s);
    QVERIFY(!anyway->accessibleDescription().isEmpty());
    anyway->click();
    QVERIFY(part<QPushButton>(u"replaceButton"_s)->isEnabled());
}

void TestReplacePage::listsWhatCannotBeEdited()
{
    Place &place = m_bench->addPlace("/home/user/store.db", "", 2);
    place.editable = false;
    place.whyNot = NotEditable::AppOnly;
    place.tool = u"Obsidian"_s;
    m_bench->showPlaces();
    settle();
    QVERIFY(!part<QWidget>(u"elsewhere"_s)->isHidden());
    QCOMPARE(ticks().size(), 0);
    QVERIFY(part<QWidget>(u"actionCard"_s)->isHidden());
}

void TestReplacePage::replacesWhatIsTickedAndNothingElse()
{
    ticks().constLast()->click();
    press(u"replaceButton"_s);
    QCOMPARE(m_bench->content(shellFile()), shellStart() + makeKey(1) + "\n");
    QCOMPARE(m_bench->content(envFile()), envStart() + makeKey(2) + "\n");
    QCOMPARE(m_bench->session.changes().size(), 1);
}

void TestReplacePage::keepsWhatTheUserUnticked()
{
    ticks().constLast()->click();
    m_page->cleanupPage();
    m_page->initializePage();
    settle();
    QVERIFY(ticks().constFirst()->isChecked());
    QVERIFY(!ticks().constLast()->isChecked());
}

void TestReplacePage::saysWhereCopiesGoAndHowToUndo()
{
    const QString sentence = part<QLabel>(u"sentence"_s)->text();
    QVERIFY(sentence.startsWith(u"2 file"_s));
    QVERIFY(sentence.contains(u"~/.local/state/keywright/changes"_s));
    QVERIFY(sentence.contains(u"Undo"_s));
}

void TestReplacePage::offersRepairsWithATickOfTheirOwn()
{
    const Secret &key = *m_bench->session.key();
    const QByteArray text = "A=1\nPERPEXITY_API_KEY=" + makeKey(1) + "\nB=2\n";
    m_bench->files.put(envFile().toStdString(), text);
    m_bench->report.places = findPlaces({ envFile().toStdString(), text, true, true }, testFacts(), &key);
    m_bench->showPlaces();
    settle();
    QCOMPARE(ticks().size(), 2);
    QVERIFY(!ticks().constFirst()->isChecked()); // others' right to read the file
    QCOMPARE(ticks().constLast()->accessibleName(),
             u"Rename PERPEXITY_API_KEY to PERPLEXITY_API_KEY, in ~/p/.env"_s);
    press(u"replaceButton"_s);
    QCOMPARE(m_bench->content(envFile()), "A=1\nPERPLEXITY_API_KEY=" + makeKey(1) + "\nB=2\n");
}

void TestReplacePage::showsTheNeighboursOfALine()
{
    m_bench->addPlace(envFile(), envStart(), 2, "\nNEXT=1\n");
    m_bench->showPlaces();
    settle();
    const auto *neighbour = part<QWidget>(u"neighbour"_s);
    QVERIFY(neighbour != nullptr);
    QVERIFY(neighbour->accessibleName().contains(u"NEXT=1"_s));
}

void TestReplacePage::warnsWhereGitWouldTakeTheKeyAlong()
{
    m_bench->addPlace(envFile(), envStart(), 2)
        .findings.append(makeFinding(Cause::PlaceExposed, {}, { { u"kind"_s, u"git-next"_s } }));
    m_bench->showPlaces();
    settle();
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
                                [](const QLabel *label) { return label->text().contains(u".gitignore"_s); }));
}

void TestReplacePage::testsOnceMoreAfterReplacing()
{
    m_bench->prober.silent = true;
    press(u"replaceButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(m_bench->tester.isRunning());
}

void TestReplacePage::deletesTheCopiesOnlyWhenSure()
{
    press(u"replaceButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    press(u"forgetButton"_s);
    QCOMPARE(m_bench->files.changes().size(), 1);
    press(u"forgetForGoodButton"_s);
    QVERIFY(m_bench->files.changes().isEmpty());
    QVERIFY(m_bench->session.changes().first().forgotten);
    settle();
    QCOMPARE(part<QPushButton>(u"undoButton"_s), nullptr);
}

void TestReplacePage::keepsStepsTickedOff()
{
    const auto show = [this] {
        Place &place = m_bench->addPlace("/home/user/store.db", "", 2);
        place.editable = false;
        place.whyNot = NotEditable::AppOnly;
        m_bench->showPlaces();
        settle();
    };
    show();
    part<QCheckBox>(u"doneCheck"_s)->click();
    show();
    QVERIFY(part<QCheckBox>(u"doneCheck"_s)->isChecked());
}

void TestReplacePage::changesNothingByComingAndGoing()
{
    m_page->initializePage();
    m_page->cleanupPage();
    QVERIFY(m_page->validatePage());
    QVERIFY(m_bench->files.changes().isEmpty());
}

void TestReplacePage::searchesAgainAfterReplacing()
{
    press(u"replaceButton"_s);
    QVERIFY(!m_page->isComplete());
    QTRY_VERIFY(m_page->isComplete());
    QCOMPARE(m_bench->session.places().places.front().state, PlaceState::Same);
    QVERIFY(part<AnswerBox>(u"answerBox"_s)->isShowing());
    QVERIFY(!part<ListCard>(u"receipts"_s)->isHidden());
}

void TestReplacePage::undoesAtAPress()
{
    press(u"replaceButton"_s);
    press(u"undoButton"_s);
    QCOMPARE(m_bench->content(shellFile()), shellStart() + makeKey(2) + "\n");
    QCOMPARE(m_bench->content(envFile()), envStart() + makeKey(2) + "\n");
    QVERIFY(m_bench->session.changes().first().undone);
    QVERIFY(answer().startsWith(u"Undone."_s));
}

void TestReplacePage::saysWhyAFileWasLeftAlone()
{
    m_bench->files.put(envFile().toStdString(), "# edited meanwhile\n");
    press(u"replaceButton"_s);
    QCOMPARE(m_bench->content(envFile()), QByteArray("# edited meanwhile\n"));
    QCOMPARE(m_bench->content(shellFile()), shellStart() + makeKey(1) + "\n");
    const ChangeMade &change = m_bench->session.changes().first();
    QCOMPARE(change.files.last().whyNot, std::optional(FileError::ChangedMeanwhile));
}

void TestReplacePage::offersToUndoEarlierChanges()
{
    const QString change = m_bench->files.beginChange();
    m_bench->files.put("/home/user/x", "new");
    QVERIFY(m_bench->files.replace(change, "/home/user/x", "new", "newer").has_value());
    m_page->initializePage();
    auto *undo = part<QPushButton>(u"undoEarlierButton"_s);
    QVERIFY(undo != nullptr);
    undo->click();
    QCOMPARE(m_bench->content("/home/user/x"), QByteArray("new"));
}

void TestReplacePage::looksForProgramsOnlyAtAPress()
{
    m_bench->processes.entries = { { 7, u"node"_s, u"PERPLEXITY_API_KEY"_s, makeKey(2) } };
    press(u"replaceButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(!m_bench->session.stalePrograms().has_value());
    press(u"lookProgramsButton"_s);
    QTRY_VERIFY(m_bench->session.stalePrograms().has_value());
    QCOMPARE(m_bench->session.stalePrograms()->first().program, u"node"_s);
    QVERIFY(part<QLabel>(u"restartSentence"_s)->text().startsWith(u"They keep"_s));
}

void TestReplacePage::asksPerplexityAtAPress()
{
    m_bench->takeKey(3);
    QVERIFY(!part<QPushButton>(u"replaceButton"_s)->isEnabled());
    m_bench->prober.silent = true;
    press(u"testAfterReplacingButton"_s);
    QVERIFY(m_bench->tester.isRunning());
}

void TestReplacePage::offersItselfAsTheMainAct()
{
    QCOMPARE(m_page->mainAct(), part<QPushButton>(u"replaceButton"_s));
    m_bench->takeVerdict(Cause::AnswerInvalidKey);
    QCOMPARE(m_page->mainAct(), nullptr);
}

QTEST_MAIN(TestReplacePage)
#include "tst_replacepage.moc"
