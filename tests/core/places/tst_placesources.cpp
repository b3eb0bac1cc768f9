#include "core/detail.h"
#include "finderworld.h"
#include "placesof.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Places that are no files, and what else is known of those that are.
class TestPlaceSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void looksAtWhatProgramsAreStartedWith();
    void leavesOutWhatAStartFileExplains();
    void looksAtTheTableOfCron();
    void asksNothingOfOthersForAnotherHome();
    void letsTheLoginShellBeatAFile();
    void asksForProcessesOnlyWithConsent();
    void namesAKeyInACommandLine();
    void warnsOfFilesThatGitTakesAlong();

private:
    PlaceReport report(const FindRequest &request);

    Secret m_key { QByteArrayView(makeKey(1)) };
    std::unique_ptr<FinderWorld> m_world;
};

void TestPlaceSources::init()
{
    m_world = std::make_unique<FinderWorld>();
}

PlaceReport TestPlaceSources::report(const FindRequest &request)
{
    return m_world->report(request, &m_key);
}

void TestPlaceSources::looksAtWhatProgramsAreStartedWith()
{
    m_world->startEnvironments.entries = { { VariableSource::LoginShell, u"PERPLEXITY_API_KEY"_s,
                                             makeKey(2) },
                                           { VariableSource::UserManager, u"LANG"_s, "C" } };
    const PlaceReport found = report({});
    QCOMPARE(found.places.size(), std::size_t(1));
    QCOMPARE(found.places.front().origin, PlaceOrigin::Environment);
    QCOMPARE(found.places.front().source, VariableSource::LoginShell);
    QVERIFY(found.silent.isEmpty());
    m_world->startEnvironments.silent = { VariableSource::LoginShell };
    QCOMPARE(report({}).silent, QList { VariableSource::LoginShell });
    QVERIFY(has(found.places.front(), Cause::PlaceOtherKey));
    QVERIFY(m_world->startEnvironments.asked.contains(u"PPLX_API_KEY"_s));
    QVERIFY(m_world->startEnvironments.asked.contains(u"PERPLEXITY_BASE_URL"_s));
}

void TestPlaceSources::leavesOutWhatAStartFileExplains()
{
    m_world->files.put("/home/user/.bashrc", filledIn("export PERPLEXITY_API_KEY=@OTHER@\n"));
    m_world->startEnvironments.entries = { { VariableSource::LoginShell, u"PERPLEXITY_API_KEY"_s,
                                             makeKey(2) },
                                           { VariableSource::LoginShell, u"PPLX_API_KEY"_s, makeKey(2) } };
    const PlaceReport found = report({});
    QCOMPARE(found.places.size(), std::size_t(2));
    QCOMPARE(found.places.front().path, std::filesystem::path("/home/user/.bashrc"));
    QCOMPARE(found.places.back().name, u"PPLX_API_KEY"_s);
}

void TestPlaceSources::looksAtTheTableOfCron()
{
    m_world->startEnvironments.crontab = filledIn("PPLX_API_KEY=@OTHER@\n0 5 * * * /home/user/bot.py\n");
    const PlaceReport found = report({});
    QCOMPARE(found.places.size(), std::size_t(1));
    const Place &place = found.places.front();
    QCOMPARE(place.source, VariableSource::Crontab);
    QCOMPARE(place.whyNot, NotEditable::AppOnly);
    QCOMPARE(place.toolId, u"cron"_s);
    QVERIFY(has(place, Cause::PlaceOtherKey));
    QVERIFY(has(place, Cause::PlaceManaged));
}

void TestPlaceSources::asksNothingOfOthersForAnotherHome()
{
    m_world->startEnvironments.entries = { { VariableSource::LoginShell, u"PERPLEXITY_API_KEY"_s,
                                             makeKey(2) } };
    FindRequest request;
    request.home = "/mnt/disk/anna";
    QVERIFY(report(request).places.empty());
}

void TestPlaceSources::letsTheLoginShellBeatAFile()
{
    m_world->startEnvironments.entries = { { VariableSource::LoginShell, u"PERPLEXITY_API_KEY"_s,
                                             makeKey(2) } };
    m_world->folders.files.append(SearchHit { "/p/app/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\n") });
    FindRequest request;
    request.folders = { "/p" };
    const PlaceReport found = report(request);
    QCOMPARE(found.winners.size(), 1);
    QCOMPARE(found.winners.front().why, u"environment-beats-file"_s);
    QCOMPARE(found.places.at(static_cast<std::size_t>(found.winners.front().winner)).source,
             VariableSource::LoginShell);
}

void TestPlaceSources::asksForProcessesOnlyWithConsent()
{
    m_world->processes.entries.append(
        FakeProcessTable::Entry { 4711, u"node"_s, u"PERPLEXITY_API_KEY"_s, makeKey(2) });
    QVERIFY(report({}).places.empty());
    FindRequest request;
    request.processes = true;
    const PlaceReport found = report(request);
    QCOMPARE(found.places.size(), std::size_t(1));
    QCOMPARE(found.places.front().pid, qint64(4711));
    QVERIFY(has(found.places.front(), Cause::PlaceProcessStale));
}

void TestPlaceSources::namesAKeyInACommandLine()
{
    m_world->processes.entries = { { 7, u"python3"_s, {}, makeKey(1) } };
    FindRequest request;
    request.processes = true;
    const PlaceReport found = report(request);
    QCOMPARE(found.places.size(), std::size_t(1));
    QCOMPARE(found.places.front().state, PlaceState::Same);
    QCOMPARE(found.places.front().format, u"arguments"_s);
    QVERIFY(has(found.places.front(), Cause::PlaceExposed));
}

void TestPlaceSources::warnsOfFilesThatGitTakesAlong()
{
    const auto kinds = [this](Versioning versioning) {
        m_world->files.put("/home/user/.bashrc", filledIn("export PERPLEXITY_API_KEY=@KEY@\n"));
        m_world->files.versioned.insert(u"/home/user/.bashrc"_s, versioning);
        QStringList seen;
        const PlaceReport found = report({});
        for (const Finding &finding : found.places.front().findings) {
            if (finding.cause == Cause::PlaceExposed)
                seen.append(finding.detail[detail::kind].toString());
        }
        return seen;
    };
    QCOMPARE(kinds(Versioning::Tracked), QStringList { u"git"_s });
    QCOMPARE(kinds(Versioning::Untracked), QStringList { u"git-next"_s });
    QCOMPARE(kinds(Versioning::Ignored), QStringList());
    QCOMPARE(kinds(Versioning::None), QStringList());
}

QTEST_GUILESS_MAIN(TestPlaceSources)
#include "tst_placesources.moc"
