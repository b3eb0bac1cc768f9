#include "diskfixture.h"
#include "platform/files/changejournal.h"
#include "platform/files/diskfilestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;
namespace fs = std::filesystem;

class TestDiskUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsCopiesForTheUserAlone();
    void writesNoContentIntoTheJournal();
    void undoesWithAnotherInstance();
    void undoesOnlyOnce();
    void undoesAFileThatWasChangedTwice();
    void keepsADamagedCopyToItself();
    void leavesNoFolderForAChangeWithoutFiles();
    void bringsBackModeOwnerAttributesAndAccessList();
    void keepsRightsThatWereGivenSince();
    void saysWhereTheCopyIsOfAFileThatIsGone();
    void bringsBackWhatAnotherProcessChanged();
    void leavesNothingOfTheFormerContentOnceForgotten();
    void bringsBackManyFiles();
};

void TestDiskUndo::keepsCopiesForTheUserAlone()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    DiskFileStore store(disk.backups() / "deep" / "below");
    const auto receipt = store.replace(store.beginChange(), disk.file("env"), "old", "new");
    QVERIFY(receipt);
    QCOMPARE(DiskFixture::content(receipt->backup), QByteArray("old"));
    for (const auto &entry : fs::recursive_directory_iterator(disk.backups()))
        QCOMPARE(entry.status().permissions(), entry.is_directory() ? fs::perms(0700) : fs::perms(0600));
}

void TestDiskUndo::writesNoContentIntoTheJournal()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old content");
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    const auto receipt = store.replace(change, disk.file("env"), "old content", "new content");
    const QByteArray journal = DiskFixture::content(receipt->backup.parent_path() / "journal.json");
    QVERIFY(!journal.contains("content"));
    const QJsonObject file = QJsonDocument::fromJson(journal)["files"_L1][0].toObject();
    QCOMPARE(file["path"_L1].toString(), QString::fromStdString(disk.file("env").string()));
    QCOMPARE(file["sha256_before"_L1].toString().toLatin1(), contentHash("old content"));
    QCOMPARE(file["sha256_after"_L1].toString().toLatin1(), contentHash("new content"));
}

void TestDiskUndo::undoesWithAnotherInstance()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    QString change;
    {
        DiskFileStore store(disk.backups());
        change = store.beginChange();
        QVERIFY(store.replace(change, disk.file("env"), "old", "new"));
    }
    DiskFileStore later(disk.backups());
    QCOMPARE(later.changes().constFirst().id, change);
    QVERIFY(later.undo(change).value().first().done);
    QCOMPARE(DiskFixture::content(disk.file("env")), QByteArray("old"));
    QVERIFY(later.changes().constFirst().undone);
}

void TestDiskUndo::undoesOnlyOnce()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("one"), "old");
    DiskFixture::write(disk.file("two"), "old");
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    QVERIFY(store.replace(change, disk.file("one"), "old", "new"));
    QVERIFY(store.replace(change, disk.file("two"), "old", "new"));
    DiskFixture::write(disk.file("two"), "edited");
    QVERIFY(!store.undo(change).value().at(1).done);
    QVERIFY(!store.changes().constFirst().undone); // One file is still to be brought back.
    DiskFixture::write(disk.file("two"), "new");
    const auto again = store.undo(change);
    QVERIFY(again->at(0).done && again->at(1).done);
    QVERIFY(store.changes().constFirst().undone);
}

void TestDiskUndo::undoesAFileThatWasChangedTwice()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "first");
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    QVERIFY(store.replace(change, disk.file("env"), "first", "second"));
    QVERIFY(store.replace(change, disk.file("env"), "second", "third"));
    QVERIFY(store.undo(change));
    QCOMPARE(DiskFixture::content(disk.file("env")), QByteArray("first"));
}

void TestDiskUndo::keepsADamagedCopyToItself()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    const auto receipt = store.replace(change, disk.file("env"), "old", "new");
    DiskFixture::write(receipt->backup, "damaged");
    const auto undone = store.undo(change);
    QVERIFY(!undone->first().done);
    QCOMPARE(undone->first().whyNot, FileError::Failed);
    QCOMPARE(DiskFixture::content(disk.file("env")), QByteArray("new"));
}

void TestDiskUndo::leavesNoFolderForAChangeWithoutFiles()
{
    const DiskFixture disk;
    {
        DiskFileStore store(disk.backups());
        QVERIFY(!store.beginChange().isEmpty());
        QVERIFY(store.changes().isEmpty());
    }
    QVERIFY(fs::is_empty(disk.backups()));
}

static QByteArray attributeOf(const fs::path &path, const char *name)
{
    QByteArray value(256, '\0');
    value.truncate(std::max<ssize_t>(0, getxattr(path.c_str(), name, value.data(), 256)));
    return value;
}

/// An access list that lets user 4242 read, as the kernel keeps it: a version, then tag, rights and id of
/// each.
static QByteArray accessList()
{
    return QByteArray::fromHex("02000000"
                               "01000600ffffffff"
                               "0200040092100000"
                               "04000400ffffffff"
                               "10000400ffffffff"
                               "20000400ffffffff");
}

void TestDiskUndo::bringsBackModeOwnerAttributesAndAccessList()
{
    const DiskFixture disk;
    const fs::path path = disk.file("env");
    DiskFixture::write(path, "old");
    const gid_t group = geteuid() == 0 ? 4242 : getegid();
    QCOMPARE(chown(path.c_str(), geteuid(), group), 0);
    QCOMPARE(setxattr(path.c_str(), "user.label", "kept", 4, 0), 0);
    const QByteArray list = accessList();
    QCOMPARE(setxattr(path.c_str(), "system.posix_acl_access", list.constData(),
                      static_cast<size_t>(list.size()), 0),
             0);
    struct stat before = {};
    QCOMPARE(stat(path.c_str(), &before), 0);
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    const FileEdit edit { path, "old", "new", Access::OwnerOnly };
    QVERIFY(store.replaceAll(change, { &edit, 1 }).front());
    QCOMPARE(fs::status(path).permissions(), fs::perms(0600));
    QVERIFY(store.undo(change)->first().done);
    struct stat after = {};
    QCOMPARE(stat(path.c_str(), &after), 0);
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(after.st_gid, group);
    QCOMPARE(attributeOf(path, "user.label"), QByteArray("kept"));
    QCOMPARE(attributeOf(path, "system.posix_acl_access"), list);
    QCOMPARE(DiskFixture::content(path), QByteArray("old"));
}

void TestDiskUndo::keepsRightsThatWereGivenSince()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    fs::permissions(disk.file("env"), fs::perms(0644));
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    const FileEdit edit { disk.file("env"), "old", "new", Access::OwnerOnly };
    QVERIFY(store.replaceAll(change, { &edit, 1 }).front());
    fs::permissions(disk.file("env"), fs::perms(0640));
    QVERIFY(store.undo(change)->first().done);
    QCOMPARE(fs::status(disk.file("env")).permissions(), fs::perms(0640));
}

void TestDiskUndo::saysWhereTheCopyIsOfAFileThatIsGone()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    QVERIFY(store.replace(change, disk.file("env"), "old", "new"));
    fs::remove(disk.file("env"));
    const UndoneFile undone = store.undo(change)->first();
    QVERIFY(!undone.done);
    QCOMPARE(undone.whyNot, FileError::NotFound);
    QCOMPARE(DiskFixture::content(undone.backup), QByteArray("old"));
}

void TestDiskUndo::bringsBackWhatAnotherProcessChanged()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    const pid_t child = fork();
    if (child == 0) {
        DiskFileStore store(disk.backups());
        _exit(store.replace(store.beginChange(), disk.file("env"), "old", "new") ? EXIT_SUCCESS
                                                                                 : EXIT_FAILURE);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    DiskFileStore store(disk.backups());
    QVERIFY(store.undo(store.changes().constFirst().id)->first().done);
    QCOMPARE(DiskFixture::content(disk.file("env")), QByteArray("old"));
}

void TestDiskUndo::leavesNothingOfTheFormerContentOnceForgotten()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), "old");
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    const auto receipt = store.replace(change, disk.file("env"), "old", "new");
    QVERIFY(receipt);
    // Another name keeps what the file is made of: it is overwritten, not only removed.
    fs::create_hard_link(receipt->backup, disk.file("kept"));
    QVERIFY(store.forget(change));
    QVERIFY(fs::is_empty(disk.backups()));
    QCOMPARE(DiskFixture::content(disk.file("kept")), QByteArray(3, '\0'));
}

void TestDiskUndo::bringsBackManyFiles()
{
    constexpr int count = 300;
    const DiskFixture disk;
    std::vector<FileEdit> edits;
    for (int number = 0; number < count; ++number) {
        const fs::path path = disk.file(std::to_string(number));
        DiskFixture::write(path, "old");
        edits.push_back({ path, "old", "new", Access::Keep });
    }
    DiskFileStore store(disk.backups());
    const QString change = store.beginChange();
    const auto receipts = store.replaceAll(change, edits);
    QVERIFY(std::ranges::all_of(receipts, [](const auto &receipt) { return receipt.has_value(); }));
    const auto undone = store.undo(change);
    QCOMPARE(undone->size(), count);
    for (int number = 0; number < count; ++number) {
        QCOMPARE(undone->at(number).path, edits[static_cast<std::size_t>(number)].path);
        QVERIFY(undone->at(number).done);
        QCOMPARE(DiskFixture::content(undone->at(number).path), QByteArray("old"));
    }
    QCOMPARE(disk.entries(), count);
}

QTEST_APPLESS_MAIN(TestDiskUndo)
#include "tst_diskundo.moc"
