#include "diskfixture.h"
#include "platform/files/diskfoldersearch.h"
#include "searchrecorder.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <fstream>
#include <sys/resource.h>
#include <thread>

using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;

class TestDiskSearchRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesFilesThatVanish();
    void goesDeeperThanFilesCanBeOpen();
    void tellsOfManyHits();
    void stopsWhenTheContextGoes();
    void endsItsSearchesWhenItGoes();
    void mayLoseItsContextWhileItTells();
};

void TestDiskSearchRun::survivesFilesThatVanish()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("stays"), "pplx-");
    std::atomic_bool stop = false;
    std::thread other([&] {
        for (int number = 0; !stop; ++number) {
            const fs::path folder = disk.file("folder" + std::to_string(number % 7));
            std::error_code error;
            fs::create_directory(folder, error);
            std::ofstream(folder / "file") << "pplx-";
            fs::remove_all(folder, error);
        }
    });
    DiskFolderSearch search;
    bool found = true;
    for (int round = 0; round < 50; ++round) {
        SearchRecorder recorder;
        recorder.run(search, { disk.files() }, { "pplx-" });
        found = found && recorder.paths().contains(disk.file("stays"));
    }
    stop = true;
    other.join();
    QVERIFY(found);
}

void TestDiskSearchRun::goesDeeperThanFilesCanBeOpen()
{
    const DiskFixture disk;
    fs::path folder = disk.files();
    for (int depth = 0; depth < 900; ++depth) {
        folder /= "d";
        fs::create_directory(folder);
    }
    DiskFixture::write(folder / "env", "pplx-");
    rlimit limit {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    const rlimit few { 600, limit.rlim_max };
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(recorder.paths(), QList<fs::path> { folder / "env" });
}

void TestDiskSearchRun::tellsOfManyHits()
{
    const DiskFixture disk;
    constexpr int count = 1000;
    for (int number = 0; number < count; ++number)
        DiskFixture::write(disk.file(std::to_string(number)), "pplx-");
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    QCOMPARE(recorder.paths().size(), count);
    QVERIFY(recorder.inOwnThread);
}

void TestDiskSearchRun::stopsWhenTheContextGoes()
{
    SearchRecorder recorder;
    QElapsedTimer elapsed;
    {
        DiskFolderSearch search;
        recorder.start(search, { "/usr" }, { "e" });
        QTRY_VERIFY(!recorder.hits.empty());
        elapsed.start();
        recorder.context.reset();
    } // Waits for the threads.
    qInfo("stopped after %lld ms", elapsed.elapsed());
    QCOMPARE(recorder.dones, 0);
}

void TestDiskSearchRun::endsItsSearchesWhenItGoes()
{
    SearchRecorder recorder;
    {
        DiskFolderSearch search;
        recorder.start(search, { "/usr" }, { "a text that stands nowhere, at least not in this way" });
    }
    QTRY_COMPARE(recorder.dones, 1);
    QVERIFY(recorder.tally.cancelled);
}

void TestDiskSearchRun::mayLoseItsContextWhileItTells()
{
    const DiskFixture disk;
    for (int number = 0; number < 100; ++number)
        DiskFixture::write(disk.file(std::to_string(number)), "pplx-");
    DiskFolderSearch search;
    auto context = std::make_unique<QObject>();
    int found = 0;
    search.search(
        { { disk.files() }, { { "pplx-" } }, {} }, context.get(),
        [&](const SearchHit &) -> FolderSearch::Telling {
            return [&] {
                ++found;
                context.reset();
            };
        },
        [](const SearchTally &) {}, [](const SearchTally &) { QFAIL("the context was gone"); });
    QTRY_COMPARE(found, 1);
    SearchRecorder second;
    second.run(search, { disk.files() }, { "pplx-" });
    QCOMPARE(found, 1);
}

QTEST_GUILESS_MAIN(TestDiskSearchRun)
#include "tst_disksearchrun.moc"
