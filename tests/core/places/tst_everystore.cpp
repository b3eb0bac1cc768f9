#include "core/places/placefinder.h"
#include "core/places/storeplaces.h"
#include "knownfiles.h"
#include "placesof.h"
#include "plantedworld.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/fixedclock.h"
#include "wording/wording.h"

#include <QTest>

#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Every store that only its app may change, on every system: what is kept there is told, and where to change
/// it.
class TestEveryStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheKeyInAStore_data();
    void findsTheKeyInAStore();
    void judgesWhatElseAStoreHolds_data();
    void judgesWhatElseAStoreHolds();
    void leavesStoresOutThatAreTooLarge();

private:
    Secret m_key { QByteArrayView(makeKey(1)) };
};

namespace {

void addStores()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < knownStores().size(); ++i)
        QTest::newRow(qPrintable(knownStores().at(i).row())) << i;
}

} // namespace

void TestEveryStore::findsTheKeyInAStore_data()
{
    addStores();
}

void TestEveryStore::findsTheKeyInAStore()
{
    QFETCH(int, index);
    const KnownFile file = knownStores().at(index);
    const PlaceReport &report = plantedReport(file.system, file.moved);
    const auto isThere = [&](const Place &place) {
        return place.toolId == file.fact->id && place.path.parent_path() == file.path.parent_path()
            && place.state == PlaceState::Same;
    };
    QCOMPARE(std::ranges::count_if(report.places, isThere), 1);
    const Place &place = *std::ranges::find_if(report.places, isThere);
    QVERIFY(!place.editable);
    QCOMPARE(place.whyNot, NotEditable::AppOnly);
    QVERIFY(has(place, Cause::PlaceManaged));
    const QString steps = wording::stepsInWords(file.fact->id);
    QVERIFY(wording::notEditableInWords(place).endsWith(steps));
    for (const Finding &finding : place.findings) {
        if (finding.cause == Cause::PlaceManaged)
            QCOMPARE(wording::wordsFor(finding).todo, steps);
    }
}

void TestEveryStore::judgesWhatElseAStoreHolds_data()
{
    addStores();
}

void TestEveryStore::judgesWhatElseAStoreHolds()
{
    QFETCH(int, index);
    const KnownFile file = knownStores().at(index);
    const auto placesIn = [&](const QByteArray &content, const Secret *key) {
        return storePlaces({ file.path, content, false, true, file.fact }, *file.store, testFacts(), key);
    };
    const std::vector<Place> other = placesIn(database(makeKey(2)), &m_key);
    QCOMPARE(other.size(), std::size_t(1));
    QCOMPARE(other.front().state, PlaceState::Other);
    QVERIFY(has(other.front(), Cause::PlaceOtherKey));
    QVERIFY(!other.front().editable);
    QVERIFY(!has(placesIn(database(makeKey(2)), nullptr).front(), Cause::PlaceOtherKey));

    QByteArray wide;
    for (const char c : makeKey(1))
        wide += QByteArray(1, c) + '\0';
    QCOMPARE(placesIn(database(wide), &m_key).front().state, PlaceState::Same);

    // What was deleted stays in a database for a while.
    const std::vector<Place> both = placesIn(database(makeKey(2)) + database(makeKey(1)), &m_key);
    QCOMPARE(both.size(), std::size_t(2));
    QVERIFY(both.front().doubtful && !has(both.front(), Cause::PlaceOtherKey));

    for (const QString &marker : file.store->markers) {
        const std::vector<Place> kept = placesIn(database(marker.toUtf8()), &m_key);
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept.front().state, PlaceState::Reference);
        QVERIFY(has(kept.front(), Cause::PlaceManaged));
        QVERIFY(!kept.front().editable);
    }
    QVERIFY(placesIn(database("perplexity pplx-70b-online pplx-"), &m_key).empty());
}

void TestEveryStore::leavesStoresOutThatAreTooLarge()
{
    FakeFileStore files;
    FakeFolderSearch folders;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    FixedClock clock;
    files.put("/home/user/.n8n/database.sqlite", database(makeKey(1)));
    files.failures.insert("/home/user/.n8n/database.sqlite", FileError::TooLarge);
    PlaceFinder finder({ files, folders, environment, startEnvironments, processes, clock }, testFacts());
    std::optional<PlaceReport> report;
    FindRequest request;
    request.system = DesktopSystem::Linux;
    finder.find(request, &m_key, [&](PlaceReport found) { report = std::move(found); });
    QTRY_VERIFY(report.has_value());
    QVERIFY(report->places.empty());
    QCOMPARE(report->skipped, qint64(1));
}

QTEST_GUILESS_MAIN(TestEveryStore)
#include "tst_everystore.moc"
