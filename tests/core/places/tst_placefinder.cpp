#include "finderworld.h"
#include "placesof.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestPlaceFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void looksAtKnownPlaces();
    void looksAtAnotherHome();
    void followsAVariableThatNamesTheFile();
    void followsTheVariablesOfTheSystem();
    void looksAtTheEnvironment();
    void searchesFolders();
    void sortsWhatASearchFinds();
    void looksAtEachFileOnce();
    void saysWhichKeyWins();
    void answersAfterTheCallReturned();
    void reportsWhatItHasWhenCancelled();
    void answersOnceWhenCancelledFromWithin();
    void staysSilentAfterItIsGone();
    void staysSilentAfterItIsGoneWithSeveralSearchesBegun();
    void countsWhatItCouldNotRead();

private:
    PlaceReport report(const FindRequest &request);

    Secret m_key { QByteArrayView(makeKey(1)) };
    std::unique_ptr<FinderWorld> m_world;
};

void TestPlaceFinder::init()
{
    m_world = std::make_unique<FinderWorld>();
}

PlaceReport TestPlaceFinder::report(const FindRequest &request)
{
    return m_world->report(request, &m_key);
}

void TestPlaceFinder::looksAtKnownPlaces()
{
    m_world->files.put("/home/user/.bashrc", filledIn("export PERPLEXITY_API_KEY=@KEY@\n"));
    m_world->files.put("/home/user/elsewhere/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n"));
    const PlaceReport found = report({});
    QCOMPARE(found.places.size(), std::size_t(1));
    QCOMPARE(found.places.front().path, std::filesystem::path("/home/user/.bashrc"));
    QCOMPARE(found.places.front().state, PlaceState::Same);
    QCOMPARE(found.files, qint64(1));
}

void TestPlaceFinder::looksAtAnotherHome()
{
    m_world->files.put("/home/user/.bashrc", filledIn("export PERPLEXITY_API_KEY=@KEY@\n"));
    m_world->files.put("/mnt/disk/anna/.cursor/mcp.json",
                       filledIn(R"({"env":{"PERPLEXITY_API_KEY":"@OTHER@"}})"));
    FindRequest request;
    request.home = "/mnt/disk/anna";
    const PlaceReport found = report(request);
    QCOMPARE(found.places.size(), std::size_t(1));
    QCOMPARE(found.places.front().toolId, u"cursor"_s);
    QCOMPARE(found.places.front().state, PlaceState::Other);
}

void TestPlaceFinder::followsAVariableThatNamesTheFile()
{
    m_world->environment.variables.insert(u"NETRC"_s, "/srv/logins");
    m_world->files.put("/srv/logins", filledIn("machine api.perplexity.ai login x password @KEY@\n"));
    const PlaceReport found = report({});
    QCOMPARE(found.places.size(), std::size_t(1));
    QCOMPARE(found.places.front().toolId, u"netrc"_s);
}

void TestPlaceFinder::followsTheVariablesOfTheSystem()
{
    m_world->environment.variables.insert(u"CODEX_HOME"_s, "/srv/codex");
    m_world->files.put("/srv/codex/config.toml",
                       filledIn("[mcp_servers.p.env]\nPERPLEXITY_API_KEY = \"@KEY@\"\n"));
    QCOMPARE(report({}).places.size(), std::size_t(1));
}

void TestPlaceFinder::looksAtTheEnvironment()
{
    m_world->environment.variables.insert(u"PERPLEXITY_API_KEY"_s, makeKey(2));
    m_world->environment.variables.insert(u"HOME"_s, "/home/user");
    m_world->environment.variables.insert(u"PERPLEXITY_BASE_URL"_s, "https://api.perplexity.ai/v1");
    const PlaceReport found = report({});
    QCOMPARE(found.places.size(), std::size_t(1));
    const Place &place = found.places.front();
    QCOMPARE(place.origin, PlaceOrigin::Environment);
    QCOMPARE(place.name, u"PERPLEXITY_API_KEY"_s);
    QCOMPARE(place.whyNot, NotEditable::Environment);
    QVERIFY(!place.editable);
    QVERIFY(has(place, Cause::PlaceOtherKey));
    QVERIFY(hasCause(found.findings, Cause::PlaceBaseUrl));
}

void TestPlaceFinder::searchesFolders()
{
    m_world->folders.files.append(SearchHit { "/p/app/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n") });
    m_world->folders.files.append(SearchHit { "/p/app/notes.md", "nothing here" });
    FindRequest request;
    request.folders = { "/p" };
    QCOMPARE(report(request).places.size(), std::size_t(1));
}

void TestPlaceFinder::sortsWhatASearchFinds()
{
    m_world->files.put("/home/user/.zshrc", filledIn("export PERPLEXITY_API_KEY=@KEY@\n"));
    for (const char *path : { "/p/c/.env", "/p/a/.env", "/p/b/.env" })
        m_world->folders.files.append(SearchHit { path, filledIn("PERPLEXITY_API_KEY=@KEY@\n") });
    FindRequest request;
    request.folders = { "/p" };
    const PlaceReport found = report(request);
    QList<std::filesystem::path> paths;
    for (const Place &place : found.places)
        paths.append(place.path);
    QCOMPARE(paths,
             (QList<std::filesystem::path> { "/home/user/.zshrc", "/p/a/.env", "/p/b/.env", "/p/c/.env" }));
}

void TestPlaceFinder::looksAtEachFileOnce()
{
    const QByteArray content = filledIn("export PERPLEXITY_API_KEY=@KEY@\n");
    m_world->files.put("/home/user/.bashrc", content);
    m_world->folders.files.append(SearchHit { "/home/user/.bashrc", content });
    FindRequest request;
    request.folders = { "/home/user" };
    QCOMPARE(report(request).places.size(), std::size_t(1));
}

void TestPlaceFinder::saysWhichKeyWins()
{
    m_world->environment.variables.insert(u"PERPLEXITY_API_KEY"_s, makeKey(2));
    m_world->folders.files.append(SearchHit { "/p/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n") });
    FindRequest request;
    request.folders = { "/p" };
    const PlaceReport found = report(request);
    QCOMPARE(found.winners.size(), qsizetype(1));
    QCOMPARE(found.winners.front().why, u"environment-beats-file"_s);
    QVERIFY(hasCause(found.findings, Cause::PlaceShadowed));
    QVERIFY(hasCause(found.findings, Cause::PlaceConflict));
}

void TestPlaceFinder::answersAfterTheCallReturned()
{
    bool answered = false;
    m_world->finder.find({}, &m_key, [&](const PlaceReport &) { answered = true; });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void TestPlaceFinder::reportsWhatItHasWhenCancelled()
{
    int answers = 0;
    m_world->finder.find({}, &m_key, [&](const PlaceReport &) { ++answers; });
    m_world->finder.cancel();
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    m_world->finder.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

void TestPlaceFinder::answersOnceWhenCancelledFromWithin()
{
    m_world->folders.files.append(SearchHit { "/p/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n") });
    FindRequest request;
    request.folders = { "/p" };
    int answers = 0;
    std::size_t places = 0;
    const auto connection =
        connect(&m_world->finder, &PlaceFinder::progressed, this, [this] { m_world->finder.cancel(); });
    m_world->finder.find(request, &m_key, [&](const PlaceReport &found) {
        ++answers;
        places = found.places.size();
    });
    QTRY_COMPARE(answers, 1);
    QCoreApplication::processEvents();
    disconnect(connection);
    QCOMPARE(answers, 1);
    QCOMPARE(places, std::size_t(1));
}

void TestPlaceFinder::staysSilentAfterItIsGone()
{
    bool answered = false;
    {
        PlaceFinder finder(placeSources(*m_world), testFacts());
        finder.find({}, &m_key, [&](const PlaceReport &) { answered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestPlaceFinder::staysSilentAfterItIsGoneWithSeveralSearchesBegun()
{
    bool answered = false;
    {
        PlaceFinder finder(placeSources(*m_world), testFacts());
        finder.find({}, &m_key, [&](const PlaceReport &) { answered = true; });
        finder.find({}, &m_key, [&](const PlaceReport &) { answered = true; });
        finder.cancel();
        QCOMPARE(finder.children().size(), 3); // All that is still told anything goes with it.
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestPlaceFinder::countsWhatItCouldNotRead()
{
    m_world->files.put("/home/user/.bashrc", "x");
    m_world->files.failures.insert("/home/user/.bashrc", FileError::NotReadable);
    QCOMPARE(report({}).skipped, qint64(1));
}

QTEST_GUILESS_MAIN(TestPlaceFinder)
#include "tst_placefinder.moc"
