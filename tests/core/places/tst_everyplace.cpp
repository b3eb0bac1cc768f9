#include "core/places/editplan.h"
#include "core/places/format.h"
#include "knownfiles.h"
#include "placesof.h"
#include "plantedfile.h"
#include "plantedworld.h"
#include "wording/wording.h"

#include <QTest>

#include <optional>
#include <span>

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
    void replacesThePlantedKey_data();
    void replacesThePlantedKey();
    void givesEachFileToOneTool();

private:
    Secret m_key { QByteArrayView(makeKey(1)) };
};

namespace {

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
    const std::vector<const Place *> found = placesAt(plantedReport(file.system, file.moved), file.path);
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

void TestEveryPlace::replacesThePlantedKey_data()
{
    addRows(knownFiles());
}

void TestEveryPlace::replacesThePlantedKey()
{
    QFETCH(int, index);
    const KnownFile file = knownFiles().at(index);
    const PlantedFile planted = plantedFiles(*file.fact, file.path).first();
    const Secret newKey { QByteArrayView(makeKey(3)) };
    const QByteArray wanted = planted.with(writtenAs(makeKey(3), file));
    QList<QByteArray> values { writtenAs(makeKey(1), file) };
    // Where the reader keeps quotes, they go.
    if (file.fact->quirks.contains(u"keeps-quotes"_s) && file.path.extension() != ".yaml")
        values.append('"' + makeKey(1) + '"');
    for (const QByteArray &value : values) {
        const QByteArray content = planted.with(value);
        const std::vector<Place> places = judged(file, content, m_key);
        const Place *place = &places.front();
        const auto plan = planReplacement(file.path, content, std::span(&place, 1), newKey, testFacts());
        QVERIFY2(plan, content.constData());
        QCOMPARE(plan->planned, wanted);
    }
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

QTEST_GUILESS_MAIN(TestEveryPlace)
#include "tst_everyplace.moc"
