#include "diskfixture.h"
#include "platform/files/diskfoldersearch.h"
#include "searchrecorder.h"

#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;
using namespace Qt::Literals::StringLiterals;

class TestDiskFolderSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNamesOfAnyBytes();
    void opensNothingButRegularFiles();
    void staysBelowItsRoots();
    void staysOnOneFileSystem();
    void followsARootThatIsALink();
    void tellsAFileBelowTwoRootsOnce();
    void passesOverWhatCannotBeOpened();
    void readsTheWholeOfAFile_data();
    void readsTheWholeOfAFile();
    void skipsLargeAndBinaryFiles();
    void skipsFoldersOfCachesAndOurOwnCopies();
    void findsNothingWithoutLiterals();
    void survivesALineOf100MB();
    void opensNoDevice();
    void saysWhoMayReadAndWrite();
    void tellsHardLinksByBothNames();
};

void TestDiskFolderSearch::findsNamesOfAnyBytes()
{
    const DiskFixture disk;
    const std::vector<std::string> names { "plain",       "with space", "new\nline",
                                           "caf\xc3\xa9", "caf\xe9",    "\xff\xfe\x80",
                                           "-rf",         "\"quotes'",  ".hidden \x01" };
    DiskFixture::write(disk.file("model"), "pplx-");
    for (const std::string &name : names)
        fs::copy_file(disk.file("model"), disk.file(name));
    fs::remove(disk.file("model"));
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    qInfo("%zu of %zu names found", recorder.hits.size(), names.size());
    QList<fs::path> expected;
    for (const std::string &name : names)
        expected.append(disk.file(name));
    std::ranges::sort(expected);
    QCOMPARE(recorder.paths(), expected);
}

void TestDiskFolderSearch::opensNothingButRegularFiles()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "pplx-");
    QCOMPARE(mkfifo(disk.file("pipe").c_str(), 0600), 0);
    sockaddr_un address { AF_UNIX, {} };
    disk.file("socket").string().copy(&address.sun_path[0], sizeof address.sun_path - 1);
    const int file = socket(AF_UNIX, SOCK_STREAM, 0);
    const void *generic = &address;
    QCOMPARE(bind(file, static_cast<const sockaddr *>(generic), sizeof address), 0);
    close(file);
    fs::create_symlink("env", disk.file("link"));
    fs::create_symlink("loop", disk.file("loop"));
    fs::create_symlink("nowhere", disk.file("dangling"));
    fs::create_symlink("/dev/zero", disk.file("device"));
    fs::create_directory_symlink(".", disk.file("self"));
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    QCOMPARE(recorder.paths(), QList<fs::path> { disk.file("env") });
    QCOMPARE(recorder.tally.files, 1);
    QCOMPARE(recorder.tally.skipped, 7);
    QCOMPARE(recorder.skippedFor(SkipReason::Special), 2);
    QCOMPARE(recorder.skippedFor(SkipReason::Link), 5);
    // A pipe that is a root is not opened either.
    SearchRecorder again;
    again.run(search, { disk.file("pipe"), disk.file("missing") }, { "pplx-" });
    QCOMPARE(again.tally.skipped, 2);
}

void TestDiskFolderSearch::staysBelowItsRoots()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("inside"));
    fs::create_directories(disk.file("outside"));
    DiskFixture::write(disk.file("outside/env"), "pplx-");
    fs::create_directory_symlink("../outside", disk.file("inside/link"));
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.file("inside") }, { "pplx-" });
    QVERIFY(recorder.hits.empty());
}

void TestDiskFolderSearch::staysOnOneFileSystem()
{
    QTemporaryDir folder(u"/dev/shm/keywright-XXXXXX"_s);
    QVERIFY(folder.isValid());
    const fs::path file = folder.filePath(u"env"_s).toStdString();
    DiskFixture::write(file, "pplx-");
    DiskFolderSearch search;
    SearchRecorder there;
    there.run(search, { "/dev/shm" }, { "pplx-" });
    QVERIFY(there.paths().contains(file));
    SearchRecorder above; // /dev/shm is a file system of its own below /dev.
    above.run(search, { "/dev" }, { "pplx-" });
    QVERIFY(!above.paths().contains(file));
    QVERIFY(above.tally.skippedMounts.contains(SkippedMount { "/dev/shm", SkipReason::OtherFileSystem }));
}

void TestDiskFolderSearch::followsARootThatIsALink()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("real"));
    DiskFixture::write(disk.file("real/env"), "pplx-");
    fs::create_directory_symlink("real", disk.file("folder"));
    fs::create_symlink("real/env", disk.file("file"));
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.file("folder") }, { "pplx-" });
    QCOMPARE(recorder.paths(), QList<fs::path> { disk.file("folder/env") });
    SearchRecorder again;
    again.run(search, { disk.file("file") }, { "pplx-" });
    QCOMPARE(again.paths(), QList<fs::path> { disk.file("file") });
}

void TestDiskFolderSearch::tellsAFileBelowTwoRootsOnce()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("a/b"));
    DiskFixture::write(disk.file("a/b/env"), "pplx-");
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.file("a"), disk.file("a/b"), disk.file("a/b/env"), disk.file("a/b/env") },
                 { "pplx-" });
    QCOMPARE(recorder.hits.size(), 1U);
}

void TestDiskFolderSearch::passesOverWhatCannotBeOpened()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("closed"));
    DiskFixture::write(disk.file("closed/env"), "pplx-");
    DiskFixture::write(disk.file("open"), "pplx-");
    fs::permissions(disk.file("closed"), fs::perms::none);
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    fs::permissions(disk.file("closed"), fs::perms::owner_all);
    QVERIFY(recorder.paths().contains(disk.file("open")));
    QCOMPARE(recorder.tally.files + recorder.tally.skipped, 2); // Root reads the closed folder.
}

void TestDiskFolderSearch::readsTheWholeOfAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("at the start") << QByteArray("PPLX-x");
    QTest::newRow("over the first block's end") << QByteArray(8190, 'x') + "pPlX-";
    QTest::newRow("at the end of a large file") << QByteArray((2 << 20) - 5, 'x') + "pplx-";
    QTest::newRow("UTF-16 with a BOM") << QByteArray("\xff\xfep\0p\0l\0x\0-\0", 12);
    QTest::newRow("UTF-16 big-endian without one") << QByteArray("\0k\0=\0p\0p\0l\0x\0-", 14);
    QTest::newRow("after a NUL far behind") << QByteArray(9000, 'x') + QByteArray(1, '\0') + "pplx-";
    QTest::newRow("latin-1") << QByteArray("\xe9\xe8 pplx-");
}

void TestDiskFolderSearch::readsTheWholeOfAFile()
{
    QFETCH(const QByteArray, content);
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), content);
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-", "another literal" });
    QCOMPARE(recorder.hits.size(), 1U);
    QVERIFY(recorder.hits.front().content == content);
}

void TestDiskFolderSearch::skipsLargeAndBinaryFiles()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("large"), QByteArray(2 << 20, 'x') + "pplx-");
    DiskFixture::write(disk.file("binary"),
                       QByteArray("\x7f"
                                  "ELF\1\2\0\0\3pplx-",
                                  14));
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    QVERIFY(recorder.hits.empty());
    QCOMPARE(recorder.tally.skipped, 2);
    QCOMPARE(recorder.skippedFor(SkipReason::TooLarge), 1);
    QCOMPARE(recorder.skippedFor(SkipReason::Binary), 1);
}

void TestDiskFolderSearch::skipsFoldersOfCachesAndOurOwnCopies()
{
    const DiskFixture disk;
    for (const char *folder : { ".git/objects", "node_modules/.cache", "a/__pycache__", ".cache",
                                "share/keywright/changes", ".git" }) {
        fs::create_directories(disk.file(folder));
        DiskFixture::write(disk.file(folder) / "env", "pplx-");
    }
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    QCOMPARE(recorder.paths(), QList<fs::path> { disk.file(".git/env") });
    QCOMPARE(recorder.tally.skipped, 5);
    QCOMPARE(recorder.skippedFor(SkipReason::Ignored), 5);
}

void TestDiskFolderSearch::findsNothingWithoutLiterals()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "pplx-");
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { QByteArray() });
    QVERIFY(recorder.hits.empty());
    QCOMPARE(recorder.tally.files, 1);
}

void TestDiskFolderSearch::survivesALineOf100MB()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("line"), QByteArray(100 << 20, 'x') + "pplx-");
    DiskFixture::write(disk.file("env"), "pplx-");
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    QCOMPARE(recorder.paths(), QList<fs::path> { disk.file("env") });
    QCOMPARE(recorder.skippedFor(SkipReason::TooLarge), 1);
}

void TestDiskFolderSearch::opensNoDevice()
{
    // /dev/zero never ends. Its folder is a file system of its own, full of devices.
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { "/dev" }, { "pplx-" });
    QVERIFY(recorder.skippedFor(SkipReason::Special) > 2);
    QVERIFY(recorder.paths().isEmpty());
    SearchRecorder alone;
    alone.run(search, { "/dev/zero" }, { "pplx-" });
    QCOMPARE(alone.skippedFor(SkipReason::Special), 1);
}

void TestDiskFolderSearch::saysWhoMayReadAndWrite()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "pplx-");
    fs::permissions(disk.file("env"), fs::perms::owner_read);
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files() }, { "pplx-" });
    QCOMPARE(recorder.hits.size(), 1U);
    QVERIFY(!recorder.hits.front().readableByOthers);
}

void TestDiskFolderSearch::tellsHardLinksByBothNames()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("a"));
    DiskFixture::write(disk.file("a/one"), "pplx-");
    fs::create_hard_link(disk.file("a/one"), disk.file("a/two"));
    DiskFolderSearch search;
    SearchRecorder recorder;
    recorder.run(search, { disk.files(), disk.file("a") }, { "pplx-" });
    QCOMPARE(recorder.paths().size(), 2);
}

QTEST_GUILESS_MAIN(TestDiskFolderSearch)
#include "tst_diskfoldersearch.moc"
