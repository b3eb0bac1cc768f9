#include "diskfixture.h"
#include "platform/files/diskfilestore.h"

#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;

class TestDiskFull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failsWholeOnAFullDisk_data();
    void failsWholeOnAFullDisk();
    void outlivesTheLimitOfFileSizes();
};

/// A small file system without space; false where none can be mounted.
static bool mountFull(const DiskFixture &disk, const QByteArray &kind)
{
    const fs::path where = disk.file("full");
    fs::create_directory(where);
    if (kind == "limit")
        return true;
    if (kind == "tmpfs")
        return mount("none", where.c_str(), "tmpfs", MS_NOSUID, "size=256k") == 0;
    const QString image = QString::fromStdString((disk.files().parent_path() / "image").string());
    const QString command =
        QStringLiteral("truncate -s 8M '%1' && mkfs.ext4 -q '%1' && mount -o loop '%1' '%2'");
    return QProcess::execute(
               QStringLiteral("sh"),
               { QStringLiteral("-c"), command.arg(image, QString::fromStdString(where.string())) })
        == 0;
}

static bool canBeMounted(const QByteArray &kind)
{
    const DiskFixture disk;
    if (kind == "limit")
        return true;
    const bool mounted = geteuid() == 0 && mountFull(disk, kind);
    if (mounted)
        umount2(disk.file("full").c_str(), MNT_DETACH);
    return mounted;
}

/// Leaves no room on the file system, or none for files above the limit.
static void takeRoom(const DiskFixture &disk, const QByteArray &kind, rlim_t limit)
{
    if (kind == "limit") {
        rlimit small {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &small), 0);
        small.rlim_cur = limit;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        return;
    }
    QFile filler(disk.file("full") / "filler");
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    filler.close();
}

void TestDiskFull::failsWholeOnAFullDisk_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<bool>("fullIsWhereTheCopiesAre");
    // A limit of the process takes everybody's room; a file system of one's own is root's.
    for (const char *kind : { "limit", "tmpfs", "ext4" }) {
        if (!canBeMounted(kind))
            continue;
        QTest::addRow("the files, %s", kind) << QByteArray(kind) << false;
        QTest::addRow("the copies, %s", kind) << QByteArray(kind) << true;
    }
}

void TestDiskFull::failsWholeOnAFullDisk()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const bool, fullIsWhereTheCopiesAre);
    const DiskFixture disk;
    QVERIFY(mountFull(disk, kind));
    const auto unmount = qScopeGuard([&] { umount2(disk.file("full").c_str(), MNT_DETACH); });
    const fs::path folder = fullIsWhereTheCopiesAre ? disk.files() : disk.file("full");
    std::vector<FileEdit> edits;
    for (int number = 0; number < 4; ++number) {
        constexpr qsizetype large = 40000;
        edits.push_back({ folder / std::to_string(number), QByteArray(large, 'o'), QByteArray(2 * large, 'n'),
                          Access::Keep });
        DiskFixture::write(edits.back().path, edits.back().expected);
    }
    rlimit usual {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    takeRoom(disk, kind, fullIsWhereTheCopiesAre ? 20'000 : 60'000);
    DiskFileStore store(fullIsWhereTheCopiesAre ? disk.file("full") / "backups" : disk.backups());
    const auto receipts = store.replaceAll(store.beginChange(), edits);
    for (std::size_t at = 0; at < edits.size(); ++at) {
        QCOMPARE(receipts[at].error(), FileError::NoSpace);
        QCOMPARE(DiskFixture::content(edits[at].path), edits[at].expected);
    }
    fs::remove(disk.file("full") / "filler");
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto again = store.replaceAll(store.beginChange(), { edits.data(), 1 });
    QVERIFY(again.front());
    QVERIFY(store.undo(store.changes().constFirst().id)->first().done);
    QCOMPARE(DiskFixture::content(edits.front().path), edits.front().expected);
}

void TestDiskFull::outlivesTheLimitOfFileSizes()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    DiskFileStore store(disk.backups());
    rlimit usual {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit small = usual;
    small.rlim_cur = 10000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto receipt = store.replace(store.beginChange(), disk.file("env"), "old", QByteArray(20000, 'n'));
    setrlimit(RLIMIT_FSIZE, &usual);
    QCOMPARE(receipt.error(), FileError::NoSpace);
    QCOMPARE(DiskFixture::content(disk.file("env")), QByteArray("old"));
    QCOMPARE(disk.entries(), 1);
}

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
