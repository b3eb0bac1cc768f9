#include "diskfixture.h"
#include "faultycalls.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/posixfiles.h"

#include <QScopeGuard>
#include <QTest>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
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
    void refusesAFolderThatWasSwappedForALink();
    void leavesOneLineOf100MBAsItIs();
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

/// chattr +i and -i.
static bool setImmutable(const fs::path &path, bool isImmutable)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    int flags = 0;
    bool done = ioctl(file, FS_IOC_GETFLAGS, &flags) == 0;
    flags = isImmutable ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
    done = done && ioctl(file, FS_IOC_SETFLAGS, &flags) == 0;
    close(file);
    return done;
}

/// What only root can do to a file that is there. False where it can't either.
static bool hinder(const DiskFixture &disk, const QByteArray &kind)
{
    const fs::path path = disk.file("node");
    if (kind == "device")
        return mknod(path.c_str(), S_IFCHR | 0600, makedev(1, 3)) == 0;
    if (kind == "immutable")
        return setImmutable(path, true);
    if (kind == "in an immutable folder")
        return setImmutable(disk.files(), true);
    if (kind == "a mount of its own")
        return mount(path.c_str(), path.c_str(), nullptr, MS_BIND, nullptr) == 0;
    return true;
}

static void allow(const DiskFixture &disk, const QByteArray &kind)
{
    if (kind == "immutable")
        setImmutable(disk.file("node"), false);
    if (kind == "in an immutable folder")
        setImmutable(disk.files(), false);
    if (kind == "a mount of its own")
        umount2(disk.file("node").c_str(), MNT_DETACH);
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
    } else if (kind != "gone" && kind != "device") {
        DiskFixture::write(path, kind == "another's change" ? "theirs" : "old");
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
    QTest::newRow("gone") << FileError::NotFound;
    QTest::newRow("another's change") << FileError::ChangedMeanwhile;
    if (geteuid() != 0)
        return; // Only root can make the rest.
    QTest::newRow("device") << FileError::NotRegular;
    QTest::newRow("immutable") << FileError::NotWritable;
    QTest::newRow("in an immutable folder") << FileError::NotWritable;
    QTest::newRow("a mount of its own") << FileError::InUse;
}

void TestDiskFileStore::refusesWhatItMustNotReplace()
{
    QFETCH(const FileError, error);
    const DiskFixture disk;
    const QByteArray kind = QTest::currentDataTag();
    makeNode(disk, kind);
    if (!hinder(disk, kind))
        QSKIP("This system does not let it be made.");
    const auto relent = qScopeGuard([&] { allow(disk, kind); });
    const QByteArray content = kind == "pipe" ? QByteArray() : DiskFixture::content(disk.file("node"));
    const int entries = disk.entries();
    DiskFileStore store(disk.backups());
    const auto receipt = store.replace(store.beginChange(), disk.file("node"), "old", "new");
    QVERIFY(!receipt);
    QCOMPARE(receipt.error(), error);
    QCOMPARE(disk.entries(), entries);
    QCOMPARE(kind == "pipe" ? QByteArray() : DiskFixture::content(disk.file("node")), content);
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

void TestDiskFileStore::refusesAFolderThatWasSwappedForALink()
{
    const DiskFixture disk;
    fs::create_directory(disk.file("project"));
    fs::create_directory(disk.file("other"));
    DiskFixture::write(disk.file("project") / "env", "old");
    DiskFixture::write(disk.file("other") / "env", "old");
    const auto plan = std::make_shared<FaultPlan>();
    DiskFileStore store(disk.backups(), std::make_unique<PosixFiles>(std::make_unique<FaultyCalls>(plan)), 1);
    // Once the copy and the journal are written, before the file is opened again.
    plan->before = [&](int) {
        const QList<ChangeSummary> changes = DiskFileStore(disk.backups()).changes();
        if (changes.isEmpty() || fs::is_symlink(disk.file("project")))
            return;
        fs::rename(disk.file("project"), disk.file("moved"));
        fs::create_directory_symlink(disk.file("other"), disk.file("project"));
    };
    const auto receipt = store.replace(store.beginChange(), disk.file("project") / "env", "old", "new");
    plan->before = nullptr;
    QCOMPARE(receipt.error(), FileError::ChangedMeanwhile);
    QCOMPARE(DiskFixture::content(disk.file("other") / "env"), QByteArray("old"));
    QCOMPARE(DiskFixture::content(disk.file("moved") / "env"), QByteArray("old"));
}

void TestDiskFileStore::leavesOneLineOf100MBAsItIs()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("line"), "old");
    fs::resize_file(disk.file("line"), 100 << 20);
    DiskFileStore store(disk.backups());
    QCOMPARE(store.replace(store.beginChange(), disk.file("line"), "old", "new").error(),
             FileError::TooLarge);
    QCOMPARE(fs::file_size(disk.file("line")), std::uintmax_t(100 << 20));
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
