#include "diskfixture.h"
#include "platform/files/diskfilestore.h"

#include <QTest>

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace keywright;
using namespace keywright::testing;

class TestDiskKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesTheOldOrTheNewFileWhenKilled();
};

namespace {

QByteArray left()
{
    return QByteArray("PERPLEXITY_API_KEY=left\n") + QByteArray(40000, 'l');
}

QByteArray right()
{
    return QByteArray("PERPLEXITY_API_KEY=right\n") + QByteArray(70000, 'r');
}

/// Replaces one content by the other and back until it is killed.
[[noreturn]] void replaceForEver(const DiskFixture &disk)
{
    DiskFileStore store(disk.backups());
    for (;;) {
        const QString change = store.beginChange();
        const QByteArray present = DiskFixture::content(disk.file("env"));
        if (!store.replace(change, disk.file("env"), present, present == left() ? right() : left()))
            _exit(EXIT_FAILURE);
    }
}

/// The part of a second that this machine needs for a replacement, roughly; kills are spread over several.
constexpr unsigned longestLife = 12000;

} // namespace

void TestDiskKill::leavesTheOldOrTheNewFileWhenKilled()
{
    constexpr int kills = 250;
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), left());
    std::minstd_rand random(1);
    int corrupt = 0;
    int refused = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0)
            replaceForEver(disk);
        usleep(static_cast<useconds_t>(random() % longestLife));
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        refused += WIFEXITED(status) ? 1 : 0;
        const QByteArray content = DiskFixture::content(disk.file("env"));
        corrupt += content == left() || content == right() ? 0 : 1;
    }
    qInfo("%d corrupt of %d kills", corrupt, kills);
    QCOMPARE(corrupt, 0);
    QCOMPARE(refused, 0);
    // What the killed ones left is gone with the next replacement.
    DiskFileStore store(disk.backups());
    const QByteArray present = DiskFixture::content(disk.file("env"));
    QVERIFY(store.replace(store.beginChange(), disk.file("env"), present, "short\n"));
    QCOMPARE(disk.entries(), 1);
    QVERIFY(!store.changes().isEmpty());
}

QTEST_APPLESS_MAIN(TestDiskKill)
#include "tst_diskkill.moc"
