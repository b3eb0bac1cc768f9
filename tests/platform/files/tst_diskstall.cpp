#include "diskfixture.h"
#include "hangingcalls.h"
#include "platform/files/diskfoldersearch.h"
#include "platform/files/mounts.h"
#include "searchrecorder.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// Disks that do not answer.
class TestDiskStall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesUpAFileSystemThatDoesNotAnswer_data();
    void givesUpAFileSystemThatDoesNotAnswer();
    void searchesTheOthersMeanwhile();
    void endsAtOnceWhenCancelled();
    void ignoresWhatADiskBringsTooLate();
    void knowsMountsWithoutTouchingThem_data();
    void knowsMountsWithoutTouchingThem();

private:
    std::unique_ptr<DiskFixture> m_disk;
    std::unique_ptr<QTemporaryDir> m_other; ///< on another file system
};

void TestDiskStall::init()
{
    m_disk = std::make_unique<DiskFixture>();
    m_other = std::make_unique<QTemporaryDir>(QStringLiteral("/dev/shm/keywright-XXXXXX"));
    QVERIFY(m_other->isValid());
}

void TestDiskStall::givesUpAFileSystemThatDoesNotAnswer_data()
{
    QTest::addColumn<QList<QByteArray>>("hanging");
    QTest::newRow("a file") << QList<QByteArray> { "stalled" };
    QTest::newRow("a folder") << QList<QByteArray> { "folder" };
    QTest::newRow("all that threads can come to") << QList<QByteArray> { "stalled", "folder", "deep", "env" };
}

void TestDiskStall::givesUpAFileSystemThatDoesNotAnswer()
{
    QFETCH(const QList<QByteArray>, hanging);
    for (const char *name : { "folder/deep/env", "stalled/env", "env" }) {
        fs::create_directories(m_disk->file(name).parent_path());
        DiskFixture::write(m_disk->file(name), "pplx-");
    }
    std::set<std::string> names;
    for (const QByteArray &name : hanging)
        names.insert(name.toStdString());
    const auto calls = std::make_shared<HangingCalls>(names);
    DiskFolderSearch search(100ms, calls);
    SearchRecorder recorder;
    recorder.run(search, { m_disk->files() }, { "pplx-" });
    const SkippedMount expected { m_disk->files(), SkipReason::NotAnswering };
    QCOMPARE(recorder.tally.skippedMounts, QList<SkippedMount> { expected });
    QVERIFY(recorder.skippedFor(SkipReason::NotAnswering) > 0);
    QVERIFY(!recorder.tally.cancelled);
    QCOMPARE(recorder.tally.share, 1.0);
    QVERIFY(recorder.monotone);
    calls->comeBack();
    QTRY_COMPARE(calls->waiting(), 0);
}

void TestDiskStall::searchesTheOthersMeanwhile()
{
    DiskFixture::write(m_disk->file("stalled"), "pplx-");
    const fs::path other = m_other->path().toStdString();
    for (int number = 0; number < 50; ++number) {
        fs::create_directory(other / std::to_string(number));
        DiskFixture::write(other / std::to_string(number) / "env", "pplx-");
    }
    const auto calls = std::make_shared<HangingCalls>(std::set<std::string> { "stalled" });
    DiskFolderSearch search(100ms, calls);
    SearchRecorder recorder;
    recorder.run(search, { other, m_disk->files() }, { "pplx-" });
    QCOMPARE(recorder.hits.size(), 50U);
    QCOMPARE(recorder.tally.skippedMounts.size(), 1);
    calls->comeBack();
    QTRY_COMPARE(calls->waiting(), 0);
}

void TestDiskStall::endsAtOnceWhenCancelled()
{
    DiskFixture::write(m_disk->file("stalled"), "pplx-");
    const auto calls = std::make_shared<HangingCalls>(std::set<std::string> { "stalled" });
    SearchRecorder recorder;
    {
        DiskFolderSearch search(std::chrono::hours(1), calls);
        recorder.start(search, { m_disk->files() }, { "pplx-" });
        QTRY_VERIFY(calls->waiting() > 0);
    } // Does not wait for the disk.
    QTRY_COMPARE(recorder.dones, 1);
    QVERIFY(recorder.tally.cancelled);
    QVERIFY(recorder.hits.empty());
    calls->comeBack();
    QTRY_COMPARE(calls->waiting(), 0);
}

void TestDiskStall::ignoresWhatADiskBringsTooLate()
{
    DiskFixture::write(m_disk->file("stalled"), "pplx-");
    const auto calls = std::make_shared<HangingCalls>(std::set<std::string> { "stalled" });
    DiskFolderSearch search(50ms, calls);
    SearchRecorder recorder;
    recorder.run(search, { m_disk->files() }, { "pplx-" });
    calls->comeBack();
    QTRY_COMPARE(calls->waiting(), 0);
    SearchRecorder second; // What came late would be told before the end of this one.
    second.run(search, { m_disk->files() }, { "pplx-" });
    QVERIFY(recorder.hits.empty());
    QCOMPARE(recorder.dones, 1);
    QCOMPARE(second.hits.size(), 1U);
}

void TestDiskStall::knowsMountsWithoutTouchingThem_data()
{
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArray>("real");
    QTest::addColumn<QList<QByteArray>>("below");
    QTest::newRow("a home") << QByteArray("/home/u") << QByteArray("/home/u")
                            << QList<QByteArray> { "/home/u/my nas", "/home/u/nas" };
    QTest::newRow("a link to it") << QByteArray("/u") << QByteArray("/home/u")
                                  << QList<QByteArray> { "/u/my nas", "/u/nas" };
    QTest::newRow("the mount itself")
        << QByteArray("/home/u/nas") << QByteArray("/home/u/nas") << QList<QByteArray> {};
    QTest::newRow("a beginning of its name")
        << QByteArray("/home/u/na") << QByteArray("/home/u/na") << QList<QByteArray> {};
    QTest::newRow("everything") << QByteArray("/") << QByteArray("/")
                                << QList<QByteArray> { "/home", "/home/u/my nas", "/home/u/nas" };
}

void TestDiskStall::knowsMountsWithoutTouchingThem()
{
    QFETCH(const QByteArray, folder);
    QFETCH(const QByteArray, real);
    QFETCH(const QList<QByteArray>, below);
    const Mounts mounts = parseMounts("22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
                                      "23 22 8:2 / /home rw - ext4 /dev/sda2 rw\n"
                                      "24 23 0:41 / /home/u/nas rw - nfs4 nas:/x rw\n"
                                      "25 23 0:42 / /home/u/my\\040nas rw - fuse.sshfs nas:/x rw\n"
                                      "a line of another kind\n");
    QVERIFY(mounts.known);
    QList<QByteArray> found;
    for (const std::string &point : mounts.below(folder.toStdString(), real.toStdString()))
        found.append(QByteArray::fromStdString(point));
    QCOMPARE(found, below);
}

QTEST_GUILESS_MAIN(TestDiskStall)
#include "tst_diskstall.moc"
