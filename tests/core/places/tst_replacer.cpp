#include "core/places/occurrences.h"
#include "core/places/replacer.h"
#include "support/fakefilestore.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int oldKey = 2;
constexpr int newKey = 1;

/// A place in a dotenv file, where the old key begins at that byte.
Place placeAt(const std::filesystem::path &path, qsizetype offset, int line = 1)
{
    Place place;
    place.path = path;
    place.line = line;
    place.column = 1;
    place.offset = offset;
    place.value = Secret(makeKey(oldKey));
    place.length = place.value.size();
    place.name = u"PERPLEXITY_API_KEY"_s;
    place.format = u"dotenv"_s;
    place.state = PlaceState::Other;
    place.editable = true;
    place.findings = { makeFinding(Cause::PlaceOtherKey) };
    return place;
}

QByteArray line(int key)
{
    return QByteArray("PERPLEXITY_API_KEY=").append(makeKey(key)).append("\n");
}

constexpr qsizetype valueOffset = 19; // after "PERPLEXITY_API_KEY="

} // namespace

class TestReplacer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void offersOnlyWhatCanBeReplaced_data();
    void offersOnlyWhatCanBeReplaced();
    void doesNotTickWhatIsDoubtful();
    void plansOncePerFile();
    void repairsAndReplacesInOneStep();
    void repairsAFileWithTheRightKey();
    void changesNothingWhilePlanning();
    void putsTheNewKeyIntoEveryFile();
    void changesOnlyTheKey();
    void tellsWhereTheCopyIs();
    void leavesAFileAloneThatChangedBeforeThePlan();
    void leavesAFileAloneThatChangedAfterThePlan();
    void goesOnAfterAFileThatFails();
    void beginsNoChangeWhereNothingIsPlanned();
    void rememberWhatWasWrong();
    void bringsTheFormerContentBack();
    void forgetsThePlannedContents();

private:
    std::unique_ptr<FakeFileStore> m_files;
    std::unique_ptr<Replacer> m_replacer;
    PlaceReport m_report;
    Secret m_key;
};

void TestReplacer::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_files = std::make_unique<FakeFileStore>();
    m_replacer = std::make_unique<Replacer>(*m_files, testFacts());
    m_report = {};
    m_key = Secret(makeKey(newKey));
    for (const char *path : { "/p/a/.env", "/p/b/.env" }) {
        m_files->put(path, line(oldKey));
        m_report.places.push_back(placeAt(path, valueOffset));
    }
}

void TestReplacer::offersOnlyWhatCanBeReplaced_data()
{
    QTest::addColumn<PlaceState>("state");
    QTest::addColumn<PlaceOrigin>("origin");
    QTest::addColumn<bool>("editable");
    QTest::addColumn<bool>("offered");
    using enum PlaceState;
    QTest::newRow("another key") << Other << PlaceOrigin::File << true << true;
    QTest::newRow("a damaged copy") << Damaged << PlaceOrigin::File << true << true;
    QTest::newRow("a placeholder") << Placeholder << PlaceOrigin::File << true << true;
    QTest::newRow("an empty value") << Empty << PlaceOrigin::File << true << true;
    QTest::newRow("the right key") << Same << PlaceOrigin::File << true << false;
    QTest::newRow("a reference") << Reference << PlaceOrigin::File << true << false;
    QTest::newRow("not editable") << Other << PlaceOrigin::File << false << false;
    QTest::newRow("a variable") << Other << PlaceOrigin::Environment << true << false;
    QTest::newRow("a running program") << Other << PlaceOrigin::Process << true << false;
}

void TestReplacer::offersOnlyWhatCanBeReplaced()
{
    QFETCH(PlaceState, state);
    QFETCH(PlaceOrigin, origin);
    QFETCH(bool, editable);
    Place place = placeAt("/p/.env", 0);
    place.state = state;
    place.origin = origin;
    place.editable = editable;
    QTEST(isReplaceable(place), "offered");
}

void TestReplacer::doesNotTickWhatIsDoubtful()
{
    Place place = placeAt("/p/.env", 0);
    QVERIFY(isSafelyReplaceable(place));
    place.doubtful = true;
    QVERIFY(isReplaceable(place));
    QVERIFY(!isSafelyReplaceable(place));
}

void TestReplacer::plansOncePerFile()
{
    m_files->put("/p/a/.env", line(oldKey) + line(oldKey));
    m_report.places.push_back(placeAt("/p/a/.env", line(oldKey).size() + valueOffset, 2));
    const QList<PlannedFile> files = m_replacer->plan(m_report, { { 2, 1, 0, 2 } }, m_key);
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.first().path, std::filesystem::path("/p/a/.env"));
    QCOMPARE(files.first().places, QList<qsizetype>({ 2, 0 }));
    QVERIFY(files.first().plan.has_value());
    QCOMPARE(files.first().plan->planned, line(newKey) + line(newKey));
}

void TestReplacer::repairsAndReplacesInOneStep()
{
    m_files->put("/p/a/.env", "PERPEXITY_API_KEY=" + makeKey(oldKey) + "\n");
    const Secret key { m_key.bytes() };
    m_report.places =
        findPlaces({ "/p/a/.env", m_files->content("/p/a/.env"), true, true }, testFacts(), &key);
    const QList<Repair> repairs = repairsOf(m_report, testFacts());
    QCOMPARE(repairs.size(), 2);
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0 }, repairs }, m_key));
    QCOMPARE(m_files->content("/p/a/.env"), line(newKey));
    QCOMPARE(change.files.size(), 1);
    QCOMPARE(change.files.first().repairs, 2);
    QVERIFY(hasCause(change.files.first().mended, Cause::PlaceWrongName));
}

void TestReplacer::repairsAFileWithTheRightKey()
{
    m_files->put("/p/a/.env", "PERPEXITY_API_KEY=" + makeKey(newKey) + "\n");
    const Secret key { m_key.bytes() };
    m_report.places =
        findPlaces({ "/p/a/.env", m_files->content("/p/a/.env"), false, true }, testFacts(), &key);
    m_replacer->apply(m_replacer->plan(m_report, { {}, repairsOf(m_report, testFacts()) }, m_key));
    QCOMPARE(m_files->content("/p/a/.env"), line(newKey));
}

void TestReplacer::changesNothingWhilePlanning()
{
    const QList<PlannedFile> files = m_replacer->plan(m_report, { { 0, 1 } }, m_key);
    QCOMPARE(files.size(), 2);
    QCOMPARE(m_files->content("/p/a/.env"), line(oldKey));
    QVERIFY(m_files->changes().isEmpty());
}

void TestReplacer::putsTheNewKeyIntoEveryFile()
{
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0, 1 } }, m_key));
    QCOMPARE(m_files->content("/p/a/.env"), line(newKey));
    QCOMPARE(m_files->content("/p/b/.env"), line(newKey));
    QVERIFY(std::ranges::all_of(change.files, &FileChange::done));
}

void TestReplacer::changesOnlyTheKey()
{
    const QByteArray before = "# mine\r\nX=1\r\n";
    m_files->put("/p/a/.env", before + line(oldKey) + "Y='2'");
    m_report.places.front() = placeAt("/p/a/.env", before.size() + valueOffset, 3);
    m_replacer->apply(m_replacer->plan(m_report, { { 0 } }, m_key));
    QCOMPARE(m_files->content("/p/a/.env"), before + line(newKey) + "Y='2'");
}

void TestReplacer::tellsWhereTheCopyIs()
{
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0 } }, m_key));
    QVERIFY(!change.id.isEmpty());
    QCOMPARE(change.files.first().places, 1);
    QVERIFY(!change.files.first().backup.empty());
    QVERIFY(!change.files.first().whyNot.has_value());
}

void TestReplacer::leavesAFileAloneThatChangedBeforeThePlan()
{
    const QByteArray edited = "A=1\n" + line(oldKey);
    m_files->put("/p/a/.env", edited);
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0 } }, m_key));
    QCOMPARE(m_files->content("/p/a/.env"), edited);
    QCOMPARE(change.files.first().done, false);
    QCOMPARE(change.files.first().whyNot, std::optional(FileError::ChangedMeanwhile));
}

void TestReplacer::leavesAFileAloneThatChangedAfterThePlan()
{
    const QList<PlannedFile> files = m_replacer->plan(m_report, { { 0 } }, m_key);
    const QByteArray edited = line(oldKey) + "A=1\n";
    m_files->put("/p/a/.env", edited);
    const ChangeMade change = m_replacer->apply(files);
    QCOMPARE(m_files->content("/p/a/.env"), edited);
    QCOMPARE(change.files.first().whyNot, std::optional(FileError::ChangedMeanwhile));
}

void TestReplacer::goesOnAfterAFileThatFails()
{
    m_files->failures["/p/a/.env"] = FileError::NotReadable;
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0, 1 } }, m_key));
    QCOMPARE(change.files.at(0).whyNot, std::optional(FileError::NotReadable));
    QCOMPARE(change.files.at(1).done, true);
    QCOMPARE(m_files->content("/p/b/.env"), line(newKey));
}

void TestReplacer::beginsNoChangeWhereNothingIsPlanned()
{
    m_report.places.front().editable = false;
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0 } }, m_key));
    QVERIFY(change.id.isEmpty());
    QCOMPARE(change.files.first().done, false);
    QVERIFY(m_files->changes().isEmpty());
}

void TestReplacer::rememberWhatWasWrong()
{
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0 } }, m_key));
    QVERIFY(hasCause(change.files.first().mended, Cause::PlaceOtherKey));
}

void TestReplacer::bringsTheFormerContentBack()
{
    const ChangeMade change = m_replacer->apply(m_replacer->plan(m_report, { { 0, 1 } }, m_key));
    const auto undone = m_replacer->undo(change.id);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->size(), 2);
    QCOMPARE(m_files->content("/p/a/.env"), line(oldKey));
    QCOMPARE(m_files->content("/p/b/.env"), line(oldKey));
}

void TestReplacer::forgetsThePlannedContents()
{
    QList<PlannedFile> files = m_replacer->plan(m_report, { { 0 } }, m_key);
    wipePlans(files);
    QVERIFY(files.isEmpty());
}

QTEST_APPLESS_MAIN(TestReplacer)
#include "tst_replacer.moc"
