#include "diskfixture.h"
#include "platform/files/diskfoldersearch.h"
#include "searchrecorder.h"
#include "support/fakefoldersearch.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace keywright;
using namespace keywright::testing;

namespace {

struct Bench
{
    std::shared_ptr<DiskFixture> disk = std::make_shared<DiskFixture>();
    std::shared_ptr<FolderSearch> search;
    std::function<void(const std::filesystem::path &, const QByteArray &)> put;
};

Bench fakeBench()
{
    Bench bench;
    const auto fake = std::make_shared<FakeFolderSearch>();
    bench.search = fake;
    bench.put = [fake](const auto &path, const QByteArray &content) {
        fake->files.append({ path, content });
    };
    return bench;
}

Bench diskBench()
{
    Bench bench;
    bench.search = std::make_shared<DiskFolderSearch>();
    bench.put = [](const auto &path, const QByteArray &content) {
        std::filesystem::create_directories(path.parent_path());
        DiskFixture::write(path, content);
    };
    return bench;
}

} // namespace

Q_DECLARE_METATYPE(Bench)

/// What core/ports/foldersearch.h promises, asked of every search.
class TestFolderSearchContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsFilesThatHoldALiteral_data() { benches(); }
    void findsFilesThatHoldALiteral();
    void endsOnceAndLater_data() { benches(); }
    void endsOnceAndLater();
    void saysNothingOnceTheContextIsGone_data() { benches(); }
    void saysNothingOnceTheContextIsGone();

private:
    static void benches()
    {
        QTest::addColumn<Bench>("bench");
        QTest::newRow("fake") << fakeBench();
        QTest::newRow("disk") << diskBench();
    }
};

void TestFolderSearchContract::findsFilesThatHoldALiteral()
{
    QFETCH(const Bench, bench);
    bench.put(bench.disk->file("one"), "x = PERPLEXITY_API_KEY");
    bench.put(bench.disk->file("deep/er/two"), "pplx-");
    bench.put(bench.disk->file("other"), "nothing of interest");
    SearchRecorder recorder;
    recorder.run(*bench.search, { bench.disk->files() }, { "perplexity", "pplx-" });
    QCOMPARE(recorder.paths(),
             (QList<std::filesystem::path> { bench.disk->file("deep/er/two"), bench.disk->file("one") }));
    QCOMPARE(recorder.tally.files, 3);
    QCOMPARE(recorder.tally.bytes, 22 + 5 + 19);
    QVERIFY(!recorder.tally.cancelled);
    for (const SearchHit &hit : recorder.hits)
        QVERIFY(hit.content.size() == 22 || hit.content == "pplx-");
}

void TestFolderSearchContract::endsOnceAndLater()
{
    QFETCH(const Bench, bench);
    bench.put(bench.disk->file("one"), "pplx-");
    SearchRecorder recorder;
    recorder.start(*bench.search, { bench.disk->files() }, { "pplx-" });
    QCOMPARE(recorder.dones, 0);
    QVERIFY(recorder.hits.empty());
    QTRY_COMPARE(recorder.dones, 1);
    QVERIFY(recorder.inOwnThread);
    QVERIFY(recorder.progresses > 0);
    QVERIFY(recorder.monotone);
    QCOMPARE(recorder.tally.share, 1.0);
    SearchRecorder second; // What came late would come before the end of this one.
    second.run(*bench.search, { bench.disk->files() }, { "pplx-" });
    QCOMPARE(recorder.dones, 1);
}

void TestFolderSearchContract::saysNothingOnceTheContextIsGone()
{
    QFETCH(const Bench, bench);
    bench.put(bench.disk->file("one"), "pplx-");
    SearchRecorder recorder;
    recorder.start(*bench.search, { bench.disk->files() }, { "pplx-" });
    recorder.context.reset();
    SearchRecorder second;
    second.run(*bench.search, { bench.disk->files() }, { "pplx-" });
    QCOMPARE(recorder.dones, 0);
    QVERIFY(recorder.hits.empty());
}

QTEST_GUILESS_MAIN(TestFolderSearchContract)
#include "tst_foldersearch_contract.moc"
