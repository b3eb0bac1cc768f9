#include "core/places/format.h"
#include "core/places/placefinder.h"
#include "core/places/storeplaces.h"
#include "knownfiles.h"
#include "placesof.h"
#include "plantedfile.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/fixedclock.h"
#include "wording/wording.h"

#include <QTest>

#include <map>
#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Every place of the data, on every system: a key that is planted there is found.
class TestEveryPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasAWayToEachPlace_data();
    void hasAWayToEachPlace();
    void knowsHowEachFileIsWritten_data();
    void knowsHowEachFileIsWritten();
    void findsThePlantedKey_data();
    void findsThePlantedKey();
    void judgesWhatElseStandsThere_data();
    void judgesWhatElseStandsThere();
    void findsTheKeyInAStore_data();
    void findsTheKeyInAStore();
    void judgesWhatElseAStoreHolds_data();
    void judgesWhatElseAStoreHolds();
    void givesEachFileToOneTool();
    void leavesStoresOutThatAreTooLarge();

private:
    const PlaceReport &reportOf(DesktopSystem system, bool moved);

    Secret m_key { QByteArrayView(makeKey(1)) };
    std::map<std::pair<DesktopSystem, bool>, PlaceReport> m_reports;
};

namespace {

/// fish escapes what it keeps itself.
QByteArray writtenAs(QByteArray value, const KnownFile &file)
{
    return file.path.filename() == "fish_variables" ? value.replace('-', "\\x2d") : value;
}

/// A database with a value between others, as SQLite lays them out.
QByteArray database(const QByteArray &value)
{
    return QByteArray("SQLite format 3\0\x10\0\x02\x02", 20) + QByteArray(200, '\0') + "openai2025-11-03"
        + value + "2026-01-02 10:00:00" + QByteArray(40, '\x01');
}

std::vector<const Place *> placesAt(const PlaceReport &report, const std::filesystem::path &path)
{
    std::vector<const Place *> found;
    for (const Place &place : report.places) {
        if (place.path == path)
            found.push_back(&place);
    }
    return found;
}

void addRows(const QList<KnownFile> &files)
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < files.size(); ++i)
        QTest::newRow(qPrintable(files.at(i).row())) << i;
}

void addFacts()
{
    QTest::addColumn<QString>("id");
    for (const PlaceFact &fact : testFacts().places.places)
        QTest::newRow(qPrintable(fact.id)) << fact.id;
}

bool hasFiles(const PlaceFact &fact)
{
    return std::ranges::any_of(knownFiles(), [&](const KnownFile &file) { return file.fact == &fact; });
}

std::vector<Place> judged(const KnownFile &file, const QByteArray &content, const Secret &key)
{
    return findPlaces({ file.path, content, false, true, file.isInProject() ? nullptr : file.fact },
                      testFacts(), &key);
}

} // namespace

const PlaceReport &TestEveryPlace::reportOf(DesktopSystem system, bool moved)
{
    const auto known = m_reports.find({ system, moved });
    if (known != m_reports.end())
        return known->second;
    FakeFileStore files;
    FakeFolderSearch folders;
    FakeEnvironment environment;
    fill(environment, system, moved);
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    FixedClock clock;
    for (const KnownFile &file : knownFiles()) {
        const QList<PlantedFile> planted = plantedFiles(*file.fact, file.path);
        if (file.system != system || file.moved != moved || planted.isEmpty())
            continue;
        const QByteArray content = planted.first().with(writtenAs(makeKey(1), file));
        if (file.isInProject())
            folders.files.append(SearchHit { file.path, content });
        else
            files.put(file.path, content);
    }
    for (const KnownFile &file : knownStores()) {
        if (file.system == system && file.moved == moved)
            files.put(file.path, database(makeKey(1)));
    }
    PlaceFinder finder({ files, folders, environment, startEnvironments, processes, clock }, testFacts());
    FindRequest request;
    request.system = system;
    request.environment = false;
    request.folders = { environment.homeFolder / "work" };
    std::optional<PlaceReport> report;
    finder.find(request, &m_key, [&](PlaceReport found) { report = std::move(found); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 60'000); }();
    return m_reports.emplace(std::pair { system, moved }, report ? std::move(*report) : PlaceReport {})
        .first->second;
}

void TestEveryPlace::hasAWayToEachPlace_data()
{
    addFacts();
}

void TestEveryPlace::hasAWayToEachPlace()
{
    QFETCH(QString, id);
    const PlaceFact &fact = *testFacts().places.place(id);
    const QString steps = wording::stepsInWords(id);
    // Who finds nothing there says where to look.
    QVERIFY2(hasFiles(fact) || steps.endsWith(u'.'), "neither a path nor steps");
    QVERIFY2(fact.editing == Editing::Yes || steps.endsWith(u'.'), "can't be changed, and no steps");
    QVERIFY2(fact.editing != Editing::Yes || fact.stores.isEmpty(), "a store of what is a file");
}

void TestEveryPlace::knowsHowEachFileIsWritten_data()
{
    addRows(knownFiles());
}

void TestEveryPlace::knowsHowEachFileIsWritten()
{
    QFETCH(int, index);
    const KnownFile file = knownFiles().at(index);
    const QList<PlantedFile> planted = plantedFiles(*file.fact, file.path);
    QVERIFY2(!planted.isEmpty(), "a format without a sample");
    for (const PlantedFile &one : planted)
        QVERIFY2(!one.name.isEmpty() && one.before.size() + one.after.size() > 0, qPrintable(one.name));
}

void TestEveryPlace::findsThePlantedKey_data()
{
    addRows(knownFiles());
}

void TestEveryPlace::findsThePlantedKey()
{
    QFETCH(int, index);
    const KnownFile file = knownFiles().at(index);
    const PlantedFile planted = plantedFiles(*file.fact, file.path).first();
    const std::vector<const Place *> found = placesAt(reportOf(file.system, file.moved), file.path);
    QCOMPARE(found.size(), std::size_t(1));
    const Place &place = *found.front();
    QCOMPARE(place.state, PlaceState::Same);
    QCOMPARE(place.toolId, file.fact->id);
    QCOMPARE(place.tool, file.fact->tool);
    QCOMPARE(place.name, planted.name);
    QCOMPARE(place.editable, file.fact->editing == Editing::Yes);
    QCOMPARE(place.line, static_cast<int>(planted.before.count('\n')) + 1);
    QCOMPARE(place.column, static_cast<int>(planted.before.size() - planted.before.lastIndexOf('\n')));
    QCOMPARE(place.offset, planted.before.size());
    QCOMPARE(place.length, writtenAs(makeKey(1), file).size());
}

void TestEveryPlace::judgesWhatElseStandsThere_data()
{
    addRows(knownFiles());
}

void TestEveryPlace::judgesWhatElseStandsThere()
{
    QFETCH(int, index);
    const KnownFile file = knownFiles().at(index);
    for (const PlantedFile &planted : plantedFiles(*file.fact, file.path)) {
        const auto stateOf = [&](const QByteArray &value) {
            const std::vector<Place> places = judged(file, planted.with(writtenAs(value, file)), m_key);
            return places.size() == 1 && places.front().name == planted.name
                ? std::optional(places.front().state)
                : std::nullopt;
        };
        const QByteArray what = planted.with("VALUE");
        QVERIFY2(stateOf(makeKey(1)) == PlaceState::Same, what.constData());
        QVERIFY2(stateOf(makeKey(2)) == PlaceState::Other, what.constData());
        // A document's example is nothing to tell, and another login is somebody else's.
        const QString format = formatOf(file.path, planted.with("value"));
        if (!planted.speaksOfService || isForReading(format) || format == "netrc"_L1)
            continue;
        QVERIFY2(stateOf("your-perplexity-api-key") == PlaceState::Placeholder, what.constData());
        // A file of nothing but the key knows no references.
        const auto reference = stateOf("${PERPLEXITY_API_KEY}");
        QVERIFY2(format == "raw"_L1 || reference == PlaceState::Reference, what.constData());
    }
}

void TestEveryPlace::findsTheKeyInAStore_data()
{
    addRows(knownStores());
}

void TestEveryPlace::findsTheKeyInAStore()
{
    QFETCH(int, index);
    const KnownFile file = knownStores().at(index);
    const PlaceReport &report = reportOf(file.system, file.moved);
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

void TestEveryPlace::judgesWhatElseAStoreHolds_data()
{
    addRows(knownStores());
}

void TestEveryPlace::judgesWhatElseAStoreHolds()
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

void TestEveryPlace::givesEachFileToOneTool()
{
    QMap<QString, QString> owners;
    for (const QList<KnownFile> &files : { knownFiles(), knownStores() }) {
        for (const KnownFile &file : files) {
            const QString key = QString::number(static_cast<int>(file.system)) + file.pattern;
            QVERIFY2(owners.value(key, file.fact->id) == file.fact->id, qPrintable(file.row()));
            owners.insert(key, file.fact->id);
        }
    }
}

void TestEveryPlace::leavesStoresOutThatAreTooLarge()
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

QTEST_GUILESS_MAIN(TestEveryPlace)
#include "tst_everyplace.moc"
