#include "diskfixture.h"
#include "faultycalls.h"
#include "oddnodes.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/posixfiles.h"

#include <QScopeGuard>
#include <QTest>

#include <fcntl.h>
#include <sys/mount.h>
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
    // Only root can make the rest, and not on every system.
    const auto row = [](const char *kind, FileError error) {
        if (canBeMade(kind))
            QTest::newRow(kind) << error;
    };
    row("device", FileError::NotRegular);
    row("immutable", FileError::NotWritable);
    row("in an immutable folder", FileError::NotWritable);
    row("a mount of its own", FileError::InUse);
}

void TestDiskFileStore::refusesWhatItMustNotReplace()
{
    QFETCH(const FileError, error);
    const DiskFixture disk;
    const QByteArray kind = QTest::currentDataTag();
    makeNode(disk, kind);
    QVERIFY(hinder(disk, kind));
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
