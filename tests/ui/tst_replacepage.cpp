#include "core/places/occurrences.h"
#include "support/testfacts.h"
#include "ui/replacefixture.h"
#include "ui/widgets/diffview.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What the page shows and offers before anything is changed.
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
    void keepsWhatTheUserUnticked();
    void saysWhereCopiesGoAndHowToUndo();
    void offersRepairsWithATickOfTheirOwn();
    void takesALineAwayOrFillsIt();
    void showsTheNeighboursOfALine();
    void warnsWhereGitWouldTakeTheKeyAlong();
    void keepsStepsTickedOff();
    void asksPerplexityAtAPress();
    void offersItselfAsTheMainAct();

private:
    std::unique_ptr<ReplaceFixture> m_on;
};

void TestReplacePage::init()
{
    m_on.reset();
    m_on = std::make_unique<ReplaceFixture>();
}

void TestReplacePage::namesTheButtonAfterWhatItDoes()
{
    QVERIFY(m_on->part<QPushButton>(u"replaceButton"_s)->text().contains(u" 2 "_s));
    m_on->ticks().constFirst()->click();
    QVERIFY(m_on->part<QPushButton>(u"replaceButton"_s)->text().contains(u" 1 "_s));
    m_on->ticks().constLast()->click();
    QVERIFY(!m_on->part<QPushButton>(u"replaceButton"_s)->isEnabled());
}

void TestReplacePage::readsEachTickBoxAloud()
{
    QCOMPARE(m_on->ticks().constFirst()->accessibleName(),
             u"Replace PERPLEXITY_API_KEY in ~/.zshrc, line 1"_s);
    QCOMPARE(m_on->ticks().constLast()->accessibleName(),
             u"Replace PERPLEXITY_API_KEY in ~/p/.env, line 1"_s);
}

void TestReplacePage::showsTheLineBeforeAndAfter()
{
    QStringList lines;
    for (const QWidget *view : m_on->page->findChild<DiffView *>()->findChildren<QWidget *>())
        lines.append(view->accessibleName());
    const QString start = QString::fromLatin1(shellStart());
    QCOMPARE(lines,
             QStringList({ u"Before: "_s + start + Secret(makeKey(2)).masked(),
                           u"After: "_s + start + Secret(makeKey(1)).masked() }));
}

void TestReplacePage::leavesDoubtfulPlacesUntickedAndSaysWhy()
{
    m_on->bench->addPlace(envFile(), envStart(), 2).doubtful = true;
    m_on->bench->showPlaces();
    settle();
    QCOMPARE(m_on->ticks().size(), 1);
    QVERIFY(!m_on->ticks().constFirst()->isChecked());
    QVERIFY(m_on->ticks().constFirst()->accessibleDescription().startsWith(u"Not ticked:"_s));
}

void TestReplacePage::isLockedUntilTheKeyIsAccepted()
{
    m_on->bench->takeVerdict(Cause::AnswerInvalidKey);
    QVERIFY(!m_on->part<QPushButton>(u"replaceButton"_s)->isEnabled());
    QVERIFY(!m_on->part<QLabel>(u"lockedSentence"_s)->isHidden());
    m_on->bench->takeVerdict(Cause::AnswerAccepted);
    QVERIFY(m_on->part<QPushButton>(u"replaceButton"_s)->isEnabled());
    QVERIFY(m_on->part<QLabel>(u"lockedSentence"_s)->isHidden());
}

void TestReplacePage::isUnlockedByReplaceAnyway()
{
    m_on->bench->takeVerdict(Cause::AnswerInvalidKey);
    auto *anyway = m_on->part<QCheckBox>(u"replaceAnywayCheck"_s);
    QVERIFY(!anyway->accessibleDescription().isEmpty());
    anyway->click();
    QVERIFY(m_on->part<QPushButton>(u"replaceButton"_s)->isEnabled());
}

void TestReplacePage::listsWhatCannotBeEdited()
{
    Place &place = m_on->bench->addPlace("/home/user/store.db", "", 2);
    place.editable = false;
    place.whyNot = NotEditable::AppOnly;
    place.tool = u"Obsidian"_s;
    m_on->bench->showPlaces();
    settle();
    QVERIFY(!m_on->part<QWidget>(u"elsewhere"_s)->isHidden());
    QCOMPARE(m_on->ticks().size(), 0);
    QVERIFY(m_on->part<QWidget>(u"actionCard"_s)->isHidden());
}

void TestReplacePage::keepsWhatTheUserUnticked()
{
    m_on->ticks().constLast()->click();
    m_on->page->cleanupPage();
    m_on->page->initializePage();
    settle();
    QVERIFY(m_on->ticks().constFirst()->isChecked());
    QVERIFY(!m_on->ticks().constLast()->isChecked());
}

void TestReplacePage::saysWhereCopiesGoAndHowToUndo()
{
    const QString sentence = m_on->part<QLabel>(u"sentence"_s)->text();
    QVERIFY(sentence.startsWith(u"2 file"_s));
    QVERIFY(sentence.contains(u"~/.local/state/keywright/changes"_s));
    QVERIFY(sentence.contains(u"Undo"_s));
}

void TestReplacePage::offersRepairsWithATickOfTheirOwn()
{
    const Secret &key = *m_on->bench->session.key();
    const QByteArray text = "A=1\nPERPEXITY_API_KEY=" + makeKey(1) + "\nB=2\n";
    m_on->bench->files.put(envFile().toStdString(), text);
    m_on->bench->report.places = findPlaces({ envFile().toStdString(), text, true, true }, testFacts(), &key);
    m_on->bench->showPlaces();
    settle();
    QCOMPARE(m_on->ticks().size(), 2);
    QVERIFY(!m_on->ticks().constFirst()->isChecked()); // others' right to read the file
    QCOMPARE(m_on->ticks().constLast()->accessibleName(),
             u"Rename PERPEXITY_API_KEY to PERPLEXITY_API_KEY, in ~/p/.env"_s);
    m_on->press(u"replaceButton"_s);
    QCOMPARE(m_on->bench->content(envFile()), "A=1\nPERPLEXITY_API_KEY=" + makeKey(1) + "\nB=2\n");
}

void TestReplacePage::takesALineAwayOrFillsIt()
{
    const Secret &key = *m_on->bench->session.key();
    const QByteArray text = "A=1\nPERPLEXITY_API_KEY=\n";
    m_on->bench->files.put(envFile().toStdString(), text);
    m_on->bench->report.places =
        findPlaces({ envFile().toStdString(), text, false, true }, testFacts(), &key);
    m_on->bench->showPlaces();
    settle();
    QCOMPARE(m_on->ticks().size(), 2);
    QCheckBox *fill = m_on->ticks().constFirst();
    QCheckBox *remove = m_on->ticks().constLast();
    QVERIFY(fill->isChecked());
    remove->click();
    QVERIFY(!fill->isChecked());
    fill->click();
    QVERIFY(!remove->isChecked());
}

void TestReplacePage::showsTheNeighboursOfALine()
{
    m_on->bench->addPlace(envFile(), envStart(), 2, "\nNEXT=1\n");
    m_on->bench->showPlaces();
    settle();
    const auto *neighbour = m_on->part<QWidget>(u"neighbour"_s);
    QVERIFY(neighbour != nullptr);
    QVERIFY(neighbour->accessibleName().contains(u"NEXT=1"_s));
}

void TestReplacePage::warnsWhereGitWouldTakeTheKeyAlong()
{
    m_on->bench->addPlace(envFile(), envStart(), 2)
        .findings.append(makeFinding(Cause::PlaceExposed, {}, { { u"kind"_s, u"git-next"_s } }));
    m_on->bench->showPlaces();
    settle();
    const QList<QLabel *> labels = m_on->page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
                                [](const QLabel *label) { return label->text().contains(u".gitignore"_s); }));
}

void TestReplacePage::keepsStepsTickedOff()
{
    const auto show = [this] {
        Place &place = m_on->bench->addPlace("/home/user/store.db", "", 2);
        place.editable = false;
        place.whyNot = NotEditable::AppOnly;
        m_on->bench->showPlaces();
        settle();
    };
    show();
    m_on->part<QCheckBox>(u"doneCheck"_s)->click();
    show();
    QVERIFY(m_on->part<QCheckBox>(u"doneCheck"_s)->isChecked());
}

void TestReplacePage::asksPerplexityAtAPress()
{
    m_on->bench->takeKey(3);
    QVERIFY(!m_on->part<QPushButton>(u"replaceButton"_s)->isEnabled());
    m_on->bench->prober.silent = true;
    m_on->press(u"testAfterReplacingButton"_s);
    QVERIFY(m_on->bench->tester.isRunning());
}

void TestReplacePage::offersItselfAsTheMainAct()
{
    QCOMPARE(m_on->page->mainAct(), m_on->part<QPushButton>(u"replaceButton"_s));
    m_on->bench->takeVerdict(Cause::AnswerInvalidKey);
    QCOMPARE(m_on->page->mainAct(), nullptr);
}

QTEST_MAIN(TestReplacePage)
#include "tst_replacepage.moc"
