#include "diskfixture.h"
#include "platform/files/changejournal.h"
#include "platform/files/diskfilestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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

QTEST_APPLESS_MAIN(TestDiskUndo)
#include "tst_diskundo.moc"
