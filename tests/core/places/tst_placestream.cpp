#include "core/places/placefinder.h"
#include "placesof.h"
#include "support/fakeenvironment.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/fixedclock.h"

#include <QTest>

#include <optional>

using namespace keywright;
using namespace keywright::testing;

/// What the finder tells before it has ended.
class TestPlaceStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatItHasWhileItSearches();
    void showsKnownPlacesBeforeTheShellAnswers();
    void reportsTheTallyOfTheFolders();
};

namespace {

struct World
{
    FakeFileStore files;
    FakeFolderSearch folders;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    FixedClock clock;
    Secret key { QByteArrayView(makeKey(1)) };
    PlaceFinder finder { { files, folders, environment, startEnvironments, processes, clock }, testFacts() };

    PlaceReport report()
    {
        FindRequest request;
        request.folders = { "/p" };
        std::optional<PlaceReport> result;
        finder.find(request, &key, [&](PlaceReport found) { result = std::move(found); });
        [&] { QTRY_VERIFY(result.has_value()); }();
        return result ? std::move(*result) : PlaceReport {};
    }
};

} // namespace

void TestPlaceStream::showsWhatItHasWhileItSearches()
{
    World world;
    world.files.put("/home/user/.bashrc", filledIn("export PERPLEXITY_API_KEY=@KEY@\n"));
    world.folders.files.append(SearchHit { "/p/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n") });
    std::vector<std::size_t> shown;
    connect(&world.finder, &PlaceFinder::foundMore, this,
            [&] { shown.push_back(world.finder.soFar().places.size()); });
    QCOMPARE(world.report().places.size(), std::size_t(2));
    QCOMPARE(shown, (std::vector<std::size_t> { 1, 2 }));
}

void TestPlaceStream::showsKnownPlacesBeforeTheShellAnswers()
{
    World world;
    world.files.put("/home/user/.bashrc", filledIn("export PERPLEXITY_API_KEY=@KEY@\n"));
    std::vector<std::size_t> shown;
    connect(&world.finder, &PlaceFinder::foundMore, this,
            [&] { shown.push_back(world.finder.soFar().places.size()); });
    bool ended = false;
    world.finder.find({}, &world.key, [&](const PlaceReport &) { ended = true; });
    QTRY_VERIFY(ended);
    QCOMPARE(shown, std::vector<std::size_t> { 1 });
}

void TestPlaceStream::reportsTheTallyOfTheFolders()
{
    World world;
    world.folders.files.append(SearchHit { "/p/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n") });
    world.folders.files.append(SearchHit { "/p/notes", "nothing" });
    world.folders.leftOut = { { "/p/nas", SkipReason::NotAnswering } };
    const PlaceReport found = world.report();
    QCOMPARE(found.files, qint64(2));
    QCOMPARE(found.skippedMounts, world.folders.leftOut);
}

QTEST_GUILESS_MAIN(TestPlaceStream)
#include "tst_placestream.moc"
