#include "diskfixture.h"
#include "faultycalls.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/posixfiles.h"

#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;

class TestDiskFileStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsModeOwnerAndAttributes();
    void replacesTheTargetOfALink();
    void refusesWhatItMustNotReplace_data();
    void refusesWhatItMustNotReplace();
    void refusesAnotherUsersFile();
    void keepsBytesAsTheyAre_data();
    void keepsBytesAsTheyAre();
    void handlesNamesOfAnyBytes();
    void tellsWhoMayRead();
};

void TestDiskFileStore::keepsModeOwnerAndAttributes()
{
    const DiskFixture disk;
    const fs::path path = disk.file("env");
    DiskFixture::write(path, "old");
    const QByteArray label("kept");
    QCOMPARE(setxattr(path.c_str(), "user.label", label.constData(), 4, 0), 0);
    const gid_t group = geteuid() == 0 ? 4242 : getegid();
    QCOMPARE(chown(path.c_str(), geteuid(), group), 0);
    fs::permissions(path, fs::perms(0640));
    DiskFileStore store(disk.backups());
    QVERIFY(store.replace(store.beginChange(), path, "old", "new"));
    struct stat status = {};
    QCOMPARE(stat(path.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0640U);
    QCOMPARE(status.st_gid, group);
    QByteArray found(16, '\0');
    found.truncate(getxattr(path.c_str(), "user.label", found.data(), 16));
    QCOMPARE(found, label);
}

void TestDiskFileStore::replacesTheTargetOfALink()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("target"), "old");
    fs::create_symlink("target", disk.file("middle"));
    fs::create_symlink("middle", disk.file("link"));
    DiskFileStore store(disk.backups());
    QVERIFY(store.replace(store.beginChange(), disk.file("link"), "old", "new"));
    QVERIFY(fs::is_symlink(disk.file("link")) && fs::is_symlink(disk.file("middle")));
    QCOMPARE(DiskFixture::content(disk.file("target")), QByteArray("new"));
}

static void makeNode(const DiskFixture &disk, const QByteArray &kind)
{
    const fs::path path = disk.file("node");
    if (kind == "folder") {
        fs::create_directory(path);
    } else if (kind == "pipe") {
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
    } else if (kind == "socket") {
        sockaddr_un address { AF_UNIX, {} };
        path.string().copy(&address.sun_path[0], sizeof address.sun_path - 1);
        const int file = socket(AF_UNIX, SOCK_STREAM, 0);
        const void *generic = &address;
        QCOMPARE(bind(file, static_cast<const sockaddr *>(generic), sizeof address), 0);
        close(file);
    } else if (kind == "loop") {
        fs::create_symlink("node", path);
    } else if (kind == "dangling link") {
        fs::create_symlink("nowhere", path);
    } else if (kind == "device link") {
        fs::create_symlink("/dev/null", path);
    } else {
        DiskFixture::write(path, "old");
    }
    if (kind == "hard link")
        fs::create_hard_link(path, disk.file("second"));
    if (kind == "read-only")
        fs::permissions(path, fs::perms(0444));
    if (kind == "too large")
        fs::resize_file(path, (16 << 20) + 1);
}

void TestDiskFileStore::refusesWhatItMustNotReplace_data()
{
    QTest::addColumn<FileError>("error");
    QTest::newRow("folder") << FileError::NotRegular;
    QTest::newRow("pipe") << FileError::NotRegular;
    QTest::newRow("socket") << FileError::NotRegular;
    QTest::newRow("device link") << FileError::NotRegular;
    QTest::newRow("loop") << FileError::LinkLoop;
    QTest::newRow("dangling link") << FileError::NotFound;
    QTest::newRow("hard link") << FileError::SeveralNames;
    QTest::newRow("read-only") << FileError::NotWritable;
    QTest::newRow("too large") << FileError::TooLarge;
}

void TestDiskFileStore::refusesWhatItMustNotReplace()
{
    QFETCH(const FileError, error);
    const DiskFixture disk;
    makeNode(disk, QTest::currentDataTag());
    const int entries = disk.entries();
    DiskFileStore store(disk.backups());
    const auto receipt = store.replace(store.beginChange(), disk.file("node"), "old", "new");
    QVERIFY(!receipt);
    QCOMPARE(receipt.error(), error);
    QCOMPARE(disk.entries(), entries);
    QVERIFY(store.changes().isEmpty());
}

void TestDiskFileStore::refusesAnotherUsersFile()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    const auto plan = std::make_shared<FaultPlan>();
    plan->pretends = true;
    plan->pretendedUser = geteuid() + 1;
    DiskFileStore store(disk.backups(), std::make_unique<PosixFiles>(std::make_unique<FaultyCalls>(plan)));
    QCOMPARE(store.replace(store.beginChange(), disk.file("env"), "old", "new").error(), FileError::NotOwned);
    QCOMPARE(DiskFixture::content(disk.file("env")), QByteArray("old"));
}

void TestDiskFileStore::keepsBytesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("line ends of both kinds") << QByteArray("a=1\r\nb=2\nc=3\r");
    QTest::newRow("a BOM") << QByteArray("\xef\xbb\xbf"
                                         "a=1\n");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0=\0",
                                          6);
    QTest::newRow("not UTF-8") << QByteArray("name=\xe9\xff\n");
    QTest::newRow("a NUL") << QByteArray("a\0b", 3);
    QTest::newRow("a megabyte in one line") << QByteArray(1 << 20, 'x');
}

void TestDiskFileStore::keepsBytesAsTheyAre()
{
    QFETCH(const QByteArray, before);
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), before);
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    const QByteArray after = before + "added";
    QVERIFY(store.replace(change, disk.file("env"), before, after));
    QCOMPARE(DiskFixture::content(disk.file("env")), after);
    QVERIFY(store.undo(change).value().first().done);
    QCOMPARE(DiskFixture::content(disk.file("env")), before);
}

void TestDiskFileStore::handlesNamesOfAnyBytes()
{
    const DiskFixture disk;
    const fs::path odd = disk.file("caf\xe9 \"x\"\n.env");
    DiskFixture::write(disk.file("plain"), "old");
    fs::rename(disk.file("plain"), odd);
    DiskFileStore store(disk.backups());
    QCOMPARE(store.matching(disk.file("caf*.env")), QList<fs::path> { odd });
    const QString change = store.beginChange();
    QVERIFY(store.replace(change, odd, "old", "new"));
    QCOMPARE(store.changes().constFirst().paths, QList<fs::path> { odd });
    QVERIFY(store.undo(change).value().first().done);
    QCOMPARE(store.read(odd).value(), QByteArray("old"));
}

void TestDiskFileStore::tellsWhoMayRead()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    fs::permissions(disk.file("env"), fs::perms(0644));
    const DiskFileStore store(disk.backups());
    QVERIFY(!store.traits(disk.file("env"))->readableByOthers); // The folder above keeps others out.
    fs::permissions(disk.files().parent_path(), fs::perms(0755));
    fs::permissions(disk.files(), fs::perms(0755));
    QVERIFY(store.traits(disk.file("env"))->readableByOthers);
    fs::permissions(disk.file("env"), fs::perms(0640));
    QVERIFY(!store.traits(disk.file("env"))->readableByOthers);
    fs::permissions(disk.file("env"), fs::perms(0444));
    QVERIFY(!store.traits(disk.file("env"))->writable);
}

QTEST_APPLESS_MAIN(TestDiskFileStore)
#include "tst_diskfilestore.moc"
