#include "diskfixture.h"
#include "faultycalls.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/posixfiles.h"

#include <QTest>

#include <memory>
#include <sys/xattr.h>

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

/// What was seen over all faults of one kind.
struct Count
{
    int faults = 0;
    int corrupt = 0; ///< neither the old content nor the new one
    int falseYes = 0; ///< reported as replaced and still old
    int falseNo = 0; ///< reported as failed and changed
    int leftovers = 0; ///< temporary files that stayed

    friend bool operator==(const Count &, const Count &) = default;
};

std::unique_ptr<DiskFileStore> faultyStore(const DiskFixture &disk, const std::shared_ptr<FaultPlan> &plan)
{
    return std::make_unique<DiskFileStore>(disk.backups(),
                                           std::make_unique<PosixFiles>(std::make_unique<FaultyCalls>(plan)));
}

/// Replaces once with the given call failing. False where the operation has no such call.
bool strike(FaultPlan faults, Count &count)
{
    const DiskFixture disk;
    DiskFixture::write(disk.file("env"), before());
    const std::string label("kept");
    setxattr(disk.file("env").c_str(), "user.label", label.data(), label.size(), 0);
    const auto plan = std::make_shared<FaultPlan>(std::move(faults));
    const auto store = faultyStore(disk, plan);
    const QString change = store->beginChange();
    const bool replaced = store->replace(change, disk.file("env"), before(), after()).has_value();
    const QByteArray content = DiskFixture::content(disk.file("env"));
    if (!plan->struck)
        return false;
    ++count.faults;
    count.corrupt += content != before() && content != after() ? 1 : 0;
    count.falseYes += replaced && content != after() ? 1 : 0;
    count.falseNo += !replaced && content != before() ? 1 : 0;
    count.leftovers += disk.entries() == 1 ? 0 : 1;
    return true;
}

} // namespace

class TestDiskFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAFileWholeWhateverFails_data();
    void keepsAFileWholeWhateverFails();
    void keepsAFileWholeWhenUndoingFails();
    void writesAllWhereEachWriteTakesLittle();
    void keepsEditsOfOthers_data();
    void keepsEditsOfOthers();
};

void TestDiskFaults::keepsAFileWholeWhateverFails_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("hasExchange");
    const std::array<std::pair<const char *, int>, 7> errors { { { "EIO", EIO },
                                                                 { "ENOSPC", ENOSPC },
                                                                 { "EDQUOT", EDQUOT },
                                                                 { "EINTR", EINTR },
                                                                 { "EACCES", EACCES },
                                                                 { "EROFS", EROFS },
                                                                 { "ENOMEM", ENOMEM } } };
    for (const auto &[name, error] : errors) {
        QTest::addRow("%s", name) << error << true;
        QTest::addRow("%s where names cannot be exchanged", name) << error << false;
    }
}

void TestDiskFaults::keepsAFileWholeWhateverFails()
{
    QFETCH(const int, error);
    QFETCH(const bool, hasExchange);
    Count count;
    FaultPlan plan;
    plan.error = error;
    plan.hasExchange = hasExchange;
    for (plan.failing = 0; strike(plan, count); ++plan.failing) { }
    qInfo("%d corrupt, %d false yes, %d false no of %d faults", count.corrupt, count.falseYes, count.falseNo,
          count.faults);
    QVERIFY(count.faults > 40); // Fewer would mean that calls bypass the faults.
    QCOMPARE(count, (Count { count.faults }));
}

void TestDiskFaults::keepsAFileWholeWhenUndoingFails()
{
    Count count;
    for (int failing = 0;; ++failing) {
        const DiskFixture disk;
        DiskFixture::write(disk.file("env"), before());
        const auto plan = std::make_shared<FaultPlan>();
        const auto store = faultyStore(disk, plan);
        const QString change = store->beginChange();
        QVERIFY(store->replace(change, disk.file("env"), before(), after()));
        plan->calls = 0;
        plan->failing = failing;
        plan->error = EIO;
        const auto undone = store->undo(change);
        if (!plan->struck)
            break;
        const bool said = undone && undone->first().done;
        const QByteArray content = DiskFixture::content(disk.file("env"));
        ++count.faults;
        count.corrupt += content != before() && content != after() ? 1 : 0;
        count.falseYes += said && content != before() ? 1 : 0;
        count.falseNo += !said && content != after() ? 1 : 0;
        count.leftovers += disk.entries() == 1 ? 0 : 1;
    }
    qInfo("undo: %d corrupt of %d faults", count.corrupt, count.faults);
    QVERIFY(count.faults > 40);
    QCOMPARE(count, (Count { count.faults }));
}

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
