#include "core/places/placegroups.h"
#include "core/places/staleprograms.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Place placeWith(PlaceState state, int key = 0)
{
    Place place;
    place.state = state;
    place.path = "/home/user/.env";
    if (key > 0)
        place.value = Secret(makeKey(key));
    return place;
}

RunningProgram running(const QString &program, const QByteArray &value)
{
    return { 7, program, QDateTime(QDate(2026, 11, 23), QTime(9, 12), Qt::UTC), u"PERPLEXITY_API_KEY"_s,
             Secret(value) };
}

} // namespace

class TestPlaceGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void keepsDifferentKeysApart();
    void putsOtherKeysFirst();
    void putsPlaceholdersAndEmptyValuesTogether();
    void tellsTheWinnerFromTheLoser();
    void countsAPlaceAsUsedThatWinsSomewhere();
    void leadsWithTheKeyInHandThatIsNotUsed();
    void answersInOneWord_data();
    void answersInOneWord();
    void answersThatAnUnusedOtherKeyIsUnused();
    void listsProgramsThatHoldAnotherKey();
    void asksOnlyForVariablesThatHoldKeys();
    void takesStaleProgramsFromASearch();
};

void TestPlaceGroups::keepsDifferentKeysApart()
{
    PlaceReport report;
    report.places.push_back(placeWith(PlaceState::Other, 2));
    report.places.push_back(placeWith(PlaceState::Other, 3));
    report.places.push_back(placeWith(PlaceState::Other, 2));
    const QList<PlaceGroup> groups = groupPlaces(report);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.first().places, QList<qsizetype>({ 0, 2 }));
    QCOMPARE(groups.first().masked, Secret(makeKey(2)).masked());
}

void TestPlaceGroups::putsOtherKeysFirst()
{
    PlaceReport report;
    report.places.push_back(placeWith(PlaceState::Reference));
    report.places.push_back(placeWith(PlaceState::Same, 1));
    report.places.push_back(placeWith(PlaceState::Damaged, 1));
    report.places.push_back(placeWith(PlaceState::Other, 2));
    QList<PlaceGroup::Kind> kinds;
    for (const PlaceGroup &group : groupPlaces(report))
        kinds.append(group.kind);
    using enum PlaceGroup::Kind;
    QCOMPARE(kinds, QList<PlaceGroup::Kind>({ OtherKey, Damaged, ThisKey, Reference }));
}

void TestPlaceGroups::putsPlaceholdersAndEmptyValuesTogether()
{
    PlaceReport report;
    report.places.push_back(placeWith(PlaceState::Placeholder));
    report.places.push_back(placeWith(PlaceState::Empty));
    const QList<PlaceGroup> groups = groupPlaces(report);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().kind, PlaceGroup::Kind::Blank);
}

void TestPlaceGroups::tellsTheWinnerFromTheLoser()
{
    PlaceReport report;
    report.places.push_back(placeWith(PlaceState::Other, 2));
    report.places.push_back(placeWith(PlaceState::Same, 1));
    report.winners = { { u"a program"_s, u"X"_s, 0, { 1 }, u"environment-beats-file"_s } };
    QCOMPARE(standingsOf(0, report).constFirst().wins, true);
    QCOMPARE(standingsOf(1, report).constFirst().winner, 0);
    QVERIFY(!isUnused(standingsOf(0, report)));
    QVERIFY(isUnused(standingsOf(1, report)));
}

void TestPlaceGroups::countsAPlaceAsUsedThatWinsSomewhere()
{
    PlaceReport report;
    report.places.push_back(placeWith(PlaceState::Other, 2));
    report.places.push_back(placeWith(PlaceState::Same, 1));
    report.winners = { { u"one"_s, u"X"_s, 0, { 1 }, {} }, { u"another"_s, u"X"_s, 1, { 0 }, {} } };
    QVERIFY(!isUnused(standingsOf(1, report)));
    QVERIFY(!isUnused(standingsOf(0, report)));
}

void TestPlaceGroups::leadsWithTheKeyInHandThatIsNotUsed()
{
    PlaceReport report;
    QVERIFY(!leadingFinding(report));
    const auto shadowed = [&report](PlaceState state, int line) {
        report.places.push_back(placeWith(state, 1));
        report.places.back().path = "/home/user/p/.env";
        report.places.back().line = line;
        Where where;
        where.path = report.places.back().path;
        where.line = line;
        report.findings.append(makeFinding(Cause::PlaceShadowed, where));
    };
    shadowed(PlaceState::Other, 1);
    QCOMPARE(leadingFinding(report)->where.line, 1);
    shadowed(PlaceState::Same, 2);
    QCOMPARE(leadingFinding(report)->where.line, 2);
}

void TestPlaceGroups::answersInOneWord_data()
{
    QTest::addColumn<QList<PlaceState>>("states");
    QTest::addColumn<bool>("keyInHand");
    QTest::addColumn<PlacesAnswer>("answer");
    using enum PlaceState;
    QTest::newRow("nothing") << QList<PlaceState>() << true << PlacesAnswer::NothingFound;
    QTest::newRow("only a reference") << QList({ Reference }) << true << PlacesAnswer::NothingFound;
    QTest::newRow("only a placeholder")
        << QList({ Placeholder, Reference }) << true << PlacesAnswer::OnlyBlank;
    QTest::newRow("no key in hand") << QList({ Other }) << false << PlacesAnswer::NotCompared;
    QTest::newRow("all the same") << QList({ Same, Same }) << true << PlacesAnswer::AllRight;
    QTest::newRow("another one") << QList({ Same, Other }) << true << PlacesAnswer::OthersUsed;
    QTest::newRow("damaged") << QList({ Same, Damaged }) << true << PlacesAnswer::DamagedUsed;
}

void TestPlaceGroups::answersInOneWord()
{
    QFETCH(QList<PlaceState>, states);
    QFETCH(bool, keyInHand);
    PlaceReport report;
    for (const PlaceState state : states)
        report.places.push_back(placeWith(state, 1));
    QTEST(answerOf(report, keyInHand), "answer");
}

void TestPlaceGroups::answersThatAnUnusedOtherKeyIsUnused()
{
    PlaceReport report;
    report.places.push_back(placeWith(PlaceState::Same, 1));
    report.places.push_back(placeWith(PlaceState::Other, 2));
    report.winners = { { u"a program"_s, u"X"_s, 0, { 1 }, {} } };
    QCOMPARE(answerOf(report, true), PlacesAnswer::OthersUnused);
    QCOMPARE(countKeys(report), 2);
}

void TestPlaceGroups::listsProgramsThatHoldAnotherKey()
{
    std::vector<RunningProgram> programs;
    programs.push_back(running(u"right"_s, makeKey(1)));
    programs.push_back(running(u"old"_s, makeKey(2)));
    programs.push_back(running(u"dirty"_s, makeKey(1) + "\n"));
    programs.push_back(running(u"reference"_s, "op://vault/key"));
    const QList<StaleProgram> stale = staleAmong(programs, Secret(makeKey(1)), testFacts());
    QCOMPARE(stale.size(), 2);
    QCOMPARE(stale.at(0).program, u"old"_s);
    QCOMPARE(stale.at(0).masked, Secret(makeKey(2)).masked());
    QCOMPARE(stale.at(1).program, u"dirty"_s);
}

void TestPlaceGroups::asksOnlyForVariablesThatHoldKeys()
{
    const QStringList names = programQuestion(testFacts()).variables;
    QVERIFY(names.contains(u"PERPLEXITY_API_KEY"_s));
    QVERIFY(!names.contains(u"PERPLEXITY_SESSION_TOKEN"_s));
}

void TestPlaceGroups::takesStaleProgramsFromASearch()
{
    PlaceReport report;
    report.places.push_back(placeWith(PlaceState::Other, 2));
    Place process = placeWith(PlaceState::Other, 2);
    process.origin = PlaceOrigin::Process;
    process.program = u"node"_s;
    report.places.push_back(std::move(process));
    const QList<StaleProgram> stale = staleAmong(report);
    QCOMPARE(stale.size(), 1);
    QCOMPARE(stale.first().program, u"node"_s);
}

QTEST_APPLESS_MAIN(TestPlaceGroups)
#include "tst_placegroups.moc"
