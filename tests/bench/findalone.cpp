#include "findalone.h"

#include "core/places/placefinder.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/diskfoldersearch.h"
#include "platform/system/systemclock.h"
#include "support/fakeenvironment.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <mutex>
#include <set>
#include <vector>

namespace keywright::testing {

namespace fs = std::filesystem;

namespace {

/// The search of folders, and which files it came to.
class NotingSearch : public FolderSearch
{
public:
    void search(SearchQuestion question, QObject *context, Judge judge, Progress progress, Done done) override
    {
        const auto noting = [this, judge = std::move(judge)](const SearchHit &hit) -> Telling {
            {
                const std::scoped_lock lock(m_mutex);
                m_paths.insert(hit.path.string());
            }
            return judge(hit);
        };
        m_disk.search(std::move(question), context, noting, std::move(progress), std::move(done));
    }
    const std::set<std::string> &paths() const { return m_paths; }

private:
    std::mutex m_mutex;
    std::set<std::string> m_paths;
    DiskFolderSearch m_disk;
};

struct World
{
    DiskFileStore files { "/nonexistent" };
    NotingSearch folders;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    SystemClock clock;
    PlaceFinder finder { { files, folders, environment, startEnvironments, processes, clock }, testFacts() };
};

FindRequest requestFor(const fs::path &home, bool known)
{
    FindRequest request;
    request.home = home;
    request.environment = false;
    request.startEnvironments = false;
    request.knownPlaces = known;
    if (!known)
        request.folders = { home };
    return request;
}

/// How far the estimate was from the truth on average, which is known at the end.
double errorOf(const std::vector<std::pair<double, double>> &estimates, double end)
{
    double sum = 0;
    for (const auto &[when, share] : estimates)
        sum += std::abs(when / end - share);
    return estimates.empty() ? 0 : sum / static_cast<double>(estimates.size());
}

} // namespace

int searchAlone(const fs::path &home, bool known)
{
    World world;
    const Secret key { QByteArrayView(makeKey()) };
    std::vector<std::pair<double, double>> estimates;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto now = [&elapsed] { return static_cast<double>(elapsed.nsecsElapsed()) / 1e6; };
    QObject::connect(&world.finder, &PlaceFinder::progressed, &world.finder,
                     [&](const SearchTally &tally) { estimates.emplace_back(now(), tally.share); });
    world.finder.find(requestFor(home, known), &key, [&](const PlaceReport &report) {
        const double took = now();
        std::set<std::string> paths;
        for (const Place &place : report.places)
            paths.insert(place.path.string());
        std::printf("%.1f ms, %lld files read, %lld passed over, estimate off by %.0f %% on average\n", took,
                    static_cast<long long>(report.files), static_cast<long long>(report.skipped),
                    100 * errorOf(estimates, took));
        for (const std::string &path : world.folders.paths())
            std::printf("+%s\n", path.c_str());
        for (const std::string &path : paths)
            std::printf("*%s\n", path.c_str());
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}

int cancelAlone(const fs::path &home, int after)
{
    QElapsedTimer elapsed;
    double told = 0;
    {
        World world;
        const Secret key { QByteArrayView(makeKey()) };
        world.finder.find(requestFor(home, false), &key, [&](const PlaceReport &) {
            told = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
            QCoreApplication::quit();
        });
        QTimer::singleShot(after, &world.finder, [&] {
            elapsed.start();
            world.finder.cancel();
        });
        QCoreApplication::exec();
    }
    std::printf("%.1f ms to the report, %.1f ms until all threads were gone\n", told,
                static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
    return 0;
}

} // namespace keywright::testing
