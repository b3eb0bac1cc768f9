#include "diskfixture.h"
#include "faultycalls.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/posixfiles.h"

#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;

namespace {

QByteArray before()
{
    return "PERPLEXITY_API_KEY=old\r\n# the rest stays\r\n";
}

QByteArray after()
{
    return "PERPLEXITY_API_KEY=new and longer\r\n# the rest stays\r\n";
}

std::unique_ptr<DiskFileStore> faultyStore(const DiskFixture &disk, const std::shared_ptr<FaultPlan> &plan)
{
    return std::make_unique<DiskFileStore>(disk.backups(),
                                           std::make_unique<PosixFiles>(std::make_unique<FaultyCalls>(plan)));
}

} // namespace

class TestDiskFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAllWhereEachWriteTakesLittle();
    void keepsEditsOfOthers_data();
    void keepsEditsOfOthers();
};

void TestDiskFaults::writesAllWhereEachWriteTakesLittle()
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), before());
    const auto plan = std::make_shared<FaultPlan>();
    plan->mostWritten = 3;
    const auto store = faultyStore(disk, plan);
    const auto receipt = store->replace(store->beginChange(), disk.file("env"), before(), after());
    QVERIFY(receipt);
    QCOMPARE(DiskFixture::content(disk.file("env")), after());
    QCOMPARE(DiskFixture::content(receipt->backup), before());
}

void TestDiskFaults::keepsEditsOfOthers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("hasExchange");
    for (const bool hasExchange : { true, false }) {
        const char *how = hasExchange ? "" : " where names cannot be exchanged";
        QTest::addRow("written in place%s", how) << 0 << hasExchange;
        QTest::addRow("appended%s", how) << 1 << hasExchange;
        QTest::addRow("renamed over%s", how) << 2 << hasExchange;
        QTest::addRow("cut%s", how) << 3 << hasExchange;
        QTest::addRow("made private%s", how) << 4 << hasExchange;
        QTest::addRow("turned into a link%s", how) << 5 << hasExchange;
    }
}

/// What another program does to the file between our reading and our writing.
static void edit(const std::filesystem::path &path, int kind)
{
    namespace fs = std::filesystem;
    const fs::path other = path.parent_path().parent_path() / "other";
    switch (kind) {
    case 0:
        DiskFixture::write(path, "theirs\n");
        break;
    case 1:
        DiskFixture::write(path, before() + "theirs\n");
        break;
    case 2:
        DiskFixture::write(other, "theirs\n");
        fs::rename(other, path);
        break;
    case 3:
        DiskFixture::write(path, {});
        break;
    case 4:
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        break;
    case 5:
        DiskFixture::write(other, "theirs\n");
        fs::remove(path);
        fs::create_symlink(other, path);
        break;
    default:
        QFAIL("no such kind of edit");
    }
}

void TestDiskFaults::keepsEditsOfOthers()
{
    QFETCH(const int, kind);
    QFETCH(const bool, hasExchange);
    const DiskFixture disk;
    const std::filesystem::path path = disk.file("env");
    DiskFixture::write(path, before());
    std::filesystem::permissions(path, std::filesystem::perms(0644));
    const auto plan = std::make_shared<FaultPlan>();
    plan->hasExchange = hasExchange;
    plan->beforeExchange = [&] { edit(path, kind); };
    const auto store = faultyStore(disk, plan);
    const auto receipt = store->replace(store->beginChange(), path, before(), after());
    const DiskFixture reference;
    DiskFixture::write(reference.file("env"), before());
    std::filesystem::permissions(reference.file("env"), std::filesystem::perms(0644));
    edit(reference.file("env"), kind);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error(), FileError::ChangedMeanwhile);
    QCOMPARE(DiskFixture::content(path), DiskFixture::content(reference.file("env")));
    QCOMPARE(std::filesystem::symlink_status(path).type(),
             std::filesystem::symlink_status(reference.file("env")).type());
    QCOMPARE(std::filesystem::status(path).permissions(),
             std::filesystem::status(reference.file("env")).permissions());
    QCOMPARE(disk.entries(), 1);
}

QTEST_APPLESS_MAIN(TestDiskFaults)
#include "tst_diskfaults.moc"
