#include "diskfixture.h"
#include "platform/files/backuproot.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;

class TestBackupRoot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatIsCopiedElsewhere_data();
    void knowsWhatIsCopiedElsewhere();
    void followsLinks();
    void takesTheFirstThatStays();
    void takesTheOneInUse();
    void takesTheLastWhereNoneStays();
};

void TestBackupRoot::knowsWhatIsCopiedElsewhere_data()
{
    QTest::addColumn<QByteArray>("made"); ///< beside the folder asked for, or above it
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<bool>("isCopied");
    QTest::newRow("nothing") << QByteArray("home/other") << QByteArray("home/state/x") << false;
    QTest::newRow("Git") << QByteArray("home/.git") << QByteArray("home/state/x") << true;
    QTest::newRow("a work tree's file")
        << QByteArray("home/state/.git") << QByteArray("home/state/x") << true;
    QTest::newRow("Mercurial") << QByteArray("home/.hg") << QByteArray("home/state/x") << true;
    QTest::newRow("Syncthing") << QByteArray("home/.stfolder") << QByteArray("home/state/x") << true;
    QTest::newRow("Dropbox, elsewhere") << QByteArray("home/.dropbox") << QByteArray("home/x") << true;
    QTest::newRow("Nextcloud, elsewhere")
        << QByteArray("home/.sync_0a1b2c3d.db") << QByteArray("home/state/x") << true;
    QTest::newRow("Git in a sister") << QByteArray("home/project/.git") << QByteArray("home/state/x")
                                     << false;
    for (const char *name :
         { "Dropbox", "Dropbox (Example)", "OneDrive", "OneDrive - Example", "Nextcloud", "Mobile Documents",
           "CloudStorage", "GoogleDrive-me@example.com", "iCloudDrive" })
        QTest::addRow("%s", name) << QByteArray("home") << QByteArray(name) + "/state/x" << true;
    QTest::newRow("a name that only begins alike")
        << QByteArray("home") << QByteArray("dropboxes/state") << false;
}

void TestBackupRoot::knowsWhatIsCopiedElsewhere()
{
    QFETCH(const QByteArray, made);
    QFETCH(const QByteArray, asked);
    const DiskFixture disk;
    const fs::path path = disk.file(made.toStdString());
    fs::create_directories(path.parent_path());
    DiskFixture::write(path, {});
    QTEST(isCopiedElsewhere(disk.file(asked.toStdString())), "isCopied");
}

void TestBackupRoot::followsLinks()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("Dropbox/state"));
    fs::create_directory_symlink(disk.file("Dropbox/state"), disk.file("state"));
    QVERIFY(isCopiedElsewhere(disk.file("state") / "changes"));
}

void TestBackupRoot::takesTheFirstThatStays()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("state/.git"));
    QCOMPARE(chooseBackupRoot({ disk.file("state/x"), disk.file("data/x"), disk.file("cache/x") }),
             disk.file("data/x"));
}

void TestBackupRoot::takesTheOneInUse()
{
    const DiskFixture disk;
    fs::create_directories(disk.file("data/x/20261123-140205-1"));
    fs::create_directories(disk.file("state/x"));
    QCOMPARE(chooseBackupRoot({ disk.file("state/x"), disk.file("data/x") }), disk.file("data/x"));
}

void TestBackupRoot::takesTheLastWhereNoneStays()
{
    const DiskFixture disk;
    fs::create_directories(disk.file(".git"));
    QCOMPARE(chooseBackupRoot({ disk.file("state/x"), disk.file("cache/x") }), disk.file("cache/x"));
}

QTEST_APPLESS_MAIN(TestBackupRoot)
#include "tst_backuproot.moc"
