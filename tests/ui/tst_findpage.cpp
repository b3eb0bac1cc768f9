#include "support/testkeys.h"
#include "ui/pagebench.h"
#include "ui/pages/findpage.h"
#include "ui/widgets/placecard.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QString sentenceOf(const Page &page)
{
    return page.findChild<QLabel *>(u"sentence"_s)->text();
}

/// The headings of the cards with places, from top to bottom.
QStringList headingsOf(const Page &page)
{
    QStringList headings;
    for (const PlaceCard *card : page.findChildren<PlaceCard *>()) {
        if (!card->isHidden())
            headings.append(card->accessibleName());
    }
    return headings;
}

QString allText(const Page &page)
{
    QStringList text;
    for (const PlaceRow *row : page.findChildren<PlaceRow *>())
        text.append(row->accessibleName());
    return text.join(u'\n');
}

} // namespace

class TestFindPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsKnownPlacesAtOnce();
    void isCompleteWhenTheSearchHasEnded();
    void groupsPlacesByKey();
    void marksTheWinnerAndStrikesOutTheLoser();
    void tellsAtTheWinnerWhatToChange();
    void saysWhatATerminalKeepsToItself();
    void listsStoresThatNoProgramCanSee();
    void foldsReferencesAway();
    void showsNoKeyInFull();
    void searchesTheHomeFolderOnlyWhenAsked();
    void looksAtProgramsOnlyWithConsent();
    void searchesAgainForAnotherKey();
    void standsStillWhenNothingChanged();
    void staysInThePracticeFolder();
    void tellsHowTheStepStands();

private:
    std::unique_ptr<PageBench> m_bench;
};

void TestFindPage::init()
{
    m_bench = std::make_unique<PageBench>();
    m_bench->takeKey(1);
}

void TestFindPage::findsKnownPlacesAtOnce()
{
    m_bench->files.put("/home/user/.zshrc", "export PERPLEXITY_API_KEY=" + makeKey(2) + "\n");
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(m_bench->session.wasSearched());
    QCOMPARE(m_bench->session.places().places.size(), 1U);
    QCOMPARE(headingsOf(page), QStringList { u"Another key: "_s + Secret(makeKey(2)).masked() });
}

void TestFindPage::isCompleteWhenTheSearchHasEnded()
{
    FindPage page(m_bench->services, m_bench->tester);
    const QSignalSpy spy(&page, &FindPage::completeChanged);
    page.initializePage();
    QVERIFY(!page.isComplete());
    QTRY_VERIFY(page.isComplete());
    QCOMPARE(spy.size(), 1);
}

void TestFindPage::groupsPlacesByKey()
{
    FindPage page(m_bench->services, m_bench->tester);
    m_bench->addPlace("/home/user/a", "K=", 1);
    m_bench->addPlace("/home/user/b", "K=", 2);
    m_bench->addPlace("/home/user/c", "K=", 2);
    m_bench->showPlaces();
    QCOMPARE(headingsOf(page),
             QStringList({ u"Another key: "_s + Secret(makeKey(2)).masked(),
                           u"This key: "_s + Secret(makeKey(1)).masked() }));
    QVERIFY(sentenceOf(page).contains(u"3 "_s));
}

void TestFindPage::marksTheWinnerAndStrikesOutTheLoser()
{
    FindPage page(m_bench->services, m_bench->tester);
    m_bench->addPlace("/home/user/.zshrc", "export K=", 2).line = 41;
    m_bench->addPlace("/home/user/p/.env", "K=", 1);
    m_bench->report.winners = { { u"Python programs"_s, u"K"_s, 0, { 1 }, u"environment-beats-file"_s } };
    m_bench->showPlaces();
    QVERIFY(allText(page).contains(u"wins: "_s));
    QVERIFY(allText(page).contains(u"not used: ~/.zshrc, line 41 wins"_s));
    int struck = 0;
    for (const QLabel *label : page.findChildren<QLabel *>())
        struck += label->font().strikeOut() ? 1 : 0;
    QCOMPARE(struck, 1);
}

void TestFindPage::tellsAtTheWinnerWhatToChange()
{
    m_bench->files.put("/home/user/.zshenv", "export PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    m_bench->files.put("/home/user/.zshrc", "export PERPLEXITY_API_KEY=" + makeKey(2) + "\n");
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(m_bench->session.wasSearched());
    const QStringList rows = allText(page).split(u'\n');
    const QStringList told = rows.filter(u"To make your key win"_s);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().contains(u".zshrc, line 1"_s));
}

void TestFindPage::saysWhatATerminalKeepsToItself()
{
    m_bench->files.put("/home/user/.zshrc", "PERPLEXITY_API_KEY=" + makeKey(1) + "\n");
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(m_bench->session.wasSearched());
    QVERIFY(allText(page).contains(u"begin with “export”"_s));
}

void TestFindPage::listsStoresThatNoProgramCanSee()
{
    FindPage page(m_bench->services, m_bench->tester);
    auto *card = page.findChild<QWidget *>(u"hiddenStores"_s);
    const auto texts = [card] {
        QStringList all;
        for (const QLabel *label : card->findChildren<QLabel *>())
            all.append(label->text());
        return all;
    };
    QVERIFY(!texts().contains(u"GitHub Actions"_s));
    card->findChild<QPushButton *>(u"showHiddenStores"_s)->click();
    QVERIFY(texts().contains(u"GitHub Actions"_s));
}

void TestFindPage::foldsReferencesAway()
{
    FindPage page(m_bench->services, m_bench->tester);
    Place &place = m_bench->addPlace("/home/user/compose.yml", "K: ", 2);
    place.state = PlaceState::Reference;
    place.value = Secret();
    m_bench->showPlaces();
    QCOMPARE(page.findChildren<PlaceRow *>().size(), 0);
    page.findChild<QPushButton *>(u"showMoreButton"_s)->click();
    QCOMPARE(page.findChildren<PlaceRow *>().size(), 1);
}

void TestFindPage::showsNoKeyInFull()
{
    FindPage page(m_bench->services, m_bench->tester);
    m_bench->addPlace("/home/user/a", "K=", 2);
    m_bench->showPlaces();
    for (const QLabel *label : page.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QString::fromLatin1(makeKey(2))));
}

void TestFindPage::searchesTheHomeFolderOnlyWhenAsked()
{
    const std::filesystem::path deep = "/home/user/deep/down/settings.env";
    m_bench->folders.files = { { deep, "PERPLEXITY_API_KEY=" + makeKey(2) + "\n" } };
    m_bench->files.put(deep, "PERPLEXITY_API_KEY=" + makeKey(2) + "\n");
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(page.isComplete());
    QVERIFY(m_bench->session.places().places.empty());
    page.findChild<QPushButton *>(u"searchHomeButton"_s)->click();
    QTRY_COMPARE(m_bench->session.places().places.size(), 1U);
}

void TestFindPage::looksAtProgramsOnlyWithConsent()
{
    m_bench->processes.entries = { { 7, u"node"_s, u"PERPLEXITY_API_KEY"_s, makeKey(2) } };
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(page.isComplete());
    QVERIFY(!m_bench->session.stalePrograms().has_value());
    page.findChild<QCheckBox *>(u"processesCheck"_s)->click();
    QTRY_VERIFY(m_bench->session.stalePrograms().has_value());
    QCOMPARE(m_bench->session.stalePrograms()->size(), 1);
}

void TestFindPage::searchesAgainForAnotherKey()
{
    m_bench->files.put("/home/user/.zshrc", "export PERPLEXITY_API_KEY=" + makeKey(2) + "\n");
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(page.isComplete());
    QCOMPARE(m_bench->session.places().places.front().state, PlaceState::Other);
    m_bench->takeKey(2);
    page.initializePage();
    QTRY_COMPARE(m_bench->session.places().places.front().state, PlaceState::Same);
}

void TestFindPage::standsStillWhenNothingChanged()
{
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(page.isComplete());
    page.cleanupPage();
    page.initializePage();
    QVERIFY(page.isComplete());
}

void TestFindPage::staysInThePracticeFolder()
{
    m_bench->files.put("/home/user/.zshrc", "export PERPLEXITY_API_KEY=" + makeKey(3) + "\n");
    m_bench->files.put("/practice/.zshrc", "export PERPLEXITY_API_KEY=" + makeKey(2) + "\n");
    m_bench->services.practice.active = true;
    m_bench->services.practice.home = "/practice";
    m_bench->services.practice.project = "/practice/projects/my-bot";
    FindPage page(m_bench->services, m_bench->tester);
    page.initializePage();
    QTRY_VERIFY(page.isComplete());
    QCOMPARE(headingsOf(page), QStringList { u"Another key: "_s + Secret(makeKey(2)).masked() });
}

void TestFindPage::tellsHowTheStepStands()
{
    FindPage page(m_bench->services, m_bench->tester);
    QCOMPARE(page.stepState(), Page::StepState::Open);
    m_bench->addPlace("/home/user/a", "K=", 2);
    m_bench->showPlaces();
    QCOMPARE(page.stepState(), Page::StepState::Attention);
    m_bench->addPlace("/home/user/a", "K=", 1);
    m_bench->showPlaces();
    QCOMPARE(page.stepState(), Page::StepState::Done);
}

QTEST_MAIN(TestFindPage)
#include "tst_findpage.moc"
